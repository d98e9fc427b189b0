"""Which runs does a design ask for, in which order, and under which names are they kept?"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim import fingerprint
from sim.study.ensemble import Ensemble
from sim.study.ensemble import read as read_ensemble
from sim.study.indices.methods import METHODS
from sim.study.replicate import How
from sim.study.space import Values, decided
from sim.study.store import name_of
from sim.study.sweep.experiment import Experiment
from sim.study.sweep.factors import ENSEMBLE

Floats = NDArray[np.float64]


class DueRun(NamedTuple):
    """A run that is due: the row of the design it is for, its luck, what it sets by dotted name, its key in a store."""

    row: int
    seed: int
    values: Values
    key: str


@dataclass(frozen=True)
class DueRuns:
    """What rows of a design are as runs; a key tells of all that decides the result and of nothing else."""

    experiment: Experiment
    how: How

    def values(self, row: Floats) -> Values:
        """What a row of a design, shape (factors,), sets by dotted name."""
        made: Values = {}
        for factor, number in zip(self.experiment.factors, row, strict=True):
            if factor.kind == ENSEMBLE:
                made = {**self._set(float(number)), **made}
        named = zip(self.experiment.factors, row, strict=True)
        return made | {each.name: each.value(float(number)) for each, number in named if each.kind != ENSEMBLE}

    def of(self, design: Floats, first: int = 0) -> list[DueRun]:
        """Every run of the rows of a design, shape (rows, factors), from `first` on, in the order to make them.

        The first luck of all rows comes first, and rows of a design that does not grow are spread; so whatever part has
        been made when a sweep is broken off, it covers all inputs evenly. Columns beyond the factors have no effect.
        """
        rows = {row: self.values(design[row, : len(self.experiment.factors)]) for row in range(first, len(design))}
        order = list(rows) if METHODS[self.experiment.method].grown else sorted(rows, key=_mirrored)
        runs = ((row, seed) for seed in self.experiment.seeds for row in order)
        return [DueRun(row, seed, rows[row], self._key(rows[row], seed)) for row, seed in runs]

    def _key(self, values: Values, seed: int) -> str:
        checked = seed in self.how.checked
        return fingerprint.values({**self._common, "values": values, "seed": seed, "checked": checked})[:32]

    @cached_property
    def _common(self) -> dict[str, object]:
        said = fingerprint.identity([], [])
        return {
            **{name: said[name] for name in ("code", "data", "numpy")},
            "scenario": fingerprint.effect(self.experiment.scenario),
            "kept": name_of(self.how.make),
        }

    def _set(self, share: float) -> Values:
        members, own = self._members
        found = int(np.searchsorted(np.cumsum(members.weights), share * members.weights.sum(), side="right"))
        chosen = members.sets[min(found, len(members.sets) - 1)]
        return {name: value for name, value in chosen.items() if name not in own}

    @cached_property
    def _members(self) -> tuple[Ensemble, set[str]]:
        return read_ensemble(), set(decided(self.experiment.scenario))


def _mirrored(number: int) -> int:
    """The bits of a number in reverse, by which numbers that follow each other lie far apart."""
    return int(f"{number:032b}"[::-1], 2)
