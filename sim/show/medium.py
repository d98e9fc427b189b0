"""For what is a figure drawn: a screen, a slide or a printed page?"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from sim.show.style import BLUE, GREEN, LOOK, ORANGE, PINK, RED, SKY, YELLOW


@dataclass(frozen=True)
class Medium:
    """What a medium asks of a page. Type has the same size in points everywhere: it is larger on a smaller page."""

    width: float
    """Inches on which a page is laid out at least."""
    pixels: int
    """Width of the PNG; the height follows."""
    inside: float = 0.0
    """Inches that a panel gets at least between the words at its sides; the page grows for it."""
    ratio: float = 0.0
    """Width by height, 0 if the height is free."""
    paper: float = 0.0
    """Inches to which the page is scaled, 0 if it is as large as it was laid out."""
    lines: float = 1.0
    """How thick lines are beside those on a screen."""
    alone: bool = False
    """Each panel gets a page of its own, with its heading for a subtitle."""
    grey: bool = False
    """Colours and lines are told apart by hatches and dashes too."""


MEDIA = {
    "screen": Medium(9.6, 1440),
    "slide": Medium(7.2, 1920, inside=2.4, ratio=16.0 / 9.0, lines=1.15, alone=True),
    "print": Medium(8.2, 2008, inside=2.0, paper=6.69, lines=0.6, grey=True),
}
"""A slide is 1920 pixels wide, a print 17 cm (A4 without its margins) at 300 dots an inch."""

HATCHES = {
    BLUE: "", SKY: "////", GREEN: "xxxx", ORANGE: "....", RED: "\\\\\\\\", PINK: "++++", YELLOW: "----",
    "#0B3C5D": "oo", "#B5DDF5": "||||", "#F2A071": "**", "#6B4C9A": "OO", "#A6A6A6": "//", "#8C6D31": "\\\\",
}  # fmt: skip
"""A pattern for each colour of a stack, so that it can be told apart without colour."""
DASHES: dict[str, Any] = {
    BLUE: "solid", GREEN: (0, (5, 2)), ORANGE: (0, (1, 1.2)), RED: (0, (4, 1.5, 1, 1.5)), SKY: (0, (8, 2)),
    PINK: (0, (2, 2)),
}  # fmt: skip

_now: ContextVar[Medium] = ContextVar("medium", default=MEDIA["screen"])


def now() -> Medium:
    """The medium for which is drawn."""
    return _now.get()


@contextmanager
def drawing(medium: str) -> Iterator[None]:
    """Draw for `screen`, `slide` or `print`, in the style of all figures; KeyError for another medium."""
    before = _now.set(MEDIA[medium])
    try:
        with rc_context(LOOK):
            yield
    finally:
        _now.reset(before)


def suit(figure: Figure) -> None:
    """Give a figure that is ready the lines, hatches and dashes of the medium."""
    medium = now()
    for line in figure.findobj(Line2D):
        if isinstance(line, Line2D):
            line.set_linewidth(float(line.get_linewidth()) * medium.lines)
    if medium.grey:
        _hatch(figure.artists, 1)
        for panel in figure.axes:
            _hatch([*panel.patches, *panel.collections], 2)
            _dash(panel)


def _hatch(artists: Iterable[Artist], least: int) -> None:
    """Pattern the areas among some artists if they have so many colours; pale ones are intervals and stay plain."""
    areas = [each for each in artists if isinstance(each, Patch | PolyCollection)]
    told = {area: _colour(area) for area in areas if (area.get_alpha() or 1.0) > 0.6}
    if len({*told.values()} & {*HATCHES}) < least:
        return
    for area, colour in told.items():
        area.set_hatch(HATCHES.get(colour, ""))


def _colour(area: Patch | PolyCollection) -> str:
    """The colour of an area, without how transparent it is; none is empty."""
    first: Any = np.atleast_2d(np.asarray(area.get_facecolor()))
    return to_hex(first[0]).upper() if first.size else ""


def _dash(panel: Axes) -> None:
    """Dash the lines of a panel with more than one colour, unless they are already; those that point at words stay."""
    lines = [line for line in panel.lines if np.size(line.get_xdata(orig=False)) > 2 and line.get_clip_on()]
    plain = [line for line in lines if line.get_linestyle() == "-"]
    if len({line.get_color() for line in lines}) > 1 and plain == lines:
        for line in plain:
            line.set_linestyle(DASHES.get(str(line.get_color()), "solid"))
