"""Who are the agents, for a user of Mesa? Ten kinds of real Mesa agents, each a handle on one row of a table.

The columns stay the only state: an agent reads and writes its row and keeps nothing itself. Processes never look at
agents, so a run is the same with and without them. `ScalingModel` makes them when somebody looks.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields
from enum import IntEnum
from operator import index
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

import mesa
import numpy as np

from sim import entities, story, vocabulary
from sim.table import ColumnDeclaration, Table
from sim.vocabulary import NOBODY, Sector, Stage, Why
from sim.world import World

_PLACES: dict[Any, str] = {field.type: field.name for field in fields(World)}
_ENUMS = {name: made for name, made in vars(vocabulary).items() if isinstance(made, type) and issubclass(made, IntEnum)}
_EXACT: dict[str, Callable[[Any], Any]] = {"b": bool, "i": index, "u": index, "f": float}


class Home(Protocol):
    """What an agent needs of its model."""

    world: World

    def agent(self, kind: type["RowAgent"], row: int) -> "RowAgent":
        """The agent of a kind that stands for a row."""

    def number(self, agent: "RowAgent") -> int:
        """The `unique_id` of an agent."""


class _Uncounted:
    """Stands in for the class-level dict in which older Mesa counts agents, since that keeps every model alive."""

    def __getitem__(self, model: Any) -> Iterator[int]:
        return iter((0,))


class RowAgent(mesa.Agent):  # type: ignore[misc, unused-ignore]
    """A handle on one row: every declared column is a property that reads and writes it.

    A category comes back as its IntEnum, or None where there is none (-1); all else as bool, int or float. A column
    in which other rows stand has a twin `<column>_agent`: that agent, or None. Columns that the world keeps lists by
    can only be read.
    """

    table_class: ClassVar[type[Table]]
    _ids: ClassVar[Any] = _Uncounted()
    _links: ClassVar[dict[str, str]] = {
        "municipality": "Municipality", "programme": "Programme", "employer": "Employer",
        "provider": "TrainingProvider", "funder": "Funder", "parent": "Programme",
    }  # fmt: skip

    def __init_subclass__(cls, of: type[Table], kept: tuple[str, ...] = (), **more: Any) -> None:
        """Make a property of every column of the table `of`; those in `kept` can only be read."""
        super().__init_subclass__(**more)
        cls.table_class = of
        KINDS[cls.__name__] = cls
        for declared in of.columns():
            setattr(cls, declared.name, _column(declared, kept))
            if declared.unit == "row" and declared.name in cls._links:
                setattr(cls, f"{declared.name}_agent", _link(declared.name, cls._links[declared.name]))

    def __init__(self, model: Home, row: int) -> None:
        """Made by the model, one for each row; by hand there would be two for one row."""
        super().__init__(model)
        self.table, self.row = self.rows_in(model.world), row
        self.unique_id = model.number(self)

    @classmethod
    def rows_in(cls, world: World) -> Table:
        """The table of this kind."""
        table: Table = getattr(world, _PLACES[cls.table_class])
        return table

    def remove(self) -> None:
        """Raise TypeError: a row stays for the whole run, so that it is the same one in every scenario."""
        raise TypeError(f"{type(self).__name__} {self.row} cannot be removed: rows stay for the whole run")

    def to_dict(self) -> dict[str, Any]:
        """Every column of the row by name."""
        return {declared.name: getattr(self, declared.name) for declared in self.table.columns()}

    def __repr__(self) -> str:
        """Kind and row."""
        return f"<{type(self).__name__} {self.row}>"

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


KINDS: dict[str, type[RowAgent]] = {}
"""The ten kinds by name, in the order in which they are numbered."""


def _column(declared: ColumnDeclaration, kept: tuple[str, ...]) -> property:
    name, enum = declared.name, _ENUMS.get(declared.unit)

    def read(agent: RowAgent) -> Any:
        value = agent.table.arrays[name][agent.row].item()
        return value if enum is None else None if value == NOBODY else enum(value)

    exact = _EXACT[declared.dtype.kind]

    def write(agent: RowAgent, value: Any) -> None:
        category = NOBODY if value is None else enum(value) if enum else value
        agent.table.arrays[name][agent.row] = exact(category)

    return property(read, None if name in kept else write, doc=f"{declared.meaning} [{declared.unit}]")


def _link(name: str, kind: str) -> property:
    def read(agent: RowAgent) -> RowAgent | None:
        row = int(agent.table.arrays[name][agent.row])
        return None if row == NOBODY else agent.model.agent(KINDS[kind], row)

    return property(read, doc=f"the {kind} in column `{name}`, or None")


def _named(kind: str, column: str = "row") -> property:
    """The name of the row itself, or of the row that a column points at."""

    def read(agent: RowAgent) -> str:
        names: list[str] = getattr(agent.model.world.geography, kind)
        return names[int(getattr(agent, column))]

    return property(read, doc=f"name among the {kind} of the simulated country")


class Participant(RowAgent, of=entities.Participants, kept=("stage", "municipality", "region")):
    """Someone who is, was or will be in the target group (deelnemer)."""

    municipality_name = _named("municipalities", "municipality")
    region_name = _named("regions", "region")

    @property
    def arrived(self) -> bool:
        """Whether this person has a residence permit by now; rows of those who come later are there from the start."""
        return self.stage is not Stage.NOT_ARRIVED

    @property
    def age(self) -> float:
        """Years since the month of birth."""
        return float(self.model.world.month - self.born) / 12.0

    def move(self, stage: Stage, why: Why) -> None:
        """Move to a stage for a cause, written down in the ledger; raises IllegalMoveError if the stages forbid it.

        Only the stage changes: places, seats and payments that go with it are left to the processes.
        """
        self.model.world.move(np.array([self.row]), Stage(stage), Why(why))

    def story(self, lang: str = "en") -> list[str]:
        """This life so far in plain words (`en` or `nl`), a line for each month in which something happened."""
        return story.participant(self.model.world, self.row, lang).lines


class Employer(RowAgent, of=entities.Employers, kept=("region", "sector")):
    """A workplace that programmes could find (werkgever)."""

    region_name = _named("regions", "region")

    def story(self, lang: str = "en") -> list[str]:
        """When it joined and stopped, and who learned there, in plain words: a line a month, as for participants."""
        return story.employer(self.model.world, self.row, lang).lines


class Municipality(RowAgent, of=entities.Municipalities, kept=("region",)):
    """A municipality (gemeente)."""

    name = _named("municipalities")
    region_name = _named("regions", "region")


class Funder(RowAgent, of=entities.Funders):
    """A pot of money (financier, fonds)."""


class Programme(RowAgent, of=entities.Programmes):
    """A learning-work programme (leerwerktraject) and the initiative that runs it."""

    name = _named("programmes")
    region_name = _named("regions", "region")

    def story(self, lang: str = "en") -> list[str]:
        """Its groups, grants, people and money so far in plain words: a line a month, as for participants."""
        return story.programme(self.model.world, self.row, lang).lines


class Orchestrator(RowAgent, of=entities.Orchestrators):
    """The one who steers in a region (regisseur, aanjager), whether present or not."""

    name = _named("regions")


class TrainingProvider(RowAgent, of=entities.Providers, kept=("region",)):
    """A training provider (opleider)."""


class SupportOrganisation(RowAgent, of=entities.Supports):
    """The support organisation of a region (maatschappelijke organisatie)."""

    name = _named("regions")


class SectorAssociation(RowAgent, of=entities.Associations):
    """The association of a sector (brancheorganisatie) with its training fund."""

    @property
    def sector(self) -> Sector:
        """The sector it is for."""
        return Sector(self.row)


class Government(RowAgent, of=entities.Government):
    """The national government (Rijk)."""
