"""Does an employer that takes part go on?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Staying(Block):
    """A municipality that stays involved keeps employers in; those who are not heard leave. Mechanism E7."""

    contact: float = lever(
        0.3, "share of employers that have one person at the municipality who hears and solves their problems",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=1.0, absent=0.0,
        source="S12, S154", grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.3, "that share in 2021, which the chance to stop contains",
        unit="share", range=(0.0, 1.0), source="S12, S154", grade="assumed", at_start=True,
    )  # fmt: skip
    unheard: float = uncertain(
        1.0, "how much longer an employer that is heard goes on than one that is not, in terms of the average",
        unit="share of the average", range=(0.0, 1.0), sweep=(0.3, 1.0), source="S13", grade="assumed",
    )  # fmt: skip


def heard(luck: Floats, p: Staying) -> NDArray[np.bool_]:
    """Employers with whom the municipality stays in touch; `luck`, one uniform that stays, says who comes first."""
    return luck < p.contact


def stops(chance: Floats, heard: NDArray[np.bool_], p: Staying) -> Floats:
    """Chance to stop this month, 0-1 (E7; S12, S13, S154).

    chance / (1 + unheard * (heard - usual)), so that employers go on as long on average where `usual` are heard.
    """
    longer = np.maximum(1.0 + p.unheard * (heard - p.usual), SHORTEST)
    ends: Floats = np.minimum(chance / longer, 1.0)
    return ends


SHORTEST = 1e-9
"""Part of the average time below which nobody goes on, so that nothing is divided by nothing."""
