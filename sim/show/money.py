"""Who pays for programmes, and what is the money spent on?"""

from typing import TYPE_CHECKING

from sim.show.bars import Part, by_year, stack
from sim.show.calendar import Calendar, calendar
from sim.show.page import Page, heading, run_page
from sim.show.style import BLUE, GREEN, ORANGE, PINK, RED, SKY, YELLOW
from sim.show.subject import Run
from sim.show.words import name_of, word
from sim.vocabulary import Purse, What

if TYPE_CHECKING:
    import pandas as pd

PAYERS = {
    Purse.FUNDER: BLUE,
    Purse.MUNICIPALITY: SKY,
    Purse.SECTOR_FUND: ORANGE,
    Purse.EMPLOYER: RED,
    Purse.STATE: PINK,
}
SOURCES = (What.GRANT, What.CO_FINANCING, What.MENTORING)
"""What payers put into programmes and workplaces; the state pays orchestrators out of its budget besides."""
USES = {
    What.SELECTION: YELLOW,
    What.PRE_PROGRAMME: ORANGE,
    What.LESSONS: BLUE,
    What.GUIDANCE: SKY,
    What.OVERHEAD: "#A6A6A6",
    What.MENTORING: RED,
    What.ORCHESTRATION: PINK,
}
MILLION = 1e6


def money(run: Run, lang: str) -> Page:
    """Million euros each year into programmes by payer, and out of them by purpose."""
    made = run_page("money", run, lang, [2.3, 2.3])
    when, paid = calendar(run.monthly["date"]), run.money
    for_orchestrators = (paid["what_for"] == "budget") & (paid["payee"] == "orchestrator")
    put_in = paid[paid["what_for"].isin([what.name.lower() for what in SOURCES]) | for_orchestrators]
    above, below = made.panels
    heading(above, word("figure.money.in", lang))
    stack(above, _parts(put_in, "payer", PAYERS, when, lang), when, lang, digits=1)
    heading(below, word("figure.money.out", lang))
    stack(below, _parts(paid, "what_for", USES, when, lang), when, lang, digits=1)
    return made


def _parts[Kind: (Purse, What)](
    paid: "pd.DataFrame", column: str, colours: dict[Kind, str], when: Calendar, lang: str
) -> list[Part]:
    return [
        Part(
            by_year(paid[paid[column] == kind.name.lower()], ["euros"], when)["euros"] / MILLION,
            name_of(kind, lang),
            colour,
        )
        for kind, colour in colours.items()
    ]
