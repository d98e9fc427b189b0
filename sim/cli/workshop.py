"""leerwerk workshop: one file in which a room can move the six criteria."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import ends_well
from sim.cli.page import may_be_written, tell_page, write_page

if TYPE_CHECKING:
    from sim.cli.results import Results
    from sim.scenario import Scenario
    from sim.study.ensemble import Ensemble
    from sim.study.workshop import Plan, Prepared

EXAMPLES = """\b
Examples:
  leerwerk workshop baseline
  leerwerk workshop my_scenario.yaml --draws 8 --lang en
  leerwerk workshop baseline --scale 0.2 --out on_a_stick.html"""

Draws = Annotated[int, typer.Option(min=2, max=1_000, metavar="N", help="Sets drawn from the ensemble.")]
Trials = Annotated[
    int, typer.Option(min=1, max=64, metavar="N", help="Settings between those, to try the page out at.")
]
Scale = Annotated[
    float,
    typer.Option(
        metavar="F",
        help="Share of the country, in whole regions until it is reached (0.01 to 1; 0.1 is 17%, 0.2 is 20%).",
    ),
]


@ends_well
def workshop(
    scenario: options.Scenario,
    draws: Draws = 4,
    trials: Trials = 24,
    ensemble: options.Ensemble = None,
    seed: options.Seed = 1,
    scale: Scale = 0.1,
    months: options.Months = None,
    workers: options.Workers = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The page to write.", show_default="below results/workshop/")
    ] = None,
    quiet: options.Quiet = False,
    lang: options.DutchUnless = options.Lang.NL,
    force: options.Force = False,
) -> None:
    """Write one page in which six criteria can be moved.

    Runs all 729 combinations of the six criteria, absent, as they are and ideal, and some between them, with each of
    four sets of values drawn from the ensemble, on the same luck: 3,012 runs, about an hour on two processors. Then
    writes one HTML file that works without network: sliders, what comes of them and what holds intake back, two
    settings side by side, predictions, cards for each party. The runs are kept beside it, so that the page in the
    other language takes a second. After an interrupt the same command goes on with what is not yet there.
    """
    from sim.cli.members import chosen_ensemble
    from sim.cli.place import folder_name, of_size
    from sim.cli.results import Results
    from sim.cli.sources import prepared
    from sim.study.workshop import Plan, identity, read
    from sim.workshop.page import html

    (case,), members, plan = prepared([scenario], scale, months), chosen_ensemble(ensemble), Plan(draws, trials, seed)
    folder = Path("results", "workshop", f"{folder_name(case.name)}{of_size(scale, months)}")
    page = out or folder.with_name(f"{folder.name}.{lang.value}.html")
    may_be_written(page)
    results = Results(folder, lang.value, quiet, force)
    results.give(
        identity(case, members, plan),
        make=lambda store: _made(case, members, plan, workers, store, results),
        write=lambda made, into: made.write(into),
        read=lambda: read(folder),
        show=lambda made, language: None,
    )
    write_page(page, html(read(folder), lang.value))
    if not quiet:
        tell_page(page, lang.value)
    results.then(f"leerwerk verify {folder}")


def _made(
    case: "Scenario", members: "Ensemble", plan: "Plan", workers: int | None, store: Path, results: "Results"
) -> "Prepared":  # fmt: skip
    from sim.study.workshop import prepared

    with results.bar(case.name) as progress:
        return prepared(case, members, plan, workers=workers, progress=progress, store=store)
