"""What did a sweep find? The indices of every output with their intervals, and a table of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from sim.study.indices.chance import Chance
from sim.study.indices.problem import Floats
from sim.study.indices.ranking import above_dummy, p_first, ranks

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Indices:
    """Sensitivity indices of every output.

    Intervals hold the luck of the design (resampled rows, blocks or trajectories; for a Sobol' sequence on the wide
    side) and, with several replicates, that of the replicates. With one replicate they are those of that one luck.
    Where seeds change how strong a factor is, intervals of a known Sobol' index held the truth in about three of four
    experiments with two replicates, in nine of ten with three, and in 96% or more with five or ten.
    """

    method: str
    names: list[str]
    """Factors, or groups where they move together."""
    outputs: list[str]
    si: list[dict[str, Any]]
    """For each output what SALib would return for the mean over replicates, its own keys; with `_conf` from here."""
    index: str
    """The key of the index that ranks: corrected for chance where there are replicates and the method can."""
    main: Floats
    """That index, shape (outputs, factors). It may be a little below zero: then it is zero within its interval."""
    low: Floats
    high: Floats
    """Its 95% interval: percentiles of `draws`."""
    draws: Floats
    """Resamples of it, shape (resamples, outputs, factors)."""
    each: Floats
    """The index of each replicate alone, uncorrected, shape (replicates, outputs, factors)."""
    chance: Floats
    """Share 0-1 of the variance of a run that is chance, shape (outputs,); NaN with one replicate."""
    chance_parts: Chance
    """The same in two: common to all rows of a seed, and of seed and factors together."""

    def table(self) -> "pd.DataFrame":
        """Long: one row for each output and factor, with every index, its interval, its rank and the chance to lead.

        `above_dummy` False: not seen to matter. Second order is in `pairs`.
        """
        import pandas as pd

        count = len(self.names)
        columns: dict[str, Any] = {
            "output": np.repeat(self.outputs, count), "name": self.names * len(self.outputs),
            self.index: self.main.ravel(),
            f"{self.index}_low": self.low.ravel(), f"{self.index}_high": self.high.ravel(),
        }  # fmt: skip
        for key in self._keys():
            value = np.concatenate([found[key] for found in self.si])
            columns[key] = value
            if f"{key}_conf" in self.si[0]:
                half = np.concatenate([found[f"{key}_conf"] for found in self.si])
                columns |= {f"{key}_low": value - half, f"{key}_high": value + half}
        columns["rank"] = ranks(self.main).ravel()
        columns["p_first"] = p_first(self.draws).ravel()
        columns["above_dummy"] = above_dummy(self.names, self.low, self.high).ravel()
        return pd.DataFrame(columns | {"chance": np.repeat(self.chance, count)})

    def pairs(self) -> "pd.DataFrame":
        """Second-order indices, one row for each output and pair; empty where the method has none."""
        import pandas as pd

        j, k = np.triu_indices(len(self.names), 1)
        found = [
            (output, self.names[a], self.names[b], si["S2"][a, b], si["S2"][a, b] - si["S2_conf"][a, b],
             si["S2"][a, b] + si["S2_conf"][a, b])
            for output, si in zip(self.outputs, self.si, strict=True) if "S2" in si
            for a, b in zip(j, k, strict=True)
        ]  # fmt: skip
        return pd.DataFrame(found, columns=["output", "name", "other", "S2", "S2_low", "S2_high"])

    def _keys(self) -> list[str]:
        """Keys with one number for each factor, other than the one that ranks."""
        return [
            key for key, value in self.si[0].items()
            if not key.endswith("_conf") and key not in {"names", "bins", self.index, *self.names}
            and np.shape(value) == (len(self.names),)
        ]  # fmt: skip
