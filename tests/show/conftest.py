"""Real runs, small enough to draw often: eight months and three years of a twentieth of the country."""

from pathlib import Path

import pytest

from sim.record import Record
from sim.run import prepare, run
from sim.show import figures
from sim.study.comparison import Comparison, compare


@pytest.fixture(scope="session")
def tiny() -> Record:
    return run("baseline", seed=1, scale=0.05, months=8)


@pytest.fixture(scope="session")
def longer() -> Record:
    return run("baseline", seed=2, scale=0.05, months=38)


@pytest.fixture(scope="session")
def compared() -> Comparison:
    usual = prepare("baseline", scale=0.05, months=6)
    open_to_all = prepare({"title": {"en": "x", "nl": "x"}, "extends": "baseline"}, scale=0.05, months=6)
    return compare([usual, open_to_all], [1, 2], workers=1)


@pytest.fixture(scope="session")
def dutch(tiny: Record, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with all figures of the tiny run, in Dutch."""
    folder = tmp_path_factory.mktemp("dutch")
    figures.draw("run", tiny, folder, "nl")
    return folder
