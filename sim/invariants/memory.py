"""What does a check compare with? What held at the last one, and what the ledger says has happened since."""

from collections.abc import Iterator
from weakref import ref

import numpy as np
from numpy.typing import NDArray

from sim import entities
from sim.ledger import Moves
from sim.stages import IN_PROGRAMME
from sim.table import Column, Rows, Table, count_by
from sim.vocabulary import Stage, Why
from sim.world import World

Floats = NDArray[np.float64]
Broken = Iterator[tuple[str, NDArray[np.bool_]]]
"""Pairs of a place to look and the rows in which something is wrong there."""

TABLES: dict[str, type[Table]] = {
    "participants": entities.Participants, "employers": entities.Employers, "municipalities": entities.Municipalities,
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


class Memory:
    """What was true at the last check, so that a check costs no more than what has changed since."""

    def __init__(self, world: World) -> None:
        """Begin with what holds now; what held when the books were opened follows from taking back every move."""
        self.books = ref(world.ledger)
        traits = [(name, trait) for name in TABLES for trait in ("identity", *TRAITS.get(name, ()))]
        self.traits = {(name, trait): trait_of(world, name, trait).copy() for name, trait in traits}
        self.stage = world.participants.stage.copy()
        for moves in reversed(world.ledger.moves):
            self.stage[moves.rows] = moves.origin
        self.sizes = count_by(self.stage, len(Stage))
        self.checks = self.moves = self.intakes = self.taken_in = 0
        self.whys = np.zeros(len(Why), np.int64)
        self.opening = dict(uncounted(world))
        self.quiet = False
        self.begins, self.here = True, slice(None)
        self._closed: tuple[int, Floats] = (-1, np.zeros(0))
        self.keep(world)

    def keep(self, world: World) -> None:
        """Remember the month and who holds places and seats now."""
        self.month = world.month
        self.places_taken, self.seats_taken = world.employers.taken.copy(), world.providers.taken.copy()

    def look(self, world: World) -> None:
        """Notice whether nobody has moved since the last check in this month, and who is here.

        Those who have yet to arrive are looked at when a month begins: no process has business with them.
        """
        self.begins = self.checks == 0 or self.month != world.month
        self.quiet = 0 < self.moves == len(world.ledger.moves) and not self.begins
        self.here = slice(None) if self.begins else world.here
        self.checks += 1

    def seen(self, table: str) -> slice:
        """The rows of a table that are looked at in this check."""
        return self.here if table == "participants" else slice(None)

    def follow(self, moves: Moves) -> None:
        """Let one entry of the ledger happen."""
        self.stage[moves.rows] = moves.stage
        self.sizes -= count_by(moves.origin, len(Stage))
        self.sizes[moves.stage] += moves.rows.size
        self.whys[moves.why] += moves.rows.size
        self.moves += 1

    def closed(self, world: World) -> Floats:
        """Euros paid from purse to purse in all months before this one, shape (purses, purses)."""
        if self._closed[0] != world.month:
            self._closed = world.month, world.ledger.money[: world.month].sum(axis=(0, 3))
        return self._closed[1]


def uncounted(world: World) -> Iterator[tuple[str, int]]:
    """By how much the counters of programmes differ from the moves; groups at the start began before the books."""
    flows, table = world.ledger.flows.sum(axis=0), world.programmes
    inside = table.started.sum() - table.completed.sum() - table.dropped.sum()
    yield "programmes.started", int(table.started.sum()) - taken_in(world)
    yield "programmes.completed", int(table.completed.sum() - flows[Why.COMPLETED])
    yield "programmes.durable", int(table.durable.sum() - flows[Why.SUSTAINED])
    yield "programmes.dropped", int(inside) - people_inside(world).size


def taken_in(world: World) -> int:
    """People whom programmes chose and did not refuse, since the books were opened."""
    flows = world.ledger.flows.sum(axis=0)
    return int(flows[Why.SELECTED] - flows[Why.SCREENED_OUT])


def people_inside(world: World) -> Rows:
    """Rows of everyone who holds a place in a programme."""
    return np.concatenate([world.staged(stage) for stage in IN_PROGRAMME])


def column_of(world: World, table: str, name: str) -> Column:
    """A column by the names of its table and its own."""
    values: Column = getattr(world, table).arrays[name]
    return values


def trait_of(world: World, table: str, name: str) -> Column:
    """A column that never changes: the identity, or one of `TRAITS`."""
    identity: Column = getattr(world, table).identity
    return identity if name == "identity" else column_of(world, table, name)


def among(where: str, rows: NDArray[np.integer], wrong: NDArray[np.bool_], table: Table) -> Broken:
    """What is wrong with some rows, told for the whole table; nothing when all is well."""
    if wrong.any():
        broken = np.zeros(table.size, bool)
        broken[rows[wrong]] = True
        yield where, broken
