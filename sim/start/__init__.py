"""How does a run begin? Every table filled, the calendar at month 0."""

from sim.start.create import create

__all__ = ["create"]
