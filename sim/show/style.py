"""How does every figure look? Colours that colour-blind readers can tell apart, one type, thin lines."""

from typing import Any

INK, GREY, WARNING, RULE = "#1A1A1A", "#595959", "#B34700", "#DEDEDE"
BLUE, SKY, GREEN, ORANGE, RED, PINK, YELLOW = (
    "#0072B2", "#56B4E9", "#009E73", "#E69F00", "#D55E00", "#CC79A7", "#F0E442",
)  # fmt: skip
"""The palette of Okabe and Ito; INK and GREY carry text with a contrast of at least 7:1 on white, WARNING of 5:1."""

TITLE, SUBTITLE, HEADING, LABEL, TICK, FOOTER = 16.0, 10.5, 10.5, 9.5, 9.5, 7.5
"""Sizes of type in points."""

LOOK: dict[Any, Any] = {
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans", "Verdana", "sans-serif"],
    "font.size": LABEL,
    "text.color": INK,
    "axes.edgecolor": GREY,
    "axes.linewidth": 0.8,
    "axes.spines.left": False,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.axisbelow": True,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "grid.color": RULE,
    "grid.linewidth": 0.8,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.labelsize": TICK,
    "ytick.labelsize": TICK,
    "ytick.major.size": 0.0,
    "lines.linewidth": 2.2,
    "lines.solid_capstyle": "round",
    "svg.fonttype": "none",
    "svg.hashsalt": "leerwerk",
}
"""Settings of matplotlib that hold while a figure is drawn and saved, and at no other time."""
