"""A folder of one's own to work in, and the command line in it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from sim.cli import app

Ask = Callable[..., Any]

MINE = """\
title: {en: Longer grants, nl: Langere subsidies}
extends: baseline
grants: {length: 60}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one; the system speaks English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.delenv("LEERWERK_LANG", raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    return tmp_path


@pytest.fixture
def ask(here: Path) -> Ask:
    """The answer to a command: `exit_code`, `stdout`, `stderr`."""
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def mine(here: Path) -> str:
    """A scenario file of one's own."""
    (here / "mine.yaml").write_text(MINE, "utf-8")
    return "mine.yaml"


@pytest.fixture
def written(here: Path) -> Callable[[], list[str]]:
    """Every file and folder that is there, hidden ones too."""
    return lambda: sorted(path.relative_to(here).as_posix() for path in here.rglob("*"))
