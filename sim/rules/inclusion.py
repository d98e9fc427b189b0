"""How welcoming is the work floor?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Inclusion(Block):
    """Inclusion on the floor (inclusie op de werkvloer) keeps people in. Mechanism C4."""

    team_training: float = lever(
        0.3, "share of managers and colleagues around a place who are trained",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=1.0, absent=0.0,
        source="S95, HU57", grade="assumed",
    )  # fmt: skip
    training_effect: float = uncertain(
        0.6, "share of what is missing that full training makes up",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.9), source="S75, S94, S95", grade="assumed",
    )  # fmt: skip
    mean: float = uncertain(
        0.5, "inclusion of a workplace before any training",
        unit="0-1", range=(0.0, 1.0), sweep=(0.4, 0.6), source="60% welcome a refugee colleague (F16)",
        grade="assumed", at_start=True,
    )  # fmt: skip
    training_price: float = uncertain(
        1_500.0, "what it costs to train all managers and colleagues around one place",
        unit="euro", range=(0.0, 10_000.0), sweep=(500.0, 3_000.0),
        source="well below the 8,000 euro for all extra guidance of a first person (D42)", grade="assumed",
    )  # fmt: skip
    usual_training: float = fixed(
        0.3, "share trained in 2021, which the willingness of employers already reckons with",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip
    spread: float = uncertain(
        0.25, "half width of the differences between workplaces",
        unit="0-1", range=(0.0, 0.5), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    exclusion: float = uncertain(
        1.0, "log odds of taking part between a workplace that shuts people out and one that includes everybody",
        unit="log odds", range=(0.0, 6.0), sweep=(0.5, 3.0), source="HU9, F16", grade="assumed",
    )  # fmt: skip
    usual_floor: float = fixed(
        0.5, "inclusion of the average workplace, at which willingness was set",
        unit="0-1", range=(0.0, 1.0), source="60% welcome a refugee colleague (F16)", grade="assumed",
    )  # fmt: skip


def training_cost(p: Inclusion) -> float:
    """Euros that an employer spends on training around one new place (C4; S95, HU57)."""
    return p.training_price * p.team_training


def extra_training_cost(p: Inclusion) -> float:
    """The same beyond what employers spent in 2021; below 0 where they spend less."""
    return p.training_price * (p.team_training - p.usual_training)


def openness(workplace: Floats, p: Inclusion) -> Floats:
    """Log odds by which a workplace of this inclusion (0-1) takes people in sooner than the average one (C4; HU9)."""
    leaning: Floats = p.exclusion * (workplace - p.usual_floor)
    return leaning


def on_the_floor(workplace: Floats, p: Inclusion) -> Floats:
    """Inclusion that a participant meets: the workplace's own, raised by training (S94, S95, HU57)."""
    met: Floats = workplace + (1.0 - workplace) * p.training_effect * p.team_training
    return met
