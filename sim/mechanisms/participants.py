"""What happens to participants: P1 to P12."""

from sim.mechanisms.mechanism import Mechanism

MECHANISMS: tuple[Mechanism, ...] = ()
