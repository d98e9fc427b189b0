"""C7: what works loses force when it is copied elsewhere; knowledge and steering limit the loss."""

from collections.abc import Callable

import pytest

from sim.vocabulary import NOBODY
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, completion

pytestmark = pytest.mark.mechanism("C7")

COPIED = CROWD | {
    "life.birth": 0.0, "replication.drive": 0.5, "replication.proven": 0.1, "replication.publicity": 1.0,
}  # fmt: skip
"""Nobody begins from nothing; what exists is copied eagerly."""


def know_how_of_copies(run: Run) -> float:
    table = run.world.programmes
    return float(table.know_how[table.parent != NOBODY].mean())


def test_with_less_loss_copies_know_more(rises: Callable[..., None]):
    rises(know_how_of_copies, COPIED | {"transfer.loss": 2.0}, COPIED | {"transfer.loss": 0.0})


def test_with_less_loss_more_complete(rises: Callable[..., None]):
    telling = COPIED | {"life.know_how_effect": 1.0}
    rises(completion, telling | {"transfer.loss": 2.0}, telling | {"transfer.loss": 0.0})


@pytest.mark.parametrize("lever", ["life.kept", "orchestration.presence"])
def test_knowledge_and_steering_limit_the_loss(rises: Callable[..., None], lever: str):
    rises(know_how_of_copies, COPIED | {lever: 0.0}, COPIED | {lever: 1.0})
