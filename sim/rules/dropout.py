"""When does a participant drop out?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain
from sim.vocabulary import DROPOUT_CAUSES, Stage, Why

Floats = NDArray[np.float64]


class Dropout(Block):
    """Dropout (uitval) as competing monthly hazards, each with its own cause. Mechanism P10."""

    fit: float = uncertain(
        0.020, "hazard of a complete misfit between person and programme",
        unit="per month", range=(0.0, 0.2), sweep=(0.01, 0.04), source="S65-S68; level from D13, D34",
        grade="assumed",
    )  # fmt: skip
    language: float = uncertain(
        0.020, "hazard for each level of Dutch below what the sector asks",
        unit="per month a level", range=(0.0, 0.2), sweep=(0.01, 0.04), source="S69-S71; level from D34",
        grade="assumed",
    )  # fmt: skip
    guidance: float = uncertain(
        0.018, "hazard without any guidance",
        unit="per month", range=(0.0, 0.2), sweep=(0.008, 0.03), source="S72-S76; level from D34", grade="assumed",
    )  # fmt: skip
    inclusion: float = uncertain(
        0.012, "hazard on a floor where nobody is prepared",
        unit="per month", range=(0.0, 0.2), sweep=(0.005, 0.025), source="S75, S94; level from D34", grade="assumed",
    )  # fmt: skip
    strain: float = uncertain(
        0.016, "hazard at full strain",
        unit="per month", range=(0.0, 0.2), sweep=(0.006, 0.03), source="S173, HU2", grade="assumed",
    )  # fmt: skip
    barriers: float = uncertain(
        0.020, "hazard with an unsolved barrier such as childcare",
        unit="per month", range=(0.0, 0.2), sweep=(0.008, 0.04), source="S55, S74", grade="assumed",
    )  # fmt: skip
    private: float = uncertain(
        0.004, "hazard from private events that nobody can foresee",
        unit="per month", range=(0.0, 0.1), sweep=(0.002, 0.01), source="S66", grade="assumed",
    )  # fmt: skip
    pre_programme: float = uncertain(
        1.4, "how much likelier dropout is in the pre-programme than in learn-work",
        unit="factor", range=(0.0, 5.0), sweep=(1.0, 2.0), source="D13, D34", grade="assumed",
    )  # fmt: skip
    level: float = uncertain(
        1.0, "level of all hazards together",
        unit="factor", range=(0.0, 3.0), sweep=(0.6, 1.5), source="D34", grade="assumed",
    )  # fmt: skip
    recruited: float = uncertain(
        0.3, "how likely withdrawal between selection and start is, relative to dropout in learn-work",
        unit="factor", range=(0.0, 3.0), sweep=(0.0, 1.0), source="S66, HU33", grade="assumed",
    )  # fmt: skip
    matching: float = uncertain(
        0.3, "how likely it is that someone gives up during matching, relative to dropout in learn-work",
        unit="factor", range=(0.0, 3.0), sweep=(0.0, 1.0), source="S66, HU33", grade="assumed",
    )  # fmt: skip


def hazards(
    fit: Floats, language_gap: Floats, guidance: Floats, inclusion: Floats, strain: Floats, barriers: Floats, p: Dropout
) -> Floats:
    """Monthly hazards by cause, shape (n, 7), in the order of `DROPOUT_CAUSES`.

    `fit`, `guidance`, `inclusion`, `strain` and `barriers` run from 0 to 1; `language_gap` is in CEFR levels, 0 where
    the language suffices. Each hazard is linear in what is missing. Source: S66-S75, S90, S94, HU33.
    """
    out = np.empty((fit.size, 7))
    out[:, 0] = p.fit * (1.0 - fit)
    out[:, 1] = p.language * language_gap
    out[:, 2] = p.guidance * (1.0 - guidance)
    out[:, 3] = p.inclusion * (1.0 - inclusion)
    out[:, 4] = p.strain * strain
    out[:, 5] = p.barriers * barriers
    out[:, 6] = p.private
    return out


def by_stage(hazard: Floats, stage: NDArray[np.integer], p: Dropout) -> Floats:
    """Hazards as they weigh in each stage: level * (1 in learn-work, else the factor of the stage), shape (n, 7).

    After the programme a job is lost instead, which `placement` tells (P10, D34).
    """
    factor = np.zeros(len(Stage))
    factor[Stage.RECRUITED], factor[Stage.PRE_PROGRAMME] = p.recruited, p.pre_programme
    factor[Stage.LEARN_WORK], factor[Stage.MATCHING] = 1.0, p.matching
    weighed: Floats = hazard * (p.level * factor)[stage][:, None]
    return weighed


IN_TIME = [DROPOUT_CAUSES.index(why) for why in (Why.DROPPED_GUIDANCE, Why.DROPPED_STRAIN, Why.DROPPED_BARRIERS)]
"""Causes that someone can act on in time if told of them (HU55)."""


def chance(hazard: Floats) -> Floats:
    """Chance to drop out this month from hazards by cause, shape (n, causes): 1 - exp(-sum)."""
    happens: Floats = 1.0 - np.exp(-hazard.sum(axis=1))
    return happens


def cause(hazard: Floats, luck: Floats) -> NDArray[np.intp]:
    """Which cause it was, in proportion to the hazards; `luck` is one uniform a person."""
    shares = np.cumsum(hazard, axis=1)
    first: NDArray[np.intp] = np.argmax(shares > (luck * shares[:, -1])[:, None], axis=1)
    return first
