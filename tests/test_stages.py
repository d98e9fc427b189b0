"""Is every way through the stages declared, and is every other move refused?"""

from itertools import pairwise

import numpy as np
import pytest

from sim.stages import AT_WORK, IN_PROGRAMME, LEGAL, IllegalMoveError, check
from sim.vocabulary import Stage

PATH = (
    Stage.NOT_ARRIVED, Stage.WAITING_HOUSING, Stage.POOL, Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK,
    Stage.MATCHING, Stage.JOB_AFTERCARE, Stage.DURABLE,
)  # fmt: skip


@pytest.mark.parametrize("origin", Stage)
@pytest.mark.parametrize("target", Stage)
def test_a_move_is_legal_or_an_error(origin: Stage, target: Stage):
    origins = np.array([origin, origin], np.int8)
    if target in LEGAL[origin]:
        assert check(origins, target)[origin] == sum(check(origins, target)) == 2
    else:
        with pytest.raises(IllegalMoveError, match=f"{origin.name} does not lead to {target.name}"):
            check(origins, target)


def test_one_illegal_origin_among_many_is_enough():
    with pytest.raises(IllegalMoveError, match="DURABLE does not lead to RECRUITED"):
        check(np.array([Stage.POOL] * 50 + [Stage.DURABLE], np.int8), Stage.RECRUITED)


def test_it_tells_how_many_come_from_each_stage():
    origins = np.array([Stage.LEARN_WORK, Stage.RECRUITED, Stage.LEARN_WORK], np.int8)
    found = check(origins, Stage.POOL)
    assert (found[Stage.RECRUITED], found[Stage.LEARN_WORK], sum(found)) == (1, 2, 3)


def test_nobody_may_always_move():
    assert sum(check(np.array([], np.int8), Stage.OUT)) == 0


def test_the_whole_path_of_a_participant_is_open():
    for origin, target in pairwise(PATH):
        assert target in LEGAL[origin]


def test_every_stage_but_the_first_and_last_can_be_left_for_good():
    assert all(Stage.OUT in LEGAL[stage] for stage in Stage if stage not in (Stage.NOT_ARRIVED, Stage.OUT))
    assert LEGAL[Stage.OUT] == ()


def test_nobody_comes_back_before_arrival_and_nobody_stays_by_moving():
    assert all(Stage.NOT_ARRIVED not in targets for targets in LEGAL.values())
    assert all(stage not in targets for stage, targets in LEGAL.items())


def test_every_stage_can_be_reached():
    assert {target for targets in LEGAL.values() for target in targets} == set(Stage) - {Stage.NOT_ARRIVED}


def test_every_exit_of_a_programme_leads_to_the_pool():
    assert all(Stage.POOL in LEGAL[stage] for stage in (*IN_PROGRAMME, Stage.MATCHING, *AT_WORK))


def test_a_job_found_alone_comes_straight_from_the_pool():
    assert [stage for stage in Stage if Stage.UNASSISTED_JOB in LEGAL[stage]] == [Stage.POOL]


def test_nobody_is_in_a_programme_and_at_work():
    assert not set(IN_PROGRAMME) & set(AT_WORK)
