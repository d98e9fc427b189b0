"""Does verifying see every change of a result, and nothing else?"""

import json
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from sim import fingerprint
from sim.record import LATER, TABLES, read_csv
from sim.replay import NoRecordError, replay
from sim.run import prepare, run
from sim.scenario import load
from sim.study.comparison import compare, write_csv


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return run("baseline", seed=5, scale=0.05, months=4).save(tmp_path / "5")


@pytest.fixture(autouse=True)
def same_code() -> Iterator[None]:
    fingerprint.code()
    yield


def change(folder: Path, **said: object) -> None:
    file = folder / "record.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | said))


def test_an_untouched_record_is_identical(folder: Path) -> None:
    verdict = replay(folder)
    assert (verdict.differences, verdict.notes) == ([], [])
    assert verdict.tables == [*TABLES, "summary"]


def test_a_record_of_before_some_tables_is_compared_in_those_that_it_has(folder: Path) -> None:
    said = json.loads((folder / "record.json").read_text())["results"]
    change(folder, results={name: told for name, told in said.items() if name not in LATER})
    for name in LATER:
        (folder / f"{name}.csv").unlink()
    verdict = replay(folder)
    assert verdict.differences == []
    assert verdict.tables == ["monthly", "intake", "money", "summary"]


def test_a_table_that_every_record_has_may_not_be_missing(folder: Path) -> None:
    said = json.loads((folder / "record.json").read_text())["results"]
    change(folder, results={name: told for name, told in said.items() if name != "money"})
    with pytest.raises(NoRecordError):
        replay(folder)


def test_the_first_month_and_column_that_differ_are_named(folder: Path) -> None:
    file = folder / "monthly.csv"
    table = pd.read_csv(file, dtype="str")
    table.loc[2, "pool"] = str(float(table.loc[2, "pool"]) + 1.0)
    table.loc[3, "arrived"] = "-1.0"
    table.to_csv(file, index=False)
    (said,) = replay(folder).differences
    assert said.startswith("monthly.csv: month 2021-03, column pool:")
    assert said.told("nl").startswith("monthly.csv: maand 2021-03, kolom pool: daar ")


def test_a_bit_of_a_float_is_seen(folder: Path) -> None:
    file = folder / "money.csv"
    table = pd.read_csv(file, dtype="str")
    table.loc[0, "euros"] = repr(float(table.loc[0, "euros"]) * (1.0 + 2.0**-52))
    table.to_csv(file, index=False)
    (said,) = replay(folder).differences
    assert said.startswith("money.csv: month 2021-01, column euros:")


def test_lost_rows_and_lost_files_are_seen(folder: Path) -> None:
    lines = (folder / "intake.csv").read_text().splitlines(keepends=True)
    (folder / "intake.csv").write_text("".join(lines[:-1]))
    (folder / "monthly.parquet").write_bytes(b"junk")
    (folder / "money.csv").unlink()
    told = replay(folder).differences
    assert [said.split(":")[0] for said in told] == ["monthly.parquet", "intake.csv", "money.csv"]
    assert f"{len(lines) - 2} rows there, {len(lines) - 1} now" in told[1]


def test_a_summary_that_was_changed_is_seen(folder: Path) -> None:
    summary = json.loads((folder / "summary.json").read_text())
    (folder / "summary.json").write_text(json.dumps(summary | {"started": -1}))
    (said,) = replay(folder).differences
    assert said.startswith("summary.json: started is -1 there")


def test_another_seed_gives_other_bits_than_those_recorded(folder: Path) -> None:
    change(folder, seed=6)
    assert "monthly: the run now gives other bits than those recorded" in replay(folder).differences


def test_other_code_and_versions_are_noted_but_no_difference(folder: Path) -> None:
    record = json.loads((folder / "record.json").read_text())
    change(folder, identity=record["identity"] | {"code": "0"}, versions=record["versions"] | {"numpy": "1.0"})
    verdict = replay(folder)
    assert verdict.differences == []
    assert verdict.notes[0] == "note: the code has changed since this was recorded"
    assert verdict.notes[0].told("nl") == "let op: de code is sindsdien veranderd"
    assert verdict.notes[1].endswith("was 1.0")


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"kind": "run"}', '{"kind": "run", "identity": 3}', "\x00", "[" * 9999]
)
def test_junk_is_no_record(tmp_path: Path, text: str) -> None:
    (tmp_path / "record.json").write_text(text)
    with pytest.raises(NoRecordError, match=r"record\.json"):
        replay(tmp_path)


def test_a_comparison_can_be_run_again(tmp_path: Path) -> None:
    small = prepare("baseline", scale=0.05, months=3)
    compare([small, load(small, {"grants.length": 60})], [1, 2], workers=1).write(tmp_path)
    verdict = replay(tmp_path, workers=1)
    assert (verdict.differences, verdict.tables) == ([], ["runs", "comparison"])
    change(tmp_path, seeds=[1, 3])
    assert any(said.startswith("runs:") for said in replay(tmp_path, workers=1).differences)


def test_a_table_with_yes_and_no_is_read_as_it_was_written(tmp_path: Path) -> None:
    table = pd.DataFrame({"name": ["a", "b"], "informed": [True, False], "value": [0.1, float("nan")]})
    write_csv(tmp_path / "table.csv", table)
    assert fingerprint.frame(read_csv(tmp_path / "table.csv", dict(table.dtypes))) == fingerprint.frame(table)
