"""What moves employers: E1 to E11."""

from sim.mechanisms.mechanism import Mechanism

MECHANISMS: tuple[Mechanism, ...] = ()
