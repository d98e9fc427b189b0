"""Which sets of values may be true? The ensemble that every study of uncertainty draws from."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sim import luck
from sim.said import Said
from sim.scenario import Scenario
from sim.shipped import scenarios_folder
from sim.study.space import Values, drawn, uncertain_space

if TYPE_CHECKING:
    import pandas as pd

WEIGHT = "weight"


@dataclass(frozen=True)
class Ensemble:
    """Sets of values of the uncertain parameters, each with its weight; the weights sum to 1."""

    sets: list[Values]
    weights: NDArray[np.float64]

    def draw(self, count: int, seed: int = 1) -> list[Values]:
        """So many sets, drawn in proportion to the weights: systematically, so that `count` sets represent it best."""
        start = luck.uniform(seed, "draws of the ensemble", 0, np.zeros(1, np.uint32))[0]
        where = np.searchsorted(np.cumsum(self.weights), (np.arange(count) + start) / count * self.weights.sum())
        return [self.sets[row] for row in np.minimum(where, len(self.sets) - 1)]

    def scenarios(self, base: Scenario, count: int, seed: int = 1) -> list[Scenario]:
        """A scenario with each of so many drawn sets; what the scenario itself decides it keeps."""
        return drawn(base, self.draw(count, seed))


def evenly(count: int) -> list[int]:
    """The numbers below a count in an order of which every beginning is spread evenly over all (van der Corput)."""
    bits = max(count - 1, 1).bit_length()
    reversed_bits = (int(f"{number:0{bits}b}"[::-1], 2) for number in range(2**bits))
    return [number for number in reversed_bits if number < count]


def default_file() -> Path:
    """The ensemble that comes with the package."""
    return scenarios_folder() / "ensemble.parquet"


def read(file: Path | None = None) -> Ensemble:
    """The ensemble of a file, by default the one that comes with the package.

    Raises FileNotFoundError when there is none, ValueError when its columns are not those of the uncertain parameters.
    """
    import pandas as pd

    table = pd.read_parquet(file or default_file())
    space = uncertain_space()
    if list(table.columns) != [WEIGHT, *space.names]:
        raise ValueError(Said("other_parameters", file=file or default_file()))
    columns = [table[each.name].astype(int if each.whole else float).tolist() for each in space.dimensions]
    sets = [dict(zip(space.names, values, strict=True)) for values in zip(*columns, strict=True)]
    return Ensemble(sets, table[WEIGHT].to_numpy(np.float64))


def table_of(sets: list[Values], weights: NDArray[np.float64]) -> "pd.DataFrame":
    """An ensemble as a table: the weight, then a column for each parameter."""
    import pandas as pd

    return pd.DataFrame({WEIGHT: weights, **{name: [values[name] for values in sets] for name in sets[0]}})
