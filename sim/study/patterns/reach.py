"""Whom do programmes reach, and whom do they leave aside? (facts C02, HU71)"""

import numpy as np

from sim.study.lived import Lived
from sim.study.patterns.people import NOTHING
from sim.vocabulary import Level, ProgrammeState, Schooling, Stage, Why


def low_levels_offered(lived: Lived) -> float:
    """Share of places at mbo 1 and 2, relative to the share of the pool without basic qualification (C02, HU71).

    Places are those that running programmes offer: a group in every interval. Both shares are over all months.
    """
    programmes = lived.world.programmes
    months = (lived.programmes == ProgrammeState.RUNNING).sum(axis=0)
    places = months * programmes.group_size / programmes.interval
    need = _unqualified_in_pool(lived)
    return (
        float(places[programmes.level <= Level.MBO2].sum() / places.sum() / need) if places.any() and need else NOTHING
    )


def unqualified_who_start(lived: Lived) -> float:
    """Share of starters without basic qualification (*startkwalificatie*), relative to that of the pool (C02, HU71)."""
    rows = [moves.rows for moves in lived.world.ledger.moves if moves.why is Why.STARTED]
    need = _unqualified_in_pool(lived)
    return float(_unqualified(lived)[np.concatenate(rows)].mean() / need) if rows and need else NOTHING


def _unqualified(lived: Lived) -> np.ndarray:
    return np.asarray(lived.world.participants.schooling < Schooling.UPPER_SECONDARY)


def _unqualified_in_pool(lived: Lived) -> float:
    """Share without basic qualification of all person-months in the pool."""
    pool = (lived.people["stage"] == Stage.POOL).sum(axis=0)
    return float(pool[_unqualified(lived)].sum() / pool.sum()) if pool.any() else 0.0
