"""C11: parallel, integrated and bridging programmes reach different people, teach differently and cost differently."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import Category, Stage, What, Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, paid, rows_of

pytestmark = pytest.mark.mechanism("C11")

ALIKE = CROWD | {"kinds.difference": 0.0}


def within_the_course(run: Run) -> float:
    """Share of those chosen for parallel programmes who were still in the integration term then."""
    world, found = run.world, [np.zeros(0, bool)]
    for moves in world.ledger.moves:
        if moves.why == Why.STARTED:
            parallel = of_kind(run, moves.rows, Category.PARALLEL)
            term = world.parameters.language.course_months + world.parameters.screening.months
            found.append(world.participants.permit[parallel] > moves.month - term)
    return float(np.concatenate(found).mean())


def of_kind(run: Run, rows: np.ndarray, kind: Category) -> np.ndarray:
    world = run.world
    chosen: np.ndarray = rows[world.programmes.category[world.participants.programme[rows]] == kind]
    return chosen


def words_on_an_integrated_floor(run: Run) -> float:
    rows = of_kind(run, run.world.staged(Stage.LEARN_WORK), Category.INTEGRATED)
    return float(run.world.participants.vocabulary[rows].mean())


def schooling_of_bridging(run: Run) -> float:
    """How much more schooling those have who start in a bridging programme than those in an integrated one."""
    rows, people = rows_of(run, Why.STARTED), run.world.participants
    bridging, integrated = (of_kind(run, rows, kind) for kind in (Category.BRIDGING, Category.INTEGRATED))
    return float(people.schooling[bridging].mean() - people.schooling[integrated].mean())


def test_parallel_programmes_reach_people_in_the_integration_term(rises: Callable[..., None]):
    rises(within_the_course, ALIKE, CROWD)


def test_work_from_day_one_teaches_the_words_of_the_work(rises: Callable[..., None]):
    rises(words_on_an_integrated_floor, ALIKE, CROWD | {"kinds.integrated_practice": 4.0})


def test_bridging_programmes_reach_people_with_more_schooling(run: Callable[..., Run]):
    assert all(schooling_of_bridging(run(CROWD, seed)) > 0.2 for seed in (1, 2, 3, 4, 5))


def test_lessons_of_its_own_cost_an_integrated_programme_money(rises: Callable[..., None]):
    rises(paid(What.LESSONS), CROWD | {"kinds.integrated_cost": 0.2}, CROWD)
