"""Does a run begin with programmes as they are: their partners, their money, and who pays the learning?"""

from pathlib import Path

import numpy as np
import pytest

from sim.month import advance
from sim.processes import capacity, plan, programme_life, settle
from sim.processes.begin import begin
from sim.rules import costs
from sim.scenario import load
from sim.start import create
from sim.vocabulary import ProgrammeState, Purse, Sector, Stage, What
from sim.world import World

FILES = Path(__file__).parents[1] / "scenarios" / "initiatives"


def alone(slug: str, seed: int = 1, **changes: float) -> World:
    """A named initiative alone, before its first month."""
    world = create(load(str(FILES / f"{slug}.yaml"), {"months": 48, **changes}), seed)
    begin(world)
    return world


def test_first_partners_are_the_largest_employers_of_each_region():
    world = alone("hu_voortrajecten_zorg", **{"willingness.asked": 0.0})
    firms, partners = world.employers, np.flatnonzero(world.employers.participates)
    assert partners.size == 8
    assert (firms.sector[partners] == Sector.CARE).all()
    assert sorted(np.bincount(firms.region[partners])) == [2, 3, 3]
    for region in range(3):
        those = np.sort(firms.size_of_staff[(firms.region == region) & (firms.sector == Sector.CARE)])
        mine = partners[firms.region[partners] == region]
        np.testing.assert_array_equal(np.sort(firms.size_of_staff[mine]), those[-mine.size :])


def test_an_initiative_places_people_in_all_its_sectors():
    named = {Sector.CONSTRUCTION, Sector.INDUSTRY, Sector.HOSPITALITY, Sector.ENERGY}
    met = set[int]()
    for seed in range(1, 5):
        world = alone("beroepentuin", seed)
        assert set(world.employers.sector[capacity.open_employers(world, 0)].tolist()) == named
        for _ in range(18):
            advance(world)
            met |= set(world.participants.sector[world.staged(Stage.LEARN_WORK)].tolist())
    assert met <= named
    assert len(met) >= 2


def test_running_programmes_hold_what_their_groups_need_and_what_they_put_by():
    world = alone("nova_zorg")
    p, table, held = world.parameters.costs, world.programmes, float(world.balance[Purse.PROGRAMME][0])
    put_by = plan.cost_per_head(world)[0] * table.group_size[0] * (1.0 - table.next_intake[0] / table.interval[0])
    assert held == pytest.approx(costs.own_share(p) * float(plan.obligations(world)[0] + put_by))
    assert world.ledger.money[0, Purse.STATE, Purse.PROGRAMME, What.BUDGET] == pytest.approx(held)
    assert held > 0.0


@pytest.mark.parametrize(("slug", "payer"), [("ypps", Purse.EMPLOYER), ("nova_zorg", Purse.STATE)])
def test_others_pay_for_the_learning_they_carry(slug: str, payer: Purse):
    world = alone(slug, **{"language.studied_on": 1.0})
    while world.month < 48 and not world.ledger.money[:, Purse.PROGRAMME, :, What.PRE_PROGRAMME].any():
        advance(world)
    money = world.ledger.money.sum(axis=0)
    assert money[payer, Purse.PROVIDER, What.LESSONS] > 0.0
    assert money[payer, Purse.SUPPORT, What.GUIDANCE] > 0.0
    assert money[Purse.PROGRAMME, Purse.PROVIDER, What.LESSONS] == 0.0
    assert money[Purse.PROGRAMME, Purse.PROVIDER, What.PRE_PROGRAMME] > 0.0


def test_who_learns_at_the_cost_of_others_goes_on_when_the_programme_stalls():
    world, owing = alone("nova_zorg"), alone("nova_zorg")
    owing.programmes.learning_paid_by[0] = Purse.PROGRAMME
    learners = world.staged(Stage.LEARN_WORK).size
    for each in (world, owing):
        programme_life.insolvent(each, np.array([0]))
        assert each.programmes.state[0] == ProgrammeState.STALLED
    assert world.staged(Stage.LEARN_WORK).size == learners > 0
    assert owing.staged(Stage.LEARN_WORK).size == 0
    settle.pay_learning(world)
    assert world.ledger.money[0, Purse.STATE, Purse.PROVIDER, What.LESSONS] > 0.0


def test_who_pays_the_learning_itself_needs_money_for_all_of_it():
    carried, own = alone("nova_zorg"), alone("nova_zorg")
    own.programmes.learning_paid_by[0] = Purse.PROGRAMME
    assert plan.duration(carried)[0] == plan.duration(own)[0] - 36.0
    assert plan.cost_per_head(carried)[0] < 0.5 * plan.cost_per_head(own)[0]
    assert plan.obligations(carried)[0] < plan.obligations(own)[0]
