"""What does a calibration leave? An ensemble, what was run, and the targets and parameters before and after."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from sim import fingerprint
from sim.record import write_record
from sim.study import targets
from sim.study.calibrate.informed import effective, informed, quantiles
from sim.study.calibrate.study import Calibration, Plan, worlds
from sim.study.calibrate.waves import weights
from sim.study.comparison import read_table, write_csv
from sim.study.ensemble import table_of

if TYPE_CHECKING:
    import pandas as pd

ENSEMBLE = "ensemble.parquet"


def ensemble_table(of: Calibration) -> "pd.DataFrame":
    """The compatible sets: weight, and the value of each parameter."""
    points = of.wave.points[of.compatible]
    return table_of([of.space.values(point) for point in points], weights(of.wave, of.targets))


def parameters_table(of: Calibration) -> "pd.DataFrame":
    """Every uncertain parameter before and after the fit."""
    return informed(of.space, of.wave.points[of.compatible], weights(of.wave, of.targets))


def targets_table(of: Calibration) -> "pd.DataFrame":
    """A row for each target: what was observed, and the 90 % interval of the sets before and after the fit."""
    import pandas as pd

    first, means, chosen = of.wave.waves == 0, of.wave.means, of.compatible
    even, fitted = np.full(int(first.sum()), 1.0 / max(int(first.sum()), 1)), weights(of.wave, of.targets)
    rows = []
    for number, (name, target) in enumerate(zip(of.names, of.targets, strict=True)):
        low, high = target.band
        rows.append({
            "target": name, "value": target.observed, "band_low": low, "band_high": high,
            **_spread("prior", means[first, number], even), **_spread("fitted", means[chosen, number], fitted),
            "chance": float(of.wave.errors[number]),
            "inside_before": float(np.mean((means[first, number] >= low) & (means[first, number] <= high))),
        })  # fmt: skip
    return pd.DataFrame(rows)


def _spread(what: str, values: Any, of_weights: Any) -> dict[str, float]:
    seen = np.isfinite(values)
    parts = (("low", 0.05), ("median", 0.5), ("high", 0.95))
    if not seen.any():
        return {f"{what}_{name}": float("nan") for name, _ in parts}
    found = quantiles(values[seen], of_weights[seen], tuple(part for _, part in parts))
    return {f"{what}_{name}": value for (name, _), value in zip(parts, found, strict=True)}


def runs_table(of: Calibration) -> "pd.DataFrame":
    """A row for each point: its wave, whether it is compatible, the mean of each target and each coordinate 0-1."""
    import pandas as pd

    measured = {name: of.wave.means[:, number] for number, name in enumerate(of.names)}
    coordinates = {name: of.wave.points[:, number] for number, name in enumerate(of.space.names)}
    return pd.DataFrame({"wave": of.wave.waves + 1, "compatible": of.compatible, **measured, **coordinates})


def identity(plan: Plan) -> dict[str, Any]:
    """All that decides a calibration: two with the same identity give the same bits."""
    made = fingerprint.identity(worlds(plan), plan.seeds)
    return {**made, "targets": targets.fingerprint(), "plan": vars(plan)}


@dataclass(frozen=True, eq=False)
class Kept:
    """What can be shown of a calibration that was written."""

    parameters: "pd.DataFrame"
    sets: int


def read(folder: Path) -> Kept:
    """What `write` left in a folder, as far as it is shown."""
    import pandas as pd

    found = read_table(folder / "parameters.csv")
    return Kept(found.astype({"informed": bool}), len(pd.read_parquet(folder / ENSEMBLE)))


def tables(of: Calibration) -> "dict[str, pd.DataFrame]":
    """All tables by name."""
    return {
        "ensemble": ensemble_table(of),
        "runs": runs_table(of),
        "targets": targets_table(of),
        "parameters": parameters_table(of),
    }


def write(of: Calibration, folder: Path, draw: Callable[[Path], None] | None = None) -> None:
    """Fill a folder that exists: ensemble.parquet, runs.parquet, targets.csv, parameters.csv and, last, record.json.

    `draw` adds figures of these tables to the folder before the record lists what is there.
    """
    made = tables(of)
    for name in ("ensemble", "runs"):
        made[name].to_parquet(folder / f"{name}.parquet", index=False)
    for name in ("targets", "parameters"):
        write_csv(folder / f"{name}.csv", made[name])
    if draw is not None:
        draw(folder)
    said = {
        "kind": "calibration",
        "identity": identity(of.plan),
        "results": {name: fingerprint.frame(table) for name, table in made.items()},
        "seconds": round(of.seconds, 3),
        "sets": int(of.compatible.sum()),
        "effective": round(effective(weights(of.wave, of.targets)), 1),
        "points": len(of.wave.points),
        "runs": int(np.isfinite(of.wave.values).any(axis=2).sum()),
    }
    write_record(folder, said)
