"""Does a record still give the same bits, and if not, where do they part?"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim import fingerprint
from sim.record import NAME, read_csv
from sim.remake import KINDS, OtherEnsembleError, remade
from sim.run import Progress
from sim.said import Said, SaidError, message
from sim.sampled import WholeOnlyError, sampled

if TYPE_CHECKING:
    import pandas as pd


class NoRecordError(SaidError):
    """The folder holds no record that can be run again."""


@dataclass(frozen=True)
class Verdict:
    """What was run again: the tables compared, how they differ (nothing when identical), and what else has changed."""

    scenarios: list[str]
    tables: list[str]
    differences: list[Said]
    notes: list[Said]


def replay(
    folder: Path, *, workers: int | None = None, progress: Progress | None = None, share: float = 1.0
) -> Verdict:  # fmt: skip
    """Run again what `record.json` in a folder says and compare its files and hashes with what comes now.

    Below 1, `share` makes only so many of its runs again, chosen by chance, and takes the others as they are recorded;
    all tables are computed anew. Raises NoRecordError when there is no record or it cannot be verified in part,
    ScenarioError when this version cannot run its scenario.
    """
    record = _read(folder)
    try:
        part = sampled(record, folder, share, workers, progress) if share < 1.0 else None
        scenarios, again = part or remade(record, workers, progress)
        recorded: dict[str, str] = {name: record["results"][name] for name in again}
        now = fingerprint.identity(scenarios, record["identity"]["seeds"])
        notes = list(_changes(record, now))
    except WholeOnlyError as error:
        raise NoRecordError(message(error)) from None
    except OtherEnsembleError as error:
        raise NoRecordError(Said("in_place", name=folder / NAME, said=message(error))) from None
    except (KeyError, TypeError, AttributeError, ValueError, OSError) as error:
        wrong = Said("record.broken", file=folder / NAME, kind=type(error).__name__, why=message(error))
        raise NoRecordError(wrong) from error
    differences = [line for name in again for line in _compared(folder, name, again[name], recorded[name])]
    return Verdict([scenario.name for scenario in scenarios], list(again), differences, notes)


def _read(folder: Path) -> dict[str, Any]:
    try:
        record = json.loads((folder / NAME).read_text("utf-8"))
    except OSError:
        raise NoRecordError(Said("record.none", name=NAME, folder=folder)) from None
    except (ValueError, RecursionError) as error:
        raise NoRecordError(Said("record.unreadable", file=folder / NAME, why=message(error))) from None
    if not isinstance(record, dict) or record.get("kind") not in KINDS:
        raise NoRecordError(Said("record.not_one", file=folder / NAME))
    return record


def _changes(record: dict[str, Any], now: dict[str, Any]) -> Iterator[Said]:
    """What has changed since the record was made, apart from results."""
    for name in ("code", "data"):
        if record["identity"][name] != now[name]:
            yield Said(f"since.{name}")
    recorded: dict[str, str] = record["versions"]
    for package, version in fingerprint.versions().items():
        if recorded.get(package) != version:
            yield Said(
                "since.version", package=package, now=version, then=recorded.get(package) or Said("since.absent")
            )


def _compared(folder: Path, name: str, now: Any, recorded: str) -> Iterator[Said]:
    """How one result differs: what the record says of it, and what its files hold."""
    if isinstance(now, dict):
        yield from _summary(folder, name, now, recorded)
        return
    if fingerprint.frame(now) != recorded:
        yield Said("differs.bits", name=name)
    for file in sorted(folder.glob(f"{name}.*")) or [folder / f"{name}.csv"]:
        if file.suffix in (".csv", ".parquet"):
            yield from _file(file, now)


def _summary(folder: Path, name: str, now: dict[str, Any], recorded: str) -> Iterator[Said]:
    if fingerprint.values(now) != recorded:
        yield Said("differs.values", name=name)
    file = folder / f"{name}.json"
    try:
        then = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        yield Said("of", what=file.name, said=Said("unreadable", why=message(error)))
        return
    for key in [key for key in {**now, **then} if now.get(key) != then.get(key)]:
        yield Said("differs.key", file=file.name, key=key, then=then.get(key), now=now.get(key))


def _file(file: Path, now: "pd.DataFrame") -> Iterator[Said]:
    try:
        then = _table(file, now)
    except (OSError, ValueError, KeyError) as error:
        yield Said("differs.unreadable", file=file.name, why=message(error))
        return
    if fingerprint.frame(then) != fingerprint.frame(now):
        yield Said("of", what=file.name, said=_first_difference(then, now))


def _table(file: Path, like: "pd.DataFrame") -> "pd.DataFrame":
    """A table from its file, with the types that it had when it was written."""
    import pandas as pd

    if file.suffix == ".parquet":
        return pd.read_parquet(file)
    return read_csv(file, dict(like.dtypes))


def _first_difference(then: "pd.DataFrame", now: "pd.DataFrame") -> Said:
    """The first row, and in it the first column, in which two tables part."""
    if list(then) != list(now):
        names = ", ".join(sorted(map(str, set(then) ^ set(now))))
        return Said("differs.columns", names=names or Said("differs.order"))
    for row in range(min(len(then), len(now))):
        for name in now:
            was, comes = then[name].iloc[row], now[name].iloc[row]
            if was != comes and not (was != was and comes != comes):  # NaN stands for nothing on both sides
                return Said("differs.cell", place=_place(now, row), column=name, then=was, now=comes)
    return Said("differs.rows", then=len(then), now=len(now))


def _place(table: "pd.DataFrame", row: int) -> Said:
    if "date" in table:
        return Said("differs.month", month=f"{table['date'].iloc[row]:%Y-%m}")
    return Said("differs.row", row=row + 1)
