"""How welcoming is the work floor?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.inclusion import Inclusion, extra_training_cost, on_the_floor, openness, training_cost
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_by_hand():
    p = Inclusion(training_effect=0.6, team_training=0.5)
    # 0.4 + 0.6 * 0.6 * 0.5; an ideal floor has nothing to gain
    np.testing.assert_allclose(on_the_floor(np.array([0.4, 1.0]), p), [0.58, 1.0])


def test_costs_by_hand():
    p = Inclusion(team_training=0.5, training_price=2_000.0, usual_training=0.3)
    assert training_cost(p) == pytest.approx(1_000.0)
    assert extra_training_cost(p) == pytest.approx(400.0)


@pytest.mark.mechanism("C4")
def test_training_helps_and_none_changes_nothing():
    floor = np.array([0.3])
    met = [on_the_floor(floor, Inclusion(team_training=t))[0] for t in np.linspace(0.0, 1.0, 5)]
    assert met[0] == 0.3
    assert (np.diff(met) > 0).all()


@given(arrays(share), blocks(Inclusion))
def test_inclusion_stays_0_to_1_and_keeps_the_order_of_floors(floors: np.ndarray, p: Inclusion):
    met = on_the_floor(np.sort(floors), p)
    assert within(met, 0.0, 1.0)
    assert rising(met)
    assert (met >= np.sort(floors)).all()


def test_openness_by_hand():
    p = Inclusion(exclusion=2.0, usual_floor=0.5)
    np.testing.assert_allclose(openness(np.array([0.25, 0.5, 1.0]), p), [-0.5, 0.0, 1.0])


@pytest.mark.mechanism("C4")
@given(arrays(share), blocks(Inclusion))
def test_the_more_inclusive_the_sooner_people_are_taken_in(floors: np.ndarray, p: Inclusion):
    assert rising(openness(np.sort(floors), p))
    assert not openness(floors, p.model_copy(update={"exclusion": 0.0})).any()
