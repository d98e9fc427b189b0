"""Who moved, for whom and where did programmes bring work, and how long did programmes live? Counts of a run."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sim.ledger import Moves, Turn
from sim.vocabulary import NOBODY, ProgrammeState, Schooling, Sector, Stage, Why

if TYPE_CHECKING:
    import pandas as pd

    from sim.world import World

Counts = NDArray[np.int64]

STEPS = {
    "started": Why.STARTED, "completed": Why.COMPLETED, "placed": Why.PLACED, "durable_placements": Why.SUSTAINED,
}  # fmt: skip
"""The steps that are counted for each group of people, and the cause of the move that is one."""

ANY = "any"
"""The sector of a programme that takes people for all sectors."""


@dataclass(frozen=True)
class Lives:
    """Programmes that lived during a run, in months of age; arrays of shape (lives,).

    `entered` is the age on the first day of the run (0 if founded later), `left` the age at the end of the programme
    or of the run, and `ended` says which of the two it was.
    """

    rows: Counts
    entered: Counts
    left: Counts
    ended: NDArray[np.bool_]


@dataclass(frozen=True)
class Tallies:
    """`moves` has shape (months, origins, stages, whys), `groups` for each kind (months, groups, steps)."""

    moves: Counts
    groups: Mapping[str, tuple[tuple[str, ...], Counts]]
    lives: Lives


def of_world(world: "World") -> Tallies:
    """Count a world that has had its last month; `groups` are by `sector`, `region` and `schooling`."""
    months = world.month
    moves = np.zeros((months, len(Stage), len(Stage), len(Why)), np.int64)
    for moved in world.ledger.moves:
        moves[moved.month, :, moved.stage, moved.why] += np.bincount(moved.origin, minlength=len(Stage))
    return Tallies(moves, dict(_groups(world, months)), lives(world))


def _groups(world: "World", months: int) -> "Iterator[tuple[str, tuple[tuple[str, ...], Counts]]]":
    """Of each kind the names of its groups and how many took each step: sector and region are the programme's."""
    programmes, people = world.programmes, world.participants
    steps = [(place, moved) for place, why in enumerate(STEPS.values()) for moved in _because(world, why)]
    sectors = tuple(sector.name.lower() for sector in Sector)
    kinds: dict[str, tuple[tuple[str, ...], Callable[[Moves], NDArray[Any]]]] = {
        # the last place is that of programmes for any sector, whose sector is -1
        "sector": ((*sectors, ANY), lambda moved: programmes.sector[moved.programme]),
        "region": (tuple(world.geography.regions), lambda moved: programmes.region[moved.programme]),
        "schooling": (tuple(each.name.lower() for each in Schooling), lambda moved: people.schooling[moved.rows]),
    }
    for kind, (names, group_of) in kinds.items():
        counts = np.zeros((months, len(names), len(STEPS)), np.int64)
        for place, moved in steps:
            counts[moved.month, :, place] += np.bincount(group_of(moved) % len(names), minlength=len(names))
        yield kind, (names, counts)


def _because(world: "World", why: Why) -> list[Moves]:
    moved = [moves for moves in world.ledger.moves if moves.why == why]
    assert all((moves.programme != NOBODY).all() for moves in moved), why
    return moved


def lives(world: "World") -> Lives:
    """Every programme that was there at some time in the run, from when its initiative was taken."""
    table = world.programmes
    ended = [turns.rows for turns in world.ledger.turns if turns.what == Turn.ENDED]
    stopped = np.isin(np.arange(table.size), np.concatenate([np.zeros(0, np.int32), *ended]))
    there = (table.state != ProgrammeState.DORMANT) & ((table.state != ProgrammeState.ENDED) | stopped)
    rows = np.flatnonzero(there)
    founded, gone = table.founded[rows].astype(np.int64), table.state[rows] == ProgrammeState.ENDED
    until = np.where(gone, table.since[rows], world.month)
    return Lives(rows, np.maximum(-founded, 0), until - founded, gone)


def moves_table(of: Tallies, dates: Any) -> "pd.DataFrame":
    """A row for each month, origin, stage and cause with anyone who moved; `dates` has shape (months,)."""
    import pandas as pd

    months, origins, stages, whys = np.nonzero(of.moves)
    return pd.DataFrame(
        {
            "date": dates[months],
            "origin": pd.Series([Stage(int(row)).name.lower() for row in origins], dtype="str"),
            "stage": pd.Series([Stage(int(row)).name.lower() for row in stages], dtype="str"),
            "why": pd.Series([Why(int(row)).name.lower() for row in whys], dtype="str"),
            "persons": of.moves[months, origins, stages, whys],
        }
    )


def groups_table(of: Tallies, dates: Any) -> "pd.DataFrame":
    """A row for each month, kind of group and group in which anyone took a step; the steps are columns."""
    import pandas as pd

    parts = []
    for kind, (names, counts) in of.groups.items():
        months, groups = np.nonzero(counts.any(axis=2))
        who = {"date": dates[months], "by": kind, "group": [names[group] for group in groups]}
        steps = dict(zip(STEPS, counts[months, groups].T, strict=True))
        parts.append(pd.DataFrame({**who, **steps}).astype({"by": "str", "group": "str"}))
    return pd.concat(parts, ignore_index=True)


def lives_table(of: Tallies, names: list[str], sectors: list[str], regions: list[str]) -> "pd.DataFrame":
    """A row for each programme that lived: `entered` and `left` in months of age, and whether it `ended`."""
    import pandas as pd

    told = {"programme": names, "sector": sectors, "region": regions}
    return pd.DataFrame(
        {
            **{name: pd.Series([each[row] for row in of.lives.rows], dtype="str") for name, each in told.items()},
            "entered": of.lives.entered, "left": of.lives.left, "ended": of.lives.ended,
        }
    )  # fmt: skip
