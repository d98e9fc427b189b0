"""leerwerk run: one scenario, one seed; a summary, tables and figures."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sim.cli import options
from sim.cli.endings import ends_well, next_step

if TYPE_CHECKING:
    from sim.record import Record
    from sim.scenario import Scenario

EXAMPLES = """\b
Examples:
  leerwerk run baseline
  leerwerk run scenarios/baseline.yaml --seed 2 --lang nl
  leerwerk run baseline --scale 0.1 --months 24 --check --out /tmp/small"""


@ends_well
def run(
    scenario: options.Scenario,
    seed: options.Seed = 1,
    scale: options.Scale = None,
    months: options.Months = None,
    out: options.Out = None,
    check: Annotated[bool, typer.Option("--check", help="Check every invariant after every process (slow).")] = False,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    medium: options.For = options.Medium.SCREEN,
    no_figures: options.NoFigures = False,
    force: options.Force = False,
) -> None:
    """Run a scenario once.

    A summary is printed; tables and figures go to results/SCENARIO/SEED/, or with --scale and --months to a folder
    beside it that says so, such as 1-scale0.1-months24.
    """
    from sim import fingerprint
    from sim.cli.notes import tell_run
    from sim.cli.place import already_there, folder_name, of_size
    from sim.run import prepare

    asked = prepare(scenario, scale=scale, months=months)
    target = out or Path("results", folder_name(asked.name), f"{seed}{of_size(scale, months)}")
    language = options.chosen(lang)
    if not quiet:
        tell_run([asked], language)
    record = already_there(target, fingerprint.identity([asked], [seed]), force)
    figures = options.drawn(no_figures, medium)
    if record is None:
        _run(asked, seed, target, check=check, quiet=quiet, lang=language, figures=figures, force=force)
    else:
        _again(asked, seed, target, record, check=check, quiet=quiet, lang=language, figures=figures)
    if not quiet:
        next_step(_after(scenario, scale, months), language)


def _run(
    asked: "Scenario", seed: int, target: Path, *, check: bool, quiet: bool, lang: str, figures: str, force: bool
) -> None:
    from sim.cli.drawing import draw_in
    from sim.cli.place import to_fill

    with to_fill(target, force) as folder:
        record = _simulated(asked, seed, check=check, quiet=quiet, lang=lang)
        if figures:
            draw_in(folder / "figures", "run", record, lang, figures, quiet)
        record.write(folder)
    if not quiet:
        _show(record, target, lang)


def _again(
    asked: "Scenario", seed: int, target: Path, made: dict[str, Any], *,
    check: bool, quiet: bool, lang: str, figures: str,
) -> None:  # fmt: skip
    """Results that are there stay as they are; a check that is asked for is made all the same."""
    from sim.cli.phrases import say

    if check:
        _simulated(asked, seed, check=True, quiet=quiet, lang=lang)
    if quiet:
        return
    _show_made(asked, seed, target, made, lang)
    if figures and not (target / "figures").is_dir():
        typer.echo(say("no_figures", lang))


def _simulated(asked: "Scenario", seed: int, *, check: bool, quiet: bool, lang: str) -> "Record":
    from sim.cli.phrases import say
    from sim.cli.screen import bar
    from sim.run import run as simulate

    with bar(asked.title[lang], say("months", lang), quiet) as progress:
        return simulate(asked, seed, check=check, progress=progress)


def _show(record: "Record", target: Path, lang: str) -> None:
    from sim.cli.phrases import say
    from sim.cli.summary import print_summary
    from sim.record import peak_megabytes

    print_summary(record.scenario, record.seed, record.summary, record.seconds, peak_megabytes(), lang)
    typer.echo(say("written", lang, folder=target))


def _show_made(asked: "Scenario", seed: int, target: Path, made: dict[str, Any], lang: str) -> None:
    from sim.cli.phrases import say
    from sim.cli.summary import print_summary

    summary = json.loads((target / "summary.json").read_text("utf-8"))
    print_summary(asked, seed, summary, made["seconds"], made["peak_megabytes"], lang)
    typer.echo(say("same", lang, folder=target))


def _after(scenario: str, scale: float | None, months: int | None) -> str:
    """The next sensible command: a comparison of the same size with the baseline, or the baseline's own values."""
    if Path(scenario).stem == "baseline":
        return f"leerwerk explain {scenario} grants"
    size = (f" {option} {value}" for option, value in (("--scale", scale), ("--months", months)) if value is not None)
    return f"leerwerk compare baseline {scenario}{''.join(size)}"
