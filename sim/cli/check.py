"""leerwerk check: are scenario files right, without running them?"""

from typing import Annotated

import typer

from sim.cli import options
from sim.cli.endings import WRONG_INPUT, ends_well, next_step

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
    from sim.scenario import check as problems_of
    from sim.scenario import load

    language, wrong = options.chosen(lang), 0
    for scenario, problems in problems_of(scenarios).items():
        wrong += bool(problems)
        typer.echo(say("wrong" if problems else "right", language, scenario=scenario, count=len(problems)))
        for problem in problems:
            typer.echo(problem, err=True)
        if not problems:
            tell(load(scenario), scenario, language)
    if wrong:
        raise typer.Exit(WRONG_INPUT)
    next_step(f"leerwerk run {scenarios[0]}", language)
