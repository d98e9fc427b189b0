"""What must hold after every process, whatever the scenario and whatever the luck?"""

from collections.abc import Callable, Iterator
from functools import cache
from weakref import WeakKeyDictionary, ref

import numpy as np
from numpy.typing import NDArray

from sim import entities
from sim.entities import Participants
from sim.ledger import Moves
from sim.stages import IN_PROGRAMME, LEGAL
from sim.table import Column, Rows, Table, count_by
from sim.vocabulary import NEVER, NOBODY, ProgrammeState, Purse, Stage, Why
from sim.world import World

Floats = NDArray[np.float64]
Broken = Iterator[tuple[str, NDArray[np.bool_]]]
"""Pairs of a place to look and the rows in which the invariant is broken there."""

TABLES: dict[str, type[Table]] = {
    "participants": Participants, "employers": entities.Employers, "municipalities": entities.Municipalities,
    "funders": entities.Funders, "programmes": entities.Programmes, "orchestrators": entities.Orchestrators,
    "providers": entities.Providers, "associations": entities.Associations, "supports": entities.Supports,
    "government": entities.Government,
}  # fmt: skip
TRAITS = {
    "participants": ("arrives", "permit", "born", "sex", "origin", "schooling", "prior_field"),
    "employers": ("region", "sector", "size_of_staff"),
    "municipalities": ("region", "inhabitants"),
    "funders": ("kind", "region", "sector", "usual"),
    "providers": ("region",),
}
"""Columns that say who a row is: they never change."""

BOUNDS = {"0-1": (0.0, 1.0), "share of full productivity": (0.0, 1.0), "CEFR 0-6": (0.0, 6.0)}
STOCKS = {
    "persons", "places", "seats", "count", "cohorts", "programmes", "parties", "groups", "clients", "fte", "factor",
    "euro", "euro a year", "euro a month", "hours a week", "0 and up", "vacancies for 1,000 jobs",
}  # fmt: skip
"""Units of which there is never less than nothing."""

BUDGETS = (Purse.PROGRAMME, Purse.FUNDER, Purse.MUNICIPALITY, Purse.SECTOR_FUND)
"""Purses that cannot go into debt."""

CONTACT_HOURS = 28.0
"""Hours a week that a full-time coach spends with people."""

CRUMB = 1e-6
"""Euros or hours below which a difference is rounding."""

ROUNDING = 1e-11
"""The same as a share of all that was ever paid."""


class InvariantError(AssertionError):
    """Something that must always hold does not: `invariant` names it, with `month`, `where` and the first `rows`."""

    def __init__(self, invariant: Callable[..., Broken], month: int, where: str, rows: Rows) -> None:
        """Say it in one line."""
        self.invariant, self.month, self.where, self.rows = invariant.__name__, month, where, rows
        shown = ", ".join(map(str, rows[:5])) + (f" and {rows.size - 5} more" if rows.size > 5 else "")
        said = f"'{invariant.__name__}' is broken in month {month}, at {where}, rows {shown}"
        super().__init__(f"{said}. It says: {invariant.__doc__}")


class Memory:
    """What was true at the last check, so that a check costs no more than what has changed since."""

    def __init__(self, world: World) -> None:
        """Begin with what holds now; what held when the books were opened follows from taking back every move."""
        self.books = ref(world.ledger)
        self.identities = {name: table.identity.copy() for name, table in _tables(world)}
        self.traits = {(name, trait): _column(world, name, trait).copy() for name in TRAITS for trait in TRAITS[name]}
        self.stage = world.participants.stage.copy()
        for moves in reversed(world.ledger.moves):
            self.stage[moves.rows] = moves.origin
        self.moves = self.intakes = self.taken_in = 0
        self.whys = np.zeros(len(Why), np.int64)
        self.opening = {name: difference for name, difference in _uncounted(world)}
        self._closed: tuple[int, Floats] = (-1, np.zeros(0))
        self.keep_places(world)

    def keep_places(self, world: World) -> None:
        """Remember who holds places and seats now."""
        self.places_taken, self.seats_taken = world.employers.taken.copy(), world.providers.taken.copy()

    def follow(self, moves: Moves) -> None:
        """Let one entry of the ledger happen."""
        self.stage[moves.rows] = moves.stage
        self.whys[moves.why] += moves.rows.size
        self.moves += 1

    def closed(self, world: World) -> Floats:
        """Euros paid from purse to purse in all months before this one."""
        if self._closed[0] != world.month:
            self._closed = world.month, world.ledger.money[: world.month].sum(axis=(0, 3))
        return self._closed[1]


def people_conserved(world: World, memory: Memory) -> Broken:
    """Everyone is in one stage: the one to which the ledger moved them last, along a legal way."""
    for moves in world.ledger.moves[memory.moves :]:
        legal = [stage for stage in Stage if moves.stage in LEGAL[stage]]
        wrong = (moves.origin != memory.stage[moves.rows]) | ~np.isin(moves.origin, legal)
        yield f"a move to {moves.stage.name}", _among(moves.rows, wrong, world.participants)
        memory.follow(moves)
    yield "participants.stage", world.participants.stage != memory.stage


def arrivals_on_time(world: World, memory: Memory) -> Broken:
    """Nobody is here before the month of the permit, and nobody is missing after it."""
    people = world.participants
    absent = people.stage == Stage.NOT_ARRIVED
    late: NDArray[np.bool_] = absent & ((people.arrives < world.month) | (people.arrives == NEVER))
    early = ~absent & (people.arrives > world.month) & (people.arrives != NEVER)
    yield "participants.arrives", late | early


def stages_listed(world: World, memory: Memory) -> Broken:
    """The lists of people by stage hold exactly those who are in the stage."""
    sizes = count_by(world.participants.stage, len(Stage))
    for stage in Stage:
        listed = world.staged(stage)
        complete = listed.size == sizes[stage] and bool((world.participants.stage[listed] == stage).all())
        yield f"staged({stage.name})", np.array([not complete])


def moves_counted(world: World, memory: Memory) -> Broken:
    """The monthly counts of moves add up to the moves, and the counters of programmes to the same."""
    yield "ledger.flows, by cause", world.ledger.flows.sum(axis=0) != memory.whys
    for name, difference in _uncounted(world):
        yield name, np.array([difference != memory.opening[name]])


def euros_conserved(world: World, memory: Memory) -> Broken:
    """Every euro that leaves a purse enters another, and the ledger knows it."""
    now = world.ledger.money[world.month : world.month + 1]
    yield "ledger.money, by payer", (now < 0.0).any(axis=(0, 2, 3))
    paid = memory.closed(world) + now.sum(axis=(0, 3))
    balance = np.array([world.balance[purse].sum() for purse in Purse])
    slack = ROUNDING * paid.sum() + CRUMB
    yield "all balances together", np.array([not abs(float(balance.sum())) <= slack])
    yield "balance, by purse", ~(np.abs(balance - (paid.sum(axis=0) - paid.sum(axis=1))) <= slack)


def held_once(world: World, memory: Memory) -> Broken:
    """Each place at an employer and each seat at a school is held by one participant, who is in a programme."""
    people, inside = world.participants, _people_inside(world)
    for name in ("employer", "provider", "programme"):
        held = _column(world, "participants", name)
        yield f"participants.{name} of those in a programme", _among(inside, held[inside] == NOBODY, world.participants)
    outside = np.ones(people.size, bool)
    outside[inside] = False
    yield "participants.provider of those in no programme", outside & (people.provider != NOBODY)
    idle = np.isin(people.stage, (Stage.NOT_ARRIVED, Stage.WAITING_HOUSING, Stage.POOL, Stage.UNASSISTED_JOB))
    yield "participants.employer of those without a place or a job of a programme", idle & (people.employer != NOBODY)
    yield "employers.taken", world.employers.taken != count_by(people.employer[inside], world.employers.size)
    yield "providers.taken", world.providers.taken != count_by(people.provider[inside], world.providers.size)


def within_capacity(world: World, memory: Memory) -> Broken:
    """Nobody takes a place beyond what is offered, or a new one beyond what mentors carry and schools seat."""
    firms, schools = world.employers, world.providers
    yield "employers.places", firms.taken > firms.places
    carried = firms.mentors * world.parameters.absorption.learners_per_mentor
    yield "employers.mentors", (firms.taken > memory.places_taken) & (firms.taken > carried)
    yield "employers.participates", (firms.taken > memory.places_taken) & ~firms.participates
    yield "providers.seats", (schools.taken > memory.seats_taken) & (schools.taken > schools.seats)


def coach_hours_within_capacity(world: World, memory: Memory) -> Broken:
    """The coaches of a region give no more hours than they have."""
    support = world.supports
    yield "supports.hours", support.hours * support.guided > CONTACT_HOURS * support.coaches + CRUMB


def no_debt(world: World, memory: Memory) -> Broken:
    """No programme, funder, municipality or sector fund spends what it does not have."""
    for purse in BUDGETS:
        yield f"balance of {purse.name}", ~(world.balance[purse] >= -CRUMB)


def values_in_range(world: World, memory: Memory) -> Broken:
    """Every share, language level, count and sum of money is a number within the bounds of its unit."""
    for name, column, low, high in _bounded():
        values = _column(world, name, column)
        if values.size and not (low <= values.min() and values.max() <= high):
            yield f"{name}.{column}", ~((values >= low) & (values <= high))


def rows_stable(world: World, memory: Memory) -> Broken:
    """Row i is the same one as at the start: nobody is added, removed, renumbered or changed in what never changes."""
    for name, table in _tables(world):
        yield f"{name}.identity", _differs(table.identity, memory.identities[name])
    for (name, trait), values in memory.traits.items():
        yield f"{name}.{trait}", _differs(_column(world, name, trait), values)


def programmes_with_people_run(world: World, memory: Memory) -> Broken:
    """Whoever is in a programme is in one that runs."""
    inside = _people_inside(world)
    state = world.programmes.state[world.participants.programme[inside]]
    yield "participants.programme", _among(inside, state != ProgrammeState.RUNNING, world.participants)


def intake_accounted(world: World, memory: Memory) -> Broken:
    """What a programme wanted is what it took in plus what each constraint cost."""
    for intake in world.ledger.intakes[memory.intakes :]:
        wrong = intake.wanted != intake.actual + intake.cost.sum() or intake.actual < 0 or bool((intake.cost < 0).any())
        yield "an intake", _among(np.array([intake.programme]), np.array([wrong]), world.programmes)
        memory.intakes, memory.taken_in = memory.intakes + 1, memory.taken_in + intake.actual
    yield "all intakes together", np.array([memory.taken_in != _taken_in(world)])


INVARIANTS: tuple[Callable[[World, Memory], Broken], ...] = (
    rows_stable, people_conserved, arrivals_on_time, stages_listed, moves_counted, euros_conserved, held_once,
    within_capacity, coach_hours_within_capacity, no_debt, values_in_range, programmes_with_people_run,
    intake_accounted,
)  # fmt: skip
"""Everything that is checked, in order."""

_memories: WeakKeyDictionary[Participants, Memory] = WeakKeyDictionary()


def check(world: World) -> None:
    """Check every invariant after a process; raises InvariantError for the first that is broken.

    What the last check of the same world saw is remembered: who took a place since then must have found room.
    """
    memory = _memories.get(world.participants)
    if memory is None or memory.books() is not world.ledger:
        memory = _memories[world.participants] = Memory(world)
    for invariant in INVARIANTS:
        for where, broken in invariant(world, memory):
            if broken.any():
                raise InvariantError(invariant, world.month, where, np.flatnonzero(broken))
    memory.keep_places(world)


def _tables(world: World) -> Iterator[tuple[str, Table]]:
    for name in TABLES:
        yield name, getattr(world, name)


def _column(world: World, table: str, name: str) -> Column:
    values: Column = getattr(world, table).arrays[name]
    return values


def _uncounted(world: World) -> Iterator[tuple[str, int]]:
    """By how much the counters of programmes differ from the moves, which has been so from the start."""
    flows, table = world.ledger.flows.sum(axis=0), world.programmes
    inside = table.started.sum() - table.completed.sum() - table.dropped.sum()
    yield "programmes.started", int(table.started.sum()) - _taken_in(world)
    yield "programmes.completed", int(table.completed.sum() - flows[Why.COMPLETED])
    yield "programmes.durable", int(table.durable.sum() - flows[Why.SUSTAINED])
    yield "programmes.dropped", int(inside) - _people_inside(world).size


def _taken_in(world: World) -> int:
    flows = world.ledger.flows.sum(axis=0)
    return int(flows[Why.SELECTED] - flows[Why.SCREENED_OUT])


def _people_inside(world: World) -> Rows:
    """Rows of everyone who holds a place in a programme, whatever the lists by stage say."""
    return np.flatnonzero(_INSIDE[world.participants.stage])


_INSIDE = np.isin(np.arange(len(Stage)), IN_PROGRAMME)


def _among(rows: NDArray[np.integer], wrong: NDArray[np.bool_], table: Table) -> NDArray[np.bool_]:
    """What is wrong with some rows, for the whole table."""
    broken = np.zeros(table.size, bool)
    broken[rows[wrong]] = True
    return broken


def _differs(now: Column, before: Column) -> NDArray[np.bool_]:
    return now != before if now.shape == before.shape else np.ones(now.shape, bool)


@cache
def _bounded() -> list[tuple[str, str, float, float]]:
    """Table, column, lowest and highest value of every column that has bounds; floats are finite at least."""
    finite = float(np.finfo(np.float64).max)
    return [
        (name, column.name, *BOUNDS.get(column.unit, (0.0 if column.unit in STOCKS else -finite, finite)))
        for name, table in TABLES.items()
        for column in table.columns()
        if column.unit in BOUNDS or column.unit in STOCKS or column.dtype.kind == "f"
    ]
