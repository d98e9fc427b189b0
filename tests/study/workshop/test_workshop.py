"""Are a workshop's runs those that are asked, and is what lies between them estimated rightly?"""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from sim.replay import replay
from sim.run import prepare, run
from sim.scenario import load
from sim.study import ensemble
from sim.study.limits.kept import LOST
from sim.study.space import left_open
from sim.study.workshop import Plan, Prepared, identity, prepared, read, study
from sim.study.workshop.between import error, estimated
from sim.study.workshop.design import states, trials
from sim.study.workshop.study import drawn
from sim.vocabulary import Constraint
from tests.workshop.known import PLAN, a_year, known

FEW = [(0.5,) * 6, (0.5, 1.0, *(0.5,) * 4), (0.0,) * 6]


def test_every_combination_is_there_once_and_the_last_criterion_changes_fastest() -> None:
    every = states()
    assert (len(every), len(set(every))) == (729, 729)
    assert every[:4] == [(*(0.0,) * 5, 0.0), (*(0.0,) * 5, 0.5), (*(0.0,) * 5, 1.0), (*(0.0,) * 4, 0.5, 0.0)]


def test_trials_are_settings_of_the_page_that_are_no_state_and_none_comes_twice() -> None:
    made = trials(64, 1)
    assert len(set(made)) == 64 and not set(made) & set(states())
    assert {position for point in made for position in point} == {0.0, 0.25, 0.5, 0.75, 1.0}
    assert trials(8, 1) == made[:8] != trials(8, 2)


@given(
    point=some.tuples(*[some.floats(0.0, 1.0) for _ in range(6)]),
    slopes=some.tuples(*[some.floats(-5.0, 5.0) for _ in range(6)]),
)
def test_what_changes_along_straight_lines_is_estimated_exactly(
    point: tuple[float, ...], slopes: tuple[float, ...]
) -> None:
    values = np.array([[1.0 + float(np.dot(slopes, state)) for state in states()]])
    assert estimated(values, point)[0] == pytest.approx(1.0 + float(np.dot(slopes, point)), abs=1e-9)


def test_a_state_that_was_run_is_itself() -> None:
    values = np.arange(1458.0).reshape(2, 729)
    for row in (0, 364, 728, 500):
        assert estimated(values, states()[row]).tolist() == [row, 729.0 + row]


def test_between_two_levels_of_one_criterion_it_is_the_mean() -> None:
    values = known().durable_a_year
    low, high = (states().index((0.5, level, *(0.5,) * 4)) for level in (0.5, 1.0))
    between = estimated(values, (0.5, 0.75, *(0.5,) * 4))
    assert between == pytest.approx((values[:, low] + values[:, high]) / 2.0)


def test_the_error_is_how_far_the_mean_lies_off() -> None:
    of = known()
    points = trials(PLAN["trials"], PLAN["seed"])
    truth = np.array([[a_year(point, draw) for point in points] for draw in (0, 1)])
    off = np.array(
        [
            abs(estimated(of.durable_a_year, point).mean() - true)
            for point, true in zip(points, truth.mean(0), strict=True)
        ]
    )
    now = (a_year((0.5,) * 6, 0) + a_year((0.5,) * 6, 1)) / 2.0
    assert of.errors == pytest.approx(off / np.maximum(truth.mean(0), now))
    assert of.errors.max() > 0.01, "finances double twice, which no straight line does"
    nothing = np.zeros_like(of.durable_a_year)
    assert np.isinf(error(nothing, points, np.zeros_like(truth))).all(), "of nothing there is no share"


@pytest.mark.parametrize("wrong", [{"draws": 1}, {"trials": 0}, {"trials": 65}])
def test_what_cannot_be_run_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="draws"):
        Plan(**wrong)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Plan:
    """Three states and one trial with two draws, instead of all."""
    monkeypatch.setattr(study, "states", lambda: FEW)
    return Plan(draws=2, trials=1)


def test_more_draws_begin_with_those_of_fewer() -> None:
    some = [drawn(ensemble.read(), Plan(draws=count)) for count in (2, 3, 4)]
    assert some[0] == some[2][:2] and some[1] == some[2][:3]


def made(plan: Plan, **how: object) -> Prepared:
    return prepared(prepare("baseline", scale=0.05, months=30), ensemble.read(), plan, **how)  # type: ignore[arg-type]


def test_runs_are_those_of_the_month_and_add_up(few: Plan, tmp_path: Path) -> None:
    of = made(few, workers=1, store=tmp_path / "kept")
    assert len(of.runs) == 2 * 4 and of.years == 3
    assert set(of.runs["draw"]) == {0, 1}
    row = of.runs.iloc[0]
    record = run(
        load(prepare("baseline", scale=0.05, months=30), left_open(of.scenario, drawn(ensemble.read(), few))[0]), 1
    )
    yearly = record.monthly["durable_placements"].groupby(record.monthly["date"].dt.year).sum().tolist()
    assert [row[f"durable.{year}"] for year in (1, 2, 3)] == yearly
    lost = sum(row[f"{LOST}{each.name.lower()}"] for each in Constraint)
    assert lost == pytest.approx(row["wanted"] - row["taken_in"])
    assert made(few, workers=1, store=tmp_path / "kept").runs.equals(of.runs)
    assert made(few, workers=2).runs.equals(of.runs), "the number of workers shows"


def test_what_was_written_is_read_and_verified(few: Plan, tmp_path: Path) -> None:
    of = made(few, workers=1)
    of.write(tmp_path)
    assert read(tmp_path).runs.equals(of.runs)
    verdict = replay(tmp_path, workers=1)
    assert (verdict.differences, verdict.tables) == ([], ["runs"])
    assert identity(of.scenario, ensemble.read(), few) == of.identity
