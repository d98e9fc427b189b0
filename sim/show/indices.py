"""In which unit is a sensitivity index, and how is it told?"""

from sim.show.amounts import digits_of, unit_of
from sim.show.words import number, word

OF_THE_OUTCOME = frozenset(("mu", "mu_star", "sigma"))
"""Indices that are amounts of their outcome; the others are shares and have no unit."""


def times(index: str, outcome: str) -> float:
    """What an index is multiplied with before it is shown: euros are told in millions, shares in percentage points."""
    return unit_of(outcome)[0] if index in OF_THE_OUTCOME else 1.0


def told(index: str, outcome: str, value: float, lang: str) -> str:
    """An index as a number, in the unit that `titled` names."""
    if index not in OF_THE_OUTCOME:
        return number(value, lang, 2)
    shown = value * times(index, outcome)
    return number(shown, lang, digits_of(shown))


def interval(index: str, outcome: str, ends: tuple[float, float, float], lang: str) -> str:
    """An index with its interval: value, low and high end."""
    mean, low, high = (told(index, outcome, value, lang) for value in ends)
    return word("figure.library.interval", lang).format(mean=mean, low=low, high=high)


def titled(index: str, outcome: str, lang: str) -> str:
    """What an outcome is called, with the unit in which its index is told, if that is not persons or things."""
    name, unit = word(f"summary.{outcome}", lang), unit_of(outcome)[1] if index in OF_THE_OUTCOME else ""
    return f"{name} ({word(unit, lang)})" if unit else name
