"""Which regions, municipalities and initiatives may a scenario name?"""

from sim.data import table
from sim.initiative import Initiative, library

__all__ = ["Initiative", "in_baseline", "library", "municipalities", "regions"]


def regions() -> tuple[str, ...]:
    """The labour-market regions, in the order of their table."""
    return tuple(table("regions")["name"])


def municipalities() -> tuple[str, ...]:
    """The municipalities, in the order of their table."""
    return tuple(table("municipalities")["name"])


def in_baseline() -> dict[str, Initiative]:
    """The initiatives that exist at the start when a scenario does not choose."""
    return {slug: initiative for slug, initiative in library().items() if initiative.in_baseline}
