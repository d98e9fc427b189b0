"""Are the shipped files found, in a checkout and in an installation?"""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from sim.shipped import experiments_folder, scenarios_folder

pytestmark = pytest.mark.smoke

REPOSITORY = Path(__file__).resolve().parents[1]


def made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = [*folder.rglob("*.yaml"), *folder.rglob("*.csv")]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_a_checkout_reads_its_own_scenarios() -> None:
    assert scenarios_folder() == REPOSITORY / "scenarios"


def test_a_checkout_comes_before_a_copy_in_the_package(tmp_path: Path) -> None:
    made(tmp_path / "sim" / "shipped_files" / "scenarios")
    beside = made(tmp_path / "scenarios")
    (tmp_path / "pyproject.toml").touch()
    assert scenarios_folder(tmp_path / "sim") == beside


def test_an_installation_reads_its_own_copy_and_not_a_stranger_of_the_same_name(tmp_path: Path) -> None:
    copy = made(tmp_path / "sim" / "shipped_files" / "scenarios")
    made(tmp_path / "scenarios")
    assert scenarios_folder(tmp_path / "sim") == copy


def test_an_installation_without_scenarios_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="shipped_files"):
        scenarios_folder(made(tmp_path / "sim"))


def test_an_installed_wheel_carries_every_shipped_file(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=REPOSITORY, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    shipped = contents(scenarios_folder(tmp_path / "site" / "sim"))
    assert shipped and shipped == contents(REPOSITORY / "scenarios")
    questions = contents(experiments_folder(tmp_path / "site" / "sim"))
    assert questions and questions == contents(REPOSITORY / "experiments")
    asked = [sys.executable, "-m", "sim", "check", "4-certainty-or-size", "criteria-sobol", "--lang", "en"]
    away = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    env = away | {"PYTHONPATH": str(tmp_path / "site")}
    answer = subprocess.run(asked, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert answer.returncode == 0 and "question 4-certainty-or-size" in answer.stderr, answer.stderr
    page = {file.name: file.read_bytes() for file in (REPOSITORY / "sim/report/templates").iterdir()}
    there = tmp_path / "site" / "sim/report/templates"
    assert page and page == {file.name: file.read_bytes() for file in there.iterdir()}
