"""How is a figure laid out? Title and subtitle on top, panels below each other, source and run at the foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill, shorten
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from sim import __version__
from sim.show.style import FOOTER, GREY, HEADING, INK, SUBTITLE, TITLE
from sim.show.subject import Run
from sim.show.words import word

WIDTH, EDGE, BOTTOM = 9.6, 0.3, 0.8
"""Inches: width of a page, its white edge, and the room below the last panel."""
LONGEST = 118
"""Characters of a subtitle that fit on one line; a longer one gets two lines of about the same length."""


@dataclass(frozen=True)
class Room:
    """Inches at the left and right of the panels, between them, and above the first one."""

    left: float = 0.85
    right: float = 2.55
    gap: float = 0.72
    top: float = 1.25


ROOM, ALONE = Room(), Room(top=0.95)
"""For panels with a heading each, and for a single one without."""


@dataclass(frozen=True)
class Page:
    """A figure with its panels from top to bottom, and the words that go with the file."""

    figure: Figure
    panels: list[Axes]
    title: str
    description: str


def page(title: str, subtitle: str, run: str, lang: str, heights: Sequence[float], room: Room = ROOM) -> Page:
    """An empty page with panels of so many inches high; `run` says of which run it is."""
    height = room.top + sum(heights) + room.gap * (len(heights) - 1) + BOTTOM
    figure = Figure(figsize=(WIDTH, height))
    source = word("figure.source", lang).format(version=__version__)
    _write(figure, EDGE, height - 0.5, title, TITLE, INK, weight="bold")
    told = subtitle if len(subtitle) <= LONGEST else fill(subtitle, len(subtitle) // 2 + 10)
    _write(figure, EDGE, height - 0.62, told, SUBTITLE, GREY, va="top")
    _write(figure, EDGE, 0.16, source, FOOTER, GREY)
    _write(figure, WIDTH - EDGE, 0.16, shorten(run, 85, placeholder=" …"), FOOTER, GREY, ha="right")
    panels, top = [], height - room.top
    for each in heights:
        box = (room.left / WIDTH, (top - each) / height, (WIDTH - room.left - room.right) / WIDTH, each / height)
        panels.append(figure.add_axes(box))
        top -= each + room.gap
    return Page(figure, panels, title, f"{subtitle}. {source}. {run}")


def run_page(name: str, run: Run, lang: str, heights: Sequence[float]) -> Page:
    """The empty page of a figure about one run; its words are `figure.NAME.title` and `figure.NAME.subtitle`."""
    scenario = run.scenario
    told = word("figure.run", lang).format(title=scenario.title[lang], name=scenario.name, seed=run.seed)
    title, subtitle = (word(f"figure.{name}.{part}", lang) for part in ("title", "subtitle"))
    return page(title, subtitle, told, lang, heights, ROOM if len(heights) > 1 else ALONE)


def heading(panel: Axes, text: str, room: Room = ROOM) -> None:
    """Say above a panel what it shows, at the left edge of the page."""
    panel.annotate(
        text, (0.0, 1.0), xytext=((EDGE - room.left) * 72.0, 9), xycoords="axes fraction", textcoords="offset points",
        fontsize=HEADING, fontweight="bold", color=INK,
    )  # fmt: skip


def save(made: Page, folder: Path, name: str) -> list[Path]:
    """Write a page as PNG and SVG; the same page gives the same bytes."""
    png, svg = folder / f"{name}.png", folder / f"{name}.svg"
    told = {"Title": made.title, "Description": made.description}
    made.figure.savefig(png, dpi=150, metadata={**told, "Software": None})
    made.figure.savefig(svg, metadata={**told, "Date": None, "Creator": None})
    return [png, svg]


def _write(figure: Figure, x: float, y: float, text: str, size: float, colour: str, **more: Any) -> None:
    width, height = figure.get_size_inches()
    figure.text(x / width, y / height, text, fontsize=size, color=colour, **more)
