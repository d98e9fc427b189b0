"""How does a command end? With an exit code, and with one line for each thing that was wrong."""

import traceback
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, ParamSpec

import typer

from sim.cli.options import chosen
from sim.cli.phrases import say
from sim.said import Said, SaidError, message

FAILED, WRONG_INPUT, INTERRUPTED = 1, 2, 130

Asked = ParamSpec("Asked")


class WrongInputError(SaidError):
    """What was asked cannot be done; the message says what would be right."""


def ends_well(command: Callable[Asked, None]) -> Callable[Asked, None]:
    """The command, with its errors as messages and exit codes; only a fault of the program shows a traceback."""

    @wraps(command)
    def ended(*arguments: Asked.args, **options: Asked.kwargs) -> None:
        try:
            command(*arguments, **options)
        except (typer.Exit, BrokenPipeError):
            raise
        except KeyboardInterrupt as interrupt:
            _end(str(interrupt) or say("interrupted", _language(options)), INTERRUPTED)
        except Exception as error:
            _end(*_told(error, _language(options)))

    return ended


def next_step(line: str, lang: str = "en") -> None:
    """Say what to do next, beside the output: on stderr, so that a pipe gets only what was asked."""
    typer.secho(say("next", lang, line=line), err=True, dim=True)


def unwritable(target: object, error: OSError) -> WrongInputError:
    """The error that something cannot be written, and why."""
    return WrongInputError(Said("unwritable", target=target, why=message(error)))


def _language(options: Mapping[str, Any]) -> str:
    """In which language the command was to answer."""
    return chosen(options.get("lang"))


def _told(error: Exception, lang: str) -> tuple[str, int]:
    """What to say of an error, and the exit code."""
    from sim.scenario import ScenarioError

    if isinstance(error, ScenarioError):
        told = error.told(lang).replace("override  population.scale:", "--scale:")
        return told.replace("override  months:", "--months:"), WRONG_INPUT
    if isinstance(error, WrongInputError):
        return message(error).told(lang), WRONG_INPUT
    if not _expected(error):
        traceback.print_exception(error)
    return say("run_failed", lang, kind=type(error).__name__, why=message(error).told(lang)), FAILED


def _expected(error: Exception) -> bool:
    """Whether the message alone says enough."""
    from sim.invariants import InvariantError
    from sim.study.replicate import RunFailedError

    return isinstance(error, OSError | RunFailedError | InvariantError)


def _end(message: str, code: int) -> Any:
    typer.echo(message, err=True)
    raise typer.Exit(code)
