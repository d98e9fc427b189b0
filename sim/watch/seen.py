"""What is there to see of a month? A few numbers, copied, so that drawing never meets a month half done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers, table
from sim.ledger import Intake
from sim.outcomes import OUTCOMES
from sim.stages import IN_PROGRAMME
from sim.table import one_of
from sim.vocabulary import Constraint, ProgrammeState, Stage
from sim.world import World

Floats = NDArray[np.float64]

STAGES = (Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING, Stage.JOB_AFTERCARE)
"""The stages of a programme from first to last."""

BACK = 12
"""Months over which intake is told: a programme recruits a few times a year."""


@dataclass(frozen=True)
class Lost:
    """Places that programmes wanted to fill in the last `BACK` months, filled, and lost to each constraint."""

    wanted: int
    actual: int
    cost: NDArray[np.int64]


@dataclass(frozen=True)
class Seen:
    """A month as it ended; before the first one everything stands as it was on day one."""

    start: date
    month: int
    months: int
    day: date
    regions: list[str]
    measures: Mapping[str, Floats]
    tops: Mapping[str, float]
    stages: Floats
    lost: Lost


def look(world: World, history: Floats, before: Seen | None) -> Seen:
    """What there is to see now; `history` has shape (months so far, outcomes).

    `measures` has a number for each region (NaN where there is none to tell), `tops` the highest of each measure so
    far, `before` included, `stages` shape (months so far, `STAGES`).
    """
    measures = {name: read(world) for name, read in MEASURES.items()}
    columns = [_COLUMN[stage.name.lower()] for stage in STAGES]
    return Seen(
        start=world.scenario.date(0),
        month=world.month,
        months=world.scenario.months,
        day=world.scenario.date(max(world.month - 1, 0)),
        regions=world.geography.regions,
        measures=measures,
        tops={name: max(_highest(now), before.tops[name] if before else 0.0) for name, now in measures.items()},
        stages=history[:, columns],
        lost=_lost(world),
    )


_COLUMN = {outcome.name: i for i, outcome in enumerate(OUTCOMES)}


def _highest(values: Floats) -> float:
    known = values[np.isfinite(values)]
    return float(known.max()) if known.size else 0.0


def _in(*stages: Stage) -> Callable[[World], Floats]:
    """People in some stages by region of residence, for 100,000 inhabitants."""

    def read(world: World) -> Floats:
        people, here = world.participants, world.here
        rows = one_of(people.stage[here], stages)
        return _by_region(world, people.region[here][rows]) / _inhabitants(world) * 1e5

    return read


def _running(world: World) -> Floats:
    programmes = world.programmes
    return _by_region(world, programmes.region[programmes.state == ProgrammeState.RUNNING])


def _places(world: World) -> Floats:
    employers = world.employers
    return _by_region(world, employers.region, employers.places) / _inhabitants(world) * 1e5


def _filled(world: World) -> Floats:
    """Percentage of the places wanted in the last months that were filled, by home region of the programme."""
    recent = _recent(world)
    region = world.programmes.region[[intake.programme for intake in recent]].astype(int)
    wanted = _by_region(world, region, np.array([intake.wanted for intake in recent]))
    actual = _by_region(world, region, np.array([intake.actual for intake in recent]))
    filled: Floats = np.divide(actual, wanted, out=np.full(wanted.size, np.nan), where=wanted > 0)
    return 100.0 * filled


MEASURES: dict[str, Callable[[World], Floats]] = {
    "inside": _in(*IN_PROGRAMME),
    "durable": _in(Stage.DURABLE),
    "programmes": _running,
    "places": _places,
    "filled": _filled,
}
"""What the map can show, by name."""


def _by_region(world: World, regions: NDArray[np.integer], weights: NDArray[np.generic] | None = None) -> Floats:
    return np.bincount(regions, weights, len(world.geography.regions)).astype(np.float64)


def _inhabitants(world: World) -> Floats:
    known = dict(zip(table("regions")["name"], numbers("regions", "inhabitants"), strict=True))
    return np.array([known[name] for name in world.geography.regions])


def _recent(world: World) -> list[Intake]:
    """The intakes of the last months, newest first; they are written down in the order of the months."""
    since = world.month - BACK
    return list(takewhile(lambda intake: intake.month >= since, reversed(world.ledger.intakes)))


def _lost(world: World) -> Lost:
    recent = _recent(world)
    cost = np.array([intake.cost for intake in recent]).reshape(-1, len(Constraint)).sum(axis=0).astype(np.int64)
    return Lost(sum(intake.wanted for intake in recent), sum(intake.actual for intake in recent), cost)
