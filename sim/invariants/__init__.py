"""What must hold after every process, whatever the scenario and whatever the luck?"""

from sim.invariants.check import INVARIANTS, InvariantError, check

__all__ = ["INVARIANTS", "InvariantError", "check"]
