"""What comes from outside: X1 to X3."""

from sim.mechanisms.mechanism import Mechanism

MECHANISMS: tuple[Mechanism, ...] = ()
