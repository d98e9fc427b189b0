"""Does a participant trust the one who guides?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Trust(Block):
    """Trust (vertrouwen) in one fixed contact person; being sent from pillar to post destroys it. Mechanism P5."""

    one_contact: float = lever(
        0.3, "share of participants with one fixed contact person who keeps the overview",
        unit="share", range=(0.0, 1.0), criterion=Criterion.REGIE, ideal=1.0, absent=0.0,
        source="S77, HU55", grade="assumed",
    )  # fmt: skip
    effect: float = uncertain(
        0.6, "how much of the dropout that help in time can prevent hangs on trust",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.9), source="S76, S77, HU55", grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.6, "trust at which dropout is what it usually is",
        unit="0-1", range=(0.0, 1.0), source="mean over participants of the baseline", grade="assumed",
    )  # fmt: skip
    builds: float = uncertain(
        0.15, "share of missing trust that a month of guidance adds",
        unit="per month", range=(0.0, 1.0), sweep=(0.05, 0.3), source="HU55", grade="assumed",
    )  # fmt: skip
    sent_on: float = uncertain(
        0.25, "monthly chance to be sent on to another desk without a fixed contact person",
        unit="per month", range=(0.0, 1.0), sweep=(0.1, 0.4), source="S77", grade="assumed",
    )  # fmt: skip
    destroyed: float = uncertain(
        0.5, "share of trust that is lost each time someone is sent on",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.8), source="S77", grade="assumed",
    )  # fmt: skip
    hours: float = uncertain(
        0.25, "hours of a coach that keeping the overview takes for one participant",
        unit="hours a week", range=(0.0, 4.0), sweep=(0.1, 0.5),
        source="1,000-3,000 euro a participant for coordination in all (D45)", grade="assumed",
    )  # fmt: skip
    usual_contact: float = fixed(
        0.3, "share with one fixed contact in 2021: the price of a programme contains the hours for these",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def chance_sent_on(luck: Floats, p: Trust) -> Floats:
    """Chance to be sent on this month: none for those with one fixed contact.

    `luck`, one uniform that stays with a person, says who gets a fixed contact first (S77).
    """
    chance: Floats = np.where(luck < p.one_contact, 0.0, p.sent_on)
    return chance


def extra_hours(p: Trust) -> float:
    """Hours a week of a coach for the overview, mean of participants: hours * (one_contact - usual_contact), if above.

    Nobody pays for what does nothing: none where `effect` is 0 (P5; S77, D45).
    """
    return p.hours * max(p.one_contact - p.usual_contact, 0.0) if p.effect else 0.0


def grown(trust: Floats, p: Trust) -> Floats:
    """Trust, 0-1, after a month of guidance: trust + builds * (1 - trust) (HU55)."""
    more: Floats = trust + p.builds * (1.0 - trust)
    return more


def broken(trust: Floats, p: Trust) -> Floats:
    """Trust, 0-1, of those who are sent on: trust * (1 - destroyed) (S77)."""
    left: Floats = trust * (1.0 - p.destroyed)
    return left


def unheeded(trust: Floats, p: Trust) -> Floats:
    """Factor on what help in time prevents: who trusts speaks up, so that someone can act (P5; HU55).

    1 + effect * (usual - trust), from 0 to 2: 1 at usual trust, so that on average dropout stays what it is.
    """
    factor: Floats = 1.0 + p.effect * (p.usual - trust)
    return factor
