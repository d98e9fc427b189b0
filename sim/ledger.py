"""What happened: every move, every euro, every place that was wanted and every turn in a programme's life, by month."""

from collections.abc import Container
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.table import Rows, Table
from sim.vocabulary import Constraint, Purse, Stage, What, Why


@dataclass
class Moves:
    """The moves of one call of `world.move`: who, from which stage, to which, why, when, and with whom."""

    month: int
    rows: NDArray[np.int32]
    origin: NDArray[np.int8]
    stage: Stage
    why: Why
    programme: NDArray[np.int16]
    employer: NDArray[np.int32]


class Turn(IntEnum):
    """A turn in the life of a programme or of an employer."""

    FOUNDED = 0
    OPENED = 1
    STALLED = 2
    REVIVED = 3
    ENDED = 4
    AWARDED = 5
    RENEWED = 6
    NOT_RENEWED = 7
    NO_ROOM = 8
    REFUSED = 9
    NO_POT = 10
    EXPIRED = 11
    JOINED = 12
    STOPPED = 13
    STEPPED_OUT = 14
    CAME_BACK = 15


KEPT: dict[Turn, tuple[str, ...]] = {
    Turn.AWARDED: ("funder", "grant", "funded_until"),
    Turn.RENEWED: ("funder", "grant", "funded_until"),
    Turn.NOT_RENEWED: ("funded_until",),
    Turn.NO_ROOM: ("funded_until",),
    Turn.JOINED: ("willingness", "shortage"),
    Turn.STOPPED: ("willingness", "shortage"),
}
"""The columns that are kept with a turn, as they stood when it came."""


@dataclass
class Turns:
    """The same turn for some programmes or employers at once, with what is kept of them."""

    month: int
    what: Turn
    rows: NDArray[np.int32]
    kept: dict[str, NDArray[Any]]


@dataclass
class Intake:
    """What one programme wanted to take in, what it did, and what each constraint cost."""

    month: int
    programme: int
    wanted: int
    actual: int
    cost: NDArray[np.int64]

    @property
    def binding(self) -> Constraint | None:
        """The constraint that cost most; None when everything wanted was taken in."""
        return Constraint(int(self.cost.argmax())) if self.cost.any() else None


@dataclass
class Ledger:
    """All that can be counted afterwards."""

    months: int
    programmes: int = 0
    moves: list[Moves] = field(default_factory=list)
    intakes: list[Intake] = field(default_factory=list)
    turns: list[Turns] = field(default_factory=list)
    of_month: list[list[Moves]] = field(init=False)
    flows: NDArray[np.int64] = field(init=False)
    money: NDArray[np.float64] = field(init=False)
    accounts: NDArray[np.float64] = field(init=False)

    def __post_init__(self) -> None:
        """Make the counters: flows (month, why), money (month, payer, payee, what for) and the accounts of programmes.

        `accounts` has shape (calendar years from the first, what for, programmes): euros in, less euros out.
        """
        self.of_month = [[] for _ in range(self.months)]
        self.flows = np.zeros((self.months, len(Why)), np.int64)
        self.money = np.zeros((self.months, len(Purse), len(Purse), len(What)))
        self.accounts = np.zeros((self.months // 12 + 2, len(What), self.programmes))

    def moved(
        self, month: int, rows: Rows, origin: NDArray[np.int8], stage: Stage, why: Why,
        programme: NDArray[np.int16], employer: NDArray[np.int32],
    ) -> None:  # fmt: skip
        """Write down that `rows` moved to `stage`, with the programme and the employer that each had."""
        moves = Moves(month, rows.astype(np.int32), origin, stage, why, programme, employer)
        self.moves.append(moves)
        self.of_month[month].append(moves)
        self.flows[month, why] += rows.size

    def turned(self, month: int, what: Turn, rows: Rows | int, table: Table) -> None:
        """Write down a turn in the life of some rows of a table."""
        these = np.atleast_1d(rows)
        if these.size:
            kept = {name: table.arrays[name][these] for name in KEPT.get(what, ())}
            self.turns.append(Turns(month, what, these.astype(np.int32), kept))

    def left(self, month: int, stage: Stage, whys: Container[Why]) -> int:
        """How many left a stage in a month for one of some causes."""
        return sum(int(np.count_nonzero(moves.origin == stage)) for moves in self.of_month[month] if moves.why in whys)

    def movers(self, month: int, whys: Container[Why] = frozenset(Why)) -> Rows:
        """Everyone who moved in a month, for one of some causes if given; some perhaps more than once."""
        rows = [moves.rows for moves in self.of_month[month] if moves.why in whys]
        return np.concatenate(rows).astype(np.intp) if rows else np.zeros(0, np.intp)

    def paid(self, month: int, payer: Purse, payee: Purse, what: What, euros: float) -> None:
        """Write down a payment."""
        self.money[month, payer, payee, what] += euros

    def took_in(self, intake: Intake) -> None:
        """Write down an intake; wanted must equal actual plus what the constraints cost."""
        assert intake.wanted == intake.actual + intake.cost.sum(), intake
        self.intakes.append(intake)
