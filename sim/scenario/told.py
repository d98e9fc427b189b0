"""How is what is declared told in English and in Dutch?"""

import re

from sim.catalogue import text
from sim.said import Unit
from sim.scenario.declared import parameter_of

_WORD = re.compile(r"\b[a-z]{2}")


def meaning_of(name: str, lang: str) -> str:
    """What the value of a dotted name means; one under a key means what its parameter does."""
    parameter = parameter_of(name)
    return text(f"meaning.{parameter.name if parameter else name}", lang)


def unit_of(unit: str, lang: str) -> str:
    """A declared unit."""
    return Unit(unit).told(lang)


def source_of(source: str, lang: str) -> str:
    """A declared source."""
    return text(f"source.{source}", lang) if has_words(source) else source


def has_words(source: str) -> bool:
    """Whether a source says more than names, years and codes: is there a word without capitals in it?"""
    return _WORD.search(source) is not None


def section_of(section: str, lang: str) -> str:
    """What a section of a file is about."""
    return text(f"section.{section}", lang)
