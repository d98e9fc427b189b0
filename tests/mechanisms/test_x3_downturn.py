"""Recession, a surge of permits, a housing stop and cuts, each with a date of its own."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from sim.vocabulary import Why
from tests.mechanisms.scaling import WIDE
from tests.test_directions import employed, moved, started, taking_part

MONTHS = 24
RECESSION = WIDE | {"downturn.recession": 1.0}


@pytest.mark.mechanism("X3")
@pytest.mark.parametrize(
    ("count", "less", "more"),
    [
        pytest.param(moved(Why.FOUND_JOB), RECESSION, WIDE, id="recession: fewer find work"),
        pytest.param(employed, RECESSION, WIDE, id="recession: fewer at work"),
        pytest.param(taking_part, RECESSION, WIDE, id="recession: fewer employers"),
        pytest.param(started, WIDE | {"downturn.austerity": 0.8}, WIDE, id="austerity: fewer start"),
        pytest.param(moved(Why.HOUSED), WIDE | {"downturn.housing_stop": 0.8}, WIDE, id="housing stop: fewer housed"),
        pytest.param(moved(Why.HOUSED), WIDE, WIDE | {"arrivals.level": 1.5}, id="surge: more to house"),
        pytest.param(
            employed, RECESSION, WIDE | {"downturn.recession": {"2021-01": 1.0, "2022-01": 0.0}}, id="a short recession"
        ),
    ],
)
def test_downturn(
    rises: Callable[..., None], count: Callable[..., float], less: Mapping[str, Any], more: Mapping[str, Any]
) -> None:
    rises(count, less, more, months=MONTHS)
