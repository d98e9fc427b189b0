"""Does `verify` make a calibration, a validation, a spread and an effect again, and see what differs?

All of them are real but tiny: worlds of a few months, and a file of targets of its own for them.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest

from sim.remake import OtherEnsembleError, remade
from sim.replay import NoRecordError, replay
from sim.run import prepare
from sim.study import ensemble, targets
from sim.study.calibrate import Plan, calibrate
from sim.study.calibrate.results import write as write_calibration
from sim.study.effect import effect
from sim.study.limits import Plan as LimitsPlan
from sim.study.space import uncertain_space
from sim.study.spread import spread
from sim.study.validate import Trial, validate

Write = Callable[[Path], None]

TARGETS = """\
worlds:
  baseline: {scenario: baseline, months: 8}
  without: {scenario: no-programmes, months: 8}
targets:
  employed:
    title: {en: At work, nl: Aan het werk}
    use: calibration
    group: people
    facts: [B01]
    source: a test
    grade: assumed
    population: everyone
    unit: share
    band: [-1.0, 2.0]
    pattern: stock
    of: {month: 2021-06}
    world: baseline
  effect:
    title: {en: Effect, nl: Effect}
    use: validation
    group: people
    facts: [E04]
    source: a test
    grade: assumed
    population: participants
    unit: share
    band: [-1.0, 1.0]
    pattern: effect
    of: {months: 3}
    world: baseline
    beside: without
"""


@pytest.fixture(autouse=True)
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two targets on worlds of eight months instead of those that are shipped."""
    (tmp_path / "targets.yaml").write_text(TARGETS, "utf-8")
    monkeypatch.setattr(targets, "default_file", lambda: tmp_path / "targets.yaml")
    targets.read.cache_clear()
    yield
    targets.read.cache_clear()


def written_calibration(folder: Path) -> None:
    """Two sets, each run twice on a twentieth of the country."""
    write_calibration(calibrate(Plan(wanted=1, points=2, waves=1, replicates=2, scale=0.05), workers=1), folder)


def written_validation(folder: Path) -> None:
    """Two sets of the shipped ensemble."""
    validate(Trial(sets=2, scale=0.05, seed=3), ensemble.read(), workers=1).write(folder)


def written_spread(folder: Path) -> None:
    """Two sets of the shipped ensemble, four months."""
    spread(prepare("baseline", scale=0.05, months=4), ensemble.read(), 2, 3, workers=1).write(folder)


def written_effect(folder: Path) -> None:
    """All programmes together, six months."""
    effect(prepare("baseline", scale=0.05, months=6), "all", [1, 2], workers=1).write(folder)


@pytest.mark.parametrize(
    ("write", "tables", "changed"),
    [
        (written_calibration, ["ensemble", "runs", "targets", "parameters"], "targets.csv"),
        (written_validation, ["validation", "runs"], "validation.csv"),
        (written_spread, ["spread", "runs", "months"], "spread.csv"),
        (written_effect, ["effect", "counts", "runs"], "counts.csv"),
    ],
    ids=["calibration", "validation", "spread", "effect"],
)
def test_each_kind_comes_out_the_same_and_a_changed_digit_is_seen(
    write: Write, tables: list[str], changed: str, tmp_path: Path
):
    folder = tmp_path / "made"
    folder.mkdir()
    write(folder)
    verdict = replay(folder, workers=1)
    assert (verdict.differences, verdict.notes) == ([], [])
    assert sorted(verdict.tables) == sorted(tables)
    head, first, *rest = (folder / changed).read_text("utf-8").splitlines()
    cells = first.split(",")
    place = max(number for number, cell in enumerate(cells) if cell.replace(".", "").replace("-", "").isdigit())
    cells[place] = f"{float(cells[place]) + 1.0:g}"
    (folder / changed).write_text("\n".join([head, ",".join(cells), *rest]) + "\n", "utf-8")
    (said,) = replay(folder, workers=1).differences
    assert said.startswith(f"{changed}: row ") and f"column {head.split(',')[place]}" in said


@pytest.mark.parametrize("write", [written_validation, written_spread], ids=["validation", "spread"])
def test_sets_that_are_no_longer_there_cannot_be_run_again(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = tmp_path / "made"
    folder.mkdir()
    write(folder)
    space = uncertain_space()
    other = ensemble.Ensemble([space.values(point) for point in space.design(4, 9)], np.full(4, 0.25))
    monkeypatch.setattr(ensemble, "read", lambda: other)
    with pytest.raises(NoRecordError, match="drew from another ensemble"):
        replay(folder, workers=1)


def test_a_study_of_limits_that_drew_from_other_sets_cannot_be_run_again_either():
    scenario = prepare("baseline", scale=0.05, months=2)
    identity = {"ensemble": "of others"}
    record = {
        "kind": "limits",
        "scenarios": {"baseline": scenario.to_dict()},
        "plan": asdict(LimitsPlan(2, 0, 1)),
        "identity": identity,
    }
    with pytest.raises(OtherEnsembleError):
        remade(record, 1, None)
