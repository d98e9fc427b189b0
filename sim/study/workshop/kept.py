"""What is kept of a run for a workshop: what came of it year by year, what intake was lost to, and what it cost?"""

import numpy as np
from numpy.typing import NDArray

from sim.outcomes import OUTCOMES, summary
from sim.run import finished
from sim.scenario import Scenario
from sim.study.limits.kept import intake
from sim.study.replicate import Summary

YEAR = "durable."
"""How the columns begin with durable placements in each year of the run, from 1 on; a last part of a year has one."""

WHOLE = ("months", "inhabitants", "started", "employed_share", "public_cost")
"""What is kept of the summary of a run."""

_DURABLE = next(row for row, outcome in enumerate(OUTCOMES) if outcome.name == "durable_placements")


def kept(scenario: Scenario, seed: int, check: bool = False) -> Summary:
    """Make a run; durable placements by year come back, headline numbers, and persons lost to each constraint."""
    model = finished(scenario, seed, check=check)
    told = summary(model.world, model.history)
    by_year = _by_year(model.history[:, _DURABLE])
    return {name: float(told[name] or 0.0) for name in WHOLE} | by_year | intake(model.world)


def _by_year(monthly: NDArray[np.float64]) -> Summary:
    starts = range(0, len(monthly), 12)
    return {f"{YEAR}{number}": float(monthly[month : month + 12].sum()) for number, month in enumerate(starts, 1)}
