"""How much effort do municipalities cost that each have rules of their own?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Harmonisation(Block):
    """Different rules in each municipality cost programmes and employers effort; shared ones do not. Mechanism G5."""

    shared: float = lever(
        0.2, "share of the rules for programmes that are the same in every municipality",
        unit="share", range=(0.0, 1.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=1.0, absent=0.0,
        source="S122, S135", grade="assumed",
    )  # fmt: skip
    effort: float = uncertain(
        0.2, "effort that one more municipality with rules of its own costs, in parties around the table",
        unit="parties a municipality", range=(0.0, 2.0), sweep=(0.05, 0.5), source="S122, S135, HU7", grade="assumed",
    )  # fmt: skip
    together: float = uncertain(
        0.5, "share of the differences that is left where municipalities recruit together",
        unit="share", range=(0.0, 1.0), source="cooperation makes them smaller (S151)", grade="assumed",
    )  # fmt: skip
    employer: float = uncertain(
        0.2, "log odds of taking part that an employer loses for effort as of one party",
        unit="log odds a party", range=(0.0, 2.0), sweep=(0.1, 0.5), source="needlessly complex for employers (HU7)",
        grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        5.7, "municipalities with rules of their own that an employer met in 2021, contained in willingness.base",
        unit="municipalities", range=(0.0, 30.0), source="345 municipalities in 35 regions (A16, A17)",
        grade="derived",
    )  # fmt: skip


def differing(municipalities: Floats, together: NDArray[np.bool_], p: Harmonisation) -> Floats:
    """Further municipalities, as it were, whose rules are all different: 0 for one municipality (S135, S151).

    (municipalities - 1) * (1 - shared), and of that the share `together` where they recruit together.
    """
    own: Floats = np.maximum(municipalities - 1.0, 0.0) * (1.0 - p.shared)
    return np.where(together, own * p.together, own)


def parties(differing: Floats, p: Harmonisation) -> Floats:
    """Effort that a programme spends on differing rules, in parties that it must keep in touch with (G5; S122)."""
    return p.effort * differing


def put_off(differing: Floats, p: Harmonisation) -> Floats:
    """Log odds of taking part that employers of a region lose: employer * effort * (differing - usual) (G5; HU7)."""
    return p.employer * p.effort * (differing - p.usual)
