"""Is a sweep the same however it is made, is nothing lost or repeated, and is what lacks never a zero?"""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from sim.study.indices.design import design
from sim.study.replicate import How
from sim.study.sweep import Ended, Local, Swept, Way, sweep, to_problem
from sim.study.sweep.due import DueRuns
from sim.study.sweep.grow import levels
from sim.study.sweep.results import tables
from sim.study.sweep.stored import plan, stored
from tests.sweeps import FAILS, FORMULA, LACKS, MENDED, TOP, VANISHES, experiment

HERE = Local(1)


def same(one: Swept, other: Swept) -> None:
    ours, theirs = tables(one), tables(other)
    assert list(ours) == list(theirs)
    for name, table in ours.items():
        pd.testing.assert_frame_equal(table, theirs[name], check_exact=True)


def way(how: How = FORMULA, **more: object) -> Way:
    return Way(**{"engine": HERE, "how": how, **more})  # type: ignore[arg-type]


@pytest.mark.smoke
def test_what_decides_most_ranks_first_and_the_dummy_nowhere():
    made = sweep(experiment(size=32), way())
    assert (made.ended, made.size, made.made) == (Ended.SIZE, 32, made.asked)
    table = tables(made)["indices"].set_index(["output", "name"])
    assert table.loc[("durable_a_year", "dropout.level"), "rank"] == 1
    assert table.loc[("started", "criteria.regie"), "rank"] == 1
    assert not table.loc[("durable_a_year", "dummy"), "above_dummy"]


def test_every_run_is_there_with_its_inputs_and_all_its_outcomes():
    made = sweep(experiment(replicates=2), way())
    runs = tables(made)["runs"]
    assert len(runs) == 2 * len(made.design)
    assert list(runs)[:5] == ["row", "seed", "criteria.regie", "dropout.level", "dummy"]
    assert runs["public_cost"].tolist() == runs["dropout.level"].tolist()
    assert set(runs["most_binding"]) == {"candidates"}


@pytest.mark.parametrize("stop_after", [1, 23])
def test_a_sweep_that_was_broken_off_goes_on_with_the_same_bits(tmp_path: Path, stop_after: int):
    class Off:
        def runs(self, done: int, total: int) -> None:
            if done >= stop_after:
                raise KeyboardInterrupt

        def ranking(self, size: int, found: object) -> None:
            pass

    with pytest.raises(KeyboardInterrupt):
        sweep(experiment(), way(store=tmp_path / "store"), Off())
    resumed = sweep(experiment(), way(store=tmp_path / "store"))
    assert resumed.made == resumed.asked - stop_after
    same(resumed, sweep(experiment(), way()))


def test_half_a_file_is_made_again(tmp_path: Path):
    sweep(experiment(), way(store=tmp_path))
    next(tmp_path.glob("*.json")).write_text('{"summary": {"durable', "utf-8")
    assert sweep(experiment(), way(store=tmp_path)).made == 1


def test_growing_and_another_outcome_or_method_repeat_nothing(tmp_path: Path):
    first = sweep(experiment(), way(store=tmp_path))
    grown = sweep(experiment(size=32), way(store=tmp_path))
    assert first.made + grown.made == grown.asked
    assert sweep(experiment(size=32, outcomes=["public_cost"]), way(store=tmp_path)).made == 0
    assert sweep(experiment(size=32, title="Other words"), way(store=tmp_path)).made == 0
    more = sweep(experiment(replicates=2), way(store=tmp_path))
    assert more.made == more.asked // 2


def test_rows_that_differ_in_the_dummy_only_are_one_run():
    made = sweep(experiment(), way())
    assert made.asked < len(made.design)


def test_shards_of_two_machines_make_one_sweep(tmp_path: Path):
    parts = [sweep(experiment(), way(store=tmp_path / str(i), shard=(i, 2))) for i in (1, 2)]
    assert {part.ended for part in parts} == {Ended.SHARD}
    for file in (tmp_path / "2").glob("*.json"):
        file.rename(tmp_path / "1" / file.name)
    merged = sweep(experiment(), way(store=tmp_path / "1"))
    assert merged.made == 0
    assert sum(part.made for part in parts) == merged.asked
    same(merged, sweep(experiment(), way()))


def test_it_grows_until_the_ranking_stands():
    of = experiment(outcomes=["durable_a_year"], stop={"ranking": 0.9, "largest": 64})
    made = sweep(of, way())
    assert made.ended is Ended.STABLE and made.size in levels(of)
    assert made.found is not None and made.found.sure >= 0.9


def test_it_says_that_the_largest_size_was_reached():
    noise = experiment(parameters=["trust.usual", "trust.builds"], stop={"ranking": 1.0, "largest": 32})
    made = sweep(noise, way())
    assert (made.ended, made.size) == (Ended.LARGEST, 32)


def test_it_says_that_the_time_was_over_and_tells_what_is_whole(tmp_path: Path):
    none = sweep(experiment(), way(store=tmp_path, budget=0.0))
    assert (none.ended, none.size, none.made) == (Ended.BUDGET, 0, 0)
    sweep(experiment(size=16), way(store=tmp_path))
    some = sweep(experiment(size=32), way(store=tmp_path, budget=0.0))
    assert (some.ended, some.size) == (Ended.BUDGET, 16)
    same(some, sweep(experiment(size=16), way()))


@pytest.mark.parametrize("how", [FAILS, LACKS])
def test_what_lacks_is_never_a_zero(how: How):
    refused = sweep(experiment(), way(how))
    assert refused.ended is Ended.GAPS and refused.found is None and "missing" in refused.refusal
    runs = tables(refused)["runs"]
    assert runs["durable_a_year"].isna().equals(runs["dropout.level"] > 1.4)
    blocks = sweep(experiment(failed="blocks", outcomes=["durable_a_year"]), way(how))
    assert blocks.found is not None and "left out" in blocks.found.filled
    assert tables(blocks)["indices"]["ST"].notna().all()


def test_a_run_that_fails_is_told_and_the_others_go_on(tmp_path: Path):
    made = sweep(experiment(), way(FAILS, store=tmp_path))
    assert len(made.done) == made.asked
    assert {case.values["dropout.level"] > 1.4 for case in made.failures} == {True}
    said = made.done[made.failures[0].key]["failed"]
    assert said["error"] == "ZeroDivisionError: nobody is left" and "Traceback" in said["traceback"]
    assert sweep(experiment(), way(FAILS, store=tmp_path)).made == 0


def test_failures_are_made_again_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LEERWERK_MENDED", str(tmp_path / "mended"))
    failed = sweep(experiment(), way(MENDED, store=tmp_path / "store"))
    (tmp_path / "mended").touch()
    again = sweep(experiment(), way(MENDED, store=tmp_path / "store", retry_failed=True))
    assert again.made == len(failed.failures) > 0 and not again.failures
    assert again.found is not None


def test_the_state_of_a_store_is_told(tmp_path: Path):
    plan(tmp_path, experiment())
    sweep(experiment(), way(FAILS, store=tmp_path, shard=(1, 2)))
    said = stored(tmp_path, FAILS)
    assert len(said.done) * 2 == pytest.approx(len(said.unique), abs=1)
    assert said.failures


@pytest.mark.slow
def test_a_process_that_vanishes_costs_only_the_run_to_blame():
    of = experiment()
    made = sweep(of, way(VANISHES, engine=Local(2)))
    assert len(made.done) == made.asked
    blamed = {case.values["dropout.level"] for case in made.failures}
    assert blamed == {case.values["dropout.level"] for case in made.cases if case.values["dropout.level"] > TOP}
    assert blamed and all(np.isfinite(list(blamed)))


def test_rows_are_made_evenly():
    of = experiment(method="fast", size=257)
    drawn = design("fast", to_problem(of), 257, 1)
    early = DueRuns(of, FORMULA).of(drawn)[: len(drawn) // 12]
    for name, low, high in (("dropout.level", 0.5, 1.5), ("criteria.regie", 0.0, 1.0)):
        values = [case.values[name] for case in early]
        assert np.histogram(values, 4, (low, high))[0].min() > len(early) / 8
