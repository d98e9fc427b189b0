"""Which methods are there, what does each answer, and what does it ask of a design?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sim.said import Said
from sim.study.indices.problem import Problem, check, factors, grouped

LEVELS = 4
"""Levels of the grid of a Morris design."""

HARMONICS = 4
"""Harmonics that FAST sums (its M)."""


@dataclass(frozen=True)
class Method:
    """A method of sensitivity analysis: its name, its question, and the design it needs."""

    name: str
    question: str
    main: str
    """The index by which it ranks, as SALib calls it."""
    groups: bool
    """Factors may move together; otherwise groups are refused, as their members would only be averaged afterwards."""
    structured: bool
    """The rows have an order that the indices rely on; `analyse` refuses another one."""
    second_order: bool
    """Interactions of pairs can be asked."""
    grown: bool
    """The design of a size begins with that of any smaller size, so that runs are kept when it grows."""
    powers: bool
    """Sizes are powers of two, in which the Sobol' sequence is balanced."""
    smallest: int
    block: Callable[[int, bool], int]
    """Rows for each unit of size, told the number of factors (groups), and whether with second order."""

    def next(self, size: int) -> int:
        """The next size: twice as large."""
        return 2 * size

    def check(self, problem: Problem, size: int | None = None) -> None:
        """Raise ValueError when this method cannot answer for such a problem or size."""
        check(problem)
        if grouped(problem) and not self.groups:
            able = ", ".join(each.name for each in METHODS.values() if each.groups)
            raise ValueError(Said("method.groups", method=self.name, able=able))
        if self.name == "dgsm" and set(problem.get("dists") or ["unif"]) != {"unif"}:
            raise ValueError(Said("method.uniform"))
        if size is not None and size < self.smallest:
            raise ValueError(Said("method.smallest", method=self.name, size=size, smallest=self.smallest))
        if size is not None and self.powers and size & (size - 1):
            near = 1 << size.bit_length()
            raise ValueError(Said("method.power", method=self.name, size=size, lower=near // 2, upper=near))

    def rows(self, problem: Problem, size: int, second_order: bool = True) -> int:
        """How many rows, and so runs of each replicate, a design of this size has."""
        return size * self.block(len(factors(problem)), second_order and self.second_order)


def _alone(_factors: int, _second: bool) -> int:
    return 1


_ALL = (
    Method(
        "sobol", "which share of the variance does each factor explain, alone (S1), with all its interactions (ST) and "
        "in pairs (S2)?", "ST", groups=True, structured=True, second_order=True, grown=True, powers=True, smallest=16,
        block=lambda factors, second: (2 if second else 1) * factors + 2,
    ),
    Method(
        "morris", "which factors can be left alone, for few runs?", "mu_star", groups=True, structured=True,
        second_order=False, grown=True, powers=False, smallest=4, block=lambda factors, _: factors + 1,
    ),
    Method(
        "fast", "the shares S1 and ST again, along a search curve; intervals are indicative", "ST", groups=False,
        structured=True, second_order=False, grown=False, powers=False, smallest=4 * HARMONICS**2 + 1,
        block=lambda factors, _: factors,
    ),
    Method(
        "pawn", "how far does the whole distribution of the outcome move with each factor? (Kolmogorov-Smirnov)",
        "median", groups=False, structured=False, second_order=False, grown=True, powers=True, smallest=128,
        block=_alone,
    ),
    Method(
        "delta", "how much of the density of the outcome moves with each factor? (moment-independent, Borgonovo)",
        "delta", groups=False, structured=False, second_order=False, grown=True, powers=True, smallest=128,
        block=_alone,
    ),
    Method(
        "dgsm", "at most how large can the total effect of each factor be? (from derivatives)", "dgsm", groups=False,
        structured=True, second_order=False, grown=True, powers=True, smallest=16, block=lambda factors, _: factors + 1,
    ),
    Method(
        "regional", "which factors decide in which part of its range the outcome lies? (Monte Carlo filtering)",
        "cvm", groups=False, structured=False, second_order=False, grown=True, powers=True, smallest=128, block=_alone,
    ),
)  # fmt: skip

METHODS: Mapping[str, Method] = MappingProxyType({each.name: each for each in _ALL})
"""Every method by the name it has in experiment files."""


def method_of(name: str) -> Method:
    """The method of that name; ValueError with those there are."""
    if name not in METHODS:
        raise ValueError(f"no method {name!r}; there are {', '.join(METHODS)}")
    return METHODS[name]
