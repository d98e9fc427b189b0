"""How is a number of a summary written, with its unit?"""

from sim.show import words

_SHARES = {"completion", "placed_of_completed", "employed_share", "programme_survival"}
_EUROS = {"public_cost", "lapsed"}
_EUROS_EACH = {"cost_per_durable_placement"}
_MILLION = 1e6


def amount(name: str, value: float, lang: str, *, signed: bool = False) -> str:
    """A value of a summary in words: a share as a percentage, euros with their sign, persons as a number.

    `signed` writes a plus before a gain; the difference of two shares is in percentage points. What cannot be told
    (the cost of no placement) is a dash.
    """
    if name in _EUROS_EACH and not value and not signed:
        return "–"
    sign = "+" if signed and value > 0 else ""
    if name in _SHARES:
        return f"{sign}{words.number(100 * value, lang, 1)}{_points(lang) if signed else '%'}"
    if name in _EUROS:
        return f"{sign}€ {words.number(value / _MILLION, lang, 1)} {'mln' if lang == 'nl' else 'm'}"
    if name in _EUROS_EACH:
        return f"{sign}€ {words.number(value, lang)}"
    return sign + words.number(
        value, lang, 0 if abs(value) >= 1_000 or (value == int(value) and not signed) else 2 if abs(value) < 10 else 1
    )


def _points(lang: str) -> str:
    return " %-punt" if lang == "nl" else " pp"
