"""Small worlds that many tests share: three whole regions, with everything that the whole country has."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pytest
from hypothesis import settings

from sim.month import advance
from sim.outcomes import observe, summary
from sim.processes.begin import begin
from sim.scenario import Scenario, load
from sim.start import create
from sim.world import World
from tests.pages import opened

settings.register_profile("leerwerk", max_examples=40, deadline=None)
settings.load_profile("leerwerk")

SCALE = 0.06
"""Share of the country that these worlds have: three regions."""


@dataclass(frozen=True)
class Run:
    """A world after its last month, with the headline outcomes."""

    world: World
    history: np.ndarray
    summary: dict[str, float | str]

    def total(self, *whys: int) -> int:
        """Moves for these causes over the whole run."""
        return int(self.world.ledger.flows[:, list(whys)].sum())


def small(changes: Mapping[str, Any] | None = None, months: int = 36, **head: Any) -> Scenario:
    """The baseline at small scale, with changes by dotted name and other names of the head."""
    given = {"title": {"en": "test", "nl": "test"}, "extends": "baseline", **head, "months": months}
    return load(load(given), {"population.scale": SCALE, **(changes or {})})


def begun(scenario: Scenario, seed: int = 1) -> World:
    """A world before its first month."""
    world = create(scenario, seed)
    begin(world)
    return world


@pytest.fixture(scope="session")
def country() -> World:
    """The whole country on day one; only to look at."""
    return create(load("baseline"), 1)


@pytest.fixture(scope="session")
def scenario() -> Callable[..., Scenario]:
    """`small`: the baseline at small scale, changed."""
    return small


@pytest.fixture(scope="session")
def fresh() -> Callable[..., World]:
    """A small world of one's own before its first month: changes, seed, months, head."""

    def make(changes: Mapping[str, Any] | None = None, seed: int = 1, months: int = 36, **head: Any) -> World:
        return begun(small(changes, months, **head), seed)

    return make


@pytest.fixture(scope="session")
def start() -> World:
    """A small world on day one, before `begin`; look, do not touch."""
    return create(small(), 1)


@pytest.fixture(scope="session")
def run() -> Callable[..., Run]:
    """A whole run, made once for the same changes, seed, months and head; look, do not touch."""

    @lru_cache(maxsize=64)
    def ran(changes: tuple[tuple[str, Any], ...], seed: int, months: int, head: tuple[tuple[str, Any], ...]) -> Run:
        world = begun(small({name: _thawed(v) for name, v in changes}, months, **dict(head)), seed)
        history = []
        for month in range(months):
            advance(world)
            history.append(observe(world, month))
        return Run(world, np.array(history), summary(world, np.array(history)))

    def make(changes: Mapping[str, Any] | None = None, seed: int = 1, months: int = 36, **head: Any) -> Run:
        frozen = tuple(sorted((name, _frozen(v)) for name, v in (changes or {}).items()))
        return ran(frozen, seed, months, tuple(sorted((name, _frozen(v)) for name, v in head.items())))

    return make


def _frozen(value: Any) -> Any:
    return tuple(sorted(value.items())) if isinstance(value, Mapping) else value


def _thawed(value: Any) -> Any:
    return dict(value) if isinstance(value, tuple) else value


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    yield from opened()
