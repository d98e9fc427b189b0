"""How much of what varies is chance? Analysis of variance of rows and replicates."""

from dataclasses import dataclass

import numpy as np

from sim.study.indices.problem import Floats


@dataclass(frozen=True)
class Chance:
    """Shares 0-1 of the variance of one run, each of shape (outputs,); NaN with one replicate, which cannot tell.

    When all rows are run with the same seeds, replicate r is a deterministic function of the factors, f(x, s_r) =
    m(x) + a(s_r) + g(x, s_r). `seed` is the share of a: better or worse luck for all rows alike, which no index sees.
    `interaction` is that of g: what the factors do to the luck, or luck to what they do. It is within the indices of
    one replicate and, R times as small, within those of the mean over R. A factor that does nothing but shuffle
    the luck has no zero index there, and the dummy, which shuffles nothing, is exactly zero: only the corrected indices
    tell such a factor from one that matters. When every row has luck of its own, `seed` is about 0, and
    `interaction` is all of the noise.
    """

    seed: Floats
    interaction: Floats

    @property
    def both(self) -> Floats:
        """All of it: the share that no factor explains."""
        return self.seed + self.interaction


def chance(Y: Floats) -> Chance:
    """By two-way analysis of variance with random rows and replicates (Searle, Casella & McCulloch 1992, ch. 4).

    `Y` has shape (rows, replicates, outputs). Components below zero count as zero.
    """
    rows, replicates, outputs = Y.shape
    if replicates < 2 or rows < 2:
        unknown = np.full(outputs, np.nan)
        return Chance(unknown, unknown)
    centre = Y - Y.mean(axis=(0, 1))
    row, seed = centre.mean(axis=1), centre.mean(axis=0)
    left = centre - row[:, None, :] - seed[None, :, :]
    between = replicates * (row**2).sum(axis=0) / (rows - 1)
    common = rows * (seed**2).sum(axis=0) / (replicates - 1)
    rest = (left**2).sum(axis=(0, 1)) / ((rows - 1) * (replicates - 1))
    parts = np.maximum([(between - rest) / replicates, (common - rest) / rows, rest], 0.0)
    whole = parts.sum(axis=0)
    shares = np.divide(parts, whole, out=np.zeros_like(parts), where=whole > 0.0)
    return Chance(shares[1], shares[2])
