"""Who pays for programmes, what is the money spent on, and what is not used?"""

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.axes import Axes

from sim.show.bars import Part, by_year, stack
from sim.show.calendar import Calendar, Floats, calendar
from sim.show.page import Page, heading, run_page
from sim.show.style import BLUE, GREEN, INK, ORANGE, PINK, RED, SKY, YELLOW
from sim.show.subject import Run
from sim.show.words import name_of, word
from sim.vocabulary import Purse, What

if TYPE_CHECKING:
    import pandas as pd

GRANTS = {Purse.FUNDER: BLUE, Purse.MUNICIPALITY: SKY, Purse.SECTOR_FUND: ORANGE}
"""Payers of grants and co-financing; employers, programmes and orchestrators spend what these leave to them."""
HELP = "#8C6D31"
USES = {
    What.SELECTION: YELLOW,
    What.PRE_PROGRAMME: ORANGE,
    What.LESSONS: BLUE,
    What.GUIDANCE: SKY,
    What.OVERHEAD: GREEN,
    What.MENTORING: RED,
    What.ORCHESTRATION: PINK,
    What.TRAINING: INK,
    What.CASEWORK: HELP,
}
KEPT, BACK = "#D9D9D9", "#7A7A7A"
BUDGETS = {
    Purse.FUNDER: ("grant", "figure.money.left_funders", BACK),
    Purse.MUNICIPALITY: ("co_financing", "figure.money.left_towns", KEPT),
}
"""Purses that get a budget for the year: what they pay it out as, and the words and colour of what they do not use."""
MILLION = 1e6


def money(run: Run, lang: str) -> Page:
    """Million euros each year: budgets used or not, what came into programmes and what became of it.

    The second and third panel are equal: what came in and was not spent is added to what programmes hold, what was
    spent beyond it is taken from there.
    """
    made = run_page("money", run, lang, [1.9, 2.2, 2.2])
    when = calendar(run.monthly["date"])
    put_in, spent = _sources(run.money, when, lang), _uses(run.money, when, lang)
    more = sum(part.totals for part in put_in) - sum(part.totals for part in spent)
    put_in.append(Part(np.maximum(-more, 0.0), word("figure.money.drawn", lang), KEPT))
    spent.append(Part(np.maximum(more, 0.0), word("figure.money.reserve", lang), KEPT))
    reach = float(np.max(sum(part.totals for part in put_in)))
    _panel(made.panels[0], "figure.money.budgets", _budgets(run.money, when, lang), when, lang)
    _panel(made.panels[1], "figure.money.in", put_in, when, lang, reach)
    _panel(made.panels[2], "figure.money.out", spent, when, lang, reach)
    return made


def _panel(panel: Axes, key: str, parts: list[Part], when: Calendar, lang: str, reach: float | None = None) -> None:
    heading(panel, word(key, lang))
    stack(panel, parts, when, lang, digits=1, reach=reach)


def _budgets(money: "pd.DataFrame", when: Calendar, lang: str) -> list[Part]:
    """What funders and municipalities paid out, and what they had left at the end of the year, which lapses.

    What lapses is booked in the next January; it is shown in the year for which it was meant. Sector funds keep what
    they do not use, so they are not here.
    """
    paid, left = [], []
    for purse, (what_for, key, colour) in BUDGETS.items():
        given = money[(money["payee"] == purse.name.lower()) & (money["what_for"] == "budget")]
        passed = money[(money["payer"] == purse.name.lower()) & (money["what_for"] == "budget")]
        used = money[(money["payer"] == purse.name.lower()) & (money["what_for"] == what_for)]
        out = _euros(used, when)
        paid.append(Part(out, name_of(purse, lang), GRANTS[purse]))
        left.append(Part(_euros(given, when) - _euros(passed, when) - out, word(key, lang), colour))
    return [*paid, *left]


def _sources(money: "pd.DataFrame", when: Calendar, lang: str) -> list[Part]:
    """What each payer puts in: employers what sector funds do not repay, the state orchestrators and extra help."""
    given = money[money["what_for"].isin(["grant", "co_financing"])]
    parts = [
        Part(_euros(given[given["payer"] == purse.name.lower()], when), name_of(purse, lang), colour)
        for purse, colour in GRANTS.items()
    ]
    repaid = _euros(given[given["payee"] == "employer"], when)
    by_employers = _euros(money[money["what_for"].isin(["mentoring", "training"])], when)
    by_state = _euros(money[money["what_for"].isin(["orchestration", "casework"])], when)
    return [
        *parts,
        Part(np.maximum(by_employers - repaid, 0.0), word("figure.money.employers", lang), RED),
        Part(by_state, name_of(Purse.STATE, lang), PINK),
    ]


def _uses(money: "pd.DataFrame", when: Calendar, lang: str) -> list[Part]:
    """What the money is spent on, and what programmes that end give back."""
    spent = [
        Part(_euros(money[money["what_for"] == what.name.lower()], when), name_of(what, lang), colour)
        for what, colour in USES.items()
    ]
    back = money[(money["what_for"] == "lapsed") & (money["payer"] == "programme")]
    return [*spent, Part(_euros(back, when), word("figure.money.back", lang), BACK)]


def _euros(paid: "pd.DataFrame", when: Calendar) -> Floats:
    """Million euros in each year, shape (years,)."""
    return by_year(paid, ["euros"], when)["euros"] / MILLION
