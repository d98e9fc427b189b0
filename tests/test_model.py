"""Does the model behave as a Mesa user expects?"""

import gc
from datetime import date
from weakref import ref

import mesa
import numpy as np
import pytest

from sim.agents import Employer, Funder, Municipality, Programme
from sim.model import COLLECTED, ScalingModel
from sim.outcomes import OUTCOMES
from sim.scenario import ScenarioError, load
from sim.vocabulary import NOBODY, Sector, Why
from tests.models import run, small

NAMES = [outcome.name for outcome in OUTCOMES]


@pytest.fixture(scope="module")
def collected():
    """A model that tests read and never change."""
    return run(small(collect=True), 4)


@pytest.mark.smoke
def test_agent_sets_work():
    model = small()
    firms, table = model.agents_by_type[Employer], model.world.employers
    care = firms.select(lambda firm: firm.sector is Sector.CARE)
    assert len(care) == (table.sector == Sector.CARE).sum()
    assert firms.agg("size_of_staff", sum) == table.size_of_staff.sum()
    assert firms.get("region") == table.region.tolist()
    assert {sector: len(group) for sector, group in firms.groupby("sector")} == {
        Sector(sector): count for sector, count in zip(*np.unique(table.sector, return_counts=True), strict=True)
    }
    care.set("inclusion", 0.9)
    assert (table.inclusion[table.sector == Sector.CARE] == 0.9).all()
    assert (table.inclusion[table.sector != Sector.CARE] != 0.9).all()


def test_do_and_shuffle_do_reach_everyone_once():
    model = small()
    towns, reached = model.agents_by_type[Municipality], []
    towns.do(lambda town: reached.append(town.row))
    assert reached == list(range(model.world.municipalities.size))
    towns.shuffle_do(lambda town: reached.append(town.row))
    assert sorted(reached) == sorted([*range(len(towns))] * 2)


@pytest.mark.smoke
def test_the_history_is_what_the_data_collector_kept(collected):
    frame = collected.datacollector.get_model_vars_dataframe()
    assert list(frame.columns) == NAMES
    assert len(frame) == 1 + collected.month == 5
    np.testing.assert_array_equal(frame.to_numpy()[1:], collected.history)
    assert collected.history[:, NAMES.index("pool")].all()


def test_each_month_of_the_history_is_its_own():
    model = run(small(), 6)
    found = model.world.ledger.flows[:6, Why.FOUND_JOB]
    assert model.history[:, NAMES.index("found_alone")].tolist() == found.tolist()
    assert len(set(found)) > 1


def test_the_start_is_collected_before_anything_happens():
    model = small(collect=True)
    first = model.datacollector.get_model_vars_dataframe().iloc[0]
    assert first["pool"] == model.observed[NAMES.index("pool")] > 0
    assert first["found_alone"] == 0


def test_kinds_of_which_there_are_few_are_collected(collected):
    frame = collected.datacollector.get_agenttype_vars_dataframe(Programme)
    assert list(frame.columns) == list(COLLECTED[Programme])
    now, programmes = frame.loc[4], collected.world.programmes
    assert now.index.tolist() == [agent.unique_id for agent in collected.agents_by_type[Programme]]
    for name in COLLECTED[Programme]:
        np.testing.assert_array_equal(now[name], programmes.arrays[name])


def test_what_was_collected_stays(collected):
    programmes = run(small(collect=True), 2)
    before = programmes.datacollector.get_agenttype_vars_dataframe(Programme).loc[1].copy()
    programmes.agents_by_type[Programme].set("know_how", 0.123)
    run(programmes, 1)
    after = programmes.datacollector.get_agenttype_vars_dataframe(Programme).loc[1]
    assert before.equals(after)


def test_batch_run_runs():
    results = mesa.batch_run(
        ScalingModel,
        {"scenario": "baseline", "population__scale": 0.05, "grants__length": [12, 36], "rng": [3]},
        max_steps=12,
        display_progress=False,
    )
    by_length = {row["grants__length"]: row for row in results}
    assert set(by_length) == {12, 36}
    expected = ScalingModel("baseline", rng=3, collect=False, population__scale=0.05, grants__length=36)
    run(expected, int(by_length[36]["Step"]))
    assert [by_length[36][name] for name in NAMES] == expected.history[-1].tolist()


@pytest.mark.smoke
@pytest.mark.parametrize("seed", [{"rng": 1}, {"seed": 1}, {"rng": np.int64(1)}, {"seed": np.uint32(1)}])
def test_rng_and_seed_mean_the_same(seed):
    model = ScalingModel("baseline", collect=False, population__scale=0.05, months=24, **seed)
    assert model.world.seed == 1
    assert type(model.world.seed) is int
    assert model.random.random() == small(rng=1).random.random()
    assert model.rng.random() == small(rng=1).rng.random()


def test_both_rng_and_seed_is_an_error():
    with pytest.raises(ValueError, match="not both"):
        ScalingModel("baseline", rng=1, seed=1)


def test_without_a_seed_runs_differ():
    assert small(rng=None).world.seed != small(rng=None).world.seed


def test_a_generator_is_a_seed_too():
    one, same = (small(rng=np.random.default_rng(5)).world.seed for _ in range(2))
    assert one == same != small(rng=np.random.default_rng(6)).world.seed


def test_a_scenario_may_be_a_name_a_mapping_or_a_scenario():
    mapping = {"extends": "baseline", "population": {"scale": 0.05}, "months": 24}
    expected = run(small(), 2).history.tolist()
    assert run(ScalingModel(mapping, rng=1, collect=False), 2).history.tolist() == expected
    assert run(ScalingModel(load(mapping), rng=1, collect=False), 2).history.tolist() == expected


def test_a_scenario_may_be_a_file(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("title: {en: Mine, nl: Mijn}\nextends: baseline\ngrants: {length: 36}\n")
    model = ScalingModel(file, rng=1, collect=False, population__scale=0.05)
    assert model.world.parameters.grants.length == 36


@pytest.mark.smoke
def test_names_with_two_underscores_set_values_of_the_scenario():
    assert small(grants__length=36).world.parameters.grants.length == 36
    assert small(months=7).world.scenario.months == 7
    with pytest.raises(ScenarioError, match=r"grants\.lenght"):
        small(grants__lenght=36)


def test_the_model_stops_after_the_last_month():
    model = small(months=3)
    model.run_model()
    assert (model.month, model.running, model.date) == (3, False, date(2021, 4, 1))
    with pytest.raises(RuntimeError, match="ends after 3 months"):
        model.step()
    assert model.month == 3


def test_a_user_may_stop_it_earlier():
    model = small()
    model.running = False
    model.step()
    assert not model.running


def test_a_user_may_bring_a_data_collector():
    model = small()
    model.datacollector = mesa.DataCollector({"month": "month"}, agenttype_reporters={Funder: {"left": "committed"}})
    run(model, 3)
    assert model.datacollector.model_vars["month"] == [1, 2, 3]
    assert len(model.datacollector.get_agenttype_vars_dataframe(Funder)) == 3 * model.world.funders.size


def test_a_world_goes_with_its_model_before_any_collection_of_garbage():
    gc.disable()
    try:
        model = run(small(), 2)
        world = ref(model.world)
        del model
        assert world() is None
    finally:
        gc.enable()


def test_the_step_of_a_model_that_is_gone_says_so():
    step = small().step
    with pytest.raises(ReferenceError, match="the model is gone"):
        step()


def test_history_is_a_copy():
    model = run(small(), 1)
    model.history[:] = NOBODY
    assert (model.history >= 0).all()
