"""Schools ask for full groups and contributions, lack teachers, and let people join where they teach in modules."""

from collections.abc import Callable
from typing import Any

import pytest

from sim.vocabulary import Constraint, Why
from tests.mechanisms.scaling import WIDE
from tests.test_directions import cost, moved, started, taking_part

MONTHS = 24
RIGID = WIDE | {"schooling.rigidity": 1.0, "schooling.modular": 0.0, "schooling.minimum_group": 12}
SUPPLE = RIGID | {"schooling.rigidity": 0.0}
PLENTY_OF_TEACHERS = WIDE | {
    "schooling.seats_per_100k": 12.0, "schooling.usual_seats": 4.0, "schooling.teacher_shortage": 0.0,
}  # fmt: skip
MODULAR = WIDE | {"schooling.modular": 1.0}

SEATS = cost(Constraint.SCHOOL_SEATS)


@pytest.mark.mechanism("L9")
@pytest.mark.parametrize(
    ("count", "less", "more"),
    [
        pytest.param(SEATS, SUPPLE, RIGID, id="rigid schools hold people back"),
        pytest.param(started, RIGID, SUPPLE, id="supple schools let more start"),
        pytest.param(SEATS, RIGID | {"schooling.modular": 1.0}, RIGID, id="modules need no full group"),
        pytest.param(
            SEATS, PLENTY_OF_TEACHERS, PLENTY_OF_TEACHERS | {"schooling.teacher_shortage": 2.0},
            id="seats without teachers stay empty",
        ),
        pytest.param(
            taking_part, RIGID | {"schooling.contribution": 1_000.0}, RIGID, id="contributions keep employers away"
        ),
        pytest.param(
            moved(Why.COMPLETED), MODULAR | {"schooling.modules_save": 0.0}, MODULAR | {"schooling.modules_save": 0.5},
            id="who knows the trade is ready sooner",
        ),
    ],
)  # fmt: skip
def test_schools(
    rises: Callable[..., None], count: Callable[..., float], less: dict[str, Any], more: dict[str, Any]
) -> None:
    rises(count, less, more, months=MONTHS)
