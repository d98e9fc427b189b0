"""Who arrives, and who gets a home?"""

from sim.rules import arrivals, downturn
from sim.vocabulary import Stage, Why
from sim.world import World


def arrive(world: World) -> None:
    """People whose permit is given this month wait for a home (P1)."""
    world.move(world.arrivals.of(world.month), Stage.WAITING_HOUSING, Why.ARRIVED)


def house(world: World) -> None:
    """Some of those who wait get a home in their municipality and enter the target group (P1, X3)."""
    waiting = world.staged(Stage.WAITING_HOUSING)
    chance = arrivals.housing_chance(world.parameters.arrivals) * downturn.homes(world.parameters.downturn)
    world.move(world.whom("home", waiting, chance), Stage.POOL, Why.HOUSED)
