"""Are many runs the same for any number of workers, and does a comparison leave what it found?"""

from pathlib import Path

import pytest

from sim import fingerprint
from sim.run import prepare, run
from sim.scenario import Scenario, load
from sim.study.comparison import Comparison, compare, labelled, read
from sim.study.replicate import RunFailedError, Task, replicate

SEEDS = (3, 4)


@pytest.fixture(scope="module")
def cases() -> list[Scenario]:
    small = prepare("baseline", scale=0.05, months=4)
    return [small, load(small, {"grants.length": 60}), load(small, {"dropout.private": 0.05})]


@pytest.fixture(scope="module")
def comparison(cases: list[Scenario]) -> Comparison:
    return compare(cases, SEEDS, workers=1)


def test_the_number_of_workers_changes_no_bit(cases: list[Scenario], comparison: Comparison) -> None:
    parallel = compare(cases, SEEDS, workers=2)
    assert fingerprint.frame(parallel.runs) == fingerprint.frame(comparison.runs)
    assert fingerprint.frame(parallel.table) == fingerprint.frame(comparison.table)


def test_each_scenario_runs_on_each_seed_as_it_would_alone(cases: list[Scenario]) -> None:
    told: list[tuple[int, int]] = []
    done = replicate(cases[:2], SEEDS, 1, lambda now, of: told.append((now, of)))
    assert list(done) == [Task(0, 3), Task(0, 4), Task(1, 3), Task(1, 4)]
    assert done[Task(1, 4)] == run(cases[1], 4).summary
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_that_fails_is_named(cases: list[Scenario], workers: int) -> None:
    with pytest.raises(RunFailedError, match="baseline, seed -1"):
        replicate(cases[:1], [3, -1], workers)


def test_what_is_written_reads_back_bit_by_bit(comparison: Comparison, cases: list[Scenario], tmp_path: Path) -> None:
    comparison.write(tmp_path)
    again = read(tmp_path, cases, SEEDS)
    assert fingerprint.frame(again.runs) == fingerprint.frame(comparison.runs)
    assert fingerprint.frame(again.table) == fingerprint.frame(comparison.table)
    assert again.scenarios == ["baseline", "baseline_2", "baseline_3"]


@pytest.mark.smoke
def test_scenarios_of_one_name_get_numbers_that_nobody_has() -> None:
    assert labelled(["a", "a_2", "a", "b", "a"]) == ["a", "a_2", "a_3", "b", "a_4"]


def test_one_scenario_or_one_seed_is_no_comparison(cases: list[Scenario]) -> None:
    for wrong in ((cases[:1], SEEDS), (cases, [1, 1])):
        with pytest.raises(ValueError, match="at least two"):
            compare(*wrong)
