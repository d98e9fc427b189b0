"""How sure is the order of the factors?"""

import numpy as np

from sim.study.indices.ranking import above_dummy
from sim.study.indices.result import Indices

TOP = 3
"""So many factors at most whose order is asked for: those below share little that a policy could use."""


def stable(indices: Indices, output: int) -> float:
    """Probability 0-1 from the resamples that the top factors stand in the order in which the point estimate has them.

    Asked of those clearly above the dummy, at most `TOP`; also those behind them must stay behind. NaN when no factor
    is above the dummy: then there is no order to be sure of.
    """
    main, draws = indices.main[output], indices.draws[:, output]
    top = min(int(above_dummy(indices.names, indices.low, indices.high)[output].sum()), TOP)
    if not top:
        return float("nan")
    order, drawn = (np.argsort(-np.nan_to_num(each, nan=-np.inf), axis=-1, kind="stable") for each in (main, draws))
    return float((drawn[:, :top] == order[:top]).all(axis=1).mean())
