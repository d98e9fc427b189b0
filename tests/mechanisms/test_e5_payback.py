"""Do employers come where a learner pays back soon enough?"""

from collections.abc import Callable

import pytest

from sim.rules.payback import HORIZON
from sim.vocabulary import Sector, Stage, Why
from sim.world import World
from tests.conftest import Run
from tests.mechanisms.employers import COLUMN, LIVELY, MANY, employer_months, total

pytestmark = pytest.mark.mechanism("E5")


def small_ones(run: Run) -> float:
    """Share of small employers among those who take part at the end."""
    firms = run.world.employers
    return float((firms.size_of_staff[firms.participates] < 50).mean())


def sooner(run: Run) -> float:
    """How much sooner than never learners pay back, over all months."""
    return HORIZON + 1.0 - total(run, "payback_months") / len(run.history)


def test_what_pays_brings_employers(rises: Callable[..., None]) -> None:
    rises(employer_months, MANY | {"willingness.payback_pull": 0.0}, MANY)
    rises(employer_months, MANY, MANY | {"payback.horizon": 48.0})


def test_small_firms_balk_at_the_commitment(rises: Callable[..., None]) -> None:
    rises(small_ones, MANY | {"payback.small_factor": 0.3}, MANY | {"payback.small_factor": 1.0})


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ({"payback.set_up": 8_000.0}, {}), ({"payback.turnover": 0.04}, {}), ({}, {"costs.wage_subsidy": 0.9}),
        ({"payback.retained": 0.0}, {}), ({}, {"costs.sector_fund": 400.0}), ({"guidance.mentor_hours": 6.0}, {}),
    ],
)  # fmt: skip
def test_what_shortens_payback(run: Callable[..., Run], worse: dict[str, float], better: dict[str, float]) -> None:
    months = [run(MANY | each, months=12).history[-1, COLUMN["payback_months"]] for each in (worse, better)]
    assert months[0] > months[1]


def test_technology_pays_back_within_a_few_years_and_care_later(fresh: Callable[..., World]) -> None:
    months = fresh(MANY).associations.payback
    assert 12.0 < months[Sector.INDUSTRY] < 48.0
    assert months[Sector.CARE] > months[Sector.INDUSTRY]
    assert months[Sector.GOVERNMENT] > HORIZON


def test_an_employer_short_of_staff_earns_it_back_sooner_than_its_sector(fresh: Callable[..., World]) -> None:
    world = fresh(MANY | {"payback.support_missed": 0.0})  # all count on the same support
    firms, usual = world.employers, world.associations.payback[world.employers.sector]
    short = firms.shortage > world.market.rate[firms.sector]
    assert (firms.payback[short] <= usual[short]).all()
    assert (firms.payback[~short] >= usual[~short]).all()
    assert (firms.payback != usual).any()


def test_who_knows_the_local_rules_counts_on_their_support(rises: Callable[..., None]) -> None:
    rises(employer_months, MANY | {"payback.rules_known": 0.0}, MANY | {"payback.rules_known": 1.0})


def kept(run: Run) -> float:
    """Share of jobs after a programme that were not lost in their first year."""
    lost = (moves for moves in run.world.ledger.moves if moves.why == Why.LOST_JOB)
    return 1.0 - sum(int((moves.origin == Stage.JOB_AFTERCARE).sum()) for moves in lost) / run.total(Why.PLACED)


def test_subsidised_jobs_are_mostly_temporary(rises: Callable[..., None]) -> None:
    strong = LIVELY | {"placement.temporary": 10.0}
    rises(kept, strong | {"costs.wage_subsidy": 0.9}, strong | {"costs.wage_subsidy": 0.1}, 48)
