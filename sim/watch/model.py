"""Which model does a browser watch? The usual one, with the values that the page can change as its arguments."""

from typing import Any

from sim.model import ScalingModel
from sim.scenario import Scenario, load
from sim.vocabulary import Criterion
from sim.watch.asked import Asked
from sim.watch.seen import Seen, look


class Watched(ScalingModel):
    """A model that keeps what there is to see of its last month in `seen`, whole even while the next one passes."""

    def __init__(
        self, of: Asked, seed: int, scale: float,
        regie: float, financien: float, investeringsbereidheid: float,
        wet_en_regelgeving: float, aandacht_doelgroep: float, internalisering: float,
    ) -> None:  # fmt: skip
        """Start on day one. A criterion that stands where the scenario has it at first is left to the scenario.

        `seed` is a whole number, `scale` a share (0.01-1), each criterion a position (0-1). Mesa's page wants each
        value that can be changed as an argument of its own, and makes a new model of them.
        """
        chosen = dict(zip(Criterion, (
            regie, financien, investeringsbereidheid, wet_en_regelgeving, aandacht_doelgroep, internalisering,
        ), strict=True))  # fmt: skip
        super().__init__(
            changed(of, scale, {name.value: at for name, at in chosen.items()}), rng=int(seed), collect=False
        )
        self.seen: Seen = look(self.world, self.history, None)

    def step(self) -> None:
        """Let one month pass, if there is one left: Mesa's page takes several steps at once without asking."""
        if self.running:
            super().step()
            self.seen = look(self.world, self.history, self.seen)


def changed(of: Asked, scale: float, criteria: dict[str, float]) -> Scenario:
    """The scenario with what differs from where it started; raises ScenarioError for a value out of range."""
    moved: dict[str, Any] = {
        f"criteria.{name}": float(at) for name, at in criteria.items() if float(at) != of.criteria[name]
    }
    resized = {} if float(scale) == of.scale else {"population.scale": float(scale)}
    return load(of.scenario, {**moved, **resized})


def first(of: Asked) -> Watched:
    """The model that a browser opens with."""
    return Watched(of, of.seed, of.scale, **of.criteria)
