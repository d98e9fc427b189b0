"""Who pays for programmes, and what is the money spent on?"""

from typing import TYPE_CHECKING

import numpy as np

from sim.show.bars import Part, by_year, stack
from sim.show.calendar import Calendar, Floats, calendar
from sim.show.page import Page, heading, run_page
from sim.show.style import BLUE, GREEN, ORANGE, PINK, RED, SKY, YELLOW
from sim.show.subject import Run
from sim.show.words import name_of, word
from sim.vocabulary import Purse, What

if TYPE_CHECKING:
    import pandas as pd

GRANTS = {Purse.FUNDER: BLUE, Purse.MUNICIPALITY: SKY, Purse.SECTOR_FUND: ORANGE}
"""Payers of grants and co-financing; employers, programmes and orchestrators spend what these leave to them."""
USES = {
    What.SELECTION: YELLOW,
    What.PRE_PROGRAMME: ORANGE,
    What.LESSONS: BLUE,
    What.GUIDANCE: SKY,
    What.OVERHEAD: GREEN,
    What.MENTORING: RED,
    What.ORCHESTRATION: PINK,
}
KEPT, BACK = "#D9D9D9", "#7A7A7A"
MILLION = 1e6


def money(run: Run, lang: str) -> Page:
    """Million euros each year into programmes by payer, and out of them by purpose, on one scale."""
    made = run_page("money", run, lang, [2.3, 2.3])
    when = calendar(run.monthly["date"])
    put_in, spent = _sources(run.money, when, lang), _uses(run.money, when, lang)
    total, used = (sum(part.totals for part in parts) for parts in (put_in, spent))
    kept = Part(np.maximum(total - used, 0.0), word("figure.money.reserve", lang), KEPT)
    reach = float(np.max([total, used]))
    for panel, key, parts in zip(
        made.panels, ("figure.money.in", "figure.money.out"), (put_in, [*spent, kept]), strict=True
    ):
        heading(panel, word(key, lang))
        stack(panel, parts, when, lang, digits=1, reach=reach)
    return made


def _sources(money: "pd.DataFrame", when: Calendar, lang: str) -> list[Part]:
    """What each payer puts in: employers what sector funds do not repay, the state what orchestrators cost."""
    given = money[money["what_for"].isin(["grant", "co_financing"])]
    parts = [
        Part(_euros(given[given["payer"] == purse.name.lower()], when), name_of(purse, lang), colour)
        for purse, colour in GRANTS.items()
    ]
    repaid = _euros(given[given["payee"] == "employer"], when)
    mentors = _euros(money[money["what_for"] == "mentoring"], when)
    steering = _euros(money[money["what_for"] == "orchestration"], when)
    return [
        *parts,
        Part(np.maximum(mentors - repaid, 0.0), word("figure.money.employers", lang), RED),
        Part(steering, name_of(Purse.STATE, lang), PINK),
    ]


def _uses(money: "pd.DataFrame", when: Calendar, lang: str) -> list[Part]:
    """What the money is spent on, and what programmes that end give back."""
    spent = [
        Part(_euros(money[money["what_for"] == what.name.lower()], when), name_of(what, lang), colour)
        for what, colour in USES.items()
    ]
    back = money[(money["what_for"] == "lapsed") & (money["payer"] == "programme")]
    return [*spent, Part(_euros(back, when), name_of(What.LAPSED, lang), BACK)]


def _euros(paid: "pd.DataFrame", when: Calendar) -> Floats:
    """Million euros in each year, shape (years,)."""
    return by_year(paid, ["euros"], when)["euros"] / MILLION
