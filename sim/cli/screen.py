"""What is seen on a screen? A bar while a command works, nothing of it in a pipe, and lines that fit."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from textwrap import fill

WIDEST = 110
"""Columns beyond which a line is hard to read."""


def filled(text: str, below: int) -> str:
    """A text broken to the width of the screen, at most `WIDEST`; lines after the first are indented by `below`."""
    columns = min(shutil.get_terminal_size().columns, WIDEST)
    return fill(text, columns, subsequent_indent=" " * below, break_on_hyphens=False, break_long_words=False)


@contextmanager
def bar(label: str, unit: str, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """Something to call with what is done and of how much; it draws a bar on stderr when a person looks."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn(unit))
    shown = Progress(
        *columns, TimeRemainingColumn(), console=console, transient=True, disable=quiet or not console.is_terminal
    )
    with shown:
        task = shown.add_task(label, total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)
