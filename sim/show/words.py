"""How is it called in English and in Dutch, and how is a number or a date written?"""

import datetime
import re
from enum import Enum

from sim.catalogue import CATALOGUE, LANGUAGES, Count, UnknownWordError, number, text

__all__ = ["CATALOGUE", "LANGUAGES", "Count", "UnknownWordError", "date", "key_of", "name_of", "number", "word"]


def word(key: str, lang: str) -> str:
    """The text of a key such as `outcome.started` in `en` or `nl`.

    Keys are `outcome.NAME`, `unit.UNIT`, `summary.NAME`, `figure.NAME.PART`, `month.1` to `month.12`, and for a member
    of an enum of the vocabulary what `key_of` says. Raises UnknownWordError for another key, ValueError for another
    language.
    """
    return text(key, lang)


def key_of(member: Enum) -> str:
    """The key of a member of an enum: `Purse.SECTOR_FUND` is `purse.sector_fund`."""
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(member).__name__)
    return f"{kind}.{member.name}".lower()


def name_of(member: Enum, lang: str) -> str:
    """What a member of an enum of the vocabulary is called."""
    return word(key_of(member), lang)


def date(day: datetime.date, lang: str) -> str:
    """The month of a date in words: January 2021, januari 2021."""
    return f"{word(f'month.{day.month}', lang)} {day.year}"
