"""How sure is an index? Resamples of the rows of a design and of its replicates, as weights."""

from dataclasses import dataclass

import numpy as np

from sim import luck
from sim.study.indices.problem import Floats

HALF = 1.959963984540054
"""Half the width of a 95% interval, in standard deviations."""


@dataclass(frozen=True)
class Resampling:
    """So many resamples by keyed luck: resample b of a seed is the same however many there are."""

    count: int
    seed: int

    def weights(self, units: int) -> Floats:
        """How often each unit (row, block or trajectory) is drawn, with replacement, shape (count, units)."""
        return self._counts("resamples of rows", units, units)

    def starts(self, points: int) -> Floats:
        """Where a window of a search curve begins, shape (count,), whole numbers below `points`."""
        return np.floor(luck.uniform(self.seed, "resamples of windows", 0, _identities(self.count)) * points)

    def shifts(self, influence: Floats) -> Floats:
        """What other replicates would add to an index, shape (count, ...); `influence` has shape (replicates, ...).

        Of R replicates R - 1 are drawn: that gives a mean the variance s^2 / R, where drawing R would give (R - 1) / R
        of it (McCarthy & Snowden 1985). Only the differences between influences count; one replicate adds nothing.
        """
        replicates = len(influence)
        if replicates < 2:
            return np.zeros((self.count, *influence.shape[1:]))
        drawn = self._counts("resamples of replicates", replicates, replicates - 1) / (replicates - 1)
        return np.asarray(np.tensordot(drawn - 1.0 / replicates, influence, axes=1))

    def _counts(self, question: str, units: int, drawn: int) -> Floats:
        counts = np.empty((self.count, units))
        who = _identities(drawn)
        for b in range(self.count):
            which = (luck.uniform(self.seed, question, b, who) * units).astype(np.intp)
            counts[b] = np.bincount(which, minlength=units)
        return counts


def _identities(count: int) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    return np.arange(count, dtype=np.uint32)
