"""What does a run leave? Tables, a summary, and a record by which it can be made again."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sim import atomic, fingerprint, tallies
from sim.ledger import Intake
from sim.outcomes import OUTCOMES
from sim.scenario import Scenario
from sim.vocabulary import NOBODY, Constraint, Purse, Sector, What

if TYPE_CHECKING:
    import pandas as pd

    from sim.world import World

NAME = "record.json"
TABLES = ("monthly", "intake", "money", "moves", "groups", "lives")
LATER = frozenset(("moves", "groups", "lives"))
"""Tables that records of earlier versions do not have."""


@dataclass(frozen=True)
class Field:
    """Names of programmes and what their intakes are told with; one entry for each programme."""

    names: list[str]
    sectors: list[str]
    regions: list[str]


@dataclass(frozen=True, eq=False)
class Record:
    """One finished run: `history` has shape (months, outcomes), `flows` of money (months, payer, payee, what for)."""

    scenario: Scenario = field(repr=False)
    seed: int
    summary: dict[str, float | str | None]
    seconds: float
    history: NDArray[np.float64] = field(repr=False)
    intakes: list[Intake] = field(repr=False)
    flows: NDArray[np.float64] = field(repr=False)
    programmes: Field = field(repr=False)
    counted: tallies.Tallies = field(repr=False)

    @cached_property
    def monthly(self) -> "pd.DataFrame":
        """A row for each month: its first day, then every outcome of `sim.outcomes.OUTCOMES` by name."""
        import pandas as pd

        columns = {outcome.name: self.history[:, i] for i, outcome in enumerate(OUTCOMES)}
        return pd.DataFrame({"date": self._dates(np.arange(len(self.history))), **columns})

    @cached_property
    def intake(self) -> "pd.DataFrame":
        """A row for each time a programme recruited: persons wanted, taken in, and lost to each constraint.

        `binding` is the constraint that cost most, empty when nothing was lost; `sector` is `any` for a programme of
        all sectors, and such as `care+industry` for one of several, its own first.
        """
        import pandas as pd

        who = [intake.programme for intake in self.intakes]
        lost = np.array([intake.cost for intake in self.intakes]).reshape(-1, len(Constraint)).astype(np.int64)
        return pd.DataFrame(
            {
                "date": self._dates([intake.month for intake in self.intakes]),
                "programme": _text(self.programmes.names[row] for row in who),
                "sector": _text(self.programmes.sectors[row] for row in who),
                "region": _text(self.programmes.regions[row] for row in who),
                "wanted": np.array([intake.wanted for intake in self.intakes], np.int64),
                "actual": np.array([intake.actual for intake in self.intakes], np.int64),
                **{constraint.name.lower(): lost[:, constraint] for constraint in Constraint},
                "binding": _text(
                    intake.binding.name.lower() if intake.binding is not None else "" for intake in self.intakes
                ),
            }
        )

    @cached_property
    def money(self) -> "pd.DataFrame":
        """A row for each month, payer, payee and purpose between which euros went."""
        import pandas as pd

        months, payers, payees, whats = np.nonzero(self.flows)
        return pd.DataFrame(
            {
                "date": self._dates(months),
                "payer": _text(Purse(int(row)).name.lower() for row in payers),
                "payee": _text(Purse(int(row)).name.lower() for row in payees),
                "what_for": _text(What(int(row)).name.lower() for row in whats),
                "euros": self.flows[months, payers, payees, whats],
            }
        )

    @cached_property
    def moves(self) -> "pd.DataFrame":
        """A row for each month, `origin`, `stage` and `why` with `persons` who moved so."""
        return tallies.moves_table(self.counted, self._dates(np.arange(len(self.history))))

    @cached_property
    def groups(self) -> "pd.DataFrame":
        """A row for each month, kind of group (`by`) and `group`: persons who took each of `sim.tallies.STEPS`."""
        return tallies.groups_table(self.counted, self._dates(np.arange(len(self.history))))

    @cached_property
    def lives(self) -> "pd.DataFrame":
        """A row for each programme that lived: its age in months when it came in sight and left it, and if it ended."""
        return tallies.lives_table(
            self.counted, self.programmes.names, self.programmes.sectors, self.programmes.regions
        )

    def table(self, name: str) -> "pd.DataFrame":
        """One of the tables of `TABLES` by name."""
        made: pd.DataFrame = getattr(self, name)
        return made

    def save(self, folder: str | Path, *, replace: bool = False) -> Path:
        """Write all tables and `record.json` to a folder, which appears whole or not at all.

        Raises FileExistsError when the folder holds something and `replace` is not set.
        """
        with atomic.folder(Path(folder), replace=replace) as staging:
            self.write(staging)
        return Path(folder)

    def write(self, folder: Path) -> None:
        """Fill a folder that exists, `record.json` last; it lists whatever else lies in the folder by then."""
        for name in TABLES:
            self.table(name).to_csv(folder / f"{name}.csv", index=False, date_format="%Y-%m-%d", lineterminator="\n")
        self.monthly.to_parquet(folder / "monthly.parquet", index=False)
        write_json(folder / "summary.json", self.summary)
        results = {name: fingerprint.frame(self.table(name)) for name in TABLES}
        write_record(
            folder,
            {
                "kind": "run",
                "identity": fingerprint.identity([self.scenario], [self.seed]),
                "results": results | {"summary": fingerprint.values(self.summary)},
                "seconds": round(self.seconds, 3),
                "scenario": self.scenario.to_dict(),
                "seed": self.seed,
            },
        )

    def _dates(self, months: Any) -> "pd.DatetimeIndex":
        import pandas as pd

        first = np.datetime64(self.scenario.start, "M")
        return pd.DatetimeIndex((first + np.asarray(months).astype("timedelta64[M]")).astype("datetime64[s]"))


def of_world(world: "World", history: NDArray[np.float64], summary: Mapping[str, Any], seconds: float) -> Record:
    """The record of a world that has had its last month; it does not keep the world alive."""
    places = [world.geography.regions[row] for row in world.programmes.region]
    return Record(
        scenario=world.scenario,
        seed=world.seed,
        summary={name: _plain(value) for name, value in summary.items()},
        seconds=seconds,
        history=history,
        intakes=world.ledger.intakes,
        flows=world.ledger.money,
        programmes=Field(
            names=world.geography.programmes,
            sectors=["+".join(_sectors(world, row)) for row in range(world.programmes.size)],
            regions=places,
        ),
        counted=tallies.of_world(world),
    )


def _sectors(world: "World", row: int) -> list[str]:
    own, every = int(world.programmes.sector[row]), np.flatnonzero(world.geography.sectors[row]).tolist()
    return ["any"] if own == NOBODY else [Sector(each).name.lower() for each in sorted(every, key=own.__ne__)]


def read_csv(path: Path, kinds: Mapping[Any, Any]) -> "pd.DataFrame":
    """A table that was written as CSV, with the types it had: the same bits. Raises ValueError for other content."""
    import pandas as pd

    read = pd.read_csv(path, dtype="str", keep_default_na=False)
    yes = [str(name) for name in read if str(kinds.get(name)) == "bool"]
    return read.assign(**{name: read[name] == "True" for name in yes}).astype(dict(kinds))


def write_record(folder: Path, about: Mapping[str, Any]) -> None:
    """Write `record.json`: what is given, and with which versions, memory and files, and when."""
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    made = {
        "versions": fingerprint.versions(),
        "peak_megabytes": peak_megabytes(),
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "files": [*files, NAME],
    }
    write_json(folder / NAME, made | dict(about))


def write_json(path: Path, plain: Mapping[str, Any]) -> None:
    """Write plain values as readable JSON; raises ValueError for a number that is not finite."""
    path.write_text(json.dumps(plain, indent=2, ensure_ascii=False, allow_nan=False) + "\n", "utf-8", newline="\n")


def peak_megabytes() -> float | None:
    """The most memory that this process, or one it started, has had, in megabytes; None where nobody tells."""
    try:
        import resource
    except ImportError:
        return None
    unit = 1 if sys.platform == "darwin" else 1024
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return round(most * unit / 1e6, 1)


def _text(words: Any) -> "pd.Series[str]":
    import pandas as pd

    return pd.Series(list(words), dtype="str")


def _plain(value: Any) -> float | str:
    plain: float | str = value.item() if isinstance(value, np.generic) else value
    return plain
