"""Which share of the variance does each factor explain? Sobol' indices with intervals as products of matrices.

The estimators are SALib's (Saltelli et al. 2010 for S1 and ST, Saltelli 2002 for S2): means over the blocks of a design
of products of two results, over the variance of A and B. A resample of blocks is a row of weights, so that all
resamples of all indices are one matrix product. With several replicates, the same products of results of different
replicates have no noise of their own in them: they give the corrected indices, those of the expected result.
"""

from typing import Any

import numpy as np

from sim.study.indices.estimate import Estimate
from sim.study.indices.problem import Floats, Problem, factors
from sim.study.indices.resample import HALF, Resampling

KEYS = ("S1", "ST")


def estimate(problem: Problem, _: Floats, Y: Floats, second_order: bool, resampling: Resampling) -> Estimate:
    """Indices S1, ST and S2 of the mean over replicates, and S1 and ST corrected for chance when there are several.

    `Y` has shape (rows, replicates, outputs). Without noise the corrected ones equal the others; their denominator is
    the variance of the expected result, and where less than nothing is left of it they are NaN.
    """
    count = len(factors(problem))
    step = 2 + (2 if second_order else 1) * count
    middle = np.where(np.ptp(Y, axis=0) == 0.0, Y[0], Y.mean(axis=0))  # so that a constant is 0 to the last bit
    blocks = (Y - middle).reshape(-1, step, *Y.shape[1:])
    weights = resampling.weights(len(blocks)) / len(blocks)
    each = [_one(blocks[..., o], count, second_order, weights, resampling) for o in range(Y.shape[2])]
    return Estimate(
        {key: np.stack([one.values[key] for one in each]) for key in each[0].values},
        {key: np.stack([one.draws[key] for one in each], axis=1) for key in each[0].draws},
        {key: np.stack([one.influence[key] for one in each], axis=1) for key in each[0].influence},
        [more for one in each for more in one.more],
    )


def _one(blocks: Floats, count: int, second: bool, weights: Floats, resampling: Resampling) -> Estimate:
    """The same for one output, `blocks` of shape (blocks, step, replicates): its arrays lack the axis of outputs."""
    even = np.full((1, len(blocks)), 1.0 / len(blocks))
    replicates = blocks.shape[2]
    plain = blocks.mean(axis=2)
    single = [_products(blocks[..., r], count, second) for r in range(replicates)] if replicates > 1 else []
    alone = np.array([(even @ each)[0] for each in single])
    spread = np.array([_variance(even, blocks[..., [r]])[0] for r in range(replicates)])
    columns = _products(plain, count, second)
    found = _Ratios(columns, _Variance(plain[..., None]), even, weights, alone, spread)
    values, draws, influence = found.named(count)
    if replicates > 1:
        twice = slice(2 * count)
        pure = (replicates * columns - sum(single) / replicates)[:, twice] / (replicates - 1)
        corrected = _Ratios(pure, _Variance(blocks), even, weights, alone[:, twice], spread).named(count)
        for into, extra in zip((values, draws, influence), corrected, strict=True):
            into.update({f"{key}_corrected": extra[key] for key in KEYS})
    more = [_pairs(found, count, resampling)] if second else [{}]
    return Estimate(values, draws, influence, more)


def _products(z: Floats, count: int, second: bool) -> Floats:
    """The products whose means are the numerators of S1, ST and of each pair, shape (blocks, columns)."""
    a, b, ab = z[:, :1], z[:, -1:], z[:, 1 : count + 1]
    columns = [b * (ab - a), 0.5 * (a - ab) ** 2]
    if second:
        ba, (j, k) = z[:, count + 1 : -1], np.triu_indices(count, 1)
        columns.append(ba[:, j] * ab[:, k] - a * b)
    return np.concatenate(columns, axis=1)


def _variance(weights: Floats, blocks: Floats) -> Floats:
    """Variance of A and B in each resample, shape (resamples,), of results of shape (blocks, step, replicates).

    Of one replicate it is the ordinary one; of several, the covariance between different replicates.
    """
    a, b = blocks[:, 0], blocks[:, -1]
    squares, means = weights @ ((a**2 + b**2) / 2.0), weights @ ((a + b) / 2.0)
    single = (squares - means**2).mean(axis=1)
    replicates = blocks.shape[2]
    if replicates == 1:
        return np.asarray(single)
    together = weights @ ((a.mean(axis=1) ** 2 + b.mean(axis=1) ** 2) / 2.0) - means.mean(axis=1) ** 2
    return np.asarray((replicates * together - single) / (replicates - 1))


class _Variance:
    """The variance that indices are shares of, for any weights."""

    def __init__(self, blocks: Floats) -> None:
        self._blocks = blocks
        self.corrected = blocks.shape[2] > 1

    def of(self, weights: Floats) -> Floats:
        """Shape (resamples, 1); NaN where correction leaves nothing of what there was."""
        found = _variance(weights, self._blocks)[:, None]
        gone = (found <= 0.0) & self.corrected & bool(self._blocks.any())
        return np.where(gone, np.nan, found)


class _Ratios:
    """Numerators over a variance: as they are, in each resample, and by how much each replicate moves them."""

    def __init__(
        self, columns: Floats, variance: _Variance, even: Floats, weights: Floats, alone: Floats, spread: Floats
    ) -> None:
        whole = variance.of(even)
        self.point = _over(even @ columns, whole)[0]
        self.draws = _over(weights @ columns, variance.of(weights))
        self.influence = _over(alone - self.point * spread[:, None], whole) if len(alone) else alone.reshape(0, 0)

    def named(self, count: int) -> tuple[dict[str, Floats], dict[str, Floats], dict[str, Floats]]:
        """S1 and ST of each, by key."""
        where = {key: slice(i * count, (i + 1) * count) for i, key in enumerate(KEYS)}
        moved = {key: self.influence[:, part] for key, part in where.items()} if len(self.influence) else {}
        return (
            {key: self.point[part] for key, part in where.items()},
            {key: self.draws[:, part] for key, part in where.items()},
            moved,
        )


def _over(numerators: Floats, variance: Floats) -> Floats:
    """Numerators over variances; 0 where nothing varies."""
    out = np.zeros(np.broadcast_shapes(numerators.shape, variance.shape))
    return np.asarray(np.divide(numerators, variance, out=out, where=(variance > 0.0) | np.isnan(variance)))


def _pairs(found: _Ratios, count: int, resampling: Resampling) -> dict[str, Any]:
    """S2 of each pair above the diagonal, as SALib has it, with half the width of its interval."""
    j, k = np.triu_indices(count, 1)
    own, half = np.full((count, count), np.nan), np.full((count, count), np.nan)
    own[j, k] = _interaction(found.point[None], count)[0]
    draws = _interaction(found.draws, count)
    if len(found.influence):
        draws = draws + resampling.shifts(_interaction(found.influence, count))
    half[j, k] = HALF * draws.std(axis=0, ddof=1)
    return {"S2": own, "S2_conf": half}


def _interaction(shares: Floats, count: int) -> Floats:
    """What a pair explains beyond its two factors alone."""
    j, k = np.triu_indices(count, 1)
    return np.asarray(shares[:, 2 * count :] - shares[:, j] - shares[:, k])
