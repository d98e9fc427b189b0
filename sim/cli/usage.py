"""How is a slip in the words of a command told in the language that it asks for?"""

import os
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import typer
from typer.core import TyperGroup

from sim.cli.helped import LANG, around, speak
from sim.cli.options import LANGUAGE, Lang, usual_language
from sim.said import Said, verbatim


class Commands(TyperGroup):
    """The commands; Typer explains and tells a slip in English, and in another language this does."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What Typer makes of the words; the language they ask for is kept."""
        lang = ctx.meta[LANG] = asked_in(args)
        for command in (self, *self.commands.values()) if lang != Lang.EN else ():
            speak(command, lang)
        return super().parse_args(ctx, args)

    def get_help(self, ctx: Any) -> str:
        """The help as text."""
        return around(super().get_help(ctx), ctx.meta.get(LANG, Lang.EN))

    def invoke(self, ctx: Any) -> Any:
        """What the command gives; exit code 2 after a slip."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            said, lang = slip(error, list(self.commands)), ctx.meta[LANG]
            if said is None or lang == Lang.EN:
                raise
            help_of = " ".join(filter(None, (ctx.command_path, ctx.invoked_subcommand)))
            typer.echo(Said("usage.told", said=said, help=f"{help_of} --help").told(lang), err=True)
            raise typer.Exit(2) from None


def asked_in(words: Sequence[str]) -> str:
    """The language that the words of a command ask for; without it that of the environment, or of the system."""
    apart = [value for word, value in pairwise(words) if word == "--lang"]
    asked = [*apart, *(word.removeprefix("--lang=") for word in words), os.environ.get(LANGUAGE, "")]
    return next((each for each in asked if each in list(Lang)), usual_language())


def slip(error: Any, commands: Sequence[str]) -> Said | None:
    """What is wrong with the words of a command, as an error of Typer says it; None for any other error."""
    match type(error).__name__:
        case "NoSuchOption":
            return _unknown(error.option_name, error.possibilities or [])
        case "MissingParameter":
            return Said("usage.missing", name=_name(error.param))
        case "BadParameter" if error.param is not None:
            return Said("of", what=_name(error.param), said=_wrong_value(error))
        case "BadOptionUsage":
            needs = "requires" in error.message
            return Said("usage.needs_value" if needs else "usage.takes_no_value", name=error.option_name)
        case "UsageError":
            return _of_words(error.message, commands)
    return None


def _of_words(told: str, commands: Sequence[str]) -> Said:
    """What is wrong with a word that is no option."""
    if found := re.search(r"No such command '(.+?)'", told):
        return _unknown(found[1], commands)
    if found := re.search(r"unexpected extra arguments?(?:\(s\))? \((.*)\)", told):
        return Said("usage.too_much", words=found[1])
    return verbatim(told)


def _unknown(word: str, known: Sequence[str]) -> Said:
    from sim.scenario.problem import unknown

    return Said("of", what=word, said=unknown(word, known))


def _wrong_value(error: Any) -> Said:
    from pydantic import ValidationError

    from sim.scenario.misfit import in_words

    if found := re.search(r"'(.*?)' is not one of (.+?)\.?$", error.message):
        return Said("usage.not_one_of", value=found[1], known=found[2])
    cause = error.__cause__
    if not isinstance(cause, ValidationError):
        return verbatim(error.message)
    first = cause.errors()[0]
    if re.fullmatch(r"[-+]?\d+,\d+", given := str(first["input"])):
        return Said("usage.comma", value=given, right=given.replace(",", "."))
    return in_words(first)


def _name(parameter: Any) -> str:
    """An option as it is typed, an argument as the help calls it."""
    option = parameter.opts[-1].startswith("-")
    return str(max(parameter.opts, key=len) if option else parameter.metavar or parameter.name.upper())
