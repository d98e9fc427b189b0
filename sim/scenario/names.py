"""Which regions and municipalities may a scenario name?"""

from sim.data import table
from sim.initiative import Initiative

__all__ = ["Initiative", "municipalities", "regions"]


def regions() -> tuple[str, ...]:
    """The labour-market regions, in the order of their table."""
    return tuple(table("regions")["name"])


def municipalities() -> tuple[str, ...]:
    """The municipalities, in the order of their table."""
    return tuple(table("municipalities")["name"])
