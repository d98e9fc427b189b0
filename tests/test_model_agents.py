"""Are agents made only when somebody looks, do they leave the run as it is, and go when the model goes?"""

import gc
import weakref

import mesa
import numpy as np
import pytest

from sim.agents import KINDS, Employer, Funder, Participant, RowAgent
from sim.model import COLLECTED
from tests.models import run, small


def state(model):
    """Every column, flow, euro, balance and move, as bytes."""
    world = model.world
    bits = [array.tobytes() for kind in KINDS.values() for array in kind.rows_in(world).arrays.values()]
    bits += [world.ledger.flows.tobytes(), world.ledger.money.tobytes()]
    bits += [purse.tobytes() for purse in world.balance.values()]
    bits += [bytes((m.month, m.stage, m.why)) + m.rows.tobytes() for m in world.ledger.moves]
    return [*bits, model.history.tobytes()]


def look(model):
    """What a curious user does, all without writing."""
    model.agents.shuffle_do("step")
    model.agents_by_type[Employer].shuffle().agg("willingness", np.mean)
    model.agents_by_type[Participant].select(at_most=3).do("story")


@pytest.mark.smoke
def test_a_run_is_the_same_bits_with_and_without_agents():
    alone = state(run(small(), 8))
    assert state(run(small(collect=True), 8)) == alone
    watched = small()
    for _ in range(8):
        look(watched)
        watched.step()
    assert state(watched) == alone


def test_a_run_is_the_same_bits_when_agents_are_made_half_way():
    late = run(small(), 4)
    before = state(late)
    look(late)
    assert state(late) == before
    assert state(run(late, 4)) == state(run(small(), 8))


def test_another_seed_gives_other_bits():
    assert state(run(small(), 2)) != state(run(small(rng=2), 2))


@pytest.fixture
def made(monkeypatch):
    """The agents that are made, as they are made."""
    seen = []
    make = RowAgent.__init__
    monkeypatch.setattr(RowAgent, "__init__", lambda self, *given: seen.append(type(self)) or make(self, *given))
    return seen


@pytest.mark.smoke
def test_without_collecting_no_agent_is_ever_made(made):
    model = run(small(), 3)
    assert made == []
    assert not hasattr(model, "datacollector")


def test_only_the_kind_that_is_asked_for_is_made(made):
    model = small()
    assert len(model.agents_by_type[Employer]) == model.world.employers.size
    assert len(model.agents_by_type[Employer]) == made.count(Employer) == len(made)


def test_collecting_makes_only_the_kinds_that_it_keeps(made):
    small(collect=True)
    assert set(made) == set(COLLECTED)


def test_everyone_is_in_agents_and_has_a_number_of_its_own():
    model = small()
    sizes = [kind.rows_in(model.world).size for kind in KINDS.values()]
    assert {agent.unique_id for agent in model.agents} == set(range(1, 1 + sum(sizes)))
    assert len(model.agents) == sum(sizes)


def test_numbers_do_not_depend_on_who_looks_first():
    one, other = small(), small()
    assert one.agents
    assert other.agent(Funder, 2).unique_id == one.agent(Funder, 2).unique_id


@pytest.mark.smoke
def test_all_ten_kinds_are_there_before_anyone_looks():
    model = small()
    assert model.agent_types == list(KINDS.values())
    assert list(model.agents_by_type) == list(KINDS.values())
    assert Employer in model.agents_by_type
    assert int not in model.agents_by_type


def test_kinds_of_the_users_own_join_the_ten():
    class Watcher(mesa.Agent):
        pass

    model = small()
    watcher = Watcher(model)
    assert list(model.agents_by_type[Watcher]) == [watcher]
    assert len(model.agents_by_type) == 11
    assert watcher in model.agents


def test_models_are_freed_after_their_agents_were_made():
    seen = []
    for _ in range(5):
        model = run(small(collect=True), 1)
        assert len(model.agents) > 0
        seen.append(weakref.ref(model))
    del model
    gc.collect()
    assert [ref() for ref in seen] == [None] * 5
