"""Do `leerwerk calibrate` and `leerwerk validate` tell what came of them, and refuse what cannot be?"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sim.scenario import Scenario
from sim.study import validate as validation
from sim.study.calibrate import study
from sim.study.ensemble import table_of
from sim.study.replicate import Summary
from sim.study.space import uncertain_space
from sim.study.targets import Use, read

Ask = Callable[..., Any]

SHORT = ("--sets", "4", "--scale", "0.05", "--workers", "1")
SMALL = ("--points", "8", "--waves", "1", "--wanted", "1", "--scale", "0.05", "--workers", "1")


@dataclass(frozen=True)
class AsObserved:
    """Stands for a run: every target is in the middle of its band, but for some."""

    world: str
    uses: tuple[Use, ...]
    but: tuple[tuple[str, float], ...] = ()

    def __call__(self, scenario: Scenario, seed: int, check: bool = False) -> Summary:
        found = {name: target.centre for name, target in read().of(*self.uses).items() if target.world == self.world}
        return {name: dict(self.but).get(name, value) for name, value in found.items()}


@pytest.fixture
def ensemble(here: Path) -> Path:
    space = uncertain_space()
    sets = [space.values(point) for point in space.design(4, 1)]
    table_of(sets, np.full(4, 0.25)).to_parquet(here / "mine.parquet", index=False)
    return Path("mine.parquet")


def test_a_validation_shows_misses_first_in_both_languages(
    ask: Ask, ensemble: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    miss = (("benefit_12m", 0.2),)
    monkeypatch.setattr(validation, "measuring", lambda world, *uses: AsObserved(world, uses, miss))
    answer = ask("validate", *SHORT, "--ensemble", str(ensemble), "--lang", "nl")
    assert answer.exit_code == 0, answer.stderr
    lines = answer.stdout.splitlines()
    first = next(i for i, line in enumerate(lines) if "buiten" in line)
    assert first < next(i for i, line in enumerate(lines) if "● binnen" in line)
    folder = Path("results/validation")
    told = (folder / "table.md").read_text("utf-8")
    assert "○ outside" in told.splitlines()[12] and "30 of 31 inside or near (97%)" in told
    assert "../../docs/limits.md" in told and "niet om te voorspellen" in (folder / "table.nl.md").read_text("utf-8")
    assert (folder / "figures" / "validation.svg").is_file()
    assert json.loads((folder / "record.json").read_text("utf-8"))["kind"] == "validation"
    assert not Path("results/validation.unfinished").exists()
    again = ask("validate", *SHORT, "--ensemble", str(ensemble))
    assert again.exit_code == 0, again.stderr
    assert "30 of 31" in again.stdout


@pytest.mark.parametrize(("file", "said"), [("none.parquet", "none.parquet"), ("junk.parquet", "junk.parquet")])
def test_a_file_that_is_no_ensemble_is_told_with_what_would_be(ask: Ask, here: Path, file: str, said: str) -> None:
    Path("junk.parquet").write_bytes(b"\x00junk")
    answer = ask("validate", "--ensemble", file)
    assert answer.exit_code == 2 and said in answer.stderr and "leerwerk calibrate --adopt" in answer.stderr
    assert not Path("results").exists()


def test_a_calibration_leaves_an_ensemble_and_can_be_adopted(
    ask: Ask, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(study, "measuring", lambda world, *uses: AsObserved(world, uses))
    answer = ask("calibrate", *SMALL, "--adopt", "taken.parquet", "--lang", "en")
    assert answer.exit_code == 0, answer.stderr
    assert "8 of 8 sets reproduce every target" in answer.stdout and "taken.parquet" in answer.stdout
    folder = Path("results/calibration")
    assert Path("taken.parquet").read_bytes() == (folder / "ensemble.parquet").read_bytes()
    assert (folder / "figures" / "informed.png").is_file()
    assert answer.stderr == "next: leerwerk validate\n"


def test_without_a_compatible_set_nothing_is_written(ask: Ask, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    miss = (("employed_18m", 0.9),)
    monkeypatch.setattr(study, "measuring", lambda world, *uses: AsObserved(world, uses, miss))
    answer = ask("calibrate", *SMALL, "--lang", "en")
    assert answer.exit_code == 1 and "None of 8 sets" in answer.stderr
    assert not Path("results/calibration").exists()
