"""Where is intake lost, before and after each criterion is lifted?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sim.scenario.criteria import AS_IS
from sim.study.limits.attribution import values
from sim.study.limits.kept import LOST
from sim.study.limits.levels import CRITERIA, IDEAL, Point
from sim.study.paired import interval
from sim.vocabulary import Constraint

if TYPE_CHECKING:
    import pandas as pd


def told() -> Iterator[tuple[str, str, Point]]:
    """The states that tell why: today, each criterion lifted alone, all but each, and all."""
    size = len(CRITERIA)
    yield "as_is", "", (AS_IS,) * size
    for row, name in enumerate(CRITERIA):
        yield "alone", name, tuple(IDEAL if i == row else AS_IS for i in range(size))
    for row, name in enumerate(CRITERIA):
        yield "all_but", name, tuple(AS_IS if i == row else IDEAL for i in range(size))
    yield "all", "", (IDEAL,) * size


def lost(runs: "pd.DataFrame") -> list[dict[str, Any]]:
    """A row for each state and constraint: persons a year that it cost, and the difference with today, paired."""
    named = list(told())
    years = runs["months"].iloc[0] / 12.0
    rows = []
    for constraint in Constraint:
        cost, _ = values(runs, f"{LOST}{constraint.name.lower()}", [point for _, _, point in named])
        for column, (state, criterion, _) in enumerate(named):
            mean, low, high = interval((cost[:, column] - cost[:, 0]) / years)
            rows.append({
                "state": state, "criterion": criterion, "constraint": constraint.name.lower(),
                "persons": float(cost[:, column].mean() / years), "difference": mean, "low": low, "high": high,
            })  # fmt: skip
    return rows
