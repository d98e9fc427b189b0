"""C7: what works loses force when it is copied elsewhere; knowledge and steering limit the loss."""

from collections.abc import Callable

import pytest

from sim.vocabulary import NOBODY, Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD

pytestmark = pytest.mark.mechanism("C7")

COPIED = CROWD | {
    "dropout.guidance": 0.1, "life.birth": 0.0, "life.know_how_effect": 1.0,
    "replication.drive": 0.5, "replication.proven": 0.1, "replication.publicity": 1.0,
}  # fmt: skip
"""Nobody begins from nothing, what exists is copied eagerly without delay, and people leave where guidance stumbles."""

LOST, KEPT = COPIED | {"transfer.loss": 2.0}, COPIED | {"transfer.loss": 0.0}


def know_how_of_copies(run: Run) -> float:
    table = run.world.programmes
    return float(table.know_how[table.parent != NOBODY].mean())


def stay_in_copies(run: Run) -> float:
    """How few of those who start in a copy leave it for want of guidance."""
    table, moves = run.world.programmes, run.world.ledger.moves
    left = sum(int((table.parent[m.programme] != NOBODY).sum()) for m in moves if m.why == Why.DROPPED_GUIDANCE)
    return -left / float(table.started[table.parent != NOBODY].sum())


def test_with_less_loss_copies_know_more(rises: Callable[..., None]):
    rises(know_how_of_copies, LOST, KEPT)


def test_with_less_loss_copies_guide_better(rises: Callable[..., None]):
    rises(stay_in_copies, LOST, KEPT)


@pytest.mark.parametrize(
    ("less", "more"),
    [({}, {"life.kept": 1.0}), ({"orchestration.presence": 0.0}, {})],
    ids=["knowledge", "steering"],
)
def test_knowledge_and_steering_limit_the_loss(
    rises: Callable[..., None], less: dict[str, float], more: dict[str, float]
):
    rises(know_how_of_copies, COPIED | less, COPIED | more)
