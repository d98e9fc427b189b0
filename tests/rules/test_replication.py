"""Does a proven programme step to another region, another sector or another target group?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.replication import Replication, added, carried, chance, chance_of_group, chance_of_sector
from sim.vocabulary import Way
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_by_hand():
    p = Replication(drive=0.04, proven=0.6)
    np.testing.assert_allclose(chance(np.array([0.59, 0.6, 1.0]), 0.5, 0.5, p), [0.0, 0.01, 0.01])


def test_steps_to_sectors_and_groups_by_hand():
    p = Replication(sector_drive=0.1, group_drive=0.2, proven=0.6)
    # proven or not, with a quarter of the employers willing, or with half of the coaches there
    np.testing.assert_allclose(chance_of_sector(np.array([0.5, 0.7]), np.array([0.25, 0.25]), p), [0.0, 0.025])
    np.testing.assert_allclose(chance_of_group(np.array([0.5, 0.7]), 0.5, p), [0.0, 0.1])


def test_each_step_carries_its_own_share_and_adds_its_own_parties():
    p = Replication(carried_over=0.5, carried_to_sector=0.3, carried_to_group=0.4, parties_added=2)
    assert [carried(way, p) for way in (Way.REGION, Way.SECTOR, Way.GROUP)] == [0.5, 0.3, 0.4]
    assert [added(way, p) for way in (Way.REGION, Way.SECTOR, Way.GROUP)] == [0, 2, 2]


@pytest.mark.mechanism("L2")
def test_without_publicity_or_will_elsewhere_nothing_spreads():
    proven = np.ones(1)
    assert chance(proven, 0.0, 0.5, Replication())[0] == 0.0
    assert chance(proven, 0.5, 0.0, Replication())[0] == 0.0
    assert chance(proven, 0.9, 0.5, Replication())[0] > chance(proven, 0.3, 0.5, Replication())[0]


@given(arrays(share), share, share, blocks(Replication))
def test_chance_is_a_chance(know_how: np.ndarray, publicity: float, attitude: float, p: Replication):
    assert within(chance(know_how, publicity, attitude, p), 0.0, 1.0)
    assert rising(chance(np.sort(know_how), publicity, attitude, p))


@pytest.mark.mechanism("L2")
@given(arrays(share), arrays(share), blocks(Replication))
def test_each_step_needs_those_whom_it_needs(know_how: np.ndarray, needed: np.ndarray, p: Replication):
    for step in (chance_of_sector, chance_of_group):
        assert within(step(know_how, needed, p), 0.0, 1.0)
        assert rising(step(np.full(5, p.proven), np.sort(needed), p))
        assert not step(know_how, 0.0, p).any()
