"""How do a figure and its table stand together on a page?"""

from collections.abc import Callable
from typing import Any

from sim.report.parts import Grid, Picture
from sim.show.figures import inline
from sim.show.page import Page


def picture(draw: Callable[[Any, str], Page], of: Any, lang: str, mark: str, grid: Grid) -> Picture:
    """A figure, drawn anew in the language of the page, with the table behind it."""
    name = getattr(draw, "__name__", "figure")
    return Picture(inline(draw, of, lang, f"{mark}-{name}").svg, grid)
