"""What tests on the life of programmes share: a country in which many are founded, and what is counted of those."""

from sim.vocabulary import ProgrammeState
from tests.conftest import Run
from tests.test_directions import BUSY

WIDE = BUSY | {"population.scale": 0.1, "population.stock": 20_000}
"""Five regions with fewer people: more programmes to count, in less time."""

LIVELY = BUSY | {"life.birth": 0.5}
"""Ten times as many initiatives as usual, so that a few years have something to count."""

RICH = LIVELY | {"population.scale": 0.1, "population.stock": 20_000, "grants.level": 10.0}
"""The same with money for most of them, so that something else decides."""


def know_how_of_new(run: Run) -> float:
    """Mean know-how of programmes that were founded in the run."""
    table = run.world.programmes
    return float(table.know_how[table.founded > 0].mean())


def months_of_preparation(run: Run) -> float:
    """Mean months from the initiative to the open doors, of programmes that were founded in the run and run now."""
    table = run.world.programmes
    opened = (table.founded > 0) & (table.state == ProgrammeState.RUNNING)
    assert opened.any()
    return float((table.since - table.founded)[opened].mean())
