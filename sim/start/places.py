"""Which regions and municipalities are simulated?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers, table
from sim.entities import Municipalities
from sim.scenario import Scenario
from sim.table import sum_by


@dataclass(frozen=True)
class Places:
    """The simulated part of the country; numbers refer to rows of the national tables."""

    regions: list[str]
    region_numbers: NDArray[np.int64]
    municipalities: list[str]
    municipality_numbers: NDArray[np.int64]
    region_of: NDArray[np.int64]
    inhabitants: NDArray[np.float64]
    share: float

    def regional(self, by_municipality: NDArray[np.float64]) -> NDArray[np.float64]:
        """Sums by region of values by municipality."""
        return sum_by(self.region_of, by_municipality, len(self.regions))


def choose(scenario: Scenario) -> Places:
    """The regions that the scenario names, or whole regions up to its share of the country."""
    names = table("regions")["name"]
    whole = len(scenario.regions) == len(names)
    chosen = _by_scale(names, scenario.parameters.population.scale) if whole else list(scenario.regions)
    towns = table("municipalities")
    number = {name: i for i, name in enumerate(sorted(chosen, key=names.index))}
    inside = np.flatnonzero([region in number for region in towns["region"]])
    inhabitants = numbers("municipalities", "inhabitants")
    return Places(
        regions=list(number),
        region_numbers=np.array([names.index(name) for name in number]),
        municipalities=[towns["name"][i] for i in inside],
        municipality_numbers=inside,
        region_of=np.array([number[towns["region"][i]] for i in inside]),
        inhabitants=inhabitants[inside],
        share=float(inhabitants[inside].sum() / inhabitants.sum()),
    )


def _by_scale(names: list[str], scale: float) -> list[str]:
    """Whole regions until the share is reached: spread over small and large ones, a smaller share within a larger."""
    inhabitants = numbers("regions", "inhabitants")
    by_size = inhabitants.argsort(kind="stable")
    order = by_size[_spread(len(names))]
    before = np.concatenate([[0.0], np.cumsum(inhabitants[order])[:-1]]) / inhabitants.sum()
    return [names[i] for i in order[before < scale - 1e-9]]


def _spread(count: int) -> NDArray[np.intp]:
    """An order of 0..count-1 of which every beginning is spread evenly (golden-section sequence)."""
    places: NDArray[np.intp] = ((0.5 + np.arange(count) * 0.6180339887498949) % 1.0).argsort(kind="stable")
    return places.argsort(kind="stable")


def municipalities(places: Places) -> Municipalities:
    """The table of municipalities, with what does not change."""
    made = Municipalities(len(places.municipalities))
    made.identity[:] = places.municipality_numbers
    made.region = places.region_of
    made.inhabitants = places.inhabitants
    return made
