"""How is a number of a summary written, with its unit?"""

import math

from sim.show import words
from sim.show.subject import SHARES

_EUROS = {"public_cost", "lapsed"}
_EUROS_EACH = {"cost_per_durable_placement"}
_MILLION = 1e6


def amount(name: str, value: float | None, lang: str, *, signed: bool = False) -> str:
    """A value of a summary in words: a share as a percentage, euros with their sign, persons as a number.

    `signed` writes a plus before a gain; the difference of two shares is in percentage points. What cannot be told
    (the cost of no placement) is a hyphen.
    """
    if value is None or math.isnan(value):
        return "-"
    text = _written(name, value, lang, signed)
    return f"+{text}" if signed and value > 0 and any(digit in text for digit in "123456789") else text


def _written(name: str, value: float, lang: str, signed: bool) -> str:
    if name in SHARES:
        points = (" pp", " %-punt")[lang == "nl"] if signed else "%"
        return f"{words.number(100 * value, lang, 1)}{points}"
    if name in _EUROS:
        return f"€ {words.number(value / _MILLION, lang, 1)} {'mln' if lang == 'nl' else 'm'}"
    if name in _EUROS_EACH:
        return f"€ {words.number(value, lang)}"
    return words.number(value, lang, digits_of(value, signed=signed))


def unit_of(name: str) -> tuple[float, str]:
    """What a difference of a summary is multiplied with to be told, and the key of its unit; empty for a number."""
    if name in SHARES:
        return 100.0, "figure.unit.points"
    if name in _EUROS:
        return 1.0 / _MILLION, "figure.unit.millions"
    return 1.0, "figure.unit.euros" if name in _EUROS_EACH else ""


def digits_of(value: float, *, signed: bool = True) -> int:
    """As many decimals as say something: none for large or whole numbers, more for small ones."""
    if abs(value) >= 1_000 or (not signed and value == int(value)):
        return 0
    return 2 if abs(value) < 10 else 1
