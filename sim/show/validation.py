"""Does the model show what was observed? Every target on one scale: its own band."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from sim.show.library import bare, name_row, tell_row
from sim.show.page import Page, Room, heading, page
from sim.show.style import GREEN, GREY, INK, ORANGE, RED, RULE, WARNING
from sim.show.subject import Validation
from sim.show.words import number, word

ROOM = Room(left=4.0, right=2.15, gap=0.62, top=1.45)
EACH = 0.235
"""Inches for each target."""
FAR = 4.0
"""Half widths of the band beyond which a point is drawn at the edge."""
COLOURS = {"inside": GREEN, "near": ORANGE, "outside": RED, "unknown": GREY}
SHAPES = {"inside": "o", "near": "D", "outside": "X", "unknown": "s"}
"""Colour is not the only sign of a verdict."""


def validation(of: Validation, lang: str) -> Page:
    """A row a target: the band of what was observed, and the median and 90 % interval of the model."""
    parts = {use: of.table[of.table["use"] == use] for use in ("validation", "calibration")}
    heights = [0.25 + EACH * len(rows) for rows in parts.values()]
    told = word("figure.validation.runs", lang).format(sets=len(of.runs))
    made = page(*_titles(lang), told, lang, heights, ROOM)
    for panel, (use, rows) in zip(made.panels, parts.items(), strict=True):
        heading(panel, word(f"figure.validation.{use}", lang), ROOM)
        bare(panel, len(rows))
        _scale(panel, lang)
        for height, row in enumerate(rows.to_dict("records")):
            name_row(panel, height, of.titles[row["target"]][lang])
            _row(panel, height, row, lang)
    return made


def _titles(lang: str) -> tuple[str, str]:
    return word("figure.validation.title", lang), word("figure.validation.subtitle", lang)


def _scale(panel: Axes, lang: str) -> None:
    panel.set_xlim(-FAR - 0.2, FAR + 0.2)
    panel.set_xticks([-1.0, 1.0])
    ends = panel.set_xticklabels([word(f"figure.validation.{end}", lang) for end in ("low", "high")])
    ends[0].set_horizontalalignment("right")  # on a narrow page they would meet in the middle
    ends[1].set_horizontalalignment("left")
    panel.axvspan(-1.0, 1.0, color=RULE, linewidth=0)
    panel.axvline(0.0, color="white", linewidth=1.0)


def _row(panel: Axes, height: int, row: Mapping[Any, Any], lang: str) -> None:
    """Draw one target in half widths of its band from the middle of it."""
    middle, half = (row["band_low"] + row["band_high"]) / 2.0, (row["band_high"] - row["band_low"]) / 2.0
    value, low, median, high = (
        float(np.clip((row[name] - middle) / half, -FAR, FAR)) for name in ("value", "low", "median", "high")
    )
    colour = COLOURS[row["verdict"]]
    if np.isfinite(value):
        panel.plot(value, height, "|", color=INK, markersize=11, markeredgewidth=1.8)
    panel.plot([low, high], [height, height], color=colour, linewidth=2.2)
    panel.plot(median, height, SHAPES[row["verdict"]], color=colour, markersize=6.5)
    tell_row(panel, height, _told(row, lang), WARNING if row["verdict"] == "outside" else INK)


def _told(row: Mapping[Any, Any], lang: str) -> str:
    if row["verdict"] == "unknown":
        return word("verdict.unknown", lang)
    median, value = (_number(row[name], row["unit"] == "share", lang) for name in ("median", "value"))
    form = "figure.validation.row" if np.isfinite(row["value"]) else "figure.validation.model"
    return f"{word(form, lang).format(median=median, value=value)} · {word('verdict.' + row['verdict'], lang)}"


def _number(value: float, percent: bool, lang: str) -> str:
    told = number(100.0 * value if percent else value, lang, _digits(value, percent))
    return f"{told}%" if percent else told


def _digits(value: float, percent: bool) -> int:
    return 1 if percent and abs(value) < 0.1 else 0 if percent or abs(value) >= 10.0 else 1
