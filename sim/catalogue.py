"""Where do the texts in English and Dutch come from? From one file with a key and both languages on each line."""

import csv
from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from sim.data import table

LANGUAGES = ("en", "nl")
CATALOGUE = Path(__file__).with_name("words.csv")
"""Every text that users see. Keys of the command line begin with `cli.`, those of stories with `story.`."""


class UnknownWordError(LookupError):
    """There is no such key in the catalogue; the message names the nearest ones."""


def text(key: str, lang: str) -> str:
    """The text of a key in `en` or `nl`.

    Raises UnknownWordError for a key that there is none of, ValueError for another language.
    """
    words = _words(lang)
    if key not in words:
        near = ", ".join(get_close_matches(key, words, n=3, cutoff=0.5)) or "nothing like it"
        raise UnknownWordError(f"no word for '{key}' in the catalogue; nearest: {near}")
    return words[key]


def texts(room: str, lang: str) -> dict[str, str]:
    """The texts of all keys that begin so, each by its English."""
    english, asked = _words("en"), _words(lang)
    return {english[key]: asked[key] for key in english if key.startswith(room)}


def number(value: float, lang: str, digits: int = 0) -> str:
    """A number with so many decimals: 1,234.5 in English, 1.234,5 in Dutch; what is no number is a dash."""
    _check(lang)
    if value != value:
        return "\N{EN DASH}"
    written = f"{value:,.{digits}f}"
    written = written.removeprefix("-") if not written.strip("-0.,") else written.replace("-", "\N{MINUS SIGN}")
    return written.translate(str.maketrans(",.", ".,")) if lang == "nl" else written


class Count(int):
    """How many there are; in a text `{runs:run|runs}` is the word for one, or the word for another number of them."""

    def __format__(self, words: str) -> str:
        """One of the two words between which `|` stands; without it as a number is formatted."""
        one, bar, more = words.partition("|")
        return (one if self == 1 else more) if bar else super().__format__(words)


def _check(lang: str) -> None:
    if lang not in LANGUAGES:
        raise ValueError(f"no words in language '{lang}'; there are: {', '.join(LANGUAGES)}")


@lru_cache(maxsize=2)
def _words(lang: str) -> Mapping[str, str]:
    """All words of a language; the Dutch names of sectors are those of CBS, kept with the data."""
    _check(lang)
    with CATALOGUE.open(encoding="utf-8", newline="") as rows:
        words = {row["key"]: row[lang] for row in csv.DictReader(rows)}
    if lang == "nl":
        sectors = table("sectors")
        names = zip(sectors["sector"], sectors["dutch"], strict=True)
        words |= {f"sector.{name}": dutch.lower() for name, dutch in names}
    return words
