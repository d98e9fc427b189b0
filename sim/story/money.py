"""What money came to a programme in each year, and what was it spent on?"""

import numpy as np
from numpy.typing import NDArray

from sim.story.telling import Line
from sim.story.words import Words
from sim.vocabulary import What

Floats = NDArray[np.float64]


def years(words: Words, row: int) -> list[Line]:
    """A heading and a line for each calendar year in which a programme had income or costs; nothing if it never had."""
    world = words.world
    accounts: Floats = world.ledger.accounts[:, :, row]
    left = accounts.sum(axis=1).cumsum()
    first = world.scenario.start.year
    lines = [Line(str(first + i), _year(words, year, float(left[i]))) for i, year in enumerate(accounts) if year.any()]
    return [Line(None, words.say("programme.money")), *lines] if lines else []


def _year(words: Words, year: Floats, left: float) -> str:
    income, spent = (_side(words, np.maximum(side, 0.0)) for side in (year, -year))
    return words.say("programme.money.year", income=income, spent=spent, left=words.euros(left))


def _side(words: Words, euros: Floats) -> str:
    parts = [
        words.say(f"programme.what.{what.name.lower()}", euros=words.euros(euros[what])) for what in What if euros[what]
    ]
    if not parts:
        return words.say("programme.money.nothing")
    return words.say("programme.money.parts", total=words.euros(float(euros.sum())), parts=", ".join(parts))
