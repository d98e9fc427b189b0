"""Does every engine give the same bits?"""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pandas as pd
import pytest

from sim.study.sweep import Borrowed, Dask, Engine, EngineError, Local, Way, sweep
from sim.study.sweep.results import tables
from tests.sweeps import experiment

REPOSITORY = Path(__file__).resolve().parents[3]
REAL = {"parameters": ["criteria.regie"], "months": 3, "outcomes": ["public_cost", "started"]}
"""Runs of the model itself, as short as they can be."""

Tables = dict[str, pd.DataFrame]


def made(engine: Engine) -> Tables:
    return tables(sweep(experiment(**REAL), Way(engine)))


def equal(one: Tables, other: Tables) -> None:
    assert list(one) == list(other)
    for name, table in one.items():
        pd.testing.assert_frame_equal(table, other[name], check_exact=True)


@pytest.fixture(scope="module")
def alone() -> Tables:
    return made(Local(1))


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with two workers, each a process of its own."""
    pytest.importorskip("distributed")
    folder = tmp_path_factory.mktemp("dask")
    file = folder / "scheduler.json"
    ports = ["--port", "0", "--no-dashboard", "--host", "127.0.0.1"]
    begin = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--scheduler-file", str(file), *ports]
    work = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(file), "--nthreads", "1"]
    work += ["--nworkers", "1", "--no-dashboard", "--no-nanny", "--local-directory", str(folder)]
    with ExitStack() as stack:
        for command in (begin, work, work):
            process = subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            stack.callback(process.wait, 20)
            stack.callback(process.terminate)
        yield _address(file)


def _address(file: Path) -> str:
    import json
    import time

    from distributed import Client

    for _ in range(240):
        if file.exists() and file.stat().st_size:
            break
        time.sleep(0.25)
    address: str = json.loads(file.read_text("utf-8"))["address"]
    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
    return address


def test_two_processes_give_the_bits_of_one(alone: Tables):
    equal(made(Local(2)), alone)


def test_an_executor_of_the_caller_gives_them_too(alone: Tables):
    with ThreadPoolExecutor(2) as threads:
        equal(made(Borrowed(threads, 2)), alone)


@pytest.mark.slow
def test_dask_gives_them_too(alone: Tables, scheduler: str):
    equal(made(Dask(scheduler)), alone)


def test_nobody_at_an_address_is_told(monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr("sim.study.sweep.engines.PATIENCE", "1s")
    with pytest.raises(EngineError, match=r"tcp://127\.0\.0\.1:9"):
        made(Dask("tcp://127.0.0.1:9"))


def test_other_code_on_a_worker_is_refused():
    from sim.study.sweep.produce import OtherCodeError, Work, make

    with pytest.raises(OtherCodeError):
        make(Work(b"", None, ("other", "code")), [])  # type: ignore[arg-type]
