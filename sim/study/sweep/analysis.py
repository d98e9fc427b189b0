"""What do the runs say of the factors? The way from runs to indices, whichever method answers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from sim.said import SaidError, message
from sim.study.indices.analyse import analyse
from sim.study.indices.impute import RULES as FILLING
from sim.study.indices.impute import imputed, whole_blocks
from sim.study.indices.problem import DUMMY
from sim.study.indices.ranking import p_first
from sim.study.indices.result import Indices
from sim.study.indices.standing import stable
from sim.study.sweep.due import Floats
from sim.study.sweep.experiment import Experiment
from sim.study.sweep.problem import to_problem

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["DUMMY", "RESAMPLES", "RULES", "Found", "GapsError", "found", "p_first"]

RESAMPLES = 1000

BLOCKS = "blocks"
"""The rule that leaves out every block of the design in which something lacks; the others fill gaps."""

RULES = (*FILLING, BLOCKS)
"""What an experiment may say of runs without a number."""


class GapsError(SaidError, ValueError):
    """Values lack, and the rule of the experiment does not allow to go on without them."""


@dataclass(frozen=True, eq=False)
class Found:
    """What a method says of some runs; `filled` tells which gaps were filled, `gaps` how many values lacked."""

    indices: Indices
    gaps: int
    filled: str

    @property
    def sure(self) -> float:
        """Probability 0-1 that the ranking is the true one, of the outcome where it is least; NaN where none ranks."""
        each = [stable(self.indices, output) for output in range(len(self.indices.outputs))]
        return float(np.min(each))

    def tables(self) -> "dict[str, pd.DataFrame]":
        """`indices` with a row for each outcome and factor, and `pairs` of factors where the method has them."""
        made = {"indices": self.indices.table(), "pairs": self.indices.pairs()}
        return {name: table for name, table in made.items() if len(table)}


def found(of: Experiment, design: Floats, values: Floats) -> Found:
    """What the method of an experiment says of runs; GapsError when values lack and its rule does not help.

    `design` has shape (rows, factors and the dummy), `values` (rows, replicates, outcomes) with NaN where one lacks.
    """
    gaps, told = int(np.isnan(values).sum()), ""
    try:
        if gaps:
            design, values, told = _without_gaps(of, design, values)
    except ValueError as error:
        raise GapsError(message(error)) from None
    made = analyse(
        of.method, to_problem(of), design, values, second_order=of.second_order, resamples=RESAMPLES, seed=of.seed,
        outputs=list(of.outcomes),
    )  # fmt: skip
    return Found(made, gaps, told)


def _without_gaps(of: Experiment, design: Floats, values: Floats) -> tuple[Floats, Floats, str]:
    if of.failed == BLOCKS:
        kept = whole_blocks(of.method, to_problem(of), values, of.second_order)
        return design[kept], values[kept], f"{len(design) - len(kept)} of {len(design)} rows were left out ({BLOCKS})"
    whole, report = imputed(values, of.failed, design)
    return design, whole, f"{len(report.filled)} values ({100.0 * report.share:.2g}%) were filled in ({report.rule})"
