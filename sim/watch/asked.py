"""What was asked of the page? The scenario, the first seed and the language; the same for every browser."""

from dataclasses import dataclass
from functools import cached_property

from sim.data import table
from sim.scenario import Scenario
from sim.scenario.criteria import positions
from sim.scenario.month import number_of
from sim.scenario.timeline import in_force


@dataclass(frozen=True)
class Asked:
    """What the page opens with: `lang` is `en` or `nl`."""

    scenario: Scenario
    seed: int = 1
    lang: str = "en"

    @cached_property
    def criteria(self) -> dict[str, float]:
        """The position (0-1) of each criterion in the first month, by name."""
        start = number_of(self.scenario.start)
        return {
            name: float(in_force(self.scenario.criteria[each.name], start).value) for name, each in positions().items()
        }

    @property
    def scale(self) -> float:
        """The share of the country."""
        return float(self.scenario.parameters.population.scale)

    @property
    def whole(self) -> bool:
        """Whether the scenario covers all regions, so that a share of them can be taken."""
        return len(self.scenario.regions) == len(table("regions")["name"])


_open: list[Asked] = []


def put(asked: Asked) -> None:
    """Keep what was asked, for pages that open from now on."""
    _open[:] = [asked]


def current() -> Asked:
    """What was asked; raises IndexError before anything was."""
    return _open[-1]
