"""leerwerk spread: how sure are the headline numbers of a scenario?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import ends_well, next_step

if TYPE_CHECKING:
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
    force: options.Force = False,
) -> None:
    """Show how sure the numbers of a scenario are.

    Runs it with sets of values drawn from the ensemble of all that agree with what was observed, each on its own luck,
    and tells median, 50% and 90% interval of every headline number. Tables go to results/spread/SCENARIO/. After an
    interrupt the same command goes on with what is not yet there.
    """
    from sim.cli.members import chosen_ensemble
    from sim.cli.place import already_there, folder_name, of_size
    from sim.cli.sources import prepared
    from sim.study.spread import identity, read

    (case,), members, language = prepared([scenario], scale, months), chosen_ensemble(ensemble), options.chosen(lang)
    target = out or Path("results", "spread", f"{folder_name(case.name)}{of_size(scale, months)}")
    if already_there(target, identity(case, members, sets, seed), force) is None:
        _spread(case, members, (sets, seed), target, workers, quiet=quiet, lang=language, force=force)
    elif not quiet:
        _show(read(target, case, members, sets, seed), "same", target, language)
    if not quiet:
        next_step(f"leerwerk verify {target}", language)


def _spread(
    case: "Scenario", members: "Ensemble", drawn: tuple[int, int], target: Path, workers: int | None, *,
    quiet: bool, lang: str, force: bool,
) -> None:  # fmt: skip
    from sim.cli.phrases import say
    from sim.cli.place import to_fill
    from sim.cli.screen import bar
    from sim.study.spread import spread as studied
    from sim.study.store import forget

    store = target.with_name(f"{target.name}.unfinished")
    with to_fill(target, force) as folder:
        try:
            with bar(case.name, say("runs", lang), quiet) as progress:
                made = studied(case, members, *drawn, workers=workers, store=store, progress=progress)
        except KeyboardInterrupt:
            raise KeyboardInterrupt(say("goes_on", lang, folder=store) if store.is_dir() else "") from None
        made.write(folder)
    forget(store)
    if not quiet:
        _show(made, "written", target, lang)


def _show(made: "Spread", how: str, target: Path, lang: str) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from sim.cli.amounts import amount
    from sim.cli.phrases import say
    from sim.show import words

    table = Table(title=say("spread", lang, title=made.scenario.title[lang], sets=made.sets), box=box.SIMPLE_HEAD)
    for name in ("", "median", "half", "ninety"):
        table.add_column(say(f"column.{name}", lang) if name else "", justify="right" if name else "left")
    for row in made.table.to_dict("records"):
        outcome = str(row["outcome"])
        low, lower, median, upper, high = (
            amount(outcome, row[name], lang) for name in ("low", "lower", "median", "upper", "high")
        )
        spans = (say("range", lang, low=one, high=other) for one, other in ((lower, upper), (low, high)))
        table.add_row(words.word(f"summary.{outcome}", lang), median, *spans)
    Console().print(table)
    typer.echo(say(how, lang, folder=target))
