"""leerwerk workshop: one file in which a room can move the six criteria."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well, unwritable
from sim.said import Said

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

MARK = b'name="generator" content="leerwerk"'
"""What stands in the head of every page."""

Draws = Annotated[int, typer.Option(min=2, max=1_000, metavar="N", help="Sets drawn from the ensemble.")]
Trials = Annotated[
    int, typer.Option(min=1, max=64, metavar="N", help="Settings between those, to try the page out at.")
]
Scale = Annotated[float, typer.Option(metavar="F", help="Share of the country, in whole regions (0.01 to 1).")]


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

    Runs all 729 combinations of the six criteria, absent, as they are and ideal, with sets of values drawn from the
    ensemble, on the same luck (half an hour on two processors). Then writes one HTML file that works without network:
    sliders, what comes of them and what holds intake back, two settings side by side, predictions, cards for each
    party. The runs are kept beside it, so that the page in the other language takes a second. After an interrupt the
    same command goes on with what is not yet there.
    """
    from sim.cli.members import chosen_ensemble
    from sim.cli.place import folder_name, of_size
    from sim.cli.results import Results
    from sim.cli.sources import prepared
    from sim.study.workshop import Plan, identity, read

    (case,), members, plan = prepared([scenario], scale, months), chosen_ensemble(ensemble), Plan(draws, trials, seed)
    folder = Path("results", "workshop", f"{folder_name(case.name)}{of_size(scale, months)}")
    page = out or folder.with_name(f"{folder.name}.{lang.value}.html")
    _may_be_written(page)
    results = Results(folder, lang.value, quiet, force)
    results.give(
        identity(case, members, plan),
        make=lambda store: _made(case, members, plan, workers, store, results),
        write=lambda made, into: made.write(into),
        read=lambda: read(folder),
        show=lambda made, language: None,
    )
    _write(read(folder), page, lang.value)
    if not quiet:
        _tell(page, lang.value)
    results.then(f"leerwerk verify {folder}")


def _made(
    case: "Scenario", members: "Ensemble", plan: "Plan", workers: int | None, store: Path, results: "Results"
) -> "Prepared":  # fmt: skip
    from sim.study.workshop import prepared

    with results.bar(case.name) as progress:
        return prepared(case, members, plan, workers=workers, progress=progress, store=store)


def _may_be_written(page: Path) -> None:
    """Refuse before a run is made what would fail after the last one, or would replace what is no such page."""
    if page.is_dir():
        raise WrongInputError(Said("page.is_folder", page=page, example=page / "page.html"))
    if page.exists() and MARK not in page.read_bytes()[:1000]:
        raise WrongInputError(Said("page.not_ours", page=page))


def _write(made: "Prepared", page: Path, lang: str) -> None:
    from sim import atomic
    from sim.workshop.page import html

    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        atomic.write_text(page, html(made, lang), replace=True)
    except OSError as error:
        raise unwritable(page, error) from None


def _tell(page: Path, lang: str) -> None:
    from sim.cli.phrases import say

    typer.echo(say("written", lang, folder=page))
    typer.echo(say("open_page", lang, page=page.resolve().as_uri()))
