"""The whole state, and the three verbs that change it: whom, move, pay."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim import luck, stages
from sim.cohorts import Cohorts
from sim.entities import (
    Associations,
    Employers,
    Funders,
    Government,
    Municipalities,
    Orchestrators,
    Participants,
    Programmes,
    Providers,
    Supports,
)
from sim.ledger import Ledger
from sim.parameters import Parameters
from sim.roll import Roll
from sim.scenario import Scenario
from sim.table import Rows, Table, sum_by
from sim.vocabulary import Purse, Stage, What, Why

Floats = NDArray[np.float64]
ALWAYS = -1
"""The month of luck that stays with a row for the whole run."""


class Account(NamedTuple):
    """A purse and the rows in it; None is the purse's only row."""

    purse: Purse
    rows: Rows | None = None


STATE, BENEFIT, PARTICIPANTS, OUTSIDE = (
    Account(purse) for purse in (Purse.STATE, Purse.BENEFIT, Purse.PARTICIPANT, Purse.OUTSIDE)
)


@dataclass
class Geography:
    """Names and places: who lives and works where, where each programme recruits, and for which sectors.

    `catchment` has shape (programmes, municipalities), `sectors` (programmes, sectors): their own, further ones or all.
    """

    regions: list[str]
    municipalities: list[str]
    programmes: list[str]
    share: float
    inhabitants: float
    catchment: NDArray[np.bool_]
    sectors: NDArray[np.bool_]
    towns_by_region: NDArray[np.int64]
    residents: list[Rows]
    townsfolk: list[Rows]
    workplaces: list[Rows]
    cells: Rows
    first_partners: dict[int, int]
    running_at_start: Rows


@dataclass
class Market:
    """Vacancy rates of this month and the tables they come from."""

    table: Floats
    first_year: int
    reference: Floats
    rate: Floats
    tightness: Floats
    regional: Floats
    scar: float = 0.0


@dataclass
class World:
    """Columns of all agents, the calendar, the purses and the ledger."""

    scenario: Scenario
    seed: int
    geography: Geography
    market: Market
    participants: Participants
    employers: Employers
    municipalities: Municipalities
    funders: Funders
    programmes: Programmes
    orchestrators: Orchestrators
    providers: Providers
    associations: Associations
    supports: Supports
    government: Government
    month: int = 0
    ledger: Ledger = field(init=False)
    balance: dict[Purse, Floats] = field(init=False)
    roll: Roll = field(init=False)
    arrivals: Cohorts = field(init=False)
    permits: Cohorts = field(init=False)
    births: Cohorts = field(init=False)
    _known: tuple[int, Parameters] = field(init=False)

    def __post_init__(self) -> None:
        """Index people by stage and by month, and begin to count."""
        people = self.participants
        self.roll = Roll(people.stage)
        self.arrivals, self.permits, self.births = map(Cohorts, (people.arrives, people.permit, people.born))
        self._known = self.month, self.scenario.at(self.month)
        self.open_books()

    def open_books(self) -> None:
        """Begin to count: an empty ledger, and every purse at zero."""
        self.ledger = Ledger(self.scenario.months, self.programmes.size)
        sizes = {
            Purse.MUNICIPALITY: self.municipalities, Purse.FUNDER: self.funders, Purse.SECTOR_FUND: self.associations,
            Purse.EMPLOYER: self.employers, Purse.PROGRAMME: self.programmes, Purse.PROVIDER: self.providers,
            Purse.SUPPORT: self.supports, Purse.ORCHESTRATOR: self.orchestrators,
        }  # fmt: skip
        self.balance = {purse: np.zeros(sizes[purse].size if purse in sizes else 1) for purse in Purse}

    @property
    def parameters(self) -> Parameters:
        """The parameters that hold this month."""
        if self._known[0] != self.month:
            self._known = self.month, self.scenario.at(self.month)
        return self._known[1]

    @property
    def year(self) -> int:
        """Calendar year."""
        return self.scenario.date(self.month).year

    @property
    def is_january(self) -> bool:
        """Whether a calendar year, and with it a budget, begins."""
        return self.scenario.date(self.month).month == 1

    @property
    def here(self) -> slice:
        """The rows of participants among which are all who have arrived by now."""
        return slice(self.roll.extent)

    def residents(self, region: int) -> Rows:
        """Rows of all who live in a region, ascending, without most of those who have not arrived yet."""
        rows = self.geography.residents[region]
        return rows[: rows.searchsorted(self.roll.extent)]

    def staged(self, stage: Stage) -> Rows:
        """Rows of all participants in a stage, ascending."""
        return self.roll.rows(stage)

    def draw(self, question: str, rows: Rows, of: Table | None = None, month: int | None = None) -> Floats:
        """One uniform for each row, for this question in this month (`month=ALWAYS`: luck that stays)."""
        table = of or self.participants
        when = self.month if month is None else month
        return luck.uniform_of(self.seed, _asked(table, question), when, table.identity, rows)

    def whom(self, question: str, rows: Rows, chance: float | Floats, of: Table | None = None) -> Rows:
        """The rows to whom it happens; `chance` is 0-1, one for all or one for each row."""
        table = of or self.participants
        return luck.hit(self.seed, _asked(table, question), self.month, table.identity, rows, chance)

    def whom_in(self, stage: Stage, question: str, chance: float, by: Floats | None = None, slope: float = 0.0) -> Rows:
        """`whom` of everyone in a stage, for stages with many people: `chance`, or `chance` + `slope` * `by`.

        `by` is a column of participants.
        """
        people, here = self.participants, self.here
        identity, stages, own = people.identity[here], people.stage[here], None if by is None else by[here]
        asked = _asked(people, question)
        return luck.hit_marked(self.seed, asked, self.month, identity, stages, int(stage), chance, own, slope)

    def move(self, rows: Rows, stage: Stage, why: Why) -> None:
        """Move participants to a stage, for a cause; an illegal move raises IllegalMoveError."""
        if not rows.size:
            return
        people = self.participants
        origin = people.stage[rows]
        left = stages.check(origin, stage)
        self.ledger.moved(self.month, rows, origin, stage, why, people.programme[rows], people.employer[rows])
        people.stage[rows] = stage
        people.since[rows] = self.month
        self.roll.moved(rows, left, stage)

    def pay(self, payer: Account, payee: Account, amount: float | Floats, what_for: What) -> None:
        """Move euros from purse to purse; `amount` is one for all rows or one for each, never negative."""
        rows = payer.rows if payer.rows is not None else payee.rows
        if rows is not None and not rows.size:
            return
        euros = np.full(1 if rows is None else rows.size, amount, np.float64)
        total = float(euros.sum())
        if not total:
            return
        assert euros.min() >= 0.0, f"negative payment for {what_for.name}"
        self._book(payer, np.subtract, euros, total, what_for)
        self._book(payee, np.add, euros, total, what_for)
        self.ledger.paid(self.month, payer.purse, payee.purse, what_for, total)

    def _book(self, account: Account, sign: np.ufunc, euros: Floats, total: float, what_for: What) -> None:
        balance = self.balance[account.purse]
        change: float | Floats = total if account.rows is None else sum_by(account.rows, euros, balance.size)
        sign(balance, change, out=balance)
        if account.purse is Purse.PROGRAMME:
            year = self.ledger.accounts[self.year - self.scenario.start.year, what_for]
            sign(year, change, out=year)


def _asked(table: Table, question: str) -> str:
    """A question as luck knows it: the same words asked of another table are another question."""
    return f"{type(table).__name__}: {question}"
