"""Does someone who completed a programme get a job, and does it last?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.placement import Placement, followed_up, job_chance, loss_chance, temporary
from tests.rules.ranges import arrays, blocks, rising, share, within

P = Placement(chance=0.2, offer=0.8, language_effect=0.25, loss=0.04, aftercare_effect=0.5, inclusion_effect=0.4)


def _job(skill=0.9, gap=0.0, own=False, willing=0.5, tight=1.0, p: Placement = P) -> float:
    one = [np.array([value]) for value in (skill, gap, own, willing, tight)]
    return float(job_chance(*one, p)[0])


def test_job_by_hand():
    # own employer: 0.8 * 0.9 * (0.5 + 0.5 * 0.5) = 0.54; a level short takes a quarter away
    assert _job(own=True) == pytest.approx(0.54)
    assert _job(own=True, gap=1.0) == pytest.approx(0.54 * 0.75)
    # elsewhere: 0.2 * 0.9 * 1.5; beyond twice the vacancies of 2019 nothing more is gained; four levels short: nothing
    assert _job(tight=1.5) == pytest.approx(0.27)
    assert _job(tight=3.0) == _job(tight=2.0)
    assert _job(gap=4.0) == 0.0


def test_loss_by_hand():
    one = np.ones(1)
    assert loss_chance(0 * one, 0 * one, 0 * one, P)[0] == pytest.approx(0.04)
    # 0.04 * (1 - 0.5 * 0.8) * (1 - 0.4 * 0.5) * (1 + 0.25 * 2)
    assert loss_chance(0.8 * one, 0.5 * one, 2.0 * one, P)[0] == pytest.approx(0.04 * 0.6 * 0.8 * 1.5)


@pytest.mark.mechanism("E8")
def test_a_prospect_of_a_job_places_more():
    assert _job(own=True) > _job(own=False)
    assert _job(own=True, willing=0.9) > _job(own=True, willing=0.1)


@given(
    arrays(share), arrays(st.floats(0.0, 6.0)), arrays(st.booleans()), arrays(share), arrays(st.floats(0.0, 5.0)),
    blocks(Placement),
)  # fmt: skip
def test_chances_are_chances_and_skill_and_dutch_help(skill, gap, own, willing, tight, p: Placement):
    found = job_chance(skill, gap, own, willing, tight, p)
    assert within(found, 0.0, 1.0)
    assert (job_chance(np.minimum(skill + 0.1, 1.0), gap, own, willing, tight, p) >= found - 1e-12).all()
    assert (job_chance(skill, gap + 1.0, own, willing, tight, p) <= found).all()


@pytest.mark.mechanism("C3")
@given(arrays(share), arrays(share), arrays(st.floats(0.0, 6.0)), blocks(Placement))
def test_guidance_and_inclusion_keep_jobs_and_a_gap_loses_them(guided, inclusion, gap, p: Placement):
    lost = loss_chance(guided, inclusion, gap, p)
    assert within(lost, 0.0, 1.0)
    assert (loss_chance(np.ones(5), inclusion, gap, p) <= lost + 1e-12).all()
    assert (loss_chance(guided, np.ones(5), gap, p) <= lost + 1e-12).all()
    assert (loss_chance(guided, inclusion, gap + 1.0, p) >= lost).all()


def test_trial_by_hand():
    p = Placement(trial=4, trial_effect=0.6, trial_enough=6.0, trial_usual=2.0, trial_level=2)
    # two of six months are missing: 1 - 0.6 / 3 = 0.8; usually four: 1 - 0.6 * 2 / 3 = 0.6; at mbo 3 it does not matter
    np.testing.assert_allclose(followed_up(np.array([1, 2, 3]), p), [0.8 / 0.6, 0.8 / 0.6, 1.0])


@pytest.mark.mechanism("G7")
@given(blocks(Placement))
def test_the_usual_trial_is_neutral_and_a_longer_one_never_worse(p: Placement):
    low = np.array([1])
    by_length = [followed_up(low, p.model_copy(update={"trial": months}))[0] for months in range(13)]
    assert rising(np.array(by_length))
    without = p.trial_effect * max(1.0 - p.trial / p.trial_enough, 0.0)
    if without <= 0.99:  # where no job follows at all, there is no usual chance to compare with
        assert followed_up(low, p.model_copy(update={"trial_usual": float(p.trial)}))[0] == pytest.approx(1.0)
    assert followed_up(low, p.model_copy(update={"trial_effect": 0.0}))[0] == 1.0


def test_temporary_by_hand():
    p = P.model_copy(update={"temporary": 2.0, "usual_subsidised": 0.1})
    # half of a missing 0.4 is subsidised: 1 + 2 * (0.2 - 0.1); without known employer or subsidy 1 - 2 * 0.1
    skill, known = np.array([0.6, 0.6, 1.2]), np.array([True, False, True])
    np.testing.assert_allclose(temporary(skill, known, 0.5, p), [1.2, 0.8, 0.8])


@pytest.mark.mechanism("E5")
@given(arrays(share), blocks(Placement))
def test_the_more_of_the_wage_is_subsidised_the_sooner_a_job_ends(missing: np.ndarray, p: Placement):
    known = np.ones(missing.size, bool)
    factor = temporary(1.0 - np.sort(missing), known, 0.5, p)
    assert rising(factor)
    assert (factor >= 0.0).all()
    assert (temporary(missing, known, 0.5, p.model_copy(update={"temporary": 0.0})) == 1.0).all()
