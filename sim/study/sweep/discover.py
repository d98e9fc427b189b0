"""Under which inputs does scaling stall, or thrive? Limits that set such runs apart (PRIM), on any design."""

from dataclasses import dataclass

import numpy as np

from sim.study.indices.prim import Box, prim
from sim.study.sweep.cases import Floats
from sim.study.sweep.experiment import Experiment

SHARE = 0.25
"""Part of the sets of inputs that counts as the lowest, or the highest."""
UNLIKELY = 0.05
"""A limit that chance would give as often as this, or more, is not told."""


@dataclass(frozen=True, eq=False)
class Discovery:
    """Limits within which one outcome is among its lowest (or highest); None where nothing sets those apart."""

    outcome: str
    low: bool
    limit: float
    share: float
    box: Box | None


def discover(
    of: Experiment, design: Floats, values: Floats, outcome: str, *, low: bool = True, share: float = SHARE
) -> Discovery:
    """The limits within which the mean over replicates of an outcome is in its lowest (or highest) `share`.

    `design` has shape (rows, factors and perhaps the dummy), `values` (rows, replicates, outcomes); rows in which a
    value lacks are left out. Raises ValueError when all rows that are left give the same.
    """
    mean = values[:, :, of.outcomes.index(outcome)].mean(axis=1)
    there = np.isfinite(mean)
    if not there.any():
        raise ValueError(f"{outcome}: every set of inputs lacks a value")
    limit = float(np.quantile(mean[there], share if low else 1.0 - share))
    marks = mean[there] <= limit if low else mean[there] >= limit
    boxes = prim(design[there, : len(of.names)], np.asarray(marks), of.names)
    return Discovery(outcome, low, limit, share, _sure(boxes[0]) if boxes else None)


def _sure(box: Box) -> Box | None:
    return box if any(limit.p_value < UNLIKELY for limit in box.limits) else None
