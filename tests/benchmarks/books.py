"""What happened in the twin? Every euro from purse to purse, every move and every intake, by month."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Protocol

import mesa
import numpy as np

from sim.vocabulary import Constraint, Purse, Stage, What, Why
from sim.world import World


class Holder(Protocol):
    """Whoever can pay and be paid."""

    purse: Purse
    money: float


@dataclass
class Collective:
    """A purse that is not that of one agent, with its balance in euros."""

    purse: Purse
    money: float


@dataclass
class Intake:
    """What a programme wanted to take in, what it did, and what each constraint cost, in people."""

    month: int
    programme: int
    wanted: int
    actual: int
    cost: list[int]


class Books(mesa.Model):  # type: ignore[misc, unused-ignore]
    """A model that writes down what happens in it."""

    month: int

    def __init__(self, world: World) -> None:
        """Open the books; collective purses go on with the balance that they have in `world`, and how it came about."""
        super().__init__(seed=world.seed)
        self.payments: defaultdict[tuple[int, Purse, Purse, What], float] = defaultdict(float)
        for payer, payee, what in np.argwhere(world.ledger.money[0]).tolist():
            euros = float(world.ledger.money[0, payer, payee, what])
            self.payments[0, Purse(payer), Purse(payee), What(what)] = euros
        self.flows: defaultdict[tuple[int, Why], int] = defaultdict(int)
        self.moves: list[tuple[int, int, Stage, Stage, Why]] = []
        self.intakes: list[Intake] = []
        self.staged = [0 for _ in Stage]
        self.collectives = [
            Collective(purse, float(world.balance[purse][0]))
            for purse in (Purse.STATE, Purse.BENEFIT, Purse.PARTICIPANT, Purse.OUTSIDE)
        ]
        self.state, self.benefit, self.participants, self.outside = self.collectives

    def pay(self, payer: Holder, payee: Holder, amount: float, what: What) -> None:
        """Move euros from purse to purse, never a negative amount."""
        assert amount >= 0.0, f"negative payment for {what.name}"
        payer.money -= amount
        payee.money += amount
        self.payments[self.month, payer.purse, payee.purse, what] += amount

    def moved(self, person: int, origin: Stage, stage: Stage, why: Why) -> None:
        """Write down a move, and count it."""
        self.moves.append((self.month, person, origin, stage, why))
        self.flows[self.month, why] += 1
        self.staged[origin] -= 1
        self.staged[stage] += 1

    def flow(self, why: Why) -> int:
        """Moves for a cause so far."""
        return sum(count for (_, cause), count in self.flows.items() if cause is why)

    def paid(self, what: What) -> float:
        """Euros paid for something so far."""
        return sum(euros for (_, _, _, purpose), euros in self.payments.items() if purpose is what)


def book(wanted: int, limits: list[int]) -> list[int]:
    """What each constraint cost: from the loosest to the tightest, each books what it lowers below the one before."""
    left, costs = wanted, [0 for _ in Constraint]
    for constraint in sorted(Constraint, key=lambda constraint: -limits[constraint]):
        costs[constraint] = max(left - limits[constraint], 0)
        left -= costs[constraint]
    return costs
