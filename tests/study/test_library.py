"""Is the library run as its parts would be, grouped by name, checked where asked, and kept while it goes on?"""

from pathlib import Path

import pytest

from sim import fingerprint
from sim.replay import replay
from sim.run import prepare
from sim.scenario import Scenario, load
from sim.study import replicate as many
from sim.study.library import GROUPS, Library, group_of, read, study, with_intake
from sim.study.replicate import How, RunFailedError, Summary, Task
from sim.study.store import Store, forget
from sim.vocabulary import Constraint

SEEDS = [1, 2]
ALONE = {
    "title": "One alone", "extends": "baseline", "regions": ["Midden-Gelderland"], "initiatives": ["liemers"],
    "population": {"local_places": 0, "possible_programmes": 0}, "months": 4,
}  # fmt: skip


@pytest.fixture(scope="module")
def national() -> list[Scenario]:
    small = prepare("baseline", scale=0.05, months=4)
    return [small, load(small, {"grants.length": 60})]


@pytest.fixture(scope="module")
def alone() -> list[Scenario]:
    return [load(ALONE)]


@pytest.fixture(scope="module")
def made(national: list[Scenario], alone: list[Scenario]) -> Library:
    return study(national, alone, SEEDS, check=True, workers=1)


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("no-programmes", "extremes"), ("all-ideal", "extremes"), ("ideal-regie", "ideal"),
        ("without-regie", "without"), ("policy-law", "policy"), ("scale-regions", "scale"),
        ("budget-one-year", "budget"),
        ("mission-shared-goal", "mission"), ("supra-regional", "mission"), ("mbo-1-2", "mission"),
        ("pandemic", "environment"), ("wi2021-never", "environment"), ("mine", "environment"),
    ],
)  # fmt: skip
def test_the_first_word_of_a_name_says_the_group(name: str, group: str) -> None:
    assert group_of(name) == group in GROUPS


def test_each_run_is_that_of_its_scenario_alone(made: Library, alone: list[Scenario]) -> None:
    expected = with_intake(alone[0], 2)
    row = made.alone_runs.set_index("seed").loc[2].to_dict()
    assert {name: row[name] for name in expected if expected[name] is not None} == {
        name: value for name, value in expected.items() if value is not None
    }
    assert made.national.scenarios == ["baseline", "baseline_2"] and list(made.by_label)[2:] == ["given"]
    assert made.checked == [1]


def test_what_was_wanted_is_what_was_taken_in_and_lost(made: Library) -> None:
    names = [constraint.name.lower() for constraint in Constraint]
    assert (made.intake["wanted"] > 0.0).all()
    assert (made.intake["taken_in"] + made.intake[names].sum(axis=1) == made.intake["wanted"]).all()
    for label in made.by_label:
        assert made.intake.loc[label, made.binding(label)] == made.intake.loc[label, names].max()


def test_what_is_written_reads_back_and_runs_again_bit_by_bit(
    made: Library, national: list[Scenario], alone: list[Scenario], tmp_path: Path
) -> None:
    made.write(tmp_path)
    again = read(tmp_path, national, alone, SEEDS, [1])
    for name, table in made.tables.items():
        assert fingerprint.frame(again.tables[name]) == fingerprint.frame(table)
    verdict = replay(tmp_path, workers=1)
    assert (verdict.differences, verdict.tables) == ([], ["runs", "comparison", "initiatives"])


def test_an_interrupted_study_goes_on_where_it_stopped(
    national: list[Scenario], alone: list[Scenario], made: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, summary, told = tmp_path / "kept", many._summary, []

    def stops(scenario: Scenario, seed: int, how: How) -> Summary:
        told.append((scenario.name, seed))
        if len(told) == 4:
            raise KeyboardInterrupt
        return summary(scenario, seed, how)

    monkeypatch.setattr(many, "_summary", stops)
    with pytest.raises(KeyboardInterrupt):
        study(national, alone, SEEDS, check=True, workers=1, store=store)
    assert len(list(store.glob("*.json"))) == 3 and len(list(store.iterdir())) == 3
    (store / "notes.txt").write_text("mine")
    whole = study(national, alone, SEEDS, check=True, workers=1, store=store)
    assert len(told) == 4 + 3, "three were there, one had been broken off"
    assert {name: fingerprint.frame(table) for name, table in whole.tables.items()} == {
        name: fingerprint.frame(table) for name, table in made.tables.items()
    }
    forget(store)
    assert [path.name for path in store.iterdir()] == ["notes.txt"]


def test_only_what_serves_is_taken_from_a_store(national: list[Scenario], tmp_path: Path) -> None:
    tasks = [Task(scenario, seed) for scenario in (0, 1) for seed in SEEDS]
    plain, checked = (Store(tmp_path, national, How(seeds, with_intake)) for seeds in ([], [1]))
    for task in tasks:
        plain.keep(task, {"started": 1.0})
    assert list(plain.known(SEEDS)) == tasks
    assert list(checked.known(SEEDS)) == [Task(0, 2), Task(1, 2)], "seed 1 has to be checked"
    checked.keep(Task(0, 1), {"started": 2.0})
    assert plain.known(SEEDS)[Task(0, 1)] == {"started": 2.0} == checked.known(SEEDS)[Task(0, 1)]
    assert Store(tmp_path, national, How()).known(SEEDS) == {}, "something else is kept of a run"
    assert Store(tmp_path, [load(national[0], {"grants.length": 7})], plain.how).known(SEEDS) == {}
    for file in tmp_path.iterdir():
        file.write_text("{")
    assert plain.known(SEEDS) == {}


def test_a_broken_invariant_of_the_first_seed_names_the_scenario(
    national: list[Scenario], monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(world: object) -> None:
        raise AssertionError("not so")

    monkeypatch.setattr("sim.invariants.check", wrong)
    with pytest.raises(RunFailedError, match="baseline, seed 1: AssertionError: not so"):
        study(national, [], SEEDS, check=True, workers=1)
