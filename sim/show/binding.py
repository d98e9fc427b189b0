"""What bound intake, month by month?"""

from typing import TYPE_CHECKING

import numpy as np

from sim.show.calendar import calendar, mark, over
from sim.show.intake import COLOURS
from sim.show.labels import Label, name_right, scale
from sim.show.page import Page, run_page
from sim.show.style import GREEN
from sim.show.subject import Run
from sim.show.words import name_of, number, word

if TYPE_CHECKING:
    import pandas as pd

    from sim.show.calendar import Calendar

YEAR = 12
LEAST = 1.0
"""Percent below which an area at the right edge is too thin to point at."""


def binding(run: Run, lang: str) -> Page:
    """Shares of the places that programmes tried to fill in the last twelve months: taken in, lost to each cause."""
    made = run_page("binding", run, lang, [4.2])
    (panel,), when = made.panels, calendar(run.monthly["date"])
    names = {"actual": (word("figure.intake.actual", lang), GREEN)}
    names |= {limit.name.lower(): (name_of(limit, lang), colour) for limit, colour in COLOURS.items()}
    shares = _shares(run.intake, when, list(names))
    mark(panel, when, lang)
    scale(panel, 100.0, lang)
    panel.set_ylim(0.0, 100.0)
    if not np.isfinite(shares).any():
        name_right(panel, [Label(0.0, word("figure.nothing", lang), GREEN)])
        return made
    days, heights = over(when, when.ends, shares)
    colours = [colour for _, colour in names.values()]
    panel.stackplot(days, np.nan_to_num(heights), colors=colours, edgecolor="white", linewidth=0.5)
    tops = np.cumsum(shares[:, -1])
    name_right(
        panel,
        [
            Label(top - share / 2.0, f"{number(share, lang)}% {text}", colour)
            for (text, colour), share, top in zip(names.values(), shares[:, -1], tops, strict=True)
            if share >= LEAST
        ],
    )
    return made


def _shares(intake: "pd.DataFrame", when: "Calendar", names: list[str]) -> np.ndarray:
    """Percent of what was wanted, shape (names, months): of twelve months, of fewer at the start; NaN where of none."""
    months = intake["date"].to_numpy().astype("datetime64[M]")
    totals = intake[["wanted", *names]].groupby(months).sum().reindex(when.months, fill_value=0)
    year = totals.rolling(YEAR, min_periods=1).sum()
    wanted = year["wanted"].where(year["wanted"] > 0)
    return (100.0 * year[names].div(wanted, axis=0)).to_numpy(float).T
