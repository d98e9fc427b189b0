"""Who passes the selection for a programme?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.screening import Screening, aptitude, judged, judgement_error, passes
from tests.rules.ranges import arrays, blocks, rising, share, within

P = Screening(
    base=0.3, motivation_weight=0.4, field_weight=0.2, schooling_weight=0.1, strictness=0.5, noise=0.2, hours=4.0,
    hours_half=4.0, expertise=0.5, unforeseeable=0.25,
)  # fmt: skip


def test_aptitude_by_hand():
    # 0.3 + 0.4 * 0.5 + 0.2 - 0.1 * 2 = 0.5; never below 0
    fit = aptitude(np.array([0.5, 0.0]), np.array([True, False]), np.array([2.0, 9.0]), P)
    np.testing.assert_allclose(fit, [0.5, 0.0])


def test_error_by_hand():
    # 4 hours take care of half; with expertise at a half: 0.5 * 0.5 + 0.5 * 0.5 * 0.5 = 0.375 of the avoidable 0.75
    assert judgement_error(P) == pytest.approx(0.2 * (1.0 - 0.75 * 0.375))
    assert judgement_error(P.model_copy(update={"hours": 0.0})) == pytest.approx(0.2)


def test_judged_by_hand():
    error = judgement_error(P)
    # luck of a half is no error; 0.8413 is one standard deviation too high
    seen = judged(np.array([0.4, 0.4]), np.array([0.5, 0.841345]), P)
    np.testing.assert_allclose(seen, [0.4, 0.4 + error], atol=1e-5)


def test_passing_by_hand():
    assert passes(np.array([0.49, 0.5]), P).tolist() == [False, True]


@pytest.mark.mechanism("C1")
def test_time_and_expertise_sharpen_it():
    errors = [judgement_error(Screening(hours=h)) for h in (0.0, 2.0, 8.0, 24.0)]
    assert rising(-np.array(errors))
    assert judgement_error(Screening(expertise=1.0)) < judgement_error(Screening(expertise=0.0))


@pytest.mark.mechanism("C1")
def test_too_strict_misses_people_and_too_lax_lets_misfits_in():
    fit, luck = np.tile(np.linspace(0.0, 1.0, 101), 99), np.repeat((np.arange(99) + 0.5) / 99, 101)
    gains = []
    for strictness in np.linspace(0.05, 0.95, 10):
        p = P.model_copy(update={"strictness": strictness})
        let_in = passes(judged(fit, luck, p), p)
        gains.append(float((fit[let_in] - 0.5).sum()))
    best = int(np.argmax(gains))
    assert 0 < best < 9, "someone who fits is worth as much as a misfit costs: the best line lies in between"


@given(arrays(share), arrays(st.booleans()), arrays(st.integers(0, 3)), blocks(Screening))
def test_outputs_stay_in_range(motivation: np.ndarray, same: np.ndarray, short: np.ndarray, p: Screening):
    fit = aptitude(motivation, same, short, p)
    assert within(fit, 0.0, 1.0)
    assert within(judgement_error(p), p.noise * p.unforeseeable, p.noise)
    assert np.isfinite(judged(fit, motivation, p)).all()
    assert rising(judged(np.full(5, 0.5), np.sort(motivation), p))
