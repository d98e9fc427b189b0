"""leerwerk calibrate: which values of the uncertain parameters agree with what has been observed?"""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import FAILED, ends_well, next_step

if TYPE_CHECKING:
    from sim.study.calibrate import Calibration, Plan

EXAMPLES = """\b
Examples:
  leerwerk calibrate
  leerwerk calibrate --workers 2 --wanted 300 --lang nl
  leerwerk calibrate --points 64 --waves 2 --wanted 20 --scale 0.05 --out results/trial
  leerwerk calibrate --adopt scenarios/ensemble.parquet"""


@ends_well
def calibrate(
    wanted: Annotated[
        int, typer.Option(min=1, max=100_000, metavar="N", help="Compatible sets after which it stops.")
    ] = 250,
    points: Annotated[
        int, typer.Option(min=8, max=65_536, metavar="N", help="Sets that are run in a wave; a power of two is best.")
    ] = 192,
    waves: Annotated[int, typer.Option(min=1, max=50, metavar="N", help="Waves after which it stops.")] = 6,
    replicates: Annotated[
        int, typer.Option(min=2, max=100, metavar="R", help="Runs of each set that one run does not rule out.")
    ] = 2,
    scale: options.Part = 0.1,
    seed: options.Seed = 1,
    adopt: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Also write the ensemble here.", show_default="only in the folder"),
    ] = None,
    workers: options.Workers = None,
    out: options.Out = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    medium: options.For = options.Medium.SCREEN,
    force: options.Force = False,
) -> None:
    """Fit the model to the calibration targets.

    History matching in waves: all uncertain parameters at once, on the scenarios that the targets name, until enough
    sets of values reproduce every calibration target of scenarios/targets.yaml. The sets with their weights, the
    targets and the parameters before and after go to results/calibration/. After an interrupt the same command goes on
    with what is not yet there.
    """
    from sim.cli.place import already_there
    from sim.study.calibrate import Plan
    from sim.study.calibrate.results import identity

    language, target = options.chosen(lang), out or Path("results", "calibration")
    plan = Plan(wanted, points, waves, replicates, scale, seed)
    if already_there(target, identity(plan), force) is None:
        _fit(plan, target, workers, quiet=quiet, lang=language, medium=medium.value, force=force)
    elif not quiet:
        _tell(target, "same", language)
    if adopt is not None:
        _adopt(target, adopt, quiet, language)
    if not quiet:
        next_step("leerwerk validate", language)


def _fit(plan: "Plan", target: Path, workers: int | None, *, quiet: bool, lang: str, medium: str, force: bool) -> None:
    from sim.cli.phrases import say
    from sim.cli.place import to_fill
    from sim.study.calibrate import calibrate as fit
    from sim.study.calibrate.results import write
    from sim.study.store import forget

    store = target.with_name(f"{target.name}.unfinished")
    with to_fill(target, force) as folder:
        try:
            with ExitStack() as bars:
                made = fit(plan, workers=workers, store=store, progress=_bars(bars, lang, quiet))
        except KeyboardInterrupt:
            raise KeyboardInterrupt(say("goes_on", lang, folder=store) if store.is_dir() else "") from None
        _refuse_empty(made, lang)
        write(made, folder, draw=lambda to: _draw(to, lang, medium, quiet))
    forget(store)
    if not quiet:
        _tell(target, "written", lang)


def _draw(folder: Path, lang: str, medium: str, quiet: bool) -> None:
    from sim.cli.drawing import draw_in
    from sim.study.calibrate.results import read

    draw_in(folder / "figures", "calibration", read(folder), lang, medium, quiet)


def _bars(stack: ExitStack, lang: str, quiet: bool) -> "Callable[[int], Callable[[int, int], None]]":
    """A bar for each wave, the former one closed."""
    from sim.cli.phrases import say
    from sim.cli.screen import bar

    def begin(wave: int) -> "Callable[[int, int], None]":
        stack.close()
        return stack.enter_context(bar(say("wave", lang, number=wave), say("runs", lang), quiet))

    return begin


def _refuse_empty(made: "Calibration", lang: str) -> None:
    """Without a single compatible set there is no ensemble to write; what was run stays for a longer search."""
    from sim.cli.phrases import say

    if not made.compatible.any():
        typer.echo(say("none_compatible", lang, points=len(made.wave.points)), err=True)
        raise typer.Exit(FAILED)


def _tell(target: Path, how: str, lang: str) -> None:
    from sim.cli.calibrated import print_calibration
    from sim.cli.phrases import say

    print_calibration(target, lang)
    typer.echo(say(how, lang, folder=target))


def _adopt(target: Path, file: Path, quiet: bool, lang: str) -> None:
    from sim import atomic
    from sim.cli.phrases import say
    from sim.study.calibrate.results import ENSEMBLE

    atomic.copy(target / ENSEMBLE, file)
    if not quiet:
        typer.echo(say("adopted", lang, file=file))
