"""How does a user of Mesa run it? One model, one step a month; agents are made when somebody looks."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import accumulate
from numbers import Integral
from pathlib import Path
from types import MethodType
from typing import Any
from weakref import WeakMethod

import mesa
import numpy as np
from mesa import DataCollector
from mesa.agent import AgentSet
from numpy.typing import NDArray

from sim import month
from sim.agents import KINDS, Funder, Municipality, Orchestrator, Participant, Programme, RowAgent
from sim.outcomes import OUTCOMES, observe
from sim.processes.begin import begin
from sim.scenario import Scenario, load
from sim.start import create
from sim.world import World

COLLECTED = {
    Programme: ("state", "know_how", "groups", "steered", "grant", "funded_until", "started", "completed", "durable"),
    Municipality: ("attitude", "allows", "reintegration", "integration"),
    Funder: ("ceiling", "committed"),
    Orchestrator: ("present", "load"),
}
"""What the data collector keeps of single agents: columns of the kinds of which there are few."""


class ScalingModel(mesa.Model):  # type: ignore[misc, unused-ignore]
    """Ten years of learning-work programmes in the Netherlands, or what the scenario says, month by month.

    `model.world` is the whole state, `model.month` how many months have passed, `model.history` the outcomes of
    each, `model.datacollector` the same (and the start) as Mesa keeps it.
    """

    # newer Mesa gives a model a scenario of its own kind, and its pages fail on any other: ours is world.scenario
    scenario: None = None

    running: bool

    after: Callable[[World], None] | None = None
    """Called after every process, if set: to check, not to change."""

    order: month.Order = month.MONTH
    """The processes of a month; another order is for asking how much it matters."""

    def __init__(
        self,
        scenario: str | Path | Mapping[str, Any] | Scenario = "baseline",
        *,
        rng: Any = None,
        seed: Any = None,
        collect: bool = True,
        **overrides: Any,
    ) -> None:
        """Start a scenario (name, path, mapping or Scenario) on day one.

        `rng` is a whole number or whatever numpy makes a generator of; `seed` is its older name; without either the
        run is different each time. `collect=False` keeps no data collector and makes no agent. Further names are
        values of the scenario, with `__` for the dot: `grants__length=36`. Raises ScenarioError with all that is
        wrong with the scenario, and ValueError for both `rng` and `seed`. In `mesa.batch_run` list seeds as `rng`:
        newer Mesa fills in `seed` by itself.
        """
        if rng is not None and seed is not None:
            raise ValueError("pass rng or seed, not both")
        chosen = load(scenario, {name.replace("__", "."): value for name, value in overrides.items()})
        luck = _whole(seed if rng is None else rng)
        super().__init__(rng=luck)
        _open_circles(self)
        self.scenario = None
        self.world = create(chosen, luck if isinstance(luck, int) else int(self.rng.integers(2**31)))
        begin(self.world)
        self._handles: dict[type[RowAgent], list[RowAgent]] = {}
        self._first = _first_numbers(self.world)
        self._history = np.zeros((chosen.months, len(OUTCOMES)))
        self.observed = observe(self.world, 0)
        if collect:
            self.datacollector = _collector()
            self.datacollector.collect(self)

    @property
    def month(self) -> int:
        """How many months have passed."""
        return self.world.month

    @property
    def date(self) -> date:
        """First day of the month that comes."""
        return self.world.scenario.date(self.world.month)

    @property
    def history(self) -> NDArray[np.float64]:
        """Outcomes of the months that have passed, shape (months, outcomes), in the order of `OUTCOMES`."""
        return self._history[: self.month].copy()

    def step(self) -> None:
        """Let one month pass; raises RuntimeError when the scenario has no more."""
        if self.month >= len(self._history):
            raise RuntimeError(f"the scenario ends after {len(self._history)} months")
        month.advance(self.world, self.after, self.order)
        self.observed = self._history[self.month - 1] = observe(self.world, self.month - 1)
        if hasattr(self, "datacollector"):
            self.datacollector.collect(self)
        self.running = self.running and self.month < len(self._history)

    @property
    def agents(self) -> AgentSet:
        """Everyone, of all ten kinds."""
        for kind in KINDS.values():
            self._made(kind)
        return self._all_agents

    @property
    def agent_types(self) -> list[type]:
        """The ten kinds, and any that a user adds."""
        return list(self.agents_by_type)

    @property
    def agents_by_type(self) -> "AgentsByType":
        """The agents of each kind; a kind is made when it is first asked for."""
        return AgentsByType(self)

    @property
    def arrived(self) -> AgentSet:
        """The participants who have come by now: `agents_by_type[Participant]` has those who will come later too.

        Those who have left the target group since (`Stage.OUT`) are in it.
        """
        return self.agents_by_type[Participant].select(lambda participant: participant.arrived)

    def agent(self, kind: type[RowAgent], row: int) -> RowAgent:
        """The agent of a kind that stands for a row."""
        return self._made(kind)[row]

    def number(self, agent: RowAgent) -> int:
        """The `unique_id` of an agent: counted from 1 over all kinds in order, whichever is made first."""
        return self._first[type(agent)] + agent.row

    def _made(self, kind: type[RowAgent]) -> list[RowAgent]:
        if kind not in self._handles:
            self._handles[kind] = [kind(self, row) for row in range(kind.rows_in(self.world).size)]
        return self._handles[kind]


class AgentsByType(Mapping[type, AgentSet]):
    """The agents of a model by kind: all ten kinds from the start, each made when it is asked for."""

    def __init__(self, model: ScalingModel) -> None:
        """Look into `model`."""
        self._model = model

    def __getitem__(self, kind: type) -> AgentSet:
        """All agents of a kind; raises KeyError for a kind that the model does not have."""
        if kind in KINDS.values():
            self._model._made(kind)
        agents: AgentSet = self._model._agents_by_type[kind]
        return agents

    def __iter__(self) -> Iterator[type]:
        """The ten kinds, then those that a user added."""
        return iter(dict.fromkeys([*KINDS.values(), *self._model._agents_by_type]))

    def __len__(self) -> int:
        """How many kinds there are."""
        return len(list(iter(self)))


def _whole(luck: Any) -> Any:
    """A whole number as int, since a numpy integer would seed another stream; all else as it is."""
    return int(luck) if isinstance(luck, Integral) else luck


def _open_circles(model: ScalingModel) -> None:
    """Let a model hold itself only weakly, or its world would stay in memory until the garbage collector comes by.

    Mesa binds `step` to the model and keeps that in the model.
    """
    for name, kept in list(vars(model).items()):
        if isinstance(kept, MethodType) and kept.__self__ is model:
            setattr(model, name, partial(_call, WeakMethod(kept)))


def _call(method: "WeakMethod[Callable[..., Any]]", *arguments: Any) -> Any:
    alive = method()
    if alive is None:
        raise ReferenceError("the model is gone: keep it in a variable as long as it steps")
    return alive(*arguments)


def _first_numbers(world: World) -> dict[type[RowAgent], int]:
    sizes = [kind.rows_in(world).size for kind in KINDS.values()]
    return dict(zip(KINDS.values(), accumulate([1, *sizes]), strict=False))


def _collector() -> DataCollector:
    return DataCollector(
        model_reporters={outcome.name: partial(_outcome, i) for i, outcome in enumerate(OUTCOMES)},
        agenttype_reporters={kind: {name: name for name in names} for kind, names in COLLECTED.items()},
    )


def _outcome(i: int, model: ScalingModel) -> float:
    return float(model.observed[i])
