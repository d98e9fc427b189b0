"""What comes from outside: X1 to X3."""

from sim.mechanisms.mechanism import Mechanism
from sim.rules import downturn, labour_market, pandemic

MECHANISMS: tuple[Mechanism, ...] = (
    Mechanism(
        code="X1",
        name="Vacancy rate by sector and year",
        dutch="Vacaturegraad per sector en jaar",
        statements="F01-F07",
        criteria=(),
        rule=labour_market.followed,
        strength="labour_market.movement",
        parameters=("labour_market.level", "labour_market.sector_level", "labour_market.local_spread"),
        shows="more find work in the tight market of 2021 than in one that stands still",
    ),
    Mechanism(
        code="X2",
        name="Pandemic: small and flexible jobs go first, recruiting stalls, places vanish, rebound",
        dutch="Pandemie: kleine en flexibele banen verdwijnen eerst, werving stokt, plekken vervallen, herstel",
        statements="S2, S21-S25, S28, S87, S114, S115, H01-H10",
        criteria=(),
        rule=pandemic.vacancies,
        strength="pandemic.severity",
        parameters=(
            "pandemic.vacancies", "pandemic.rebound", "pandemic.memory", "pandemic.job_loss", "pandemic.small_first",
            "pandemic.recruiting", "pandemic.closing", "pandemic.place_loss", "pandemic.delay",
        ),
        shows="jobs are lost, fewer start and complete, and afterwards more find work",
    ),
    Mechanism(
        code="X3",
        name="Recession, inflow surge, housing blockage, austerity",
        dutch="Recessie, instroompiek, stokkende huisvesting, bezuinigingen",
        statements="S2, S21, S28, HU5, A12, A13, F05, G08, H11, H14",
        criteria=(),
        rule=downturn.vacancies,
        strength="downturn.recession",
        parameters=(
            "downturn.vacancies", "downturn.job_loss", "downturn.housing_stop", "downturn.austerity", "arrivals.level",
        ),
        shows="a recession keeps people out of work, cuts keep them from starting, a housing stop keeps them waiting",
    ),
)  # fmt: skip
