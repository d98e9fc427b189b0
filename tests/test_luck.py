"""Does luck belong to (seed, question, month, person) and to nothing else, and is it fair?"""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sim.luck import hit, hit_marked, pick, pick_given, uniform
from sim.start import create
from sim.vocabulary import Stage
from sim.world import ALWAYS, World

PEOPLE = np.arange(20_000, dtype=np.uint32)


@given(
    st.integers(0, 2**32), st.text(max_size=20), st.integers(-1, 600), st.lists(st.integers(0, 2**32 - 1), max_size=9)
)
def test_number_depends_on_the_four_keys_only(seed: int, question: str, month: int, who: list[int]):
    identities = np.array(who, np.uint32)
    together = uniform(seed, question, month, identities)
    alone = [uniform(seed, question, month, identities[i : i + 1])[0] for i in range(len(who))]
    assert together.tolist() == alone
    assert ((together >= 0.0) & (together < 1.0)).all()


def test_who_else_is_asked_and_in_what_order_makes_no_difference():
    everyone = uniform(3, "home", 5, PEOPLE)
    some = np.array([19_999, 4, 4, 731])
    np.testing.assert_array_equal(uniform(3, "home", 5, PEOPLE[some]), everyone[some])


def test_asking_changes_nothing_in_the_identities():
    identities = PEOPLE.copy()
    uniform(1, "home", 0, identities)
    np.testing.assert_array_equal(identities, PEOPLE)


def test_each_key_counts():
    first = uniform(1, "home", 0, PEOPLE)
    for other in (
        uniform(2, "home", 0, PEOPLE), uniform(1, "house", 0, PEOPLE),
        uniform(1, "home", 1, PEOPLE), uniform(1, "home", ALWAYS, PEOPLE), uniform(1, "home", 0, PEOPLE + np.uint32(1)),
    ):  # fmt: skip
        assert (first != other).mean() > 0.999


def test_same_bits_on_every_machine():
    hashed = uniform(1, "home", 0, np.array([0, 1, 2**31], np.uint32))
    assert [value.hex() for value in hashed.tolist()] == KNOWN


KNOWN = ["0x1.f175481400000p-2", "0x1.0137521000000p-4", "0x1.c965b58400000p-2"]
"""Written down once: if they change, every result that was ever published changes."""


@pytest.mark.parametrize("question", ["home", "job alone", "cause of dropout", "Participants: sex and age"])
@pytest.mark.parametrize("month", [ALWAYS, 0, 1, 119])
def test_uniform(question: str, month: int):
    assert stats.kstest(uniform(1, question, month, PEOPLE), "uniform").pvalue > 1e-4


def test_uniform_for_the_spread_identities_of_newcomers():
    identities = (np.arange(200)[:, None] * 5_000_000 + np.arange(100)).astype(np.uint32).ravel()
    assert stats.kstest(uniform(1, "home", 0, identities), "uniform").pvalue > 1e-4


LIMIT = 4.5 / np.sqrt(PEOPLE.size)
"""Correlation of independent numbers stays below this but for a few in a million."""


def _correlation(a: np.ndarray, b: np.ndarray) -> float:
    return float(abs(np.corrcoef(a, b)[0, 1]))


@pytest.mark.parametrize("step", [1, 2, 3, 64, 1_000])
def test_neighbours_are_unrelated(step: int):
    luck = uniform(1, "home", 0, PEOPLE)
    assert _correlation(luck[:-step], luck[step:]) < LIMIT * 1.05


@pytest.mark.parametrize(("month", "other"), [(0, 1), (1, 2), (0, 12), (ALWAYS, 0), (10, 11)])
def test_months_are_unrelated(month: int, other: int):
    assert _correlation(uniform(1, "home", month, PEOPLE), uniform(1, "home", other, PEOPLE)) < LIMIT


@pytest.mark.parametrize("other", ["home ", "homf", "emoh", "job alone", ""])
def test_questions_are_unrelated(other: str):
    assert _correlation(uniform(1, "home", 0, PEOPLE), uniform(1, other, 0, PEOPLE)) < LIMIT


def test_seeds_are_unrelated():
    lucks = np.stack([uniform(seed, "home", 0, PEOPLE) for seed in range(20)])
    assert np.abs(np.corrcoef(lucks) - np.eye(20)).max() < LIMIT * 1.1


def test_pairs_of_months_fill_the_square():
    now, next_month = (np.floor(uniform(1, "home", month, PEOPLE) * 10) for month in (0, 1))
    table = np.histogram2d(now, next_month, bins=10)[0]
    assert stats.chisquare(table.ravel()).pvalue > 1e-4


def test_another_question_disturbs_no_other(fresh: Callable[..., World]):
    quiet, curious = fresh(), fresh()
    curious.draw("a new question", np.arange(100))
    everyone = np.arange(quiet.participants.size)
    np.testing.assert_array_equal(quiet.draw("home", everyone), curious.draw("home", everyone))


def test_another_lever_leaves_luck_as_it_was(fresh: Callable[..., World]):
    as_is, changed = fresh(), fresh({"grants.length": 48, "arrivals.housing_wait": 1.0, "dropout.private": 0.1})
    everyone, firms = np.arange(as_is.participants.size), np.arange(as_is.employers.size)
    np.testing.assert_array_equal(as_is.draw("home", everyone), changed.draw("home", everyone))
    np.testing.assert_array_equal(
        as_is.draw("joins", firms, as_is.employers), changed.draw("joins", firms, changed.employers)
    )


def test_kinds_of_agents_have_luck_of_their_own(fresh: Callable[..., World]):
    world, rows = fresh(), np.arange(9)
    assert (world.draw("same words", rows) != world.draw("same words", rows, world.employers)).all()


def test_whom_is_everyone_at_1_nobody_at_0_and_grows_in_between(fresh: Callable[..., World]):
    world = fresh()
    pool = world.staged(Stage.POOL)
    assert world.whom("home", pool, 1.0).size == pool.size
    assert world.whom("home", pool, 0.0).size == 0
    few, more = world.whom("home", pool, 0.2), world.whom("home", pool, 0.3)
    assert set(few) < set(more)
    assert few.size == pytest.approx(0.2 * pool.size, abs=4.0 * np.sqrt(0.16 * pool.size))


def _traits(world: World) -> dict[int, tuple[float, ...]]:
    """What a person is, by identity, places left out: these depend on how much of the country is simulated."""
    people = world.participants
    names = ("permit", "born", "sex", "origin", "schooling", "prior_field", "cares", "route", "motivation", "strain")
    rows = zip(*(people.arrays[name].tolist() for name in names), strict=True)
    return dict(zip(people.identity.tolist(), rows, strict=True))


@pytest.mark.parametrize(
    ("what", "changes", "share"),
    [
        ("a lower stock", {"population.stock": 24_000}, 1.0),
        ("a smaller country", {"population.scale": 0.02}, 1.0),
        ("more newcomers", {"arrivals.level": 2.0}, 1.0),
        ("other levers", {"grants.length": 6, "arrivals.by_job_chances": 1.0}, 1.0),
    ],
)
def test_the_same_identity_is_the_same_person(
    scenario: Callable[..., object], start: World, what: str, changes: dict[str, float], share: float
):
    usual, other = _traits(start), _traits(create(scenario(changes), 1))  # type: ignore[arg-type]
    both = usual.keys() & other.keys()
    assert len(both) == min(len(usual), len(other)), what
    assert all(usual[identity] == other[identity] for identity in both)


def test_another_seed_is_another_people(scenario: Callable[..., object], start: World):
    usual, other = _traits(start), _traits(create(scenario(), 2))  # type: ignore[arg-type]
    same = np.mean([usual[identity] == other[identity] for identity in usual])
    assert same < 0.01


def test_pick_by_hand():
    # weights 1, 0 and 3: luck below a quarter is the first, nobody is the second
    assert pick(np.array([1.0, 0.0, 3.0]), np.array([0.0, 0.24, 0.25, 0.99])).tolist() == [0, 0, 2, 2]


def test_pick_given_uses_the_weights_of_the_condition():
    weights = np.array([[1.0, 1.0], [0.0, 5.0]])
    assert pick_given(weights, np.array([0, 0, 1, 1]), np.array([0.49, 0.5, 0.0, 0.99])).tolist() == [0, 1, 1, 1]


@pytest.mark.smoke
def test_a_hit_among_the_marked_is_a_hit_of_their_rows():
    identities, marks = np.arange(1000, 6000, dtype=np.uint32), (np.arange(5000) % 7).astype(np.int8)
    chance, rows = np.linspace(0.0, 1.0, 5000), np.flatnonzero(marks == 3)
    every = hit_marked(7, "asked", 4, identities, marks, 3, 0.1, chance, 0.8)
    np.testing.assert_array_equal(every, hit(7, "asked", 4, identities, rows, (chance * 0.8 + 0.1)[rows]))
    alike = hit_marked(7, "asked", 4, identities, marks, 3, 0.3)
    np.testing.assert_array_equal(alike, hit(7, "asked", 4, identities, rows, 0.3))
