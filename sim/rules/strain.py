"""When does strain weigh on a participant?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]


class Strain(Block):
    """Strain surfaces late, once other things are in order, and life events hit at random. Mechanism P6."""

    weight: float = uncertain(
        1.0, "how strongly late trauma and life events weigh beside usual strain",
        unit="factor", range=(0.0, 2.0), sweep=(0.5, 1.5), source="S66, S173, HU2", grade="assumed",
    )  # fmt: skip
    anticipation: float = lever(
        0.2, "share of participants with whom expectations are managed and late trauma is foreseen",
        unit="share", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0,
        source="S173", grade="assumed",
    )  # fmt: skip
    averted: float = uncertain(
        0.6, "share of late strain that does not come where it was foreseen",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.9), source="S173", grade="assumed",
    )  # fmt: skip
    hidden: float = uncertain(
        0.5, "share of usual strain that does not show until other things are in order",
        unit="share", range=(0.0, 0.5), source="S173", grade="assumed",
    )  # fmt: skip
    surge: float = uncertain(
        0.9, "how much higher than usual strain is while trauma surfaces, relative to usual strain",
        unit="share", range=(0.0, 3.0), sweep=(0.5, 1.5), source="S173", grade="assumed",
    )  # fmt: skip
    onset: int = uncertain(
        6, "months in a programme after which other things are in order and trauma surfaces",
        unit="months", range=(0, 24), sweep=(3, 12), source="S173", grade="assumed",
    )  # fmt: skip
    lasts: int = uncertain(
        12, "months during which it surfaces",
        unit="months", range=(1, 36), sweep=(6, 18), source="S173", grade="assumed",
    )  # fmt: skip
    events: float = uncertain(
        0.02, "monthly chance of a life event: illness, a death, news from home, family that arrives",
        unit="per month", range=(0.0, 0.2), sweep=(0.01, 0.04), source="S66", grade="assumed",
    )  # fmt: skip
    event_weight: float = uncertain(
        0.4, "strain that a life event brings",
        unit="0-1", range=(0.0, 1.0), sweep=(0.2, 0.6), source="S66, HU2", grade="assumed",
    )  # fmt: skip
    fading: float = uncertain(
        0.25, "share of that strain which fades in a month",
        unit="per month", range=(0.01, 1.0), sweep=(0.1, 0.5), source="assumption", grade="assumed",
    )  # fmt: skip
    job_loss: float = uncertain(
        0.6, "how much more likely a job after a programme is lost for each unit of strain above the usual",
        unit="factor", range=(0.0, 2.0), source="late absence and dropout (S173)", grade="assumed",
    )  # fmt: skip
    hours: float = uncertain(
        0.25, "hours of a coach that it takes to manage expectations and foresee trauma, for one participant",
        unit="hours a week", range=(0.0, 4.0), sweep=(0.1, 0.5), source="an hour a month (S173; price D45)",
        grade="assumed",
    )  # fmt: skip
    usual_anticipation: float = fixed(
        0.2, "share with whom this was done in 2021: the price of a programme contains the hours for these",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def foreseen(luck: Floats, p: Strain) -> NDArray[np.bool_]:
    """With whom late trauma is foreseen; `luck`, one uniform that stays with a person, says who comes first (S173)."""
    return luck < p.anticipation


def extra_hours(p: Strain) -> float:
    """Hours a week of a coach for it, mean of participants: hours * (anticipation - usual_anticipation), if above.

    Nobody pays for what does nothing: none where `weight` is 0 (P6; S173, D45).
    """
    return p.hours * max(p.anticipation - p.usual_anticipation, 0.0) if p.weight else 0.0


def lived_through(burden: Floats, p: Strain) -> Floats:
    """What is left after a month of the strain (0-1) that a life event brought."""
    left: Floats = burden * (1.0 - p.fading)
    return left


def struck(burden: Floats, p: Strain) -> Floats:
    """Strain (0-1) from life events of those whom one more strikes now; it cannot weigh more than everything (S66)."""
    return np.minimum(burden + p.event_weight, 1.0)


def excess(usual: Floats, months: Ints, foreseen: NDArray[np.bool_], burden: Floats, p: Strain) -> Floats:
    """Strain above (or below) the usual, from -1 up to what makes it 1 in all (P6; S66, S173).

    weight * (usual * late + burden - expected). `usual` strain is 0-1; late is -hidden until `onset` months in a
    programme and surge for `lasts` months after, lessened by `averted` for those with whom it was foreseen. `expected`
    is the mean strain from life events, events * event_weight / fading, so that on average strain stays what it is.
    """
    surfaces = (months >= p.onset) & (months < p.onset + p.lasts)
    late = np.where(surfaces, p.surge * np.where(foreseen, 1.0 - p.averted, 1.0), 0.0)
    late[months < p.onset] = -p.hidden
    more = p.weight * (usual * late + burden - p.events * p.event_weight / p.fading)
    return np.clip(more, -usual, 1.0 - usual)


def keeps(excess: Floats, p: Strain) -> Floats:
    """Factor on the chance to lose a job after a programme: 1 + job_loss * excess, never below 0 (S173)."""
    factor: Floats = np.maximum(1.0 + p.job_loss * excess, 0.0)
    return factor
