"""Does the test of the weakest link recognise a minimum, a product and a sum?"""

import numpy as np
import pytest

from sim.study.limits.levels import between, bottom, states, top
from sim.study.limits.weakest import weakest

POINTS = states(lower=True)
LEVELS = np.array(POINTS)
STRENGTH = np.array([1.0, 0.6, 1.4, 0.8, 1.2, 0.5])
OF = {
    "minimum": (1.0 + STRENGTH * LEVELS).min(axis=1),
    "product": np.exp(STRENGTH * LEVELS).prod(axis=1),
    "sum": 1.0 + (STRENGTH * LEVELS).sum(axis=1),
}


def drawn(response: np.ndarray) -> np.ndarray:
    """Eight draws that differ in level, and a little in each state."""
    wobble = 1.0 + 0.02 * np.sin(np.arange(8)[:, None] * 7.1 + np.arange(response.size) * 3.3)
    return response * wobble * np.linspace(0.8, 1.2, 8)[:, None]


@pytest.mark.parametrize("name", OF)
def test_the_true_description_fits_best(name: str) -> None:
    found = weakest(POINTS, drawn(OF[name]), resamples=4)
    assert max(found.fit, key=lambda each: found.fit[each]) == name
    assert found.fit[name] > 0.95
    assert found.best[name] >= 0.9


def test_the_exponent_tells_sum_product_and_minimum_apart() -> None:
    powers = {name: weakest(POINTS, drawn(response), resamples=4).exponent for name, response in OF.items()}
    assert powers["sum"][0] == pytest.approx(1.0, abs=0.15)
    assert powers["product"][0] == pytest.approx(0.0, abs=0.05)
    assert powers["minimum"][0] < -0.5
    assert all(low <= middle <= high for middle, low, high in powers.values())


def test_what_follows_the_lowest_criterion_is_ranked_as_it() -> None:
    found = weakest(POINTS, drawn(LEVELS.min(axis=1) + 1.0), resamples=2)
    assert found.follows["minimum"] > max(found.follows["product"], found.follows["sum"])


def test_the_states_are_the_two_cubes_and_a_balanced_part_of_what_is_between() -> None:
    assert len(POINTS) == len(set(POINTS)) == len(top()) + len(bottom()) - 1 + len(between())
    assert all({0.0, 1.0} <= set(point) for point in between() if point.count(0.5) < 5)
