"""What would the model be in plain Mesa: one object and one `step` for everyone, and no arrays of people?

The twin begins in the state of a world of columns (on day one or later) with the same people, employers,
municipalities and programmes, and lives on with comparable rules, the same parameters and its own luck.
It keeps the same books: every euro from purse to purse, every move, every intake with what held it back.
What it simplifies: changes of policy during a run come only through the parameters that are looked up each month, and
where money falls short for some of many (sector funds, co-financing) it goes to the first instead of a part to all.
So people act in another random order every month, as in Mesa's own examples: a fixed order would favour the same ones.
"""

from itertools import accumulate

import numpy as np
from mesa import DataCollector

from sim.table import Rows
from sim.vocabulary import Stage, Why
from sim.world import World
from tests.benchmarks.cast import Cast
from tests.benchmarks.participant import Participant
from tests.benchmarks.parties import Association, Employer, Orchestrator
from tests.benchmarks.programme import Programme
from tests.benchmarks.public import Funder, Municipality, Support
from tests.benchmarks.rates import Rates


class Twin(Cast):
    """The plain-Mesa twin of a world, from the month in which that world is."""

    def __init__(self, world: World) -> None:
        """Make an object of every row that is present in `world`, which itself is left as it is."""
        super().__init__(world)
        self._arrivals = _by_month(world)
        self.datacollector = DataCollector(model_reporters={
            "found_alone": lambda model: model.flow(Why.FOUND_JOB), "started": lambda model: model.flow(Why.STARTED),
            "durable": lambda model: model.flow(Why.SUSTAINED), "employed_share": Twin.employed_share,
            "present": Twin.present,
        })  # fmt: skip

    @property
    def year(self) -> int:
        """Calendar year."""
        return int(self.plan.date(self.month).year)

    @property
    def calendar_month(self) -> int:
        """Month of the calendar, 1 to 12."""
        return int(self.plan.date(self.month).month)

    def step(self) -> None:
        """One month: the parties, then the programmes, then everyone in person."""
        kinds = self.agents_by_type
        self._look_at_market()
        if self.calendar_month == 1 or self.month == 0:
            self._new_year()
        programmes = kinds[Programme]
        programmes.do("end_grant").shuffle_do("renew").shuffle_do("apply").do("draw_grant")
        self._welcome()
        kinds[Orchestrator].do("survey")
        kinds[Employer].do("step")
        programmes.do("found").do("replicate").do("live")
        kinds[Orchestrator].do("step")
        programmes.do("choose_region").shuffle_do("recruit")
        kinds[Support].do("step")
        kinds[Participant].shuffle_do("step")
        programmes.do("settle")
        self.datacollector.collect(self)
        self.month += 1

    def present(self) -> int:
        """People who are here."""
        return sum(self.staged) - self.staged[Stage.OUT]

    def employed_share(self) -> float:
        """Share at work of everyone housed."""
        at_work = sum(self.staged[stage] for stage in (Stage.JOB_AFTERCARE, Stage.DURABLE, Stage.UNASSISTED_JOB))
        return at_work / max(self.present() - self.staged[Stage.WAITING_HOUSING], 1)

    def sector_alone(self, years: int) -> int:
        """Draw the sector of a job found alone, so many years after the permit."""
        if years not in self._mixes:
            late = min(1.0, years / self.rates.p.unassisted.late_years)
            shares = [
                ((1.0 - late) * early + late * later) * association.tightness
                for early, later, association in zip(self._early, self._late, self.associations, strict=True)
            ]
            self._mixes[years] = list(accumulate(shares))
        return int(self.random.choices(range(len(self.sectors)), cum_weights=self._mixes[years])[0])

    def _look_at_market(self) -> None:
        if self.month in self.plan.change_months:
            self.rates = Rates(self.plan.at(self.month))
        self.agents_by_type[Association].do("step")
        tight = [association.tightness for association in self.associations]
        self.tightness = sum(share * each for share, each in zip(self._jobs, tight, strict=True))
        self.mean_tightness = sum(tight) / len(tight)
        self.mean_attitude = sum(region.attitude for region in self.regions) / len(self.regions)
        self._mixes: dict[int, list[float]] = {}
        self.agents_by_type[Municipality].do("step")

    def _new_year(self) -> None:
        part = (13 - self.calendar_month) / 12.0
        kinds = self.agents_by_type
        kinds[Funder].do("lapse")
        kinds[Municipality].do("lapse").do("budget", part)
        kinds[Funder].do("fill", part)
        kinds[Association].do("fill_fund", part)

    def _welcome(self) -> None:
        rows = self._arrivals.get(self.month)
        if rows is not None:
            for person in self._make_people(rows):
                person.move(Stage.WAITING_HOUSING, Why.ARRIVED)


def _by_month(world: World) -> dict[int, Rows]:
    """Rows of those who arrive later, by month."""
    arrives = world.participants.arrives
    later = np.flatnonzero(world.participants.stage == Stage.NOT_ARRIVED)
    return {int(month): later[arrives[later] == month] for month in np.unique(arrives[later])}
