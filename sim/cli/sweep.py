"""leerwerk sweep: which inputs decide the outcomes?"""

import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import FAILED, WrongInputError, ends_well, next_step, unwritable
from sim.said import Said, message

if TYPE_CHECKING:
    from sim.study.sweep import Engine, Experiment, Swept, Way

EXAMPLES = """\b
Examples:
  leerwerk sweep criteria-sobol
  leerwerk sweep mine.yaml --workers 2 --budget 30m --lang nl
  leerwerk sweep mine.yaml --shard 1/2
  leerwerk sweep --status results/mine"""


class EngineName(StrEnum):
    """Where runs are made."""

    LOCAL = "local"
    DASK = "dask"


@ends_well
def sweep(
    experiment: Annotated[
        Path,
        typer.Argument(
            help="An experiment: a file, or the name of one in experiments/; for --status a folder of results.",
            metavar="FILE",
        ),
    ],
    workers: options.Workers = None,
    engine: Annotated[EngineName, typer.Option(help="Processes of this machine, or Dask.")] = EngineName.LOCAL,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS", help="A Dask scheduler that runs, with --engine dask.", show_default="a new one"
        ),
    ] = None,
    shard: Annotated[
        str | None, typer.Option(metavar="I/N", help="Make one of N parts of the runs.", show_default="all")
    ] = None,
    budget: Annotated[
        str | None, typer.Option(metavar="TIME", help="Begin no run after 90s, 30m or 2h.", show_default="no end")
    ] = None,
    retry_failed: Annotated[bool, typer.Option("--retry-failed", help="Make runs that failed again.")] = False,
    status: Annotated[bool, typer.Option("--status", help="Only tell what is done, failed and pending.")] = False,
    out: options.Out = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    medium: options.For = options.Medium.SCREEN,
    no_figures: options.NoFigures = False,
    force: options.Force = False,
) -> None:
    """Find which inputs decide the outcomes.

    Makes the runs that an experiment file asks for and ranks its inputs by their sensitivity indices, with intervals
    and an input without effect. Every run is kept as it ends: after any stop the same command goes on. Tables and a
    figure go to results/EXPERIMENT/, runs to results/EXPERIMENT.store/.
    """
    from sim.cli.place import folder_name
    from sim.study.named import located
    from sim.study.sweep import Way, read_experiment
    from sim.study.sweep.read import is_experiment
    from sim.study.sweep.stored import store_of

    language = options.chosen(lang)
    if status:
        from sim.cli.sweep_status import tell

        tell(experiment, language)
        return
    of = read_experiment(located(experiment, is_experiment))
    target = out or Path("results", folder_name(of.name))
    way = Way(_engine(engine, scheduler, workers), store_of(target), _seconds(budget), _shard(shard), retry_failed)
    if _finished(of, target, retry_failed, force):
        _show(target, "sweep_same", quiet, language)
    else:
        _sweep(of, way, target, quiet=quiet, lang=language, figures=options.drawn(no_figures, medium))
        _next(target, experiment, way, quiet, language)


def _finished(of: "Experiment", target: Path, retry: bool, force: bool) -> bool:
    """Whether the results are there; other results that more or fewer of the same runs gave make room for new ones."""
    from sim.cli.place import already_there, read_record

    record, identity = read_record(target) or {}, of.identity()
    kin = record.get("kind") == "sweep" and all(record["identity"].get(name) == it for name, it in of.basis().items())
    if kin and not force and not retry and record["identity"] == identity and record["ended"] not in ("budget", "gaps"):
        return already_there(target, identity, False) is not None
    already_there(target, identity, force or kin)
    return False


def _sweep(of: "Experiment", way: "Way", target: Path, *, quiet: bool, lang: str, figures: str) -> None:
    from sim.cli.board import board
    from sim.cli.phrases import say
    from sim.show.words import Count
    from sim.study.sweep import EngineError
    from sim.study.sweep import sweep as swept
    from sim.study.sweep.stored import plan

    assert way.store is not None
    try:
        plan(way.store, of)
        with board(of.title[lang], quiet, lang) as watch:
            made = swept(of, way, watch)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(say("goes_on", lang, folder=way.store)) from None
    except OSError as error:
        raise unwritable(way.store, error) from None
    except EngineError as error:
        raise WrongInputError(message(error)) from None
    if made.size:
        _write(made, target, lang, figures, quiet)
        _show(target, "written", quiet, lang)
    elif not quiet:
        values = {"there": Count(len(made.done)), "asked_runs": made.asked, "folder": way.store}
        typer.echo(say(f"ended.{made.ended}", lang, **values))


def _write(made: "Swept", target: Path, lang: str, figures: str, quiet: bool) -> None:
    from sim.cli.drawing import draw_in
    from sim.cli.place import to_fill
    from sim.cli.swept import markdown, why
    from sim.study.sweep.results import ranked, record, tables, write

    with to_fill(target, force=True) as folder:
        if made.found:
            shown, told = ranked(made), record(made, tables(made))
            for language, name in (("en", "table.md"), ("nl", "table.nl.md")):
                text = markdown(shown, why(told, language), language)
                (folder / name).write_text(text, "utf-8", newline="\n")
            if figures:
                draw_in(folder / "figures", "sweep", shown, lang, figures, quiet)
        write(made, folder)


def _show(target: Path, how: str, quiet: bool, lang: str) -> None:
    from sim.cli.phrases import say
    from sim.cli.place import read_record
    from sim.cli.swept import print_ranked, why
    from sim.study.sweep.results import read_ranked

    record, shown = read_record(target) or {}, read_ranked(target)
    if quiet:
        return
    if shown is not None:
        print_ranked(shown, lang)
    for line in why(record, lang):
        typer.echo(line, err=record["ended"] == "gaps")
    typer.echo(say(how, lang, folder=target))


def _next(target: Path, file: Path, way: "Way", quiet: bool, lang: str) -> None:
    """What to do now; values that lack make the command fail."""
    from sim.cli.place import read_record

    ended = (read_record(target) or {}).get("ended", "budget")
    line = {"gaps": f"leerwerk sweep --status {target}", "budget": f"leerwerk sweep {file}"}.get(
        ended, f"leerwerk indices {target} --stalls"
    )
    if not quiet and way.shard[1] == 1:
        next_step(line, lang)
    if ended == "gaps":
        raise typer.Exit(FAILED)


def _engine(name: EngineName, scheduler: str | None, workers: int | None) -> "Engine":
    from sim.study.sweep import Dask, Local

    if name is EngineName.DASK:
        return Dask(scheduler, workers)
    if scheduler is not None:
        raise WrongInputError(Said("scheduler"))
    return Local(workers)


def _seconds(budget: str | None) -> float | None:
    """A length of time such as 90s, 30m, 1h30m or 2h."""
    if budget is None:
        return None
    units = {"s": 1.0, "m": 60.0, "h": 3600.0}
    parts = re.findall(r"(\d+(?:\.\d+)?)([smh])", budget)
    if not parts or "".join(map("".join, parts)) != budget:
        raise WrongInputError(Said("budget", said=repr(budget)))
    return sum(float(count) * units[unit] for count, unit in parts)


def _shard(said: str | None) -> tuple[int, int]:
    if said is None:
        return 1, 1
    found = re.fullmatch(r"(\d+)/(\d+)", said)
    part, parts = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= part <= parts:
        raise WrongInputError(Said("shard", said=repr(said)))
    return part, parts
