"""Which mechanisms does the model have? One file for each family, in the order of the codes."""

from sim.mechanisms import content, employers, environment, funders, municipalities, participants, scaling
from sim.mechanisms.mechanism import Mechanism

FAMILIES = (participants, content, employers, municipalities, funders, scaling, environment)
"""The modules of the families, in the order of the codes P, C, E, G, F, L, X."""

MECHANISMS: tuple[Mechanism, ...] = tuple(mechanism for family in FAMILIES for mechanism in family.MECHANISMS)
"""Every mechanism, in that order."""
