"""Who passes the selection for a programme?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.screening import (
    Screening,
    aptitude,
    claim,
    extra_cost,
    judged,
    judgement_error,
    passes,
    sector_motivation,
    silence,
    trouble_left,
)
from tests.rules.ranges import arrays, blocks, rising, share, within

P = Screening(
    base=0.3, motivation_weight=0.4, field_weight=0.2, schooling_weight=0.1, strictness=0.5, noise=0.2, hours=4.0,
    hours_half=4.0, expertise=0.5, unforeseeable=0.25, expertise_share=0.5,
)  # fmt: skip


def test_aptitude_by_hand():
    # 0.3 + 0.4 * 0.5 + 0.2 - 0.1 * 2 = 0.5; never below 0
    fit = aptitude(np.array([0.5, 0.0]), np.array([True, False]), np.array([2.0, 9.0]), 0.0, P)
    np.testing.assert_allclose(fit, [0.5, 0.0])


def test_error_by_hand():
    # 4 hours take care of half; with expertise at a half: 0.5 * 0.5 + 0.5 * 0.5 * 0.5 = 0.375 of the avoidable 0.75
    assert judgement_error(P) == pytest.approx(0.2 * (1.0 - 0.75 * 0.375))
    assert judgement_error(P.model_copy(update={"hours": 0.0})) == pytest.approx(0.2)


def test_judged_by_hand():
    error = judgement_error(P)
    # luck of a half is no error; 0.8413 is one standard deviation too high
    seen = judged(np.array([0.4, 0.4]), 0.0, 1.0, np.array([0.5, 0.841345]), P)
    np.testing.assert_allclose(seen, [0.4, 0.4 + error], atol=1e-5)


def test_motivation_for_the_sector_by_hand():
    p = P.model_copy(update={"sector_weight": 0.4, "usual_interest": 0.75, "asks_sector": 0.25})
    # 0.4 * (1 - 0.15 - 0.75) = 0.04; who comes from the sector has it counted already
    np.testing.assert_allclose(sector_motivation(np.array([0.15, 0.15]), np.array([False, True]), p), [0.04, 0.0])
    # three quarters of it is not asked about, and so not seen
    assert judged(np.array([0.5]), np.array([0.04]), 1.0, np.array([0.5]), p)[0] == pytest.approx(0.47)


def test_silence_by_hand():
    p = P.model_copy(update={"language_noise": 0.5, "interpreter": 0.4, "spoken_at": 3.0, "usual_silence": 0.2})
    # without Dutch 1 + 0.5 * (0.6 - 0.2), at B1 1 - 0.5 * 0.2
    np.testing.assert_allclose(silence(np.array([0.0, 3.0, 5.0]), p), [1.2, 0.9, 0.9])


def test_cost_by_hand():
    p = P.model_copy(update={"hours": 6.0, "interpreter": 0.5, "invited": 2.0, "hour_price": 50.0})
    # 6 * 1.5 = 9 hours instead of 4 * 1.3 = 5.2, for two people at 50 euro an hour
    assert extra_cost(p) == pytest.approx(2.0 * 50.0 * 3.8)


def test_claim_by_hand():
    p = P.model_copy(update={"first_come": 0.25})
    np.testing.assert_allclose(claim(np.array([0.8, 0.4]), np.array([1.0, 0.0]), p), [0.6, 0.55])


def test_passing_by_hand():
    assert passes(np.array([0.49, 0.5]), P).tolist() == [False, True]


@pytest.mark.mechanism("C1")
def test_time_and_expertise_sharpen_it():
    errors = [judgement_error(Screening(hours=h)) for h in (0.0, 2.0, 8.0, 24.0)]
    assert rising(-np.array(errors))
    assert judgement_error(Screening(expertise=1.0)) < judgement_error(Screening(expertise=0.0))
    mute = np.array([0.5])
    assert silence(mute, Screening(interpreter=1.0))[0] < silence(mute, Screening(interpreter=0.0))[0]


@pytest.mark.mechanism("C1")
def test_too_strict_misses_people_and_too_lax_lets_misfits_in():
    fit, luck = np.tile(np.linspace(0.0, 1.0, 101), 99), np.repeat((np.arange(99) + 0.5) / 99, 101)
    gains = []
    for strictness in np.linspace(0.05, 0.95, 10):
        p = P.model_copy(update={"strictness": strictness})
        let_in = passes(judged(fit, 0.0, 1.0, luck, p), p)
        gains.append(float((fit[let_in] - 0.5).sum()))
    best = int(np.argmax(gains))
    assert 0 < best < 9, "someone who fits is worth as much as a misfit costs: the best line lies in between"


@given(arrays(share), arrays(st.booleans()), arrays(st.integers(0, 3)), blocks(Screening))
def test_outputs_stay_in_range(motivation: np.ndarray, same: np.ndarray, short: np.ndarray, p: Screening):
    wants = sector_motivation(motivation, same, p)
    fit = aptitude(motivation, same, short, wants, p)
    assert within(fit, 0.0, 1.0)
    assert within(judgement_error(p), p.noise * p.unforeseeable, p.noise)
    unheard = silence(6.0 * motivation, p)
    assert within(unheard, 0.0, np.inf)
    assert np.isfinite(judged(fit, wants, unheard, motivation, p)).all()
    assert rising(judged(np.full(5, 0.5), 0.0, 1.0, np.sort(motivation), p))
    assert rising(claim(np.sort(fit), 0.5, p))
    assert rising(-claim(0.5, np.sort(motivation), p))


def test_trouble_left_by_hand():
    # half more are checked, and in six of ten of them trouble is over in time
    p = P.model_copy(update={"checks_home": 0.8, "usual_checks": 0.3, "home_effect": 0.6})
    assert trouble_left(p) == pytest.approx(0.7)
    cost = [extra_cost(p.model_copy(update={"checks_home": c, "home_hours": 2.0})) for c in (0.3, 0.8)]
    assert cost[1] - cost[0] == pytest.approx(p.invited * p.hour_price * 1.0)


@pytest.mark.mechanism("C1")
@given(blocks(Screening))
def test_a_check_at_home_leaves_less_trouble_and_the_usual_share_changes_nothing(p: Screening):
    less, usual, more = (trouble_left(p.model_copy(update={"checks_home": c})) for c in (0.0, p.usual_checks, 1.0))
    assert 0.0 <= more <= usual == 1.0 <= less
    assert trouble_left(p.model_copy(update={"home_effect": 0.0})) == 1.0
