"""Does a named initiative that runs in January 2021 go on when it is alone?"""

from functools import lru_cache
from pathlib import Path

import pytest

from sim.month import advance
from sim.processes.begin import begin
from sim.scenario import load
from sim.scenario.library import library
from sim.start import create

MONTHS, SEEDS = 36, (1, 2, 3, 4)
FILES = Path(__file__).parents[1] / "scenarios" / "initiatives"
GATED = ("liander_stedin", "hu_elektromonteur", "hu_klas")
"""Those that ask B1, which few have before the act of 2021 (C07), of the people of one region at a time."""

RUNNING = [slug for slug, made in library().items() if made.state_at_start == "running"]


@lru_cache
def takes_in(slug: str, seed: int, **changes: float) -> bool:
    """Whether the initiative takes somebody in within its first months; `changes` by dotted name."""
    world = create(load(str(FILES / f"{slug}.yaml"), {"months": MONTHS, **changes}), seed)
    begin(world)
    while world.month < MONTHS and not any(intake.actual for intake in world.ledger.intakes):
        advance(world)
    return world.month < MONTHS


@pytest.mark.paired
@pytest.mark.parametrize("slug", [slug for slug in RUNNING if slug not in GATED])
def test_a_running_initiative_starts_a_group(slug: str):
    assert any(takes_in(slug, seed) for seed in SEEDS)


@pytest.mark.paired
def test_a_running_initiative_as_a_rule_starts_a_group():
    tried = [takes_in(slug, seed) for slug in RUNNING if slug not in GATED for seed in SEEDS[:2]]
    assert sum(tried) > 0.6 * len(tried)


@pytest.mark.paired
@pytest.mark.parametrize("slug", GATED)
def test_the_others_wait_for_people_with_enough_dutch(slug: str):
    many = {"language.studied_on": 1.0}
    assert any(takes_in(slug, seed, **many) for seed in SEEDS)
