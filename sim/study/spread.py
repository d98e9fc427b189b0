"""How sure are the headline numbers of a scenario, over all sets of values that may be true?"""

from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from sim import fingerprint
from sim.record import write_json, write_record
from sim.run import run
from sim.scenario import Scenario
from sim.study.comparison import OUTCOMES, read_runs, read_table, write_csv
from sim.study.ensemble import Ensemble
from sim.study.replicate import How, Progress, Summary, Task, each
from sim.study.store import Store

if TYPE_CHECKING:
    import pandas as pd

PARTS = (0.05, 0.25, 0.5, 0.75, 0.95)
"""The ends of the 90 % and of the 50 % interval, and the median."""
NAMES = ("low", "lower", "median", "upper", "high")
YEAR = 12
UNTIL = "durable_in_year_until."
"""How columns begin with the durable placements of the twelve months that end with a month."""


@dataclass(frozen=True, eq=False)
class Spread:
    """A scenario under sets of values: `runs` has every summary, `table` the spread of each outcome."""

    scenario: Scenario
    sets: int
    seed: int
    runs: "pd.DataFrame"
    table: "pd.DataFrame"
    identity: dict[str, object] = field(repr=False)
    seconds: float = field(repr=False)
    months: "pd.DataFrame | None" = None
    """Spread of the durable placements of a year, by the month in which it ends; None in results of before it."""

    @property
    def tables(self) -> "dict[str, pd.DataFrame]":
        """All tables by name."""
        return {"spread": self.table, "runs": self.runs} | ({} if self.months is None else {"months": self.months})

    def write(self, folder: Path) -> None:
        """Fill a folder that exists: spread.csv and .json, runs.csv and, last, record.json."""
        for name, table in self.tables.items():
            write_csv(folder / f"{name}.csv", table)
        rows = self.table.astype(object).where(self.table.notna(), None).to_dict("records")
        write_json(folder / "spread.json", {"parts": dict(zip(NAMES, PARTS, strict=True)), "rows": rows})
        said = {
            "kind": "spread",
            "identity": self.identity,
            "results": {name: fingerprint.frame(table) for name, table in self.tables.items()},
            "seconds": round(self.seconds, 3),
            "scenario": self.scenario.to_dict(),
            "sets": self.sets,
            "seed": self.seed,
        }
        write_record(folder, said)


def spread(
    scenario: Scenario,
    ensemble: Ensemble,
    sets: int,
    seed: int = 1,
    *,
    workers: int | None = None,
    store: Path | None = None,
    progress: Progress | None = None,
) -> Spread:
    """Run a scenario with sets drawn from the ensemble, each on its own luck; the same bits for any number of workers.

    Runs that lie in `store` are not made again. Raises RunFailedError when a run fails.
    """
    import pandas as pd

    began, cases = perf_counter(), ensemble.scenarios(scenario, sets, seed)
    tasks = [Task(case, seed + case) for case in range(sets)]
    kept = Store(store, cases, FOLLOWED) if store else None
    known, tell = (kept.known_of(tasks), kept.keep) if kept else (None, None)
    done = each(cases, tasks, workers, progress, how=FOLLOWED, known=known, tell=tell)
    every = pd.DataFrame([{"scenario": scenario.name, "seed": task.seed, **done[task]} for task in tasks])
    by_month = every.filter(regex=f"^{UNTIL}")
    runs = every.drop(columns=by_month.columns).astype(dict.fromkeys(OUTCOMES, float))
    said = identity(scenario, ensemble, sets, seed)
    return Spread(scenario, sets, seed, runs, table_of(runs), said, perf_counter() - began, months_of(by_month))


def followed(scenario: Scenario, seed: int, check: bool) -> Summary:
    """Make a run; its summary and the durable placements of each twelve months."""
    record = run(scenario, seed, check=check)
    durable = record.monthly.set_index("date")["durable_placements"].rolling(YEAR).sum().dropna()
    return record.summary | {f"{UNTIL}{day:%Y-%m-%d}": float(each) for day, each in durable.items()}


FOLLOWED = How(make=followed)


def months_of(runs: "pd.DataFrame") -> "pd.DataFrame":
    """A row for each month that ends twelve: median and intervals over the runs, of durable placements in them."""
    import pandas as pd

    dates = pd.to_datetime(pd.Series(runs.columns, dtype="str").str.removeprefix(UNTIL)).astype("datetime64[s]")
    parts = np.quantile(runs.to_numpy(np.float64), PARTS, axis=0) if len(dates) else np.zeros((len(PARTS), 0))
    return pd.DataFrame({"date": dates, **dict(zip(NAMES, parts, strict=True))})


def table_of(runs: "pd.DataFrame") -> "pd.DataFrame":
    """A row for each outcome: median, 50 % and 90 % interval over the runs in which there is a number, and how many."""
    import pandas as pd

    rows = []
    for outcome in OUTCOMES:
        seen = runs[outcome].dropna().to_numpy(np.float64)
        parts = np.quantile(seen, PARTS) if seen.size else np.full(len(PARTS), np.nan)
        rows.append({"outcome": outcome, **dict(zip(NAMES, map(float, parts), strict=True)), "runs": seen.size})
    return pd.DataFrame(rows)


def identity(scenario: Scenario, ensemble: Ensemble, sets: int, seed: int) -> dict[str, object]:
    """All that decides a spread: two with the same identity give the same bits."""
    drawn = {str(number): values for number, values in enumerate(ensemble.draw(sets, seed))}
    return {**fingerprint.identity([scenario], [seed]), "sets": sets, "ensemble": fingerprint.values(drawn)}


def read(folder: Path, scenario: Scenario, ensemble: Ensemble, sets: int, seed: int) -> Spread:
    """The spread that `write` left in a folder."""
    table, runs = read_table(folder / "spread.csv"), read_runs(folder / "runs.csv")
    said = identity(scenario, ensemble, sets, seed)
    return Spread(scenario, sets, seed, runs, table, said, 0.0, read_months(folder))


def read_months(folder: Path) -> "pd.DataFrame | None":
    """The table of months in a folder, if it is there."""
    import pandas as pd

    path = folder / "months.csv"
    return pd.read_csv(path, parse_dates=["date"]) if path.is_file() else None
