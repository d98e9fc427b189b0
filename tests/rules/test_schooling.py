"""How many learners can schools take? The block holds numbers only; what they do is seen in a month."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.declare import declarations
from sim.processes import policy
from sim.rules.schooling import Schooling
from sim.world import World


def test_as_is_lies_between_absent_and_ideal():
    for each in declarations(Schooling):
        if each.ideal is not None:
            assert each.absent <= each.default <= each.ideal


@pytest.mark.mechanism("L9")
def test_seats_follow_inhabitants_and_the_lever(fresh: Callable[..., World]):
    few, many = (fresh({"schooling.seats_per_100k": s}) for s in (10.0, 40.0))
    for world in (few, many):
        policy.take_effect(world)
    regional = np.bincount(few.municipalities.region, few.municipalities.inhabitants)
    # two providers a region share 10 seats for 100,000 inhabitants, each rounded down
    seats = np.bincount(few.providers.region, few.providers.seats)
    np.testing.assert_allclose(seats, regional / 100_000 * 10.0, atol=2.0)
    assert (many.providers.seats > few.providers.seats).all()
