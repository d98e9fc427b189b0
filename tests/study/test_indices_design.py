"""Does a design grow, stay the same, leave what it is given alone, and refuse what it cannot do?"""

from copy import deepcopy

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sim.study.indices.design import design, rows
from sim.study.indices.methods import METHODS
from sim.study.indices.problem import DUMMY, check, factors, members, with_dummy
from sim.study.indices.structure import check_rows
from tests.study.indices_cases import ISHIGAMI

GROUPED = with_dummy({**ISHIGAMI, "num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": ISHIGAMI["bounds"][:3],
                      "groups": ["both", "alone", "both"]})  # fmt: skip
SIZES = {"morris": 10, "fast": 129}
TRUE_GROUPS = [name for name, method in METHODS.items() if method.groups]


def size_of(method: str) -> int:
    return SIZES.get(method, 128)


@pytest.mark.parametrize("method", METHODS)
def test_a_design_has_the_rows_that_were_announced_within_bounds(method):
    drawn = design(method, ISHIGAMI, size_of(method), 1)
    assert drawn.shape == (rows(method, ISHIGAMI, size_of(method)), 4)
    low, high = np.array(ISHIGAMI["bounds"]).T
    assert ((drawn >= low) & (drawn <= high)).all()


@pytest.mark.parametrize("method", METHODS)
def test_a_design_is_the_first_part_of_the_next_where_it_is_said_to_grow(method):
    size, known = size_of(method), METHODS[method]
    small, large = (design(method, ISHIGAMI, each, 3) for each in (size, known.next(size)))
    assert np.array_equal(small, large[: len(small)]) == known.grown


@pytest.mark.parametrize("method", METHODS)
def test_the_same_seed_gives_the_same_design_and_another_one_another(method):
    one, again, other = (design(method, ISHIGAMI, size_of(method), seed) for seed in (0, 0, 1))
    np.testing.assert_array_equal(one, again)
    assert not np.array_equal(one, other)


@pytest.mark.parametrize("method", METHODS)
def test_neither_the_problem_nor_the_generator_of_numpy_is_touched(method):
    problem, state = deepcopy(ISHIGAMI), np.random.get_state()[1].copy()
    design(method, problem, size_of(method), 1)
    assert problem == ISHIGAMI
    np.testing.assert_array_equal(np.random.get_state()[1], state)


@pytest.mark.parametrize("method", METHODS)
def test_its_own_design_is_recognised_and_a_shuffled_one_is_not(method):
    drawn = design(method, ISHIGAMI, size_of(method), 2)
    check_rows(method, ISHIGAMI, drawn, True)
    shuffled = drawn[np.random.default_rng(1).permutation(len(drawn))]
    if METHODS[method].structured:
        with pytest.raises(ValueError, match="block 0"):
            check_rows(method, ISHIGAMI, shuffled, True)
    else:
        check_rows(method, ISHIGAMI, shuffled, True)


@given(row=st.integers(0, 639), method=st.sampled_from(["sobol", "morris", "dgsm"]))
def test_two_rows_that_changed_places_are_found(row, method):
    drawn = design(method, ISHIGAMI, 64, 2)
    row, other = row % len(drawn), (row + 7) % len(drawn)
    assume((drawn[row] != drawn[other]).any())
    drawn[[row, other]] = drawn[[other, row]]
    with pytest.raises(ValueError, match="does not fit"):
        check_rows(method, ISHIGAMI, drawn, True)


@pytest.mark.parametrize("dists", [["unif", "triang", "norm", "unif"], ["logunif", "unif", "unif", "unif"]])
@pytest.mark.parametrize("method", ["sobol", "morris", "fast", "pawn"])
def test_factors_may_have_distributions(method, dists):
    bounds = {"unif": [0.0, 2.0], "triang": [0.0, 1.0, 0.5], "norm": [5.0, 1.0], "logunif": [0.1, 10.0]}
    problem = {**ISHIGAMI, "dists": dists, "bounds": [bounds[each] for each in dists]}
    if method == "morris" and "norm" in dists:
        with pytest.raises(ValueError, match="reaches the ends"):
            design(method, problem, size_of(method), 1)
    else:
        check_rows(method, problem, design(method, problem, size_of(method), 1), True)


@pytest.mark.parametrize("method", TRUE_GROUPS)
def test_members_of_a_group_move_together(method):
    assert factors(GROUPED) == ["both", "alone", DUMMY]
    drawn = design(method, GROUPED, 16, 1, second_order=False)
    check_rows(method, GROUPED, drawn, False)
    assert len(drawn) == rows(method, GROUPED, 16, second_order=False) == 16 * {"sobol": 5, "morris": 4}[method]


@pytest.mark.parametrize("method", [name for name in METHODS if name not in TRUE_GROUPS])
def test_groups_are_refused_where_they_would_be_averaged(method):
    with pytest.raises(ValueError, match="no true groups"):
        design(method, GROUPED, size_of(method), 1)


@pytest.mark.parametrize(("method", "size", "message"), [
    ("sobol", 100, "take 64 or 128"), ("sobol", 8, "below the smallest"), ("fast", 64, "below"),
    ("saltelli", 8, "no method"),
])  # fmt: skip
def test_impossible_sizes_and_methods_are_refused(method, size, message):
    with pytest.raises(ValueError, match=message):
        design(method, ISHIGAMI, size, 1)


def test_the_bound_of_derivatives_is_for_uniform_factors_only():
    with pytest.raises(ValueError, match="uniform"):
        design("dgsm", {**ISHIGAMI, "dists": ["unif", "norm", "unif", "unif"]}, 64, 1)


def test_a_dummy_is_added_once_with_a_group_of_its_own():
    assert with_dummy(ISHIGAMI) == ISHIGAMI
    assert GROUPED["groups"][-1] == DUMMY
    np.testing.assert_array_equal(members(GROUPED), [[1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]])


@pytest.mark.parametrize("change", [{"names": ["a", "a", "b", "c"]}, {"bounds": [[0, 1]]}, {"groups": ["one"] * 4}])
def test_problems_that_do_not_fit_are_refused(change):
    with pytest.raises(ValueError, match="problem"):
        check({**ISHIGAMI, **change})
