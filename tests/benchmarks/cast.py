"""Who takes part in the twin? An object of each row of a world of columns."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from sim.data import numbers
from sim.table import Rows, Table
from sim.vocabulary import NOBODY, FunderKind, Purse, Sector, Stage
from sim.world import World
from tests.benchmarks.books import Books
from tests.benchmarks.participant import Participant
from tests.benchmarks.parties import Association, Employer, Orchestrator
from tests.benchmarks.person import LIVED
from tests.benchmarks.programme import COPIED, Programme
from tests.benchmarks.public import Funder, Municipality, School, Support
from tests.benchmarks.rates import Rates

LED = (
    "state", "since", "reach", "groups", "next_intake", "know_how", "steered", "grant", "funded_until", "paid_until",
    "renewal_asked", "founded", "last_intake", "started", "completed", "dropped", "durable", *COPIED,
)  # fmt: skip
"""Attributes of a programme that are columns of its table; "category" and the like are among those it can copy."""

Record = dict[str, Any]


class Cast(Books):
    """A model with everyone in it, before anything happens."""

    def __init__(self, world: World) -> None:
        """Make an object of every row that is present in `world`, which itself is left as it is."""
        super().__init__(world)
        self.plan, self.month = world.scenario, world.month
        self.rates = Rates(world.parameters)
        self.sectors = [sector.name.lower() for sector in Sector]
        self._make_sectors(world)
        self._make_regions(world)
        self._make_employers(world)
        self._make_funders(world)
        self._make_programmes(world)
        self._people = world.participants
        here = (world.participants.stage != Stage.NOT_ARRIVED) & (world.participants.stage != Stage.OUT)
        self._make_people(np.flatnonzero(here))
        self._count_guided()

    def _make_sectors(self, world: World) -> None:
        jobs, early, late = (
            numbers("sectors", name).tolist() for name in ("job_share", "unaided_early", "unaided_late")
        )
        self._jobs, self._early, self._late = jobs, early, late
        pots = world.funders
        usual = [float(pots.usual[(pots.kind == FunderKind.SECTOR) & (pots.sector == row)].sum()) for row in Sector]
        self.associations = [
            Association(
                self, row=int(row), means=float(world.associations.means[row]), usual=usual[row],
                money=float(world.balance[Purse.SECTOR_FUND][row]), reference=float(world.market.reference[row]),
                real=world.market.table[row].tolist(), first_year=world.market.first_year,
            )
            for row in Sector
        ]  # fmt: skip

    def _make_regions(self, world: World) -> None:
        coaches = _holders(world, Purse.SUPPORT, world.supports, ("coaches", "guided"))
        self.supports = [Support(self, **record) for record in coaches]
        regions = _holders(world, Purse.ORCHESTRATOR, world.orchestrators, ("present", "pools"))
        self.regions = [
            Orchestrator(self, **record, support=support, tightness=float(tightness))
            for record, support, tightness in zip(regions, self.supports, world.market.regional, strict=True)
        ]
        names = (
            "region", "inhabitants", "attitude", "generosity", "allows", "dual", "caseload", "reintegration",
            "integration",
        )  # fmt: skip
        towns = _holders(world, Purse.MUNICIPALITY, world.municipalities, names)
        self.municipalities = [Municipality(self, **self._placed(record)) for record in towns]
        schools = _holders(world, Purse.PROVIDER, world.providers, ("region", "seats", "taken"))
        self.schools = [School(self, **self._placed(record)) for record in schools]
        for town in self.municipalities:
            town.region.towns.append(town)
        for school in self.schools:
            school.region.schools.append(school)

    def _placed(self, record: Record) -> Record:
        """A record with the region itself in place of its row."""
        row = record["region"]
        return record | {"region": None if row == NOBODY else self.regions[row]}

    def _make_employers(self, world: World) -> None:
        names = (
            "region", "sector", "size_of_staff", "local", "inclusion", "participates", "mentors", "wanted", "taken",
        )  # fmt: skip
        usual = numbers("sectors", "workload").tolist()
        self.employers = []
        for record in map(self._placed, _holders(world, Purse.EMPLOYER, world.employers, names)):
            row = record.pop("sector")
            firm = Employer(self, **record, association=self.associations[row], usual_workload=usual[row])
            firm.region.employers[row].append(firm)
            firm.region.taking_part[row] += firm.participates
            self.employers.append(firm)

    def _make_funders(self, world: World) -> None:
        names = ("kind", "region", "sector", "usual", "ceiling", "committed")
        records = _holders(world, Purse.FUNDER, world.funders, names)
        self.funders = [Funder(self, **self._placed(record)) for record in records]
        for pot in self.funders:
            if pot.kind == FunderKind.MUNICIPAL and pot.region:
                pot.region.pot = pot

    def _make_programmes(self, world: World) -> None:
        table = world.programmes
        self.programmes: list[Programme] = []
        links = _records(table, ("region", "municipality", "funder", "parent"))
        for row, (record, link) in enumerate(zip(_holders(world, Purse.PROGRAMME, table, LED), links, strict=True)):
            towns = [self.municipalities[i] for i in np.flatnonzero(world.geography.catchment[row])]
            made = Programme(
                self, **record, identity=int(table.identity[row]), towns=towns,
                region=self.regions[link["region"]], town=self.municipalities[link["municipality"]],
                funder=None if link["funder"] == NOBODY else self.funders[link["funder"]],
                parent=None if link["parent"] == NOBODY else link["parent"],
                further=np.flatnonzero(world.geography.sectors[row]).tolist(),
            )  # fmt: skip
            made.region.programmes.append(made)
            self.programmes.append(made)
        for made in self.programmes:
            made.parent = None if made.parent is None else self.programmes[made.parent]

    def _make_people(self, rows: Rows) -> list[Participant]:
        """An object of each row."""
        links = _records(self._people, ("municipality", "programme", "employer", "provider"), rows)
        return [
            Participant(
                self, **record, town=self.municipalities[link["municipality"]],
                programme=None if link["programme"] == NOBODY else self.programmes[link["programme"]],
                employer=None if link["employer"] == NOBODY else self.employers[link["employer"]],
                school=None if link["provider"] == NOBODY else self.schools[link["provider"]],
            )
            for record, link in zip(_records(self._people, LIVED, rows), links, strict=True)
        ]  # fmt: skip

    def _count_guided(self) -> None:
        """Who is guided at the start, by region, so that coaches can be divided in the first month."""
        guided = [Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING]
        rows = np.isin(self._people.stage, guided)
        for support, count in zip(
            self.supports, np.bincount(self._people.region[rows], minlength=len(self.supports)), strict=True
        ):
            support.guided = int(count)


def _records(table: Table, names: tuple[str, ...], rows: Rows | None = None) -> Iterator[Record]:
    """Rows of a table as plain Python values by name."""
    columns = [(table.arrays[name] if rows is None else table.arrays[name][rows]).tolist() for name in names]
    return (dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True))


def _holders(world: World, purse: Purse, table: Table, names: tuple[str, ...]) -> Iterator[Record]:
    """The same with the balance of each row as its money."""
    for record, money in zip(_records(table, names), world.balance[purse].tolist(), strict=True):
        yield record | {"money": money}
