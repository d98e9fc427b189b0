"""Does an interrupted command leave nothing, from a process of its own?"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PREFIX = ".leerwerk-"


def started(folder: Path, *words: str) -> subprocess.Popen[str]:
    env = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, "-m", "sim", *words]
    return subprocess.Popen(
        command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=_listen_to_interrupts,
    )  # fmt: skip


def _listen_to_interrupts() -> None:
    """Tests that run behind a shell inherit that interrupts are ignored; whoever types Ctrl-C is in front of it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture(scope="module")
def everything_compiled(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Loops are on disk, so that what is interrupted is the run and not the compiler."""
    once = started(tmp_path_factory.mktemp("once"), "run", "baseline", "--months", "36", "--scale", "0.1", "--quiet")
    _, errors = once.communicate(timeout=180)
    assert once.returncode == 0, errors


def wait_for_work(folder: Path, process: subprocess.Popen[str]) -> None:
    """Until the folder for the results has been begun."""
    for _ in range(600):
        if any(path.name.startswith(PREFIX) for path in folder.iterdir()):
            return
        assert process.poll() is None, process.communicate()
        time.sleep(0.05)
    pytest.fail("nothing was begun in 30 seconds")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.usefixtures("everything_compiled")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("command", ["run", "compare", "effect"])
def test_an_interrupted_command_leaves_nothing(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, number: signal.Signals, command: str
) -> None:
    other = tmp_path_factory.mktemp("elsewhere") / "other.yaml"
    other.write_text("title: Other\nextends: baseline\ngrants: {length: 60}\n", "utf-8")
    many = {"compare": (str(other), "--workers", "2"), "effect": ("--programme", "all", "--workers", "2")}
    process = started(tmp_path, command, "baseline", *many.get(command, ()), "--months", "600")
    wait_for_work(tmp_path, process)
    time.sleep(0.5 if command == "run" else 3.0)
    process.send_signal(number)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130, errors
    assert errors == "Interrupted; nothing was written.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.smoke
def test_the_command_works_away_from_the_repository(tmp_path: Path) -> None:
    process = started(tmp_path, "run", "baseline", "--scale", "0.05", "--months", "2", "--no-figures", "--quiet")
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    assert (tmp_path / "results" / "baseline" / "1-scale0.05-months2" / "monthly.csv").is_file()
