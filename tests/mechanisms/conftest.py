"""How a mechanism is shown: the same luck in pairs of runs, one thing different, five seeds, one sign."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.conftest import Run

SEEDS = (1, 2, 3, 4, 5)
MONTHS = 36

Count = Callable[[Run], float]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever shows a mechanism in this folder makes many runs."""
    for item in items:
        if "tests/mechanisms" in item.path.as_posix() and item.get_closest_marker("mechanism"):
            item.add_marker(pytest.mark.paired)


@pytest.fixture(scope="session")
def rises(run: Callable[..., Run]) -> Callable[..., None]:
    """Check that what is counted is higher with the changes `more` than with `less`, on the luck of every seed."""

    def check(
        count: Count, less: Mapping[str, Any], more: Mapping[str, Any], months: int = MONTHS, **head: Any
    ) -> None:
        low, high = ([count(run(changes, seed, months, **head)) for seed in SEEDS] for changes in (less, more))
        assert all(a < b for a, b in zip(low, high, strict=True)), f"not below on every seed: {low} and {high}"

    return check
