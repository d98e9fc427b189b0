"""When does a participant drop out?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.dropout import Dropout, by_stage, cause, chance, hazards
from sim.vocabulary import DROPOUT_CAUSES, Stage, Why
from tests.rules.ranges import arrays, blocks, share, within

P = Dropout(fit=0.02, language=0.03, guidance=0.01, inclusion=0.012, strain=0.016, barriers=0.02, private=0.004)
PERFECT = (1.0, 0.0, 1.0, 1.0, 0.0, 0.0)
"""Fit, language gap, guidance, inclusion, strain and barriers of someone with whom nothing is wrong."""

CAUSES = ("fit", "language", "guidance", "inclusion", "strain", "barriers")


def _of(*people: tuple[float, ...], p: Dropout = P) -> np.ndarray:
    return hazards(*np.array(people).T, p)


def test_by_hand():
    [found] = _of((0.5, 1.5, 0.4, 0.75, 0.5, 0.3))
    # 0.02 * 0.5, 0.03 * 1.5, 0.01 * 0.6, 0.012 * 0.25, 0.016 * 0.5, 0.02 * 0.3, 0.004
    np.testing.assert_allclose(found, [0.010, 0.045, 0.006, 0.003, 0.008, 0.006, 0.004])
    assert chance(found[None])[0] == pytest.approx(1.0 - np.exp(-0.082))


def test_with_whom_nothing_is_wrong_only_private_events_remain():
    assert _of(PERFECT)[0].tolist() == [0.0] * 6 + [0.004]


def test_order_of_hazards_is_that_of_the_named_causes():
    worse = (0.0, 2.0, 0.0, 0.0, 1.0, 1.0)
    for number, name in enumerate(CAUSES):
        person = list(PERFECT)
        person[number] = worse[number]
        [found] = _of(tuple(person))
        assert np.flatnonzero(found).tolist() == [number, 6]
        assert DROPOUT_CAUSES[number] is Why[f"DROPPED_{name.upper()}"]


@pytest.mark.mechanism("P10")
@pytest.mark.parametrize(("covariate", "direction"), [(0, -1), (1, 1), (2, -1), (3, -1), (4, 1), (5, 1)])
def test_each_covariate_moves_dropout_the_right_way(covariate: int, direction: int):
    people = np.tile((0.5, 0.5, 0.5, 0.5, 0.5, 0.5), (5, 1))
    people[:, covariate] = np.linspace(0.0, 1.0, 5)
    steps = np.diff(chance(_of(*map(tuple, people))))
    assert (np.sign(steps) == direction).all()


def test_stages_by_hand():
    p = Dropout(level=0.5, recruited=0.4, pre_programme=1.2, matching=0.6)
    stages = np.array([Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING, Stage.JOB_AFTERCARE])
    found = by_stage(np.full((5, 7), 0.01), stages, p)
    np.testing.assert_allclose(found, np.outer([0.002, 0.006, 0.005, 0.003, 0.0], np.ones(7)))


def test_cause_follows_the_hazards():
    hazard = np.tile([0.01, 0.0, 0.03, 0.0, 0.0, 0.0, 0.01], (5, 1))
    # shares 0.2, 0.6 and 0.2: luck below 0.2 is fit, below 0.8 guidance, then private events
    assert cause(hazard, np.array([0.0, 0.19, 0.21, 0.79, 0.81])).tolist() == [0, 0, 2, 2, 6]


@given(
    arrays(share),
    arrays(st.floats(0.0, 6.0)),
    arrays(share),
    arrays(share),
    arrays(share),
    arrays(share),
    blocks(Dropout),
)
def test_hazards_are_never_negative_and_chances_are_chances(fit, gap, guided, inclusion, strain, barriers, p: Dropout):
    found = hazards(fit, gap, guided, inclusion, strain, barriers, p)
    assert found.shape == (5, len(DROPOUT_CAUSES))
    assert within(found, 0.0, np.inf)
    assert within(chance(found), 0.0, 1.0)
    assert within(cause(found, fit * 0.999), 0, 6)
