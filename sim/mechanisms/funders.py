"""Money and those who give it: F1 to F7."""

from sim.mechanisms.mechanism import Mechanism

MECHANISMS: tuple[Mechanism, ...] = ()
