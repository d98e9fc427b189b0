"""Does a sweep on the command line survive being killed, and tell what it found?"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.cli.conftest import Ask

REPOSITORY = Path(__file__).resolve().parents[2]
TINY = """\
title: {en: Tiny, nl: Klein}
scale: 0.05
months: 3
parameters: [criteria.regie]
method: sobol
size: 16
second_order: false
replicates: 1
outcomes: [public_cost]
"""
FILES = ("design.parquet", "runs.parquet", "indices.csv")


@pytest.fixture
def tiny(here: Path) -> Path:
    (here / "tiny.yaml").write_text(TINY, "utf-8")
    return here / "tiny.yaml"


def started(folder: Path, *words: str) -> "subprocess.Popen[str]":
    env = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, "-m", "sim", "sweep", "tiny.yaml", *words]
    return subprocess.Popen(command, cwd=folder, env=env, stderr=subprocess.PIPE, text=True, start_new_session=True)


def kept(store: Path) -> list[Path]:
    return [file for file in store.glob("*.json") if file.name != "experiment.json"]


@pytest.mark.slow
def test_a_killed_sweep_goes_on_and_gives_the_same_bits(here: Path, tiny: Path, ask: Ask) -> None:
    killed, store = started(here, "--workers", "2"), here / "results" / "tiny.store"
    until = time.monotonic() + 240
    while len(kept(store)) < 6 and killed.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    there = kept(store)
    assert 6 <= len(there) < 48 and not (here / "results" / "tiny").exists()
    assert " pending" in ask("sweep", "--status", "results/tiny", "--lang", "en").stdout
    times = {file: file.stat().st_mtime_ns for file in there}
    assert ask("sweep", "tiny.yaml", "--workers", "1").exit_code == 0
    assert all(file.stat().st_mtime_ns == times[file] for file in there)
    assert ask("sweep", "tiny.yaml", "--workers", "1", "--out", "results/other").exit_code == 0
    for name in FILES:
        assert (here / "results" / "tiny" / name).read_bytes() == (here / "results" / "other" / name).read_bytes()
    _told(here, ask)


def _told(here: Path, ask: Ask) -> None:
    """What can be asked of it afterwards."""
    folder = here / "results" / "tiny"
    assert {"record.json", "table.md", "table.nl.md", "figures", *FILES} <= {path.name for path in folder.iterdir()}
    again: Any = ask("sweep", "tiny.yaml", "--lang", "nl")
    assert again.exit_code == 0 and "bevat deze sweep al" in again.stdout
    assert "0 pending" in ask("sweep", "--status", folder, "--lang", "en").stdout
    other = ask("indices", folder, "--outcome", "started", "--out", "mine.csv", "--lang", "en")
    assert other.exit_code == 0 and pd.read_csv(here / "mine.csv")["output"].unique().tolist() == ["started"]
    assert "public money for programmes, net" in ask("indices", folder, "--stalls", "--lang", "en").stdout
    verified = ask("verify", folder, "--workers", "1", "--lang", "en")
    assert verified.exit_code == 0 and "identical" in verified.stdout, verified.stderr


def test_a_wrong_experiment_is_told_and_nothing_written(here: Path, tiny: Path, ask: Ask) -> None:
    tiny.write_text(TINY.replace("public_cost", "public_costs").replace("size: 16", "size: 17"), "utf-8")
    before = sorted(here.rglob("*"))
    for words in (("sweep", "tiny.yaml"), ("check", "tiny.yaml")):
        answer = ask(*words)
        assert answer.exit_code == 2
        assert "tiny.yaml:6:7  size: sobol: size 17 is no power of two; take 16 or 32" in answer.stderr
        assert "tiny.yaml:9:12  outcomes: 'public_costs': unknown; did you mean 'public_cost'?" in answer.stderr
    assert sorted(here.rglob("*")) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--budget", "soon"), "write 90s, 30m or 2h"),
        (("--shard", "3/2"), "write 1/2"),
        (("--scheduler", "tcp://127.0.0.1:9"), "add --engine dask"),
    ],
)
def test_a_wrong_option_is_told_with_what_is_right(tiny: Path, ask: Ask, words: tuple[str, ...], said: str) -> None:
    answer = ask("sweep", "tiny.yaml", *words)
    assert answer.exit_code == 2 and said in answer.stderr


def test_a_sweep_without_time_says_how_to_go_on(here: Path, tiny: Path, ask: Ask) -> None:
    answer = ask("sweep", "tiny.yaml", "--budget", "0s", "--workers", "1", "--lang", "en")
    assert answer.exit_code == 0 and "The time is over: 0 of" in answer.stdout
    assert "leerwerk sweep tiny.yaml" in answer.stderr


def test_check_and_schema_know_experiments(tiny: Path, ask: Ask) -> None:
    answer = ask("check", "tiny.yaml", "--lang", "en")
    assert answer.exit_code == 0 and "leerwerk sweep tiny.yaml" in answer.stderr
    assert '"title": "Experiment"' in ask("schema", "--experiment").stdout


def test_a_folder_without_a_sweep_is_told(here: Path, ask: Ask) -> None:
    for words in (("sweep", "--status", "none"), ("indices", "none")):
        answer = ask(*words)
        assert answer.exit_code == 2 and "none holds no" in answer.stderr
