"""leerwerk spread: how sure are the headline numbers of a scenario?"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import ends_well

if TYPE_CHECKING:
    from sim.cli.results import Results
    from sim.scenario import Scenario
    from sim.study.ensemble import Ensemble
    from sim.study.spread import Spread

EXAMPLES = """\b
Examples:
  leerwerk spread baseline
  leerwerk spread my_scenario.yaml --sets 200 --workers 2
  leerwerk spread baseline --scale 0.1 --months 60 --sets 50 --lang nl"""


@ends_well
def spread(
    scenario: options.Scenario,
    sets: Annotated[
        int, typer.Option(min=2, max=100_000, metavar="N", help="Sets drawn from the ensemble, each on its own luck.")
    ] = 100,
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
    """Show how sure the numbers of a scenario are.

    Runs it with sets of values drawn from the ensemble of all that agree with what was observed, each on its own luck,
    and tells median, 50% and 90% interval of every headline number. Tables and a figure of throughput over time go to
    results/spread/SCENARIO/. After an interrupt the same command goes on with what is not yet there.
    """
    from sim.cli.members import chosen_ensemble
    from sim.cli.place import folder_name, of_size
    from sim.cli.results import Results
    from sim.cli.sources import prepared
    from sim.study.spread import identity, read

    (case,), members = prepared([scenario], scale, months), chosen_ensemble(ensemble)
    target = out or Path("results", "spread", f"{folder_name(case.name)}{of_size(scale, months)}")
    results = Results(target, options.chosen(lang), quiet, force, options.drawn(no_figures, medium))
    results.give(
        identity(case, members, sets, seed),
        make=lambda store: _spread(case, members, (sets, seed), workers, store, results),
        write=lambda made, folder: _write(made, folder, results),
        read=lambda: read(target, case, members, sets, seed),
        show=_show,
    )
    results.then(f"leerwerk report {target}")


def _spread(
    case: "Scenario", members: "Ensemble", drawn: tuple[int, int], workers: int | None, store: Path, results: "Results"
) -> "Spread":
    from sim.study.spread import spread

    with results.bar(case.name) as progress:
        return spread(case, members, *drawn, workers=workers, store=store, progress=progress)


def _write(made: "Spread", folder: Path, results: "Results") -> None:
    from sim.cli.results import tables

    tables(folder, _markdown, made, deep=3)
    results.draw(made, folder, "spread")
    made.write(folder)


def _show(made: "Spread", lang: str) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(title=_title(made, lang), box=box.SIMPLE_HEAD)
    for name in _heads(lang):
        table.add_column(name, justify="right" if name else "left")
    for row in _rows(made, lang):
        table.add_row(*row)
    Console().print(table)


def _markdown(made: "Spread", lang: str) -> str:
    lines = (_heads(lang), ["---", "---:", "---:", "---:"], *_rows(made, lang))
    return "\n".join((f"# {_title(made, lang)}\n", *(f"| {' | '.join(cells)} |" for cells in lines), ""))


def _title(made: "Spread", lang: str) -> str:
    from sim.cli.phrases import say

    return say("spread", lang, title=made.scenario.title[lang], sets=made.sets)


def _heads(lang: str) -> list[str]:
    from sim.cli.phrases import say

    return ["", *(say(f"column.{name}", lang) for name in ("median", "half", "ninety"))]


def _rows(made: "Spread", lang: str) -> Iterator[list[str]]:
    from sim.cli.phrases import say
    from sim.show import words
    from sim.show.amounts import amount

    for row in made.table.to_dict("records"):
        outcome = str(row["outcome"])
        low, lower, median, upper, high = (
            amount(outcome, row[name], lang) for name in ("low", "lower", "median", "upper", "high")
        )
        spans = (say("range", lang, low=one, high=other) for one, other in ((lower, upper), (low, high)))
        yield [words.word(f"summary.{outcome}", lang), median, *spans]
