"""What does a sweep leave, and how is it read again?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from sim import fingerprint
from sim.record import NAME, write_json, write_record
from sim.study.indices.problem import DUMMY
from sim.study.sweep.analysis import Found
from sim.study.sweep.due import DueRun, Floats
from sim.study.sweep.experiment import Experiment
from sim.study.sweep.grow import Swept
from sim.study.sweep.produce import Kept

if TYPE_CHECKING:
    import pandas as pd


def tables(of: Swept) -> "dict[str, pd.DataFrame]":
    """`design` with a row for each set of inputs, `runs`, and `indices` and `pairs` where they can be told."""
    made = {"design": design_table(of.experiment, of.design), "runs": runs_table(of)}
    return made | (of.found.tables() if of.found else {})


def design_table(of: Experiment, design: Floats) -> "pd.DataFrame":
    """Numbers of the design by factor, the dummy last; a row for each set of inputs."""
    import pandas as pd

    names = [*of.names, DUMMY][: design.shape[1]]
    return pd.DataFrame({"row": np.arange(len(design)), **{name: design[:, i].copy() for i, name in enumerate(names)}})


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
        "index": of.found.indices.index if of.found else None,
        "rows": len(of.design),
        "there": len(of.done),
        "asked": of.asked,
        "failures": len(of.failures),
        "gaps": of.found.gaps if of.found else None,
        "refusal": of.refusal,
        "filled": of.found.filled if of.found else "",
        "ranking": None if of.found is None or np.isnan(of.found.sure) else of.found.sure,
    }


def told(case: DueRun, kept: Kept) -> dict[str, Any]:
    """A failed run as plain values: which, with what, and why."""
    return {"row": case.row, "seed": case.seed, "parameters": dict(case.values), **kept["failed"]}


@dataclass(frozen=True, eq=False)
class Ranked:
    """Indices as they are shown."""

    title: Mapping[str, str]
    question: Mapping[str, str]
    method: str
    index: str
    outcomes: tuple[str, ...]
    size: int
    rows: int
    replicates: int
    indices: "pd.DataFrame"


def ranked(of: Swept) -> Ranked:
    """What a sweep found, to be shown."""
    assert of.found is not None
    return ranked_of(of.experiment, of.found, of.size, len(of.design))


def ranked_of(of: Experiment, found: Found, size: int, rows: int) -> Ranked:
    """What a method found, to be shown: of a design of this size, with so many rows."""
    made = found.indices
    return Ranked(of.title, of.question, of.method, made.index, of.outcomes, size, rows, of.replicates, made.table())


def read_ranked(folder: Path) -> Ranked | None:
    """What `write` left in a folder, to be shown; None when no index could be told."""
    import pandas as pd

    if not (folder / "indices.csv").is_file():
        return None
    said = json.loads((folder / NAME).read_text("utf-8"))
    of = Experiment.from_dict(said["experiment"])
    table = pd.read_csv(folder / "indices.csv")
    rows = said["rows"]
    return Ranked(
        of.title, of.question, of.method, said["index"], of.outcomes, said["size"], rows, of.replicates, table
    )
