"""Who is served first, and at which level is supply set up?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
MOST_SCHOOLING, MOST_LANGUAGE = 3.0, 4.0
"""Ends of the scales by which someone looks easy to serve: higher education, and B2."""


class Creaming(Block):
    """Creaming: serving the easiest first leaves low-schooled people aside. Mechanism C9."""

    pull: float = uncertain(
        0.3, "how much looking easy to serve counts beside other claims when places are given out",
        unit="fit 0-1", range=(0.0, 2.0), sweep=(0.0, 0.8), source="HU20", grade="assumed",
    )  # fmt: skip
    low_levels: float = lever(
        0.4, "share of new initiatives that are set up at mbo 1-2",
        unit="share", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=0.7, absent=0.2,
        source="too few at mbo 1-2 (HU21, D10)", grade="assumed",
    )  # fmt: skip


def ease(schooling: NDArray[np.integer], language: Floats) -> Floats:
    """How easy someone looks to serve, 0-1: half by schooling (0-3), half by Dutch up to B2 (HU20, D10)."""
    easy: Floats = 0.5 * schooling / MOST_SCHOOLING + 0.5 * np.minimum(language, MOST_LANGUAGE) / MOST_LANGUAGE
    return easy


def order(claim: Floats, easy: Floats, p: Creaming) -> NDArray[np.intp]:
    """In which order candidates get a place: by their claim to it, and by how easy they look to serve (HU20).

    Falling in claim + pull * easy; who is let in at all hangs on fit alone.
    """
    first: NDArray[np.intp] = np.argsort(-(claim + p.pull * easy), kind="stable")
    return first


def founding_weight(low: NDArray[np.bool_], possible_low: float, p: Creaming) -> Floats:
    """Weight of a possible programme at mbo 1-2 (`low`) or higher when initiatives are taken (HU21).

    low_levels / possible_low, or (1 - low_levels) / (1 - possible_low), where `possible_low` is the share of possible
    programmes at mbo 1-2: together the initiatives stay as many.
    """
    below, above = p.low_levels / max(possible_low, 0.01), (1.0 - p.low_levels) / max(1.0 - possible_low, 0.01)
    return np.where(low, below, above)
