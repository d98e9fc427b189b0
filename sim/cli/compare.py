"""leerwerk compare: what do scenarios change, on the same luck?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInput, ends_well, next_step

if TYPE_CHECKING:
    from sim.scenario import Scenario
    from sim.study.comparison import Comparison

EXAMPLES = """[bold]Examples[/bold]

leerwerk compare baseline my_scenario.yaml

leerwerk compare baseline one.yaml two.yaml --replicates 10 --workers 2

leerwerk compare baseline my_scenario.yaml --scale 0.1 --months 60 --lang nl"""


@ends_well
def compare(
    scenarios: Annotated[
        list[str], typer.Argument(help="Two or more; the first is what the others are compared with.", metavar="A B [C ...]")
    ],
    replicates: Annotated[int, typer.Option(min=2, max=10_000, help="Runs of each scenario, one a seed.")] = 5,
    seed: options.Seed = 1,
    scale: options.Scale = None,
    months: options.Months = None,
    workers: options.Workers = None,
    out: options.Out = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    no_figures: options.NoFigures = False,
    force: options.Force = False,
) -> None:
    """Run scenarios on the same luck; see the differences with 95% intervals, find them in results/compare/."""
    from sim import fingerprint
    from sim.cli.place import already_there
    from sim.cli.screen import bar
    from sim.study.comparison import compare as paired

    if len(scenarios) < 2:
        raise WrongInput("compare needs at least two scenarios, such as: leerwerk compare baseline my_scenario.yaml")
