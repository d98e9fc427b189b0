"""Which factor comes first, and which are seen to matter at all?"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sim.study.indices.problem import DUMMY, Floats


def p_first(draws: Floats) -> Floats:
    """Share 0-1 of the resamples in which each factor ranks first, shape (outputs, factors), of (resamples, ...).

    Those that tie share it; a resample in which nothing has an index counts for none.
    """
    known = np.where(np.isnan(draws), -np.inf, draws)
    first = (known == known.max(axis=2, keepdims=True)) & np.isfinite(known)
    return np.asarray((first / np.maximum(first.sum(axis=2, keepdims=True), 1)).mean(axis=0))


def ranks(main: Floats) -> NDArray[np.intp]:
    """Rank of each factor for each output, 1 for the largest index; those without one come last."""
    order = np.argsort(-np.where(np.isnan(main), -np.inf, main), axis=1, kind="stable")
    return np.asarray(np.argsort(order, axis=1) + 1)


def above_dummy(names: Sequence[str], low: Floats, high: Floats) -> NDArray[np.bool_]:
    """Whether the whole interval of a factor lies above that of the dummy, shape (outputs, factors).

    A factor of which this is not so is not seen to matter. Where there is no dummy, above zero.
    """
    top = high[:, [list(names).index(DUMMY)]] if DUMMY in names else np.zeros((1, 1))
    return np.asarray(low > np.maximum(top, 0.0))
