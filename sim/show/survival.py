"""How long do programmes live?"""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MultipleLocator
from numpy.typing import NDArray

from sim.show.labels import Label, Numbers, name_right, scale
from sim.show.page import Page, Room, heading, run_page
from sim.show.style import BLUE, GREY, INK, LABEL, SKY
from sim.show.subject import Run
from sim.show.words import number, word

if TYPE_CHECKING:
    import pandas as pd

Floats = NDArray[np.float64]
ROOM = Room(top=1.5)
SURE = 1.959964
"""Standard normal deviate of a 95 % interval."""
FEW = 5
"""Programmes at risk below which the curve is no longer drawn: one end more would decide it."""
YEAR, SHORT = 12, 24
"""Months between two marks, and up to which there are four times as many."""


class Curve(NamedTuple):
    """Share still alive 0-1 by age, with its interval; `ages` in months, all of shape (ages,), the first age is 0."""

    ages: Floats
    share: Floats
    low: Floats
    high: Floats
    at_risk: Floats


def survival(run: Run, lang: str) -> Page:
    """Share of programmes that live on, by age (Kaplan-Meier, entered late where older), and how many are followed."""
    made = run_page("survival", run, lang, [3.0, 0.8], ROOM)
    share, followed = made.panels
    curve = kaplan_meier(run.lives)
    for panel, key in zip(made.panels, ("share", "followed"), strict=True):
        heading(panel, word(f"figure.survival.{key}", lang))
        _mark(panel, curve, lang)
    _share(share, curve, lang)
    followed.step(curve.ages, curve.at_risk, where="post", color=GREY)
    scale(followed, float(curve.at_risk.max()), lang, ticks=2, whole=True)
    name_right(followed, [Label(float(curve.at_risk[-1]), number(curve.at_risk[-1], lang), GREY)])
    return made


def kaplan_meier(lives: "pd.DataFrame") -> Curve:
    """The product-limit curve of `lives`, with Greenwood's interval on the log-log scale, while five are followed.

    A programme is at risk from the age at which it came in sight (`entered`) to that at which it `left`.
    """
    entered, left, ended = (lives[name].to_numpy() for name in ("entered", "left", "ended"))
    last = int(left.max()) if len(lives) else 0
    ages = np.arange(1, last + 1)
    at_risk = np.array([((entered < age) & (left >= age)).sum() for age in ages], dtype=float)
    deaths = np.array([(ended & (left == age)).sum() for age in ages], dtype=float)
    until = int(np.argmax(at_risk < FEW)) if (at_risk < FEW).any() else ages.size
    ages, at_risk, deaths = ages[:until], at_risk[:until], deaths[:until]
    share = np.cumprod(1.0 - deaths / np.maximum(at_risk, 1.0))
    low, high = _interval(share, np.cumsum(deaths / np.maximum(at_risk * (at_risk - deaths), 1.0)))
    first = at_risk[0] if at_risk.size else float(len(lives))
    share, low, high = (np.r_[1.0, each] for each in (share, low, high))
    return Curve(np.r_[0, ages].astype(float), share, low, high, np.r_[first, at_risk])


def _interval(share: Floats, variance: Floats) -> tuple[Floats, Floats]:
    """Ends of the 95 % interval; none as long as nothing ended or when nothing is left."""
    inside = (share > 0.0) & (share < 1.0)
    log = np.log(np.where(inside, share, 0.5))
    wide = SURE * np.sqrt(variance) / np.abs(log)
    ends = (np.exp(log * np.exp(sign * wide)) for sign in (1.0, -1.0))
    low, high = (np.where(inside, end, share) for end in ends)
    return low, high


def _mark(panel: Axes, curve: Curve, lang: str) -> None:
    last = max(float(curve.ages[-1]), 1.0)
    panel.set_xlim(0.0, last)
    panel.xaxis.set_major_locator(MultipleLocator(YEAR if last > SHORT else YEAR / 4))
    panel.xaxis.set_major_formatter(Numbers(lang))


def _share(panel: Axes, curve: Curve, lang: str) -> None:
    percent, low, high = (100.0 * each for each in (curve.share, curve.low, curve.high))
    panel.fill_between(curve.ages, low, high, step="post", color=SKY, alpha=0.3, linewidth=0)
    panel.step(curve.ages, percent, where="post", color=BLUE, linewidth=3.0)
    scale(panel, 100.0, lang, ticks=5)
    panel.set_ylim(0.0, 104.0)
    told = word("figure.survival.last", lang).format(
        share=number(percent[-1], lang), low=number(low[-1], lang), high=number(high[-1], lang)
    )
    name_right(panel, [Label(float(percent[-1]), told, BLUE)])
    if (percent < 50.0).any():
        half = float(curve.ages[percent < 50.0][0])
        panel.plot([0.0, half, half], [50.0, 50.0, 0.0], color=GREY, linewidth=1.0, linestyle=(0, (3, 3)))
        panel.annotate(
            word("figure.survival.half", lang).format(months=number(half, lang)), (half, 50.0), xytext=(6, 5),
            textcoords="offset points", fontsize=LABEL, color=INK,
        )  # fmt: skip
