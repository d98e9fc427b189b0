"""Those who found work through a programme tell people from their own country, who then know of it."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.processes.candidates import gates
from sim.vocabulary import ProgrammeState
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS
from tests.mechanisms.counting import CROWD

UNKNOWN = CROWD | {"life.known": 0.05, "alumni.told": 100.0}
"""Programmes of which hardly anyone knows, unless somebody tells."""

SILENT, TELLING = UNKNOWN | {"alumni.network": 0.0}, UNKNOWN | {"alumni.network": 1.0}
OFF = {"alumni.told": 0.0}


def knowing(run: Run) -> float:
    """Share of those who could take part in a running programme who know of it."""
    world = run.world
    found = [gates(world, int(row)) for row in np.flatnonzero(world.programmes.state == ProgrammeState.RUNNING)]
    return sum(each.known.size for each in found) / sum(each.permitted.size for each in found)


@pytest.mark.mechanism("P9")
def test_alumni_who_tell_make_programmes_known(rises: Callable[..., None]):
    rises(knowing, SILENT, TELLING)


@pytest.mark.mechanism("P9")
def test_switched_off_a_network_of_alumni_changes_nothing(run: Callable[..., Run]):
    for seed in SEEDS[:2]:
        telling, silent = (run(changes | OFF, seed=seed, months=MONTHS) for changes in (TELLING, SILENT))
        assert (telling.history == silent.history).all()
