"""G6: the act of 2021 makes municipalities lead and the course end at B1, for permits under it; it costs a start-up."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from sim.vocabulary import Route
from tests.conftest import Run
from tests.mechanisms.worlds import OPEN, founded

MANY = {"life.birth": 0.5}
"""Initiatives enough to compare."""


def act(year: float, **more: Any) -> dict[str, Any]:
    return OPEN | {"law.takes_effect": year} | {f"law.{name}": value for name, value in more.items()}


def dutch_of(arrived: range, routes: tuple[Route, ...] = tuple(Route)) -> Callable[[Run], float]:
    """Mean level of those whose permit is from these months, on some of the routes."""

    def mean(run: Run) -> float:
        people = run.world.participants
        meant = np.isin(people.permit, arrived) & np.isin(people.route, routes)
        return float(people.language[meant].mean())

    return mean


@pytest.mark.mechanism("G6")
def test_municipalities_that_lead_begin_more(rises: Callable[..., None]) -> None:
    rises(founded, less=act(2031.0) | MANY, more=act(2015.0) | MANY)


@pytest.mark.mechanism("G6")
def test_support_takes_the_start_up_away(rises: Callable[..., None]) -> None:
    alone, helped = (act(2021.0, burden=1.0, support=share) | MANY for share in (0.0, 1.0))
    rises(founded, less=alone, more=helped)


@pytest.mark.mechanism("G6")
def test_newcomers_under_the_act_learn_more_dutch(rises: Callable[..., None]) -> None:
    rises(dutch_of(range(12)), less=act(2031.0), more=act(2021.0))


@pytest.mark.mechanism("G6")
@pytest.mark.parametrize("route", [Route.EDUCATION, Route.SELF_RELIANCE])
def test_the_course_goes_on_where_a_route_asks_more_and_ends_where_it_asks_less(
    route: Route, rises: Callable[..., None]
) -> None:
    alike, apart = act(2021.0, routes=0.0), act(2021.0, routes=1.0)
    less, more = (alike, apart) if route == Route.EDUCATION else (apart, alike)
    rises(dutch_of(range(12), (route,)), less=less, more=more)


@pytest.mark.mechanism("G6")
def test_permits_before_the_act_keep_their_course(run: Callable[..., Run]) -> None:
    # nobody takes part, so that Dutch comes from the course and from jobs found alone only
    never, usual, early = (
        run(act(year) | {"grants.level": 0.0, "population.local_places": 0.0}, months=24, initiatives=())
        for year in (2031.0, 2022.0, 2021.0)
    )
    for older in (dutch_of(range(-36, 0)), dutch_of(range(12))):
        assert older(never) == pytest.approx(older(usual), abs=0.01)
    assert dutch_of(range(12))(early) > dutch_of(range(12))(usual) + 0.05


@pytest.mark.mechanism("G6")
def test_an_act_that_is_not_practised_changes_nothing(run: Callable[..., Run]) -> None:
    never, early = (run(act(year, practice=0.0)).summary for year in (2031.0, 2021.0))
    assert never == early
