"""What does each scenario of the library change, and what does an initiative bring by itself?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from sim import fingerprint
from sim.record import write_record
from sim.run import run
from sim.scenario import Scenario
from sim.study.comparison import Comparison, labelled, of_runs, read_runs, runs_table, write_csv
from sim.study.comparison import read as read_comparison
from sim.study.replicate import How, Progress, Summary, replicate
from sim.study.store import Store
from sim.vocabulary import Constraint

if TYPE_CHECKING:
    import pandas as pd

REFERENCE = "baseline"
"""The scenario with which all national ones are compared."""

GROUPS: dict[str, tuple[str, ...]] = {
    "extremes": ("no", "all"),
    "ideal": ("ideal",),
    "without": ("without",),
    "policy": ("policy",),
    "scale": ("scale",),
    "budget": ("budget",),
    "mission": ("mission", "supra", "longer", "mbo", "certificates"),
    "environment": (),
}
"""The groups of the library, in order, by the first word of the names of their files; the last has all others."""

LOST = "lost_"
"""How the columns of runs begin that say how many wanted places each constraint cost."""


def group_of(name: str) -> str:
    """The group of a scenario, by the first word of its name."""
    first = re.split(r"[-_]", name)[0]
    return next((group for group, words in GROUPS.items() if first in words), "environment")


def with_intake(scenario: Scenario, seed: int, check: bool = False) -> Summary:
    """Make a run and keep its summary, and persons wanted, taken in and lost to each constraint in all months."""
    record = run(scenario, seed, check=check)
    names = [constraint.name.lower() for constraint in Constraint]
    totals = record.intake[["wanted", "actual", *names]].sum()
    lost = {f"{LOST}{name}": float(totals[name]) for name in names}
    return {**record.summary, "wanted": float(totals["wanted"]), "taken_in": float(totals["actual"]), **lost}


@dataclass(frozen=True, eq=False)
class Library:
    """National scenarios, compared with the first, and initiatives that stand alone, each in its own regions.

    `alone` are the scenarios of those initiatives, `alone_runs` their runs; `checked` the seeds on which every
    invariant was checked.
    """

    national: Comparison
    alone: list[Scenario] = field(repr=False)
    alone_runs: "pd.DataFrame" = field(repr=False)
    checked: list[int]

    @property
    def groups(self) -> dict[str, list[str]]:
        """Labels of the national scenarios after the first, by group, without empty groups."""
        members = {group: [n for n in self.national.scenarios[1:] if group_of(n) == group] for group in GROUPS}
        return {group: names for group, names in members.items() if names}

    @property
    def cases(self) -> list[Scenario]:
        """All scenarios, the national ones first."""
        return [*self.national.cases, *self.alone]

    @cached_property
    def by_label(self) -> dict[str, Scenario]:
        """Every scenario by the label that it has in the tables."""
        return dict(zip(labelled([case.name for case in self.cases]), self.cases, strict=True))

    @cached_property
    def intake(self) -> "pd.DataFrame":
        """For each label `wanted`, `taken_in` and persons lost to each constraint by name, in all its runs together."""
        import pandas as pd

        runs = pd.concat([self.national.runs, self.alone_runs]) if self.alone else self.national.runs
        names = ["wanted", "taken_in", *(f"{LOST}{constraint.name.lower()}" for constraint in Constraint)]
        return runs.groupby("scenario", sort=False)[names].sum().rename(columns=lambda name: name.removeprefix(LOST))

    @property
    def tables(self) -> "dict[str, pd.DataFrame]":
        """The tables that are written, by the names of their files."""
        made = {"runs": self.national.runs, "comparison": self.national.table}
        return made | ({"initiatives": self.alone_runs} if self.alone else {})

    def binding(self, label: str) -> str:
        """The constraint that cost most wanted places in all runs of a scenario; empty when none did."""
        lost = self.intake.loc[label].drop(["wanted", "taken_in"])
        return str(lost.idxmax()) if lost.any() else ""

    def write(self, folder: Path) -> None:
        """Fill a folder that exists: the tables of the comparison, initiatives.csv and, last, record.json."""
        self.national.write_tables(folder)
        if self.alone:
            write_csv(folder / "initiatives.csv", self.alone_runs)
        write_record(
            folder,
            {
                "kind": "scenarios",
                "identity": fingerprint.identity(self.cases, self.national.seeds),
                "results": {name: fingerprint.frame(table) for name, table in self.tables.items()},
                "seconds": round(self.national.seconds, 3),
                "labels": list(self.by_label),
                "national": len(self.national.cases),
                "scenarios": [case.to_dict() for case in self.cases],
                "seeds": self.national.seeds,
                "checked": self.checked,
            },
        )


def study(
    national: Sequence[Scenario], alone: Sequence[Scenario], seeds: Sequence[int], *, check: bool = False,
    workers: int | None = None, progress: Progress | None = None, store: Path | None = None,
) -> Library:  # fmt: skip
    """Run every scenario on the same two or more seeds; with `check`, those of the first seed checked.

    Each run is kept in `store` as it comes, and what is there already is not made again. Raises RunFailedError.
    """
    began, cases = perf_counter(), [*national, *alone]
    how = How(list(seeds[:1]) if check else [], with_intake)
    kept = Store(store, cases, how) if store is not None else None
    done = replicate(
        cases, seeds, workers, progress, how=how,
        known=kept.known(seeds) if kept else None, tell=kept.keep if kept else None,
    )  # fmt: skip
    runs = runs_table(cases, done)
    ours = runs["scenario"].isin(labelled([case.name for case in national]))
    seconds = perf_counter() - began
    compared = of_runs(national, seeds, runs[ours].reset_index(drop=True), seconds)
    return Library(compared, list(alone), runs[~ours].reset_index(drop=True), list(how.checked))


def recheck(cases: Sequence[Scenario], seed: int, workers: int | None, progress: Progress | None) -> None:
    """Run every scenario once more with every invariant checked; raises RunFailedError when one is broken."""
    replicate(cases, [seed], workers, progress, how=How([seed], with_intake))


def read(
    folder: Path, national: Sequence[Scenario], alone: Sequence[Scenario], seeds: Sequence[int], checked: list[int]
) -> Library:
    """What `Library.write` left in a folder, of these scenarios on these seeds."""
    compared = read_comparison(folder, national, seeds)
    runs = read_runs(folder / "initiatives.csv") if alone else compared.runs.iloc[:0]
    return Library(compared, list(alone), runs, checked)
