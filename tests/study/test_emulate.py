"""Does an emulator find the influences that there are, and no others?"""

import numpy as np
import pytest

from sim import luck
from sim.study.calibrate.emulate import Emulator
from sim.study.space import uncertain_space


def points(count: int, dimensions: int = 40) -> np.ndarray:
    return luck.uniform(1, "points", 0, np.arange(count * dimensions, dtype=np.uint32)).reshape(count, dimensions)


def noise(count: int) -> np.ndarray:
    return luck.uniform(1, "noise", 0, np.arange(count, dtype=np.uint32)) - 0.5


@pytest.mark.smoke
def test_it_finds_slopes_and_curves():
    x = points(300)
    fitted = Emulator.fit(x, 2.0 + 3.0 * x[:, 4] - 5.0 * (x[:, 7] - 0.5) ** 2 + 0.01 * noise(300))
    assert {int(term) % 40 for term in fitted.terms[:2]} == {4, 7}
    new = points(600)[300:]
    expected = 2.0 + 3.0 * new[:, 4] - 5.0 * (new[:, 7] - 0.5) ** 2
    np.testing.assert_allclose(fitted(new), expected, atol=0.03)


def test_chance_alone_explains_nothing():
    fitted = Emulator.fit(points(200), noise(200))
    assert fitted.spread > 0.9 * noise(200).std()


def test_its_spread_is_the_error_at_new_points():
    x, new = points(200), points(800)[200:]
    fitted = Emulator.fit(x, x[:, 0] + noise(200))
    assert np.std(new[:, 0] + noise(800)[200:] - fitted(new)) == pytest.approx(fitted.spread, rel=0.15)


def test_what_was_not_measured_is_left_out():
    x = points(200)
    values = 3.0 * x[:, 2]
    values[::5] = np.nan
    np.testing.assert_allclose(Emulator.fit(x, values)(x), 3.0 * x[:, 2], atol=1e-6)


def test_it_works_in_the_space_of_the_model():
    space = uncertain_space()
    x = space.design(64, 1)
    assert np.isfinite(Emulator.fit(x, x[:, 10])(x)).all()
