"""Which runs make a page on which six criteria can be moved?"""

from sim.study.workshop.prepared import Prepared, read
from sim.study.workshop.study import Plan, identity, prepared

__all__ = ["Plan", "Prepared", "identity", "prepared", "read"]
