"""How is something shown for each labour-market region (arbeidsmarktregio)? As a tile on a map of equal squares."""

from collections.abc import Mapping
from textwrap import fill
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from sim.data import table
from sim.show.style import GREY, INK, RULE

NAME, VALUE = 7.2, 10.5
"""Points of the name in a tile and of what stands below it."""
DARK = 0.45
"""Luminance below which words on a tile are white: both kinds have a contrast of at least 4.5:1."""
WIDEST = 17
"""Characters of a name on one line of a tile."""


class Tile(NamedTuple):
    """What a tile says and on which ground, red, green and blue 0-1."""

    text: str
    ground: tuple[float, float, float]


def places() -> dict[str, tuple[int, int]]:
    """Row from the north and column from the west of each of the 35 regions, as scenarios/data/regions.csv has them."""
    found = table("regions")
    rows = zip(found["name"], found["row"], found["col"], strict=True)
    return {name: (int(row), int(column)) for name, row, column in rows}


def tiles(panel: Axes, told: Mapping[str, Tile]) -> None:
    """Draw a tile for each region; those of which nothing is told are empty with a dashed edge."""
    where = places()
    panel.set_axis_off()
    panel.set_xlim(-0.02, max(column for _, column in where.values()) + 1.02)
    panel.set_ylim(max(row for row, _ in where.values()) + 1.02, -0.02)
    for name, (row, column) in where.items():
        _tile(panel, name, row, column, told.get(name))


def _tile(panel: Axes, name: str, row: int, column: int, told: Tile | None) -> None:
    ground = told.ground if told else (1.0, 1.0, 1.0)
    ink = "white" if luminance(ground) < DARK * DARK else INK if told else GREY
    panel.add_patch(
        Rectangle((column + 0.02, row + 0.03), 0.96, 0.94, facecolor=ground, edgecolor=RULE if told else GREY,
                  linewidth=0.6, linestyle="-" if told else (0, (2, 2)))
    )  # fmt: skip
    panel.text(
        column + 0.5, row + 0.3, _broken(name), ha="center", va="center", fontsize=NAME, color=ink,
        linespacing=1.0,
    )  # fmt: skip
    if told:
        panel.text(column + 0.5, row + 0.76, told.text, ha="center", va="center", fontsize=VALUE, color=ink)


def luminance(colour: tuple[float, float, float]) -> float:
    """Relative luminance 0-1 of a colour, as the Web Content Accessibility Guidelines reckon it."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _broken(name: str) -> str:
    """A name on as many lines as it needs; it may break after a slash too."""
    return fill(name.replace("/", "/ ") if len(name) > WIDEST else name, WIDEST)
