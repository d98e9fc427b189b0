"""How do programmes come and go, and does their money go on?"""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from sim.show.bars import Part, by_year, stack
from sim.show.calendar import Calendar, Floats, calendar, mark, over
from sim.show.labels import Label, name_right, scale
from sim.show.page import Page, heading, run_page
from sim.show.style import BLUE, GREEN, GREY, ORANGE, RED, SKY, YELLOW
from sim.show.subject import Run
from sim.show.words import name_of, number, word
from sim.vocabulary import Constraint, ProgrammeState

STATES = {ProgrammeState.RUNNING: BLUE, ProgrammeState.PREPARING: SKY, ProgrammeState.STALLED: RED}
WANT_OF_MONEY = {Constraint.MONEY_NOW: ORANGE, Constraint.MONEY_HORIZON: YELLOW}


def programmes(run: Run, lang: str) -> Page:
    """Programmes by state, those founded and ended each year, and intake lost for want of money."""
    made = run_page("programmes", run, lang, [2.0, 1.3, 1.2, 1.3])
    stock, change, secured, continuity = made.panels
    when = calendar(run.monthly["date"])
    _stock(stock, run, when, lang)
    _change(change, run, when, lang)
    _secured(secured, run, when, lang)
    heading(continuity, word("figure.programmes.continuity", lang))
    totals = by_year(run.intake, ["wanted", *(limit.name.lower() for limit in WANT_OF_MONEY)], when)
    wanted = np.maximum(totals["wanted"], 1.0)
    lost = [
        Part(100.0 * totals[limit.name.lower()] / wanted, name_of(limit, lang), colour)
        for limit, colour in WANT_OF_MONEY.items()
    ]
    stack(continuity, lost, when, lang, digits=1)
    return made


def _secured(panel: Axes, run: Run, when: Calendar, lang: str) -> None:
    heading(panel, word("figure.programmes.secured", lang))
    months = run.monthly["secured_months"]
    panel.plot(*over(when, when.ends, months.to_numpy()), color=GREEN)
    mark(panel, when, lang)
    scale(panel, float(months.max()), lang, ticks=4)
    last = float(months.iloc[-1])
    name_right(panel, [Label(last, f"{number(last, lang, 1)} {word('unit.months', lang)}", GREEN)])


def _stock(panel: Axes, run: Run, when: Calendar, lang: str) -> None:
    heading(panel, word("figure.programmes.stock", lang))
    counts = {state: run.monthly[f"programmes_{state.name.lower()}"] for state in STATES}
    for state, colour in STATES.items():
        panel.plot(*over(when, when.ends, counts[state].to_numpy()), color=colour)
    mark(panel, when, lang)
    scale(panel, float(max(each.max() for each in counts.values())), lang, ticks=4, whole=True)
    name_right(
        panel,
        [
            Label(float(each.iloc[-1]), f"{name_of(state, lang)}: {number(each.iloc[-1], lang)}", STATES[state])
            for state, each in counts.items()
        ],
    )


def _change(panel: Axes, run: Run, when: Calendar, lang: str) -> None:
    heading(panel, word("figure.programmes.change", lang))
    founded, ended = changes(run.monthly, when)
    centres, lengths = when.spans()
    panel.bar(centres, founded, lengths * 0.8, color=SKY)
    panel.bar(centres, -ended, lengths * 0.8, color=GREY)
    panel.axhline(0.0, color=GREY, linewidth=0.8)
    mark(panel, when, lang)
    scale(panel, float(founded.max()), lang, lowest=-float(ended.max()), ticks=4, whole=True)
    up = Label(founded[-1] / 2.0, word("figure.programmes.founded", lang), SKY)
    name_right(panel, [up, Label(-ended[-1] / 2.0, word("figure.programmes.ended", lang), GREY)])


def changes(monthly: pd.DataFrame, when: Calendar) -> tuple[Floats, Floats]:
    """Programmes founded and ended in each year, shape (years,); the first month has none before it and counts none."""
    ended = monthly["programmes_ended"]
    ever = ended + sum(monthly[f"programmes_{state.name.lower()}"] for state in STATES)
    steps = pd.DataFrame({"date": monthly["date"], "founded": ever.diff().fillna(0), "ended": ended.diff().fillna(0)})
    totals = by_year(steps, ["founded", "ended"], when)
    return totals["founded"], totals["ended"]
