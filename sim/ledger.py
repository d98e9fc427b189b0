"""What happened: every move, every euro and every place that was wanted, by month."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sim.table import Rows
from sim.vocabulary import Constraint, Purse, Stage, What, Why


@dataclass
class Moves:
    """The moves of one call of `world.move`: who, from which stage, to which, why, when."""

    month: int
    rows: NDArray[np.int32]
    origin: NDArray[np.int8]
    stage: Stage
    why: Why


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
    moves: list[Moves] = field(default_factory=list)
    intakes: list[Intake] = field(default_factory=list)
    flows: NDArray[np.int64] = field(init=False)
    money: NDArray[np.float64] = field(init=False)

    def __post_init__(self) -> None:
        """Make the counters: flows (month, why) and money (month, payer, payee, what for)."""
        self.flows = np.zeros((self.months, len(Why)), np.int64)
        self.money = np.zeros((self.months, len(Purse), len(Purse), len(What)))

    def moved(self, month: int, rows: Rows, origin: NDArray[np.int8], stage: Stage, why: Why) -> None:
        """Write down that `rows` moved to `stage`."""
        self.moves.append(Moves(month, rows.astype(np.int32), origin, stage, why))
        self.flows[month, why] += rows.size

    def movers(self, month: int) -> Rows:
        """Everyone who moved in a month, some perhaps more than once."""
        rows = []
        for moves in reversed(self.moves):
            if moves.month != month:
                break
            rows.append(moves.rows)
        return np.concatenate(rows).astype(np.intp) if rows else np.zeros(0, np.intp)

    def paid(self, month: int, payer: Purse, payee: Purse, what: What, euros: float) -> None:
        """Write down a payment."""
        self.money[month, payer, payee, what] += euros

    def took_in(self, intake: Intake) -> None:
        """Write down an intake; wanted must equal actual plus what the constraints cost."""
        assert intake.wanted == intake.actual + intake.cost.sum(), intake
        self.intakes.append(intake)
