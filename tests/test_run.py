"""What comes of one scenario and one seed, and what does it leave?"""

import gc
import json
import weakref
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from sim import fingerprint
from sim.outcomes import OUTCOMES
from sim.record import TABLES, Record, read_csv
from sim.run import prepare, run
from sim.scenario import ScenarioError, load
from sim.vocabulary import Constraint

SMALL = {"scale": 0.05, "months": 6}


@pytest.fixture(scope="module")
def record() -> Record:
    return run("baseline", seed=1, **SMALL)


def bits(record: Record) -> list[str]:
    return [fingerprint.frame(record.table(name)) for name in TABLES]


@pytest.mark.smoke
def test_a_row_of_monthly_is_a_month_with_its_date_and_every_outcome(record: Record) -> None:
    assert list(record.monthly) == ["date", *(outcome.name for outcome in OUTCOMES)]
    assert list(record.monthly["date"]) == list(pd.date_range("2021-01-01", periods=6, freq="MS"))
    assert record.monthly.notna().all(axis=None)


def test_what_a_programme_wanted_is_what_it_took_in_and_what_each_constraint_cost(record: Record) -> None:
    lost = record.intake[[constraint.name.lower() for constraint in Constraint]]
    assert len(record.intake) > 0
    assert (record.intake["wanted"] == record.intake["actual"] + lost.sum(axis=1)).all()
    bound = record.intake["binding"]
    assert (bound[lost.sum(axis=1) == 0] == "").all()
    assert (bound[lost.sum(axis=1) > 0] == lost[lost.sum(axis=1) > 0].idxmax(axis=1)).all()


def test_an_intake_names_every_sector_of_its_programme_its_own_first() -> None:
    scenario = prepare("liemers", months=12)
    told = run(scenario, seed=1).intake["sector"]
    assert set(told) == {"+".join(scenario.initiatives["liemers"].sectors)} == {"care+industry"}


def test_money_holds_every_euro_of_the_monthly_outcomes_and_no_empty_row(record: Record) -> None:
    assert (record.money["euros"] > 0.0).all()
    grants = record.money[record.money["what_for"] == "grant"].groupby("date")["euros"].sum()
    monthly = record.monthly.set_index("date")["grants_paid"]
    assert np.allclose(grants.reindex(monthly.index, fill_value=0.0), monthly, rtol=1e-12)


@pytest.mark.smoke
def test_the_same_seed_gives_the_same_bits_and_another_seed_others(record: Record) -> None:
    assert bits(run("baseline", seed=1, **SMALL)) == bits(record)
    assert bits(run("baseline", seed=2, **SMALL)) != bits(record)


def test_a_name_a_path_a_mapping_and_a_scenario_are_the_same_run(record: Record) -> None:
    for source in (
        "scenarios/baseline.yaml",
        {"title": {"en": "x", "nl": "x"}, "extends": "baseline"},
        load("baseline"),
    ):
        assert bits(run(source, seed=1, **SMALL)) == bits(record)


def test_checking_changes_nothing_and_looks_after_every_process(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sim import invariants
    from sim.month import MONTH

    checks = []
    check = invariants.check
    monkeypatch.setattr(invariants, "check", lambda world: (checks.append(world.month), check(world)))
    assert bits(run("baseline", seed=1, check=True, **SMALL)) == bits(record)
    assert checks == [month for month in range(6) for _ in MONTH]


def test_progress_is_told_every_month() -> None:
    told: list[tuple[int, int]] = []
    run("baseline", scale=0.05, months=3, progress=lambda month, months: told.append((month, months)))
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("seed", [-1, 2**32, 1.5, True, "1"])
def test_a_seed_is_a_whole_number(seed: int) -> None:
    with pytest.raises(ValueError, match="seed"):
        run("baseline", seed=seed, **SMALL)


def test_a_wrong_scale_and_length_are_told_together() -> None:
    with pytest.raises(ScenarioError) as error:
        prepare("baseline", scale=7.0, months=0)
    assert {problem.name for problem in error.value.problems} == {"population.scale", "months"}


def test_a_record_does_not_keep_the_world_alive() -> None:
    from sim.model import ScalingModel

    made: list[weakref.ref[ScalingModel]] = []
    begin = ScalingModel.__init__

    def watched(self: ScalingModel, *given: object, **named: object) -> None:
        made.append(weakref.ref(self))
        begin(self, *given, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ScalingModel, "__init__", watched)
        kept = run("baseline", **SMALL)
    gc.collect()
    assert kept.summary and len(made) == 1 and made[0]() is None


def test_saved_tables_hold_the_same_bits(record: Record, tmp_path: Path) -> None:
    folder = record.save(tmp_path / "1")
    for name in TABLES:
        again = read_csv(folder / f"{name}.csv", dict(record.table(name).dtypes))
        assert fingerprint.frame(again) == fingerprint.frame(record.table(name))
    assert fingerprint.frame(pd.read_parquet(folder / "monthly.parquet")) == fingerprint.frame(record.monthly)
    assert json.loads((folder / "summary.json").read_text()) == record.summary


def test_the_record_says_what_ran_and_lists_its_files(record: Record, tmp_path: Path) -> None:
    folder = record.save(tmp_path / "1")
    said = json.loads((folder / "record.json").read_text())
    assert sorted(said["files"]) == sorted(path.name for path in folder.iterdir())
    assert said["scenario"] == record.scenario.to_dict() and said["seed"] == 1
    assert said["identity"] == fingerprint.identity([record.scenario], [1])
    assert {"python", "leerwerk", "numpy", "mesa"} <= said["versions"].keys()
    assert said["seconds"] > 0.0 and said["peak_megabytes"] > 10.0
    with pytest.raises(FileExistsError):
        record.save(tmp_path / "1")


@pytest.mark.smoke
def test_the_identity_of_a_run_follows_what_the_scenario_says_not_where() -> None:
    as_name, as_value = load("baseline", {"grants.length": 24}), load("baseline")
    assert as_name.origin("grants.length") != as_value.origin("grants.length")
    assert fingerprint.meaning(as_name) == fingerprint.meaning(as_value)
    assert fingerprint.meaning(load("baseline", {"grants.length": 25})) != fingerprint.meaning(as_value)
