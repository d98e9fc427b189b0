"""Under which inputs does scaling stall, or thrive? Limits that set such runs apart (PRIM), on any design."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.said import Said
from sim.study.indices.prim import Limit, prim
from sim.study.sweep.due import Floats
from sim.study.sweep.experiment import Experiment

SHARE = 0.25
"""Part of the sets of inputs that counts as the lowest, or the highest."""
UNLIKELY = 0.05
"""A limit that chance would give as often as this, or more, is not told."""


@dataclass(frozen=True)
class Area:
    """Limits of inputs, the surest first; which part of all cases lies within, and which part there is one (0-1)."""

    limits: tuple[Limit, ...]
    coverage: float
    density: float


@dataclass(frozen=True, eq=False)
class Discovery:
    """Limits within which one outcome is among its lowest (or highest); None where nothing sets those apart."""

    outcome: str
    low: bool
    limit: float
    share: float
    area: Area | None


def discover(
    of: Experiment, design: Floats, values: Floats, outcome: str, *, low: bool = True, share: float = SHARE
) -> Discovery:
    """The limits within which the mean over replicates of an outcome is in its lowest (or highest) `share`.

    `design` has shape (rows, factors and perhaps the dummy), `values` (rows, replicates, outcomes); rows in which a
    value lacks are left out. Raises ValueError when none is left.
    """
    mean = values[:, :, of.outcomes.index(outcome)].mean(axis=1)
    there = np.isfinite(mean)
    if not there.any():
        raise ValueError(Said("lack.every", outcome=outcome))
    limit = float(np.quantile(mean[there], share if low else 1.0 - share))
    marks = mean[there] <= limit if low else mean[there] >= limit
    inputs, interest = design[there, : len(of.names)], np.asarray(marks)
    boxes = [] if interest.all() else prim(inputs, interest, of.names)  # all, where most give the very same
    sure = [each for each in boxes[0].limits if each.p_value < UNLIKELY] if boxes else []
    return Discovery(outcome, low, limit, share, _area(of, inputs, interest, sure) if sure else None)


def _area(of: Experiment, inputs: Floats, interest: NDArray[np.bool_], limits: list[Limit]) -> Area:
    """What lies within the limits that are no chance, the others left out."""
    inside = np.ones(len(inputs), bool)
    for limit in limits:
        values = inputs[:, of.names.index(limit.name)]
        inside &= values >= (-np.inf if limit.low is None else limit.low)
        inside &= values <= (np.inf if limit.high is None else limit.high)
    held = float(interest[inside].sum())
    return Area(tuple(limits), held / float(interest.sum()), held / float(inside.sum()))
