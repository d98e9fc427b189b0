"""How tight is the labour market in each sector?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.labour_market import LabourMarket, followed, interpolated, vacancy_rate
from tests.rules.ranges import arrays, blocks, within

TABLE = np.array([[10.0, 22.0, 16.0], [40.0, 40.0, 52.0]])


@pytest.mark.parametrize(
    ("month", "rates"),
    [
        (10, [10.0, 40.0]),  # November of the first year: the table itself
        (16, [16.0, 40.0]),  # half a year on: halfway from 10 to 22
        (23, [21.5, 41.0]),  # a month after the second November: a twelfth of the way from 22 to 16 and 40 to 52
        (0, [10.0, 40.0]),  # before the table: the nearest
        (500, [16.0, 52.0]),  # after it
    ],
)
def test_interpolated_by_hand(month: int, rates: list[float]):
    np.testing.assert_allclose(interpolated(TABLE, 2014, month), rates)


def test_level_and_sector_level_by_hand():
    real, by_sector = np.array([30.0, 50.0]), np.array([1.0, 1.2])
    np.testing.assert_allclose(vacancy_rate(real, by_sector, LabourMarket(level=0.5)), [15.0, 30.0])


@pytest.mark.mechanism("X1")
@given(arrays(st.floats(0.0, 200.0)), arrays(st.floats(0.0, 3.0)), blocks(LabourMarket))
def test_rates_are_never_negative_and_follow_the_level(real: np.ndarray, by_sector: np.ndarray, p: LabourMarket):
    assert within(vacancy_rate(real, by_sector, p), 0.0, 200.0 * 3.0 * 3.0)
    higher = p.model_copy(update={"level": p.level * 1.1})
    assert (vacancy_rate(real, by_sector, higher) >= vacancy_rate(real, by_sector, p)).all()


@given(st.integers(-24, 200))
def test_interpolation_stays_within_the_table(month: int):
    assert within(interpolated(TABLE, 2014, month)[0], 10.0, 22.0)


@pytest.mark.mechanism("X1")
def test_followed_by_hand():
    real, reference = np.array([60.0, 20.0]), np.array([40.0, 30.0])
    assert followed(real, reference, LabourMarket()).tolist() == [60.0, 20.0]
    assert followed(real, reference, LabourMarket(movement=0.0)).tolist() == [40.0, 30.0]
    np.testing.assert_allclose(followed(real, reference, LabourMarket(movement=0.5)), [50.0, 25.0])
