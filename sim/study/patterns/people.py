"""How do people fare without a programme, as the statistics follow them? (facts B01-B24, C08)"""

import numpy as np

from sim.study.lived import Lived, Marks
from sim.table import Rows
from sim.vocabulary import NEVER, Exam, Origin, Sector, Sex, Stage, Why

NOTHING = float("nan")
"""What is measured where there is nobody to measure it on."""


def employed(lived: Lived, year: int, months: int, origin: str | None = None) -> float:
    """Share 0-1 with a job so many months after the permit, of those who live here (B01, B07)."""
    rows = lived.cohort(year)
    if origin is not None:
        rows = rows[lived.world.participants.origin[rows] == Origin[origin.upper()]]
    return _share(lived, lived.at_work, rows, months)


def employed_from_to(lived: Lived, year: int, first: int, last: int) -> float:
    """The mean of `employed` over the months since the permit from `first` to `last` (B03)."""
    return float(np.mean([employed(lived, year, months) for months in range(first, last + 1)]))


def main_income(lived: Lived, year: int, months: int) -> float:
    """Share whose job is the main income: any job but one of at most 0.3 fte (B09)."""
    return _share(lived, lived.at_work & ~_small(lived), lived.cohort(year), months)


def on_benefit(lived: Lived, year: int, months: int) -> float:
    """Share on benefit so many months after the permit, of all who live here, who wait for a home too (B10, B11).

    Statistics Netherlands follows the whole cohort, from the permit on.
    """
    return _share(lived, lived.people["on_benefit"] > 0, lived.cohort(year), months)


def women_to_men(lived: Lived, year: int, months: int) -> float:
    """Employment of women relative to that of men so many months after the permit (B20)."""
    rows, sex = lived.cohort(year), lived.world.participants.sex
    women, men = (_share(lived, lived.at_work, rows[sex[rows] == each], months) for each in (Sex.WOMAN, Sex.MAN))
    return women / men if men else NOTHING


def in_sectors(lived: Lived, year: int, months: int, sectors: list[str]) -> float:
    """Share of those at work so many months after the permit whose job is in one of some sectors (B17)."""
    rows = lived.cohort(year)
    when = lived.world.participants.permit[rows] + months
    works = lived.at_work[when, rows] & lived.lives_here(when, rows)
    return _mean(np.isin(lived.people["sector"][when[works], rows[works]], [Sector[name.upper()] for name in sectors]))


def first_job_ends(lived: Lived, within: int) -> float:
    """Share of first jobs found alone that end within so many months, of those that could be followed so long (B24)."""
    size = lived.world.participants.size
    began, ended = np.full(size, NEVER), np.full(size, NEVER)
    for moves in lived.world.ledger.moves:
        if moves.why is Why.FOUND_JOB:
            began[moves.rows] = np.minimum(began[moves.rows], moves.month)
        elif moves.why is Why.LOST_JOB:
            jobs = moves.rows[moves.origin == Stage.UNASSISTED_JOB]
            ended[jobs] = np.minimum(ended[jobs], moves.month)
    followed = (began + within <= lived.months - 1) & (began + within < lived.left)
    return _mean((ended - began <= within)[followed])


def went_to_study(lived: Lived, year: int, months: int) -> float:
    """Share of a cohort that went into regular education within so many months of the permit (B21, B22)."""
    rows, month = lived.cohort(year), np.full(lived.world.participants.size, NEVER)
    for moves in lived.world.ledger.moves:
        if moves.why is Why.EDUCATION:
            month[moves.rows] = moves.month
    when = lived.world.participants.permit[rows] + months
    here = lived.lives_here(when, rows)
    return _mean((month[rows] <= when)[here])


def passed(lived: Lived, month: str) -> float:
    """Share that has passed the integration exam by a month, of all here with a permit since the start (C08)."""
    last, people = lived.month(month), lived.world.participants
    rows = np.flatnonzero(people.permit >= 0)
    rows = rows[lived.lives_here(last, rows)]
    sat = people.permit[rows] + lived.world.scenario.at(last).language.course_months <= last
    return _mean(np.logical_and(sat, people.exam[rows] == Exam.PASSED))


def benefit_stock(lived: Lived, month: str) -> float:
    """Share on benefit of all with a permit since the start who live here and have a home (B12)."""
    rows = housed(lived, lived.month(month))
    return _mean(lived.people["on_benefit"][lived.month(month), rows] > 0)


def benefit_long(lived: Lived, month: str, years: int) -> float:
    """Share of those on benefit who have been on it for so many years without a break (B12)."""
    last = lived.month(month)
    rows = housed(lived, last)
    on = rows[lived.people["on_benefit"][last, rows] > 0]
    return _mean(lived.people["on_benefit"][last - 12 * years : last + 1, on].min(axis=0) > 0)


def housed(lived: Lived, month: int) -> Rows:
    """Everyone with a permit since the start who lives here and has a home."""
    rows = np.flatnonzero(lived.world.participants.permit >= 0)
    rows = rows[lived.lives_here(month, rows)]
    with_home: Rows = rows[lived.people["stage"][month, rows] != Stage.WAITING_HOUSING]
    return with_home


def _share(lived: Lived, marked: Marks, rows: Rows, months: int) -> float:
    when = lived.world.participants.permit[rows] + months
    here = lived.lives_here(when, rows)
    return _mean(marked[when[here], rows[here]])


def _small(lived: Lived) -> Marks:
    alone = lived.people["stage"] == Stage.UNASSISTED_JOB
    small: Marks = alone & (lived.people["small_job"] > 0)
    return small


def _mean(marked: Marks) -> float:
    return float(marked.mean()) if marked.size else NOTHING
