"""How is a figure laid out? Title and subtitle on top, panels below each other, source and run at the foot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from textwrap import shorten, wrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from sim import __version__
from sim.show import medium
from sim.show.style import FOOTER, GREY, HEADING, INK, LABEL, SUBTITLE, TITLE
from sim.show.subject import Run
from sim.show.words import word
from sim.show.wrapped import wrapped

WIDTH, EDGE, BOTTOM = 9.6, 0.3, 0.8
"""Inches: width of a page on a screen, its white edge, and the room below the last panel."""
FOOT, HEADED = 85.0 / 9.0, 10.2
"""Characters for each inch within the edges: of the run at the foot, and of a heading."""
SQUEEZED = 0.78
"""How far the rows of a panel may come together on a slide before the page grows."""
SMALL = LABEL - 1.0
"""Points of the name of a small panel."""
LINES = {TITLE: 0.27, SUBTITLE: 0.18}
"""Inches that one more line of a title or of a subtitle takes."""


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
    """A figure with its panels from top to bottom, and the words that go with the file.

    On a slide each panel has a figure of its own. `lower` is how many inches the panels, and what is said above them,
    lie lower than on a screen.
    """

    figures: list[Figure]
    panels: list[Axes]
    title: str
    description: str
    lower: float = 0.0

    @property
    def figure(self) -> Figure:
        """The figure, or the first one of several."""
        return self.figures[0]

    @property
    def inside(self) -> float:
        """Inches between the white edges."""
        return float(self.figure.get_figwidth()) - 2.0 * EDGE

    def say(self, x: float, down: float, text: str, **more: Any) -> None:
        """Write so many inches from the white edge and below the top, on every figure."""
        for figure in self.figures:
            width, height = figure.get_size_inches()
            place = (EDGE + x) / width, 1.0 - (down + self.lower) / height
            figure.text(*place, text, **{"fontsize": LABEL, "color": INK, **more})

    def key(self, x: float, down: float, text: str, colour: str, dashes: Any = "", size: float = LABEL) -> None:
        """Name a colour, or a line if it has dashes: a sample of it with the words behind."""
        for figure in self.figures:
            width, height = figure.get_size_inches()
            left, base = (EDGE + x) / width, 1.0 - (down + self.lower) / height
            if dashes:
                ends, middle = [left, left + 0.36 / width], base + 0.05 / height
                line = Line2D(ends, [middle, middle], color=colour, linestyle=dashes, linewidth=2.0)
                figure.add_artist(line)
            else:
                sample = Rectangle(
                    (left, base - 0.005 / height), 0.11 / width, 0.11 / height, facecolor=colour, edgecolor="white"
                )
                figure.add_artist(sample)
        self.say(x + (0.44 if dashes else 0.17), down, text, fontsize=size)


def page(title: str, subtitle: str, run: str, lang: str, heights: Sequence[float], room: Room = ROOM) -> Page:
    """An empty page with panels of so many inches high; `run` says of which run it is.

    Where the medium wants every panel by itself, each has a page, which it fills.
    """
    asked = medium.now()
    source = word("figure.source", lang).format(version=__version__)
    description = f"{subtitle}. {source}. {run}"
    parts = [[each] for each in heights] if asked.alone else [list(heights)]
    width = max(_width(title, subtitle, part, room) for part in parts)
    lower = _lower(title, subtitle, width)
    made = Page([], [], title, description, lower)
    for part in parts:
        height = room.top + lower + sum(part) + room.gap * (len(part) - 1) + BOTTOM
        height = width / asked.ratio if asked.ratio else height
        figure = Figure(figsize=(width, height))
        made.figures.append(figure)
        _words(figure, title, subtitle, source, run)
        tall = [height - room.top - lower - BOTTOM] if asked.ratio else part
        made.panels.extend(_panels(figure, tall, room, lower))
    return made


def _width(title: str, subtitle: str, heights: Sequence[float], room: Room) -> float:
    """Inches for the words beside a panel and the panel between them; on a slide for its height too."""
    asked = medium.now()
    width = max(asked.width, room.left + room.right + asked.inside)
    if not asked.ratio:
        return width
    need = room.top + _lower(title, subtitle, width) + sum(heights) * SQUEEZED + BOTTOM
    return max(width, need * asked.ratio)


def _lower(title: str, subtitle: str, width: float) -> float:
    """Inches that the words on top take more than on a screen."""
    lines = [
        LINES[size] * (len(wrapped(text, size, width - 2.0 * EDGE)) - len(wrapped(text, size, WIDTH - 2.0 * EDGE)))
        for text, size in ((title, TITLE), (subtitle, SUBTITLE))
    ]
    return sum(lines)


def _words(figure: Figure, title: str, subtitle: str, source: str, run: str) -> None:
    width, height = figure.get_size_inches()
    titles = wrapped(title, TITLE, width - 2.0 * EDGE)
    below = height - 0.5 - LINES[TITLE] * (len(titles) - 1)
    _write(figure, EDGE, below, "\n".join(titles), TITLE, INK, weight="bold")
    _write(
        figure, EDGE, below - 0.12, "\n".join(wrapped(subtitle, SUBTITLE, width - 2.0 * EDGE)), SUBTITLE, GREY, va="top"
    )
    _write(figure, EDGE, 0.16, source, FOOTER, GREY)
    kept = shorten(run, int(FOOT * (width - 2.0 * EDGE)) - (0 if width >= WIDTH else 12), placeholder=" …")
    _write(figure, width - EDGE, 0.16, kept, FOOTER, GREY, ha="right")


def _panels(figure: Figure, heights: Sequence[float], room: Room, lower: float) -> list[Axes]:
    width, height = figure.get_size_inches()
    panels, top = [], height - room.top - lower
    for each in heights:
        box = (room.left / width, (top - each) / height, (width - room.left - room.right) / width, each / height)
        panels.append(figure.add_axes(box))
        top -= each + room.gap
    return panels


def split(panel: Axes, rows: int, across: int, gap: tuple[float, float]) -> list[Axes]:
    """Small panels in the place of a large one, row by row, with so many inches between them across and down."""
    figure, box = panel.figure, panel.get_position()
    assert isinstance(figure, Figure)
    width, height = figure.get_size_inches()
    wide, down = gap[0] / width, gap[1] / height
    each = ((box.width - wide * (across - 1)) / across, (box.height - down * (rows - 1)) / rows)
    panel.remove()
    return [
        figure.add_axes((box.x0 + column * (each[0] + wide), box.y1 - row * (each[1] + down) - each[1], *each))
        for row in range(rows)
        for column in range(across)
    ]


def small_heading(panel: Axes, text: str) -> None:
    """Name a small panel, on as many lines as it needs."""
    points = panel.bbox.width / panel.figure.dpi * 72.0
    panel.annotate(
        "\n".join(wrap(text, int(points / (0.66 * SMALL)))), (0.0, 1.0), xytext=(0, 5), xycoords="axes fraction",
        textcoords="offset points", fontsize=SMALL, fontweight="bold", color=INK, linespacing=1.0,
    )  # fmt: skip


def run_page(name: str, run: Run, lang: str, heights: Sequence[float], room: Room | None = None) -> Page:
    """The empty page of a figure about one run; its words are `figure.NAME.title` and `figure.NAME.subtitle`."""
    scenario = run.scenario
    told = word("figure.run", lang).format(title=scenario.title[lang], name=scenario.name, seed=run.seed)
    title, subtitle = (word(f"figure.{name}.{part}", lang) for part in ("title", "subtitle"))
    return page(title, subtitle, told, lang, heights, room or (ROOM if len(heights) > 1 else ALONE))


def heading(panel: Axes, text: str, room: Room = ROOM) -> None:
    """Say above a panel what it shows, at the left edge of the page; smaller where the page is narrow."""
    width = panel.figure.bbox.width / panel.figure.dpi
    fits = HEADED * (width - 2.0 * EDGE) / max(len(text), 1)
    panel.annotate(
        text, (0.0, 1.0), xytext=((EDGE - room.left) * 72.0, 9), xycoords="axes fraction", textcoords="offset points",
        fontsize=HEADING * min(1.0, fits), fontweight="bold", color=INK,
    )  # fmt: skip


def save(made: Page, folder: Path, name: str) -> list[Path]:
    """Write a page as PNG and SVG; the same page gives the same bytes. Of several figures each has its number."""
    paths = []
    for place, figure in enumerate(made.figures, 1):
        stem = name if len(made.figures) == 1 else f"{name}-{place}"
        paths += _save(figure, folder / f"{stem}.png", {"Title": made.title, "Description": made.description})
    return paths


def _save(figure: Figure, png: Path, told: dict[str, str]) -> list[Path]:
    asked, width = medium.now(), float(figure.get_figwidth())
    medium.suit(figure)
    dots = {"dpi": (asked.pixels / asked.paper,) * 2} if asked.paper else {}
    figure.savefig(png, dpi=asked.pixels / width, metadata={**told, "Software": None}, pil_kwargs=dots)
    svg = png.with_suffix(".svg")
    svg.write_text(drawn(figure, told, (asked.paper or width) / width), "utf-8", newline="\n")
    return [png, svg]


def drawn(figure: Figure, told: dict[str, str], scale: float = 1.0) -> str:
    """A figure as SVG, so many times as large as it was laid out."""
    file = StringIO()
    figure.savefig(file, format="svg", metadata={**told, "Date": None, "Creator": None})
    width, height = (72.0 * scale * float(inches) for inches in figure.get_size_inches())
    if scale == 1.0:
        return file.getvalue()
    size = rf'<svg \1width="{width:.2f}pt" height="{height:.2f}pt"'
    return re.sub(r'<svg ([^>]*?)width="[^"]*" height="[^"]*"', size, file.getvalue(), count=1)


def _write(figure: Figure, x: float, y: float, text: str, size: float, colour: str, **more: Any) -> None:
    width, height = figure.get_size_inches()
    figure.text(x / width, y / height, text, fontsize=size, color=colour, **more)
