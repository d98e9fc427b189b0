"""How is it called in English and in Dutch, and how is a number or a date written?"""

import csv
import datetime
import re
from difflib import get_close_matches
from enum import Enum
from functools import lru_cache
from pathlib import Path

from sim.data import table
from sim.vocabulary import Sector

LANGUAGES = ("en", "nl")
CATALOGUE = Path(__file__).with_suffix(".csv")


class UnknownWordError(LookupError):
    """There is no such key in the catalogue; the message names the nearest ones."""


def word(key: str, lang: str) -> str:
    """The text of a key such as `outcome.started` in `en` or `nl`.

    Keys are `outcome.NAME`, `unit.UNIT`, `summary.NAME`, `figure.NAME.PART`, `month.1` to `month.12`, and for a member
    of an enum of the vocabulary what `key_of` says. Raises UnknownWordError for another key, ValueError for another
    language.
    """
    catalogue = _catalogue(lang)
    if key not in catalogue:
        near = ", ".join(get_close_matches(key, catalogue, n=3, cutoff=0.5)) or "nothing like it"
        raise UnknownWordError(f"no word for '{key}' in the catalogue; nearest: {near}")
    return catalogue[key]


def key_of(member: Enum) -> str:
    """The key of a member of an enum: `Purse.SECTOR_FUND` is `purse.sector_fund`."""
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(member).__name__)
    return f"{kind}.{member.name}".lower()


def name_of(member: Enum, lang: str) -> str:
    """What a member of an enum of the vocabulary is called."""
    return word(key_of(member), lang)


def number(value: float, lang: str, digits: int = 0) -> str:
    """A number with so many decimals: 1,234.5 in English, 1.234,5 in Dutch; what is no number is a dash."""
    _check(lang)
    if value != value:
        return "\N{EN DASH}"
    text = f"{value:,.{digits}f}"
    text = text.removeprefix("-") if not text.strip("-0.,") else text.replace("-", "\N{MINUS SIGN}")
    return text.translate(str.maketrans(",.", ".,")) if lang == "nl" else text


def date(day: datetime.date, lang: str) -> str:
    """The month of a date in words: January 2021, januari 2021."""
    return f"{word(f'month.{day.month}', lang)} {day.year}"


def _check(lang: str) -> None:
    if lang not in LANGUAGES:
        raise ValueError(f"no words in language '{lang}'; there are: {', '.join(LANGUAGES)}")


@lru_cache(maxsize=2)
def _catalogue(lang: str) -> dict[str, str]:
    """All words of a language; the Dutch names of sectors are those of CBS, kept with the data."""
    _check(lang)
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        words = {row["key"]: row[lang] for row in csv.DictReader(file)}
    if lang == "nl":
        sectors = table("sectors")
        words |= {
            key_of(Sector[name.upper()]): dutch.lower()
            for name, dutch in zip(sectors["sector"], sectors["dutch"], strict=True)
        }
    return words
