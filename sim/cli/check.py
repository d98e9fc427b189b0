"""leerwerk check: are scenario files right, without running them?"""

from typing import Annotated

import typer

from sim.cli.endings import WRONG_INPUT, ends_well, next_step

EXAMPLES = """\b
Examples:
  leerwerk check scenarios/mine.yaml
  leerwerk check scenarios/*.yaml"""


@ends_well
def check(
    scenarios: Annotated[list[str], typer.Argument(help="Shipped names or files.", metavar="SCENARIO ...")],
) -> None:
    """Validate scenarios without running them.

    Every error of every file is told, with its place.
    """
    from sim.scenario import check as problems_of

    wrong = 0
    for scenario, problems in problems_of(scenarios).items():
        wrong += bool(problems)
        for problem in problems:
            typer.echo(problem, err=True)
        if not problems:
            typer.echo(f"{scenario}: right")
    if wrong:
        raise typer.Exit(WRONG_INPUT)
    next_step(f"leerwerk run {scenarios[0]}")
