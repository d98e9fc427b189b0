"""What was seen of a run while it was lived: where everyone stood, month by month?"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sim.outcomes import OUTCOMES
from sim.scenario import Scenario
from sim.stages import AT_WORK
from sim.table import Rows
from sim.vocabulary import NEVER, NOBODY, Stage, Why
from sim.world import World

Marks = NDArray[np.bool_]

_PEOPLE = ("stage", "sector", "small_job", "on_benefit")
_LEFT = (Why.MOVED_AWAY, Why.PENSION)


@dataclass(frozen=True, eq=False)
class Lived:
    """A run and its months: each array of `people` has shape (months, participants), that of `programmes` their states.

    `people` holds stage, sector, small_job and on_benefit at the end of each month, `employers` who took part then;
    `history` has shape (months, outcomes).
    """

    world: World
    history: NDArray[np.float64]
    people: dict[str, NDArray[np.int8]]
    programmes: NDArray[np.int8]
    employers: Marks

    @property
    def months(self) -> int:
        """How many months were lived."""
        return len(self.history)

    def month(self, text: str) -> int:
        """The number of a month such as 2019-12, counted from the start of the run."""
        year, month = map(int, text.split("-"))
        start = self.world.scenario.start
        return (year - start.year) * 12 + month - start.month

    def outcome(self, name: str) -> NDArray[np.float64]:
        """A monthly outcome by name."""
        number = next(i for i, outcome in enumerate(OUTCOMES) if outcome.name == name)
        return self.history[:, number]

    @cached_property
    def at_work(self) -> Marks:
        """Who has a regular job, shape (months, participants)."""
        return np.isin(self.people["stage"], [int(stage) for stage in AT_WORK])

    @cached_property
    def left(self) -> NDArray[np.int16]:
        """The month in which each moved away or became a pensioner, NEVER for who is still here."""
        month = np.full(self.world.participants.size, NEVER, np.int16)
        for moves in self.world.ledger.moves:
            if moves.stage == Stage.OUT and moves.why in _LEFT:
                month[moves.rows] = moves.month
        return month

    def lives_here(self, month: int | NDArray[np.integer], rows: Rows) -> Marks:
        """Whether people have arrived and have not left by a month; who went to study lives here."""
        here: Marks = (self.world.participants.permit[rows] <= month) & (self.left[rows] > month)
        return here

    def cohort(self, year: int) -> Rows:
        """Everyone who got the permit in a calendar year."""
        first = self.month(f"{year}-01")
        permit = self.world.participants.permit
        return np.flatnonzero((permit >= first) & (permit < first + 12))


def live(scenario: Scenario, seed: int, check: bool = False) -> Lived:
    """Run a scenario and keep where everyone stood; with `check` every invariant is checked after every process."""
    from sim.model import ScalingModel

    model = ScalingModel(scenario, rng=seed, collect=False)
    if check:
        from sim.invariants import check as invariants

        model.after = invariants
    world = model.world
    people = {name: np.full((scenario.months, world.participants.size), NOBODY, np.int8) for name in _PEOPLE}
    programmes = np.zeros((scenario.months, world.programmes.size), np.int8)
    employers = np.zeros((scenario.months, world.employers.size), bool)
    for month in range(scenario.months):
        model.step()
        for name, seen in people.items():
            seen[month] = world.participants.arrays[name]
        programmes[month], employers[month] = world.programmes.state, world.employers.participates
    return Lived(world, model.history, people, programmes, employers)
