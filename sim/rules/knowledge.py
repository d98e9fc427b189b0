"""What does a new programme know of what others have learnt?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Knowledge(Block):
    """Knowledge structure: newcomers start with others' know-how and sooner, with help to use it. Mechanism L5."""

    reach: float = lever(
        0.2, "share of new programmes that a knowledge structure reaches with what others have learnt",
        unit="share", range=(0.0, 1.0), criterion=Criterion.REGIE, ideal=0.9, absent=0.0,
        source="knowledge is there but shared too little (S16, S118)", grade="assumed",
    )  # fmt: skip
    uptake: float = uncertain(
        0.6, "share of what others know more that a new programme takes up when it is reached and helped",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.8), source="S16, S127", grade="assumed",
    )  # fmt: skip
    alone: float = uncertain(
        0.3, "share of that uptake which is left where nobody helps to use the knowledge",
        unit="share", range=(0.0, 1.0), sweep=(0.0, 0.5), source="telling alone changes nothing (E18)",
        grade="derived",
    )  # fmt: skip


def borrowed(own: Floats, others: Floats, reached: NDArray[np.bool_], help_at_hand: Floats, p: Knowledge) -> Floats:
    """Know-how 0-1 with which a programme begins (L5; S16, S127, E18).

    own + uptake * (alone + (1 - alone) * help_at_hand) * max(0, others - own) where `reached`; `others` is the know-how
    of the most experienced one that runs in its sector, `help_at_hand` 0-1 the attention of one who steers.
    """
    used = p.uptake * (p.alone + (1.0 - p.alone) * help_at_hand)
    more: Floats = used * np.maximum(others - own, 0.0)
    return own + np.where(reached, more, 0.0)


def reached(luck: Floats, p: Knowledge) -> NDArray[np.bool_]:
    """Programmes that the knowledge structure reaches; `luck`, one uniform that stays, says who is reached first."""
    return luck < p.reach
