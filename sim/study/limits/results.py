"""What did a study of limits find, as tables in a folder?"""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim import fingerprint
from sim.record import write_json, write_record
from sim.scenario import Scenario
from sim.study.comparison import write_csv
from sim.study.limits import why
from sim.study.limits.attribution import SIDES, attributed, gap, interactions, values
from sim.study.limits.kept import BY_REGION, BY_SECTOR, SHORT
from sim.study.limits.levels import states
from sim.study.limits.weakest import Weakest, weakest

if TYPE_CHECKING:
    import pandas as pd

MAIN = "throughput"
PLACES = {"sector": BY_SECTOR, "region": BY_REGION}


@dataclass(frozen=True, eq=False)
class Limits:
    """What limits some scenarios: `runs` has a row for each run, the other tables follow from it.

    `bases` are the scenarios by the name that they have in the tables; `plan` says how much was to be run, `draws` how
    many sets were drawn in the end.
    """

    bases: dict[str, Scenario] = field(repr=False)
    plan: dict[str, Any]
    draws: int
    runs: "pd.DataFrame" = field(repr=False)
    identity: dict[str, Any] = field(repr=False)
    seconds: float

    @cached_property
    def criteria(self) -> "pd.DataFrame":
        """What each criterion accounts for: a row for each base, side, outcome and criterion."""
        return self._table(attributed)

    @cached_property
    def gaps(self) -> "pd.DataFrame":
        """Where each side begins and ends, and how complementary the criteria are."""
        return self._table(lambda runs, column, side: [row] if (row := gap(runs, column, side)) else [])

    @cached_property
    def pairs(self) -> "pd.DataFrame":
        """What each two criteria bring together beyond what each brings."""
        return self._table(interactions)

    @cached_property
    def places(self) -> "pd.DataFrame":
        """What each criterion accounts for in the throughput of each sector and of each region."""
        import pandas as pd

        rows = []
        for name, runs in self._runs():
            for kind, start in PLACES.items():
                for column in (each for each in runs if str(each).startswith(start)):
                    about = {"base": name, "by": kind, "place": str(column).removeprefix(start)}
                    rows += [{**about, **row} for row in attributed(runs, str(column), "top")]
        return pd.DataFrame(rows)

    @cached_property
    def lost(self) -> "pd.DataFrame":
        """What intake was lost to, today, with each criterion lifted, with all but each, and with all."""
        import pandas as pd

        return pd.DataFrame([{"base": name, **row} for name, runs in self._runs() for row in why.lost(runs)])

    @cached_property
    def link(self) -> Weakest | None:
        """The weakest-link test on the throughput of the first base.

        None when no criterion was ever absent, and when nothing differs between states.
        """
        if not self.plan["below"]:
            return None
        _, runs = next(self._runs())
        points = states(lower=True)
        responses, _ = values(runs, SHORT[MAIN], points)
        return weakest(points, responses) if responses.mean(axis=0).std() > 0.0 else None

    @property
    def certain(self) -> bool:
        """Whether in every base the criterion that accounts for most is as sure as was asked."""
        first = [self.of(MAIN, "top", base) for base in self.bases]
        return all(len(rows) > 0 and rows["first_of_mean"].iloc[0] >= self.plan["sure"] for rows in first)

    @property
    def tables(self) -> "dict[str, pd.DataFrame]":
        """All tables by the names of their files."""
        return {
            "criteria": self.criteria, "gaps": self.gaps, "pairs": self.pairs, "places": self.places,
            "lost": self.lost, "runs": self.runs,
        }  # fmt: skip

    def of(self, outcome: str, side: str, base: str = "") -> "pd.DataFrame":
        """The rows of one outcome on one side, by default of the first base, most important first."""
        table = self.criteria
        here = table["base"].eq(base or next(iter(self.bases))) & table["side"].eq(side) & table["outcome"].eq(outcome)
        return table[here].sort_values("mean", ascending=side == "bottom").reset_index(drop=True)

    def write(self, folder: Path) -> None:
        """Fill a folder that exists: a CSV file for each table, the runs as Parquet, and record.json last."""
        tables = self.tables
        for name, table in tables.items():
            if name != "runs":
                write_csv(folder / f"{name}.csv", table)
        self.runs.to_parquet(folder / "runs.parquet", index=False)
        if self.link:
            write_json(folder / "weakest.json", asdict(self.link))
        write_record(
            folder,
            {
                "kind": "limits",
                "identity": self.identity,
                "results": {name: fingerprint.frame(table) for name, table in tables.items()},
                "seconds": round(self.seconds, 3),
                "plan": self.plan,
                "draws": self.draws,
                "certain": self.certain,
                "scenarios": {name: base.to_dict() for name, base in self.bases.items()},
            },
        )

    def _runs(self) -> "Iterator[tuple[str, pd.DataFrame]]":
        for name in self.bases:
            yield name, self.runs[self.runs["base"] == name]

    def _table(self, of: "Callable[[pd.DataFrame, str, str], list[dict[str, Any]]]") -> "pd.DataFrame":
        import pandas as pd

        rows = []
        for name, runs in self._runs():
            for side in SIDES if self.plan["below"] else ["top"]:
                here = runs if side == "top" else runs[runs["draw"].isin(_with_absent(runs))]
                for outcome, column in SHORT.items():
                    about = {"base": name, "side": side, "outcome": outcome}
                    rows += [{**about, **row} for row in of(here, column, side)]
        return pd.DataFrame(rows)


def _with_absent(runs: "pd.DataFrame") -> Any:
    from sim.study.limits.levels import ABSENT, CRITERIA

    return runs.loc[(runs[list(CRITERIA)] == ABSENT).any(axis=1), "draw"].unique()


def read(folder: Path) -> Limits:
    """The study that `write` left in a folder."""
    import pandas as pd

    record = json.loads((folder / "record.json").read_text("utf-8"))
    bases = {name: Scenario.from_dict(said) for name, said in record["scenarios"].items()}
    return Limits(
        bases, record["plan"], record["draws"], pd.read_parquet(folder / "runs.parquet"), record["identity"], 0.0
    )
