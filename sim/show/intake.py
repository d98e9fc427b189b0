"""What held back intake?"""

from sim.show.bars import Part, by_year, stack
from sim.show.calendar import Floats, calendar
from sim.show.page import Page, run_page
from sim.show.style import GREEN, ORANGE, PINK, RED, YELLOW
from sim.show.subject import Run
from sim.show.words import name_of, number, word
from sim.vocabulary import Constraint

COLOURS = {
    Constraint.CANDIDATES: "#0B3C5D",
    Constraint.LANGUAGE_GATE: "#0072B2",
    Constraint.RETAINED_BENEFIT: "#56B4E9",
    Constraint.NOT_KNOWN: "#B5DDF5",
    Constraint.EMPLOYER_PLACES: RED,
    Constraint.MENTORS: "#F2A071",
    Constraint.SCHOOL_SEATS: PINK,
    Constraint.MONEY_NOW: ORANGE,
    Constraint.MONEY_HORIZON: YELLOW,
    Constraint.COORDINATION: "#6B4C9A",
    Constraint.GROUP_SIZE: "#A6A6A6",
}
"""Blue is about candidates, red about employers, pink about schools, yellow about money."""


def intake(run: Run, lang: str) -> Page:
    """Places that programmes wanted to fill each year: taken in, and lost to each constraint."""
    made = run_page("intake", run, lang, [4.6])
    when = calendar(run.monthly["date"])
    names = [constraint.name.lower() for constraint in COLOURS]
    totals = by_year(run.intake, ["wanted", "actual", *names], when)
    wanted = float(totals["wanted"].sum())
    taken = Part(totals["actual"], _told(word("figure.intake.actual", lang), totals["actual"], wanted, lang), GREEN)
    lost = [
        Part(totals[name], _told(name_of(constraint, lang), totals[name], wanted, lang), colour)
        for name, (constraint, colour) in zip(names, COLOURS.items(), strict=True)
    ]
    stack(made.panels[0], [taken, *lost], when, lang)
    return made


def _told(text: str, totals: Floats, wanted: float, lang: str) -> str:
    return f"{number(100.0 * totals.sum() / max(wanted, 1.0), lang, 1)}% {text}"
