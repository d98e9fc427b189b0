"""leerwerk schema: what may a scenario file hold, in the words that editors understand?"""

from pathlib import Path
from typing import Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well, next_step, unwritable
from sim.said import Said

EXAMPLES = """\b
Examples:
  leerwerk schema --out scenario.schema.json
  leerwerk schema | less"""


@ends_well
def schema(
    experiment: Annotated[bool, typer.Option("--experiment", help="That of experiment files instead.")] = False,
    out: Annotated[Path | None, typer.Option(help="The file to write.", show_default="printed", metavar="FILE")] = None,
    lang: options.Language = None,
    force: options.Force = False,
) -> None:
    """Print the JSON Schema of scenario files, or experiments.

    With it an editor completes and checks them.
    """
    import json

    from sim.cli.phrases import say
    from sim.scenario import schema as of_scenarios
    from sim.study.sweep.schema import schema as of_experiments

    language = options.chosen(lang)
    text = json.dumps(of_experiments() if experiment else of_scenarios(), indent=2, ensure_ascii=False) + "\n"
    if out is None:
        typer.echo(text, nl=False)
    else:
        _write(out, text, force)
        typer.echo(say("written", language, folder=out))
    kind = "experiment" if experiment else "scenario"
    next_step(say(f"schema_line.{kind}", language, file=out or f"{kind}.schema.json"), language)


def _write(out: Path, text: str, force: bool) -> None:
    from sim import atomic

    try:
        atomic.write_text(out, text, replace=force)
    except FileExistsError:
        raise WrongInputError(Said("file_exists", file=out)) from None
    except OSError as error:
        raise unwritable(out, error) from None
