"""What does a sweep leave, and how is it read again?"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from sim import atomic, fingerprint
from sim.record import NAME, write_json, write_record
from sim.study.indices.problem import DUMMY
from sim.study.replicate import AS_USUAL
from sim.study.store import Shelf
from sim.study.sweep.cases import Case, Cases, Floats
from sim.study.sweep.experiment import Experiment
from sim.study.sweep.grow import Swept, levels
from sim.study.sweep.problem import to_problem
from sim.study.sweep.produce import Kept

if TYPE_CHECKING:
    import pandas as pd

PLAN = "experiment.json"
"""What a store keeps beside the runs: the experiment they are of."""


def store_of(folder: Path) -> Path:
    """Where the runs of the results in a folder are kept."""
    return folder.with_name(f"{folder.name}.store")


def tables(of: Swept) -> "dict[str, pd.DataFrame]":
    """`design` with a row for each set of inputs, `runs`, and `indices` and `pairs` where they can be told."""
    made = {"design": design_table(of.experiment, of.design), "runs": runs_table(of)}
    return made | (of.found.tables() if of.found else {})


def design_table(of: Experiment, design: Floats) -> "pd.DataFrame":
    """Numbers of the design by factor, the dummy last; a row for each set of inputs."""
    import pandas as pd

    names = [*of.names, DUMMY][: design.shape[1]]
    return pd.DataFrame(
        {"row": np.arange(len(design)), **{name: design[:, i].copy() for i, name in enumerate(names)}}
    )


def runs_table(of: Swept) -> "pd.DataFrame":
    """A row for each run: row of the design, seed, inputs as numbers of the design, all outcomes, whether it failed.

    A failed run has no outcomes: NaN, and empty text.
    """
    import pandas as pd

    cases = sorted(of.cases, key=lambda case: (case.row, case.seed))
    said = [of.done[case.key].get("summary", {}) for case in cases]
    where = design_table(of.experiment, of.design[[case.row for case in cases]]).drop(columns="row")
    head = {"row": [case.row for case in cases], "seed": [case.seed for case in cases]}
    words = [name for name in _outcomes(said, of.experiment) if any(isinstance(each.get(name), str) for each in said)]
    made: dict[str, Any] = {
        name: pd.Series([each.get(name) or "" for each in said], dtype="str")
        if name in words
        else np.array([np.nan if each.get(name) is None else each[name] for each in said], np.float64)
        for name in _outcomes(said, of.experiment)
    }
    return pd.DataFrame({**head, **where, **made, "failed": ["failed" in of.done[case.key] for case in cases]})


def _outcomes(said: list[dict[str, Any]], of: Experiment) -> list[str]:
    return list(dict.fromkeys([name for each in said for name in each])) or list(of.outcomes)


def write(of: Swept, folder: Path) -> None:
    """Fill a folder that exists: tables as Parquet and indices as CSV, the failures and, last, record.json."""
    import pandas as pd

    made = tables(of)
    for name, table in made.items():
        if name in ("design", "runs"):
            table.to_parquet(folder / f"{name}.parquet", index=False)
        else:
            table.to_csv(folder / f"{name}.csv", index=False, lineterminator="\n", na_rep="nan")
    keys = [(case.row, case.seed, case.key) for case in of.cases]
    pd.DataFrame(keys, columns=["row", "seed", "key"]).to_parquet(folder / "keys.parquet", index=False)
    if of.failures:
        write_json(folder / "failures.json", {"runs": [told(case, of.done[case.key]) for case in of.failures]})
    write_record(folder, record(of, made))


def record(of: Swept, made: "dict[str, pd.DataFrame]") -> dict[str, Any]:
    """What record.json says of a sweep."""
    return {
        "kind": "sweep",
        "identity": of.experiment.identity(),
        "results": {name: fingerprint.frame(table) for name, table in made.items()},
        "seconds": round(of.seconds, 3),
        "experiment": of.experiment.to_dict(),
        "size": of.size,
        "ended": of.ended.value,
        "runs": len(of.cases),
        "failures": len(of.failures),
        "gaps": of.found.gaps if of.found else None,
        "refusal": of.refusal,
        "filled": of.found.filled if of.found else "",
        "ranking": None if of.found is None or np.isnan(of.found.sure) else of.found.sure,
    }


def told(case: Case, kept: Kept) -> dict[str, Any]:
    """A failed run as plain values: which, with what, and why."""
    return {"row": case.row, "seed": case.seed, "parameters": dict(case.values), **kept["failed"]}


def plan(store: Path, of: Experiment) -> None:
    """Keep in a store which experiment its runs are of."""
    store.mkdir(parents=True, exist_ok=True)
    atomic.write_text(store / PLAN, json.dumps(of.to_dict(), ensure_ascii=False), replace=True)


def planned(folder: Path) -> tuple[Experiment, Path]:
    """The experiment of results or of a store, and the store; raises OSError or ValueError when there is none."""
    store = folder if (folder / PLAN).is_file() else store_of(folder)
    file = store / PLAN if (store / PLAN).is_file() else folder / NAME
    said = json.loads(file.read_text("utf-8"))
    try:
        return Experiment.from_dict(said if file.name == PLAN else said["experiment"]), store
    except (KeyError, TypeError) as error:
        raise ValueError(f"{file} is of no experiment that this version reads: {error}") from None


@dataclass(frozen=True, eq=False)
class Stored:
    """What a store holds of an experiment: its runs so far, as far as it was grown."""

    experiment: Experiment
    design: Floats
    cases: list[Case]
    done: dict[str, Kept]

    @property
    def unique(self) -> dict[str, Case]:
        """The runs by key."""
        return {case.key: case for case in self.cases}

    @property
    def failures(self) -> list[Case]:
        """Those that failed."""
        return [case for key, case in self.unique.items() if "failed" in self.done.get(key, {})]


def stored(folder: Path) -> Stored:
    """What is there of an experiment, finished or not; raises OSError or ValueError when nothing is."""
    from sim.study.indices.design import design

    of, store = planned(folder)
    shelf, maker = Shelf(store), Cases(of, AS_USUAL)
    for size in reversed(levels(of)):
        drawn = design(of.method, to_problem(of), size, of.seed, second_order=of.second_order)
        cases = maker.of(drawn)
        found = {case.key: shelf.get(case.key) for case in cases if (store / f"{case.key}.json").is_file()}
        done = {key: kept for key, kept in found.items() if kept is not None}
        if size <= of.size or any(case.key in done for case in cases if case.row >= len(drawn) // 2):
            break
    return Stored(of, drawn, cases, done)
