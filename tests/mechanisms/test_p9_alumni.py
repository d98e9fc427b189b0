"""Those who found work through a programme tell people from their own country, who then know of it."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Constraint
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS
from tests.mechanisms.people import MANY

UNKNOWN = MANY | {"life.known": 0.1, "alumni.told": 100.0}
"""Programmes of which hardly anyone knows, unless somebody tells."""

SILENT, TELLING = UNKNOWN | {"alumni.network": 0.0}, UNKNOWN | {"alumni.network": 1.0}
OFF = {"alumni.told": 0.0}


def not_known(run: Run) -> float:
    """Places that stayed empty because too few knew of the programme."""
    return float(sum(intake.cost[Constraint.NOT_KNOWN] for intake in run.world.ledger.intakes))


@pytest.mark.mechanism("P9")
def test_alumni_who_tell_make_a_programme_known(rises: Callable[..., None]):
    rises(not_known, TELLING, SILENT)


@pytest.mark.mechanism("P9")
def test_switched_off_a_network_of_alumni_changes_nothing(run: Callable[..., Run]):
    for seed in SEEDS[:2]:
        telling, silent = (run(changes | OFF, seed=seed, months=MONTHS) for changes in (TELLING, SILENT))
        assert (telling.history == silent.history).all()
