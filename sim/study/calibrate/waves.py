"""Which sets of values reproduce the calibration targets? History matching in waves.

Each wave runs the model at points that earlier waves have not ruled out: the first fills the space of all uncertain
parameters evenly (Sobol), the later ones are drawn from where emulators of the targets, fitted to all runs so far,
expect every target within its band (`explore`). What counts in the end are runs alone: a set is compatible when the
mean of its replicates lies in every band, but for the chance that is left in that mean.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.study.targets import Target

Floats = NDArray[np.float64]

CHANCE = 2.0
"""Standard errors of the mean of the replicates by which it may lie outside a band."""


@dataclass(frozen=True)
class Wave:
    """What has been run: points of shape (points, dimensions), their wave, and values (points, replicates, targets)."""

    points: Floats
    waves: NDArray[np.int64]
    values: Floats

    @property
    def means(self) -> Floats:
        """Mean over the replicates that could be measured, shape (points, targets); NaN where none could."""
        seen = np.isfinite(self.values)
        count = seen.sum(axis=1)
        total = np.where(seen, self.values, 0.0).sum(axis=1)
        return np.where(count > 0, total / np.maximum(count, 1), np.nan)

    @property
    def errors(self) -> Floats:
        """Standard error of such a mean by target: the usual spread between replicates of one point."""
        spread = self.values - self.means[:, None, :]
        degrees = np.maximum(np.isfinite(spread).sum(axis=1) - 1, 0).sum(axis=0)
        variance = np.nansum(spread**2, axis=(0, 1)) / np.maximum(degrees, 1)
        return np.asarray(np.sqrt(variance / self.values.shape[1]))

    def joined(self, other: "Wave") -> "Wave":
        """These points, and then the others."""
        return Wave(
            np.concatenate([self.points, other.points]),
            np.concatenate([self.waves, other.waves]),
            np.concatenate([self.values, other.values]),
        )


def outside(means: Floats, targets: list[Target]) -> Floats:
    """How far each mean lies outside its band, 0 inside; in the target's unit, shape (points, targets)."""
    centre, tolerance = (np.array([getattr(target, name) for target in targets]) for name in ("centre", "tolerance"))
    return np.asarray(np.maximum(np.abs(means - centre) - tolerance, 0.0))


def compatible(wave: Wave, targets: list[Target]) -> NDArray[np.bool_]:
    """Which points reproduce every target; one that could not be measured is not reproduced."""
    far = outside(wave.means, targets)
    return np.asarray((far <= CHANCE * wave.errors).all(axis=1), bool)


def weights(wave: Wave, targets: list[Target]) -> Floats:
    """Weight of each compatible point, summing to 1, shape (compatible,).

    exp(-(1/2) * sum of (outside / standard error)^2): 1 inside every band, less where only chance can explain it.
    """
    chosen = compatible(wave, targets)
    far = outside(wave.means[chosen], targets) / np.maximum(wave.errors, 1e-12)
    found = np.exp(-0.5 * (far**2).sum(axis=1))
    return np.asarray(found / found.sum()) if found.size else found
