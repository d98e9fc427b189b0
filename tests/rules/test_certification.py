"""What does a participant get on paper, and what is it worth?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.certification import Certification, advantage, asked, papers, pass_chance
from sim.vocabulary import Paper
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_pass_by_hand():
    p = Certification(fair_exams=0.2, exam_lowest=2.0, exam_step=0.5, exam_sharpness=0.5)
    # mbo 3 asks 3.0: at 3.0 half speak well enough, 0.8 * (0.2 + 0.8 * 0.5); far below it only fair exams help
    found = pass_chance(np.array([0.8, 0.8]), np.array([3.0, -20.0]), np.array([3, 3]), p)
    np.testing.assert_allclose(found, [0.48, 0.16])


def test_papers_by_hand():
    passes, certifies = np.array([True, True, False, False]), np.array([True, False, True, False])
    assert papers(passes, certifies).tolist() == [Paper.DIPLOMA, Paper.DIPLOMA, Paper.CERTIFICATE, Paper.NONE]


def test_advantage_by_hand():
    p = Certification(worth=0.5, certificate_worth=0.6, usual_paper=0.7)
    every = np.array([Paper.NONE, Paper.CERTIFICATE, Paper.DIPLOMA], np.int8)
    np.testing.assert_allclose(advantage(every, p), [-0.35, -0.05, 0.15])
    assert advantage(every, p.model_copy(update={"worth": 0.0})).tolist() == [0.0, 0.0, 0.0]


@pytest.mark.mechanism("C6")
def test_certificates_ask_less_schooling():
    p = Certification(widens=1)
    assert [asked(2, True, p), asked(0, True, p), asked(2, False, p)] == [1, 0, 2]
    assert asked(2, True, p.model_copy(update={"worth": 0.0})) == 2


@pytest.mark.mechanism("C6")
@given(arrays(share), arrays(st.floats(0.0, 6.0)), blocks(Certification))
def test_dutch_and_fair_exams_never_harm(skill: np.ndarray, language: np.ndarray, p: Certification):
    level = np.full(5, 3)
    chance = pass_chance(skill, language, level, p)
    assert within(chance, 0.0, 1.0)
    assert rising(pass_chance(np.full(5, 0.7), np.sort(language), level, p))
    fair = p.model_copy(update={"fair_exams": 1.0})
    assert (pass_chance(skill, language, level, fair) >= chance - 1e-12).all()
