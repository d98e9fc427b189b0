"""Who watches catches problems before people drop out; a design that bends absorbs a shock."""

from collections.abc import Callable

import pytest

from sim.vocabulary import DROPOUT_CAUSES, Why
from tests.mechanisms.scaling import WIDE
from tests.test_directions import moved, started

WATCHED = WIDE | {"monitoring.coverage": 1.0}
UNWATCHED = WIDE | {"monitoring.coverage": 0.0}
SHOCKED = WIDE | {"pandemic.severity": 1.0, "monitoring.absorbs": 0.9}
DROPPED = moved(*DROPOUT_CAUSES)


@pytest.mark.mechanism("L10")
def test_fewer_drop_out_where_someone_watches(rises: Callable[..., None]) -> None:
    rises(DROPPED, less=WATCHED, more=UNWATCHED)


@pytest.mark.mechanism("L10")
def test_watching_without_its_strength_catches_less(rises: Callable[..., None]) -> None:
    rises(DROPPED, less=WATCHED, more=WATCHED | {"monitoring.catches": 0.0})


@pytest.mark.mechanism("L10")
@pytest.mark.parametrize("count", [started, moved(Why.COMPLETED)], ids=["started", "completed"])
def test_a_flexible_design_absorbs_a_shock(rises: Callable[..., None], count: Callable[..., float]) -> None:
    rigid, flexible = ({"monitoring.flexible": share} for share in (0.0, 1.0))
    rises(count, less=SHOCKED | rigid, more=SHOCKED | flexible, months=24)
