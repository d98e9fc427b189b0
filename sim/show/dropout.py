"""Why do participants drop out?"""

from sim.show.bars import Part, by_year, stack
from sim.show.calendar import calendar
from sim.show.page import Page, run_page
from sim.show.style import BLUE, GREEN, ORANGE, PINK, RED, SKY, YELLOW
from sim.show.subject import Run
from sim.show.words import name_of, number
from sim.vocabulary import DROPOUT_CAUSES

COLOURS = dict(zip(DROPOUT_CAUSES, (BLUE, SKY, GREEN, YELLOW, ORANGE, RED, PINK), strict=True))


def dropout(run: Run, lang: str) -> Page:
    """People who dropped out each year, by cause."""
    made = run_page("dropout", run, lang, [3.7])
    when = calendar(run.monthly["date"])
    totals = by_year(run.monthly, [cause.name.lower() for cause in COLOURS], when)
    everyone = max(sum(float(each.sum()) for each in totals.values()), 1.0)
    parts = [
        Part(each, f"{number(100.0 * each.sum() / everyone, lang)}% {name_of(cause, lang)}", colour)
        for each, (cause, colour) in zip(totals.values(), COLOURS.items(), strict=True)
    ]
    stack(made.panels[0], parts, when, lang)
    return made
