"""leerwerk check: are scenario and experiment files right, without running them?"""

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
  leerwerk check experiments/criteria-sobol.yaml
  leerwerk check scenarios/*.yaml --lang nl"""


@ends_well
def check(
    scenarios: Annotated[
        list[str], typer.Argument(help="Shipped names or files, also of experiments.", metavar="SCENARIO ...")
    ],
    lang: options.Language = None,
) -> None:
    """Validate scenarios and experiments without running them.

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
        if not problems and _holds_scenario(scenario):
            tell(load(scenario), scenario, language)
    if wrong:
        raise typer.Exit(WRONG_INPUT)
    next_step(_next(scenarios), language)


def _next(files: list[str]) -> str:
    from sim.study.sweep.read import is_experiment

    first = next((file for file in files if not _holds_targets(file)), None)
    if first is None:
        return "leerwerk validate"
    return f"leerwerk {'sweep' if is_experiment(first) else 'run'} {first}"


def _problems(files: list[str]) -> "dict[str, Problems]":
    """The problems of each file: a scenario, an experiment, or the targets of the model."""
    return {file: _problems_of(file) for file in files}


def _problems_of(file: str) -> "Problems":
    from sim.scenario import check as of_scenarios
    from sim.study import targets
    from sim.study.sweep import read as experiments

    if _holds_targets(file):
        return targets.problems(Path(file))
    return experiments.check(file) if experiments.is_experiment(file) else of_scenarios([file])[file]


def _holds_scenario(file: str) -> bool:
    from sim.study.sweep.read import is_experiment

    return not _holds_targets(file) and not is_experiment(file)


def _holds_targets(file: str) -> bool:
    from sim.scenario.layers import TARGETS

    return Path(file).name == TARGETS
