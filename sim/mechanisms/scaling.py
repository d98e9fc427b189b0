"""The life of programmes and how they scale: L1 to L11."""

from sim.mechanisms.mechanism import Mechanism

MECHANISMS: tuple[Mechanism, ...] = ()
