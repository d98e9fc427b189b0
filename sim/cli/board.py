"""What is seen while a sweep goes on? A bar with rate and time left, and the ranking so far."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sim.cli.phrases import say

if TYPE_CHECKING:
    from rich.live import Live
    from rich.progress import Progress
    from rich.table import Table

    from sim.study.sweep.analysis import Found
    from sim.study.sweep.grow import Watch

MOST = 8
"""Inputs of the ranking that is shown while runs go on."""


class Board:
    """Draws how a sweep goes on."""

    def __init__(self, live: "Live", progress: "Progress", label: str, lang: str) -> None:
        self.live, self.progress, self.lang = live, progress, lang
        self.task = progress.add_task(label, total=None)

    def runs(self, done: int, total: int) -> None:
        """Move the bar; runs that were there already say nothing about the rate."""
        task = self.progress.tasks[0]
        if task.total is None:
            self.progress.reset(self.task, completed=done, total=total)
        self.progress.update(self.task, completed=done, total=total)

    def ranking(self, size: int, found: "Found") -> None:
        """Put the ranking of the first outcome below the bar."""
        from rich.console import Group

        self.live.update(Group(self.progress, _table(size, found, self.lang)))


def _table(size: int, found: "Found", lang: str) -> "Table":
    from rich import box
    from rich.table import Table

    from sim.show import words
    from sim.show.ranking import called

    of = found.indices
    table = Table(title=f"{words.word(f'summary.{of.outputs[0]}', lang)} (N = {size})", box=box.SIMPLE_HEAD)
    for name in ("input", "index", "interval"):
        table.add_column(of.index if name == "index" else say(f"column.{name}" if name == "input" else name, lang))
    for i in (-of.main[0]).argsort(kind="stable")[:MOST]:
        low, high, main = (words.number(float(each[0][i]), lang, 2) for each in (of.low, of.high, of.main))
        table.add_row(called(of.names[i], lang), main, say("range", lang, low=low, high=high))
    return table


@contextmanager
def board(label: str, quiet: bool, lang: str) -> "Iterator[Watch]":
    """Something that is told how a sweep goes on; it draws on stderr when a person looks."""
    from rich.console import Console
    from rich.live import Live
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    from sim.study.sweep.grow import QUIET

    class Rate(ProgressColumn):
        def render(self, task: object) -> Text:
            speed = getattr(task, "speed", None)
            return Text(say("rate", lang, rate=f"{speed:.1f}") if speed else "")

    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield QUIET
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn(say("runs", lang)))
    progress = Progress(*columns, Rate(), TimeRemainingColumn(), console=console)
    with Live(progress, console=console, transient=True, refresh_per_second=4) as live:
        yield Board(live, progress, label, lang)
