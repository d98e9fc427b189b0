"""leerwerk check: are scenario files right, without running them?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import WRONG_INPUT, ends_well, next_step

if TYPE_CHECKING:
    from sim.scenario.problem import Problems

EXAMPLES = """\b
Examples:
  leerwerk check scenarios/mine.yaml
  leerwerk check scenarios/*.yaml --lang nl"""


@ends_well
def check(
    scenarios: Annotated[list[str], typer.Argument(help="Shipped names or files.", metavar="SCENARIO ...")],
    lang: options.Language = None,
) -> None:
    """Validate scenarios without running them.

    Each has a line with a verdict; every error of every file is told, with its place.
    """
    from sim.cli.notes import tell
    from sim.cli.phrases import say
    from sim.scenario import load

    language, wrong = options.chosen(lang), 0
    for scenario, problems in _problems(scenarios).items():
        wrong += bool(problems)
        typer.echo(say("wrong" if problems else "right", language, scenario=scenario, count=len(problems)))
        for problem in problems:
            typer.echo(problem, err=True)
        if not problems and not _holds_targets(scenario):
            tell(load(scenario), scenario, language)
    if wrong:
        raise typer.Exit(WRONG_INPUT)
    first = next((scenario for scenario in scenarios if not _holds_targets(scenario)), None)
    next_step(f"leerwerk run {first}" if first else "leerwerk validate", language)


def _problems(files: list[str]) -> "dict[str, Problems]":
    """The problems of each file: a scenario, or the targets of the model."""
    from sim.scenario import check as problems_of
    from sim.study.targets import problems

    return {file: problems(Path(file)) if _holds_targets(file) else problems_of([file])[file] for file in files}


def _holds_targets(file: str) -> bool:
    from sim.scenario.layers import TARGETS

    return Path(file).name == TARGETS
