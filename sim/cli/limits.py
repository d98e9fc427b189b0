"""leerwerk limits: which criteria limit scaling?"""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import ends_well
from sim.said import Said

if TYPE_CHECKING:
    from sim.cli.results import Results
    from sim.scenario import Scenario
    from sim.study.ensemble import Ensemble
    from sim.study.limits import Limits, Plan

EXAMPLES = """\b
Examples:
  leerwerk limits baseline --scale 0.2
  leerwerk limits my_scenario.yaml --draws 8 --below 0 --replicates 1 --lang nl
  leerwerk limits baseline --scale 0.2 --outcome cost_per_placement
  leerwerk limits baseline --scale 0.2 --by sector
  leerwerk limits baseline --scale 0.2 --by variant --below 0"""


class Outcome(StrEnum):
    """What can be looked at besides the number of people brought into durable work."""

    THROUGHPUT = "throughput"
    LATE_THROUGHPUT = "late_throughput"
    REACH = "reach"
    COMPLETION = "completion"
    SURVIVAL = "survival"
    EMPLOYMENT = "employment"
    COST_PER_PLACEMENT = "cost_per_placement"
    PUBLIC_COST = "public_cost"
    NET_THROUGHPUT = "net_throughput"
    EQUITY = "equity"
    EQUITY_WOMEN = "equity_women"


class By(StrEnum):
    """What the answer can be divided by."""

    VARIANT = "variant"
    SECTOR = "sector"
    REGION = "region"


Draws = Annotated[
    int, typer.Option(min=2, max=10_000, metavar="N", help="At most so many sets drawn from the ensemble.")
]
Below = Annotated[
    int,
    typer.Option(
        min=0, max=10_000, metavar="N", help="Of those, sets for the states with criteria that are absent; 0: none."
    ),
]
First = Annotated[
    int, typer.Option(min=2, max=10_000, metavar="N", help="Sets to begin with; they double until it is sure.")
]
Sure = Annotated[float, typer.Option(min=0.5, max=1.0, metavar="P", help="How sure the first rank must be to stop.")]
Replicates = Annotated[int, typer.Option(min=1, max=1_000, metavar="R", help="Runs of each, one a seed.")]
Shown = Annotated[Outcome, typer.Option(help="The outcome to be shown; all are kept.")]
Divided = Annotated[
    By | None,
    typer.Option(help="Show it for each sector or region, or run it for each way to scale.", show_default="as one"),
]


@ends_well
def limits(
    scenario: options.Scenario,
    draws: Draws = 16,
    below: Below = 3,
    first: First = 8,
    sure: Sure = 0.95,
    replicates: Replicates = 2,
    outcome: Shown = Outcome.THROUGHPUT,
    by: Divided = None,
    ensemble: options.Ensemble = None,
    seed: options.Seed = 1,
    scale: options.Scale = None,
    months: options.Months = None,
    workers: options.Workers = None,
    out: options.Out = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    medium: options.For = options.Medium.SCREEN,
    no_figures: options.NoFigures = False,
    force: options.Force = False,
) -> None:
    """Say which criteria limit scaling.

    Runs all 64 combinations of criteria as they are or ideal, on the same luck, with sets of values drawn from the
    ensemble, and divides the gap between today and all ideal exactly over the criteria (Shapley). States in which
    criteria are absent show what is lost when one falls away and whether the weakest link decides. Tables and figures
    go to results/limits/SCENARIO/; what is asked for with --outcome and --by sector or region comes from the same
    runs. After an interrupt the same command goes on with what is not yet there.
    """
    from sim.cli.members import chosen_ensemble
    from sim.cli.place import folder_name, of_size
    from sim.cli.results import Results
    from sim.cli.sources import prepared
    from sim.study.limits import identity, read

    (case,), members = prepared([scenario], scale, months), chosen_ensemble(ensemble)
    plan = _plan(draws, below, replicates, seed, first, sure)
    bases, ways = _bases(case, by), "-variants" if by is By.VARIANT else ""
    target = out or Path("results", "limits", f"{folder_name(case.name)}{of_size(scale, months)}{ways}")
    results = Results(target, options.chosen(lang), quiet, force, options.drawn(no_figures, medium))
    results.give(
        identity(bases, members, plan),
        make=lambda store: _made(bases, members, plan, workers, store, results),
        write=lambda made, folder: _write(made, folder, results),
        read=lambda: read(target),
        show=lambda made, language: _show(made, outcome.value, by, language),
    )
    results.then(f"leerwerk report {target}")


def _plan(draws: int, below: int, replicates: int, seed: int, first: int, sure: float) -> "Plan":
    from sim.cli.endings import WrongInputError
    from sim.study.limits import Plan

    try:
        return Plan(draws, below, replicates, seed, first, sure)
    except ValueError:
        raise WrongInputError(Said("below", below=below, draws=draws)) from None


def _bases(case: "Scenario", by: By | None) -> "dict[str, Scenario]":
    from sim.study.limits import variants

    return variants(case) if by is By.VARIANT else {case.name: case}


def _made(
    bases: "dict[str, Scenario]", members: "Ensemble", plan: "Plan", workers: int | None, store: Path,
    results: "Results",
) -> "Limits":  # fmt: skip
    from sim.study.limits import limits

    with results.bar(", ".join(bases)) as progress:
        return limits(bases, members, plan, workers=workers, progress=progress, store=store)


def _write(made: "Limits", folder: Path, results: "Results") -> None:
    from sim.cli.limited import markdown
    from sim.cli.results import tables

    tables(folder, markdown, made, deep=3)
    results.draw(made, folder, "limits")
    made.write(folder)


def _show(made: "Limits", outcome: str, by: By | None, lang: str) -> None:
    from sim.cli.limited import print_limits, print_places

    if by in (By.SECTOR, By.REGION):
        print_places(made, by.value, lang)
    else:
        print_limits(made, outcome, lang)
