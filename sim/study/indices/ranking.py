"""How sure is the order of the factors?"""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sim.study.indices.problem import DUMMY, Floats

if TYPE_CHECKING:
    from sim.study.indices.result import Indices

TOP = 3
"""So many factors at most whose order is asked for: those below share little that a policy could use."""


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


def above_dummy(indices: "Indices") -> NDArray[np.bool_]:
    """Whether the whole interval of a factor lies above that of the dummy, shape (outputs, factors).

    A factor of which this is not so is not seen to matter. Where there is no dummy, above zero.
    """
    top = indices.high[:, [indices.names.index(DUMMY)]] if DUMMY in indices.names else np.zeros((1, 1))
    return np.asarray(indices.low > np.maximum(top, 0.0))


def stable(indices: "Indices", output: int) -> float:
    """Probability 0-1 from the resamples that the top factors stand in the order in which the point estimate has them.

    Asked of those clearly above the dummy, at most `TOP`; also those behind them must stay behind. NaN when no factor
    is above the dummy: then there is no order to be sure of.
    """
    main, draws = indices.main[output], indices.draws[:, output]
    top = min(int(above_dummy(indices)[output].sum()), TOP)
    if not top:
        return float("nan")
    order, drawn = (np.argsort(-np.nan_to_num(each, nan=-np.inf), axis=-1, kind="stable") for each in (main, draws))
    return float((drawn[:, :top] == order[:top]).all(axis=1).mean())
