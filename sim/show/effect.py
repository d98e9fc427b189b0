"""What does a programme do for the work of those who start in it, by months since their start?"""

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MultipleLocator

from sim.show.called import called
from sim.show.labels import Label, name_right, scale
from sim.show.page import Page, Room, heading, page
from sim.show.style import BLUE, GREY, INK, LABEL, ORANGE, SKY, WARNING
from sim.show.subject import ENOUGH, Effect
from sim.show.words import Count, number, word

if TYPE_CHECKING:
    import pandas as pd

ROOM, WARNED = Room(top=1.36), Room(top=1.62)
HEADINGS = ("figure.effect.difference", "figure.effect.levels", "figure.effect.people")
YEAR = 12
"""Months between two marks."""


def effect(of: Effect, lang: str) -> Page:
    """The difference in work by months since the start, with its interval; below it both groups and how many they are.

    Where a programme keeps people from work while they learn (lock-in), the line lies below zero; its lowest point is
    named.
    """
    started = int(of.runs["started"].sum())
    unsure = not trusted(of.table).all()
    title, subtitle = (word(f"figure.effect.{part}", lang) for part in ("title", "subtitle"))
    subtitle = subtitle.format(programme=called(of, lang), started=number(started, lang))
    made = page(title, subtitle, _runs(of, lang), lang, [2.9, 1.7, 0.8], WARNED if unsure else ROOM)
    if unsure:
        _warn(made, lang)
    for panel, key in zip(made.panels, HEADINGS, strict=True):
        heading(panel, word(key, lang))
        _mark(panel, of.table, lang)
    difference, levels, people = made.panels
    _difference(difference, of.table, lang)
    _levels(levels, of.table, lang)
    _people(people, of.table, lang)
    return made


def _runs(of: Effect, lang: str) -> str:
    return word("figure.runs", lang).format(
        scenarios=of.scenario.name, count=Count(len(of.seeds)), first=min(of.seeds), last=max(of.seeds)
    )


def trusted(curve: "pd.DataFrame") -> "pd.Series[bool]":
    """Whether enough runs have people in a month for its interval to be trusted; where none is seen, none misleads."""
    seen = curve["low"].notna() & ((curve["high"] > curve["low"]) | (curve["difference"] != 0.0))
    return (curve["runs"] >= ENOUGH) | ~seen


def _warn(made: Page, lang: str) -> None:
    few = word("figure.effect.few", lang).format(enough=ENOUGH)
    made.say(0.0, 1.2, few, color=WARNING, fontweight="bold")


def _mark(panel: Axes, curve: "pd.DataFrame", lang: str) -> None:
    """Let the axis run over all months that are observed, with a mark each year and a line at the start."""
    first, last = int(curve["month"].min()), int(curve["month"].max())
    panel.set_xlim(first - 0.5, last + 0.5)
    panel.xaxis.set_major_locator(MultipleLocator(YEAR))
    start = word("figure.effect.start", lang)
    panel.xaxis.set_major_formatter(FuncFormatter(lambda x, _: number(x, lang) if x else start))
    panel.axvline(0.0, color=GREY, linewidth=0.8, linestyle=(0, (2, 2)))


def _difference(panel: Axes, curve: "pd.DataFrame", lang: str) -> None:
    """Draw the curve; its band is pale where few runs have people, and cut off beyond a hundred points."""
    months, points, low, high = (curve[name].to_numpy(float) for name in ("month", "difference", "low", "high"))
    points, low, high = 100.0 * points, *(np.clip(100.0 * bound, -100.0, 100.0) for bound in (low, high))
    panel.fill_between(months, low, high, color=SKY, alpha=0.12, linewidth=0)
    panel.fill_between(months, low, high, where=trusted(curve).tolist(), color=SKY, alpha=0.25, linewidth=0)
    panel.axhline(0.0, color=GREY, linewidth=1.2)
    panel.plot(months, points, color=BLUE, linewidth=3.0)
    panel.plot(months[-1], points[-1], "o", color=BLUE, markersize=5)
    around = np.concatenate([points, low[np.isfinite(low)], high[np.isfinite(high)], [0.0]])
    scale(panel, float(around.max()), lang, float(around.min()), ticks=6)
    _name_lowest(panel, months, points, lang)
    name_right(panel, [Label(float(points[-1]), _last(curve, lang), BLUE)])


def _name_lowest(panel: Axes, months: np.ndarray, points: np.ndarray, lang: str) -> None:
    """Name the deepest point of the lock-in, where there is one."""
    lowest = int(points.argmin())
    if round(points[lowest], 1) >= 0.0 or lowest == points.size - 1:
        return
    said = word("figure.effect.lowest", lang).format(
        points=number(points[lowest], lang, 1), month=number(months[lowest], lang)
    )
    panel.plot(months[lowest], points[lowest], "o", color=BLUE, markersize=5)
    side = 1 if months[lowest] < months.mean() else -1
    panel.annotate(
        said, (months[lowest], points[lowest]), xytext=(7 * side, -5), textcoords="offset points",
        ha="left" if side > 0 else "right", va="top", fontsize=LABEL, color=INK,
    )  # fmt: skip


def _last(curve: "pd.DataFrame", lang: str) -> str:
    """The last difference in words, with its interval if it has one."""
    told = [100.0 * float(curve[name].iloc[-1]) for name in ("difference", "low", "high")]
    points, low, high = (number(value, lang, 1) for value in told)
    signed = f"+{points}" if round(told[0], 1) > 0.0 else points
    key = "figure.effect.last" if np.isfinite(told[1]) else "figure.effect.one"
    return word(key, lang).format(points=signed, low=low, high=high)


def _levels(panel: Axes, curve: "pd.DataFrame", lang: str) -> None:
    """Draw the shares at work of participants with the programme and of the same people without it."""
    labels = []
    for name, key, colour in (
        ("twins", "figure.effect.without", ORANGE), ("participants", "figure.effect.with", BLUE)
    ):  # fmt: skip
        percent = 100.0 * curve[name].to_numpy(float)
        panel.plot(curve["month"], percent, color=colour)
        told = word(key, lang).format(share=number(percent[-1], lang, 1))
        labels.append(Label(float(percent[-1]), told, colour))
    scale(panel, 100.0 * float(curve[["participants", "twins"]].max().max()), lang, ticks=4)
    name_right(panel, labels)


def _people(panel: Axes, curve: "pd.DataFrame", lang: str) -> None:
    people = curve["people"].to_numpy(float)
    panel.bar(curve["month"], people, width=0.8, color=SKY, linewidth=0)
    scale(panel, float(people.max()), lang, ticks=2, whole=True)
    name_right(panel, [Label(float(people[-1]), number(people[-1], lang), SKY)])
