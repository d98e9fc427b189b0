"""Which month is meant? Months of the calendar as whole numbers, so that they can be compared and counted."""

import re
from datetime import date

from sim.said import Said
from sim.scenario.node import Node, described

MOST_MONTHS = 600
"""The longest run, in months."""

ALWAYS = 0
"""The month of a value that holds from the start, whatever the start is."""

FIRST_YEAR, LAST_YEAR = 2014, 2099
"""The years a run may start in: the first year of the tables of inflow, and the last one that anybody may plan for."""


def month_number(text: str) -> int | None:
    """The number of a month written as YYYY-MM; None when it is not written so."""
    found = re.fullmatch(r"([0-9]{4})-(0[1-9]|1[0-2])", text)
    return int(found[1]) * 12 + int(found[2]) - 1 if found and int(found[1]) else None


def month_text(number: int) -> str:
    """A month as YYYY-MM."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def month_date(number: int) -> date:
    """The first day of a month."""
    return date(number // 12, number % 12 + 1, 1)


def number_of(day: date) -> int:
    """The number of the month in which a day falls."""
    return day.year * 12 + day.month - 1


def wrong_month(said: Node | str) -> Said:
    """Says that something is not a month and how a month is written."""
    if isinstance(said, str):
        return Said("no_month", value=said)
    return Said("but_no_month", what=described(said))
