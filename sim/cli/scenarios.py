"""leerwerk scenarios: what does each scenario of the library change, on the same luck?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sim.cli import options
from sim.cli.endings import ends_well, next_step

if TYPE_CHECKING:
    from sim.scenario import Scenario
    from sim.study.library import Library

EXAMPLES = """\b
Examples:
  leerwerk scenarios
  leerwerk scenarios --replicates 10 --workers 2 --lang nl
  leerwerk scenarios --only all-ideal --only mine.yaml --scale 0.1 --no-check"""


@ends_well
def scenarios(
    replicates: Annotated[
        int, typer.Option(min=2, max=10_000, metavar="R", help="Runs of each scenario, one a seed.")
    ] = 5,
    seed: options.Seed = 1,
    check: Annotated[
        bool, typer.Option("--check/--no-check", help="Check every invariant in the runs of the first seed (slow).")
    ] = True,
    scale: options.Scale = None,
    months: options.Months = None,
    workers: options.Workers = None,
    out: options.Out = None,
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="This one, by name or file; may be repeated.", show_default="all"),
    ] = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    medium: options.For = options.Medium.SCREEN,
    no_figures: options.NoFigures = False,
    force: options.Force = False,
) -> None:
    """Run the whole library of scenarios.

    Every shipped scenario is compared with the baseline on the same luck; initiatives that stand alone in their own
    regions are told apart, always at full size. Tables (table.md, table.nl.md, comparison.csv) and figures go to
    results/scenarios/, or to a folder beside it that says --scale and --months. After an interrupt the same command
    goes on with what is not yet there.
    """
    from sim import fingerprint
    from sim.cli.notes import tell_run
    from sim.cli.place import already_there, of_size
    from sim.cli.sources import library, prepared
    from sim.study.library import REFERENCE

    national, alone = library(only or [], REFERENCE)
    cases = [*prepared(national, scale, months), *prepared(alone, None, months)]
    seeds, language = list(range(seed, seed + replicates)), options.chosen(lang)
    target = out or Path("results", f"scenarios{of_size(scale, months)}")
    if not quiet:
        tell_run(cases, language)
    asked = Asked(cases[: len(national)], cases[len(national) :], seeds, check, workers, quiet, language)
    record = already_there(target, fingerprint.identity(cases, seeds), force)
    if record is None:
        asked.make(target, figures=options.drawn(no_figures, medium), force=force)
    else:
        asked.show_again(target, record)
    if not quiet:
        next_step(f"leerwerk explain {_named(national[-1])}", language)


def _named(file: str) -> str:
    """A file as a person would name it: a shipped one by its name alone."""
    from sim.shipped import scenarios_folder

    path = Path(file)
    return path.stem if path.parent == scenarios_folder() else file


class Asked:
    """What is to be run, and how it is told."""

    def __init__(
        self, national: "list[Scenario]", alone: "list[Scenario]", seeds: list[int], check: bool, workers: int | None,
        quiet: bool, lang: str,
    ) -> None:  # fmt: skip
        self.national, self.alone, self.seeds, self.check = national, alone, seeds, check
        self.workers, self.quiet, self.lang = workers, quiet, lang

    def make(self, target: Path, *, figures: str, force: bool) -> None:
        """Run what has not been run, and write tables and figures; what is finished is kept beside until then."""
        from sim.cli.place import to_fill
        from sim.study.store import forget

        store = target.with_name(f"{target.name}.unfinished")
        with to_fill(target, force) as folder:
            made = self._studied(store)
            self._write(made, folder, figures)
        forget(store)
        if not self.quiet:
            self._show(made, "written", target)

    def show_again(self, target: Path, record: dict[str, Any]) -> None:
        """Results that are there stay as they are; a check that is asked for and was not made is made now."""
        from sim.study.library import read, recheck

        if self.check and not record.get("checked"):
            with self._bar() as progress:
                recheck([*self.national, *self.alone], self.seeds[0], self.workers, progress)
        if not self.quiet:
            checked = record.get("checked") or self.seeds[: int(self.check)]
            self._show(read(target, self.national, self.alone, self.seeds, checked), "same", target)

    def _studied(self, store: Path) -> "Library":
        from sim.cli.phrases import say
        from sim.study.library import study

        try:
            with self._bar() as progress:
                return study(
                    self.national, self.alone, self.seeds,
                    check=self.check, workers=self.workers, progress=progress, store=store,
                )  # fmt: skip
        except KeyboardInterrupt:
            raise KeyboardInterrupt(say("goes_on", self.lang, folder=store) if store.is_dir() else "") from None

    def _bar(self) -> Any:
        from sim.cli.phrases import say
        from sim.cli.screen import bar

        return bar(say("library", self.lang), say("runs", self.lang), self.quiet)

    def _write(self, made: "Library", folder: Path, figures: str) -> None:
        from sim.cli.drawing import draw_in
        from sim.cli.results import tables
        from sim.cli.tables import markdown

        tables(folder, markdown, made)
        if figures:
            draw_in(folder / "figures", "scenarios", made, self.lang, figures, self.quiet)
        made.write(folder)

    def _show(self, made: "Library", how: str, target: Path) -> None:
        from sim.cli.phrases import say
        from sim.cli.tables import print_library

        print_library(made, self.lang)
        typer.echo(say(how, self.lang, folder=target))
