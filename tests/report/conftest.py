"""A folder with a result of every kind, from tiny runs or from stand-ins for them, and the pages that tell them."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from sim.record import Record
from sim.report.page import html
from sim.report.result import read
from sim.run import prepare, run
from sim.scenario import Scenario
from sim.study import targets
from sim.study.comparison import compare
from sim.study.effect import OF_A_SEED, Effect
from sim.study.ensemble import Ensemble
from sim.study.library import study as library
from sim.study.limits import Plan
from sim.study.limits import study as limits
from sim.study.limits.kept import BY_SECTOR
from sim.study.questions import Question
from sim.study.questions import study as questions
from sim.study.replicate import How, Summary
from sim.study.space import uncertain_space
from sim.study.spread import spread
from sim.study.sweep import Local, Way, sweep
from sim.study.sweep.results import write as write_sweep
from sim.study.twins import SINCE
from sim.study.validate import Trial, Validation, table
from tests.cli.test_limits import Made
from tests.sweeps import FORMULA, experiment

LAW: dict[str, Any] = {
    "title": {"en": "Law & money", "nl": "Recht & geld"},
    "question": {"en": "Law or <money>?", "nl": "Recht of <geld>?"},
    "scale": 0.05, "months": 12, "first": 2, "draws": 4,
    "contexts": {
        "now": {"title": {"en": "today", "nl": "vandaag"}},
        "tight": {"title": {"en": "tight", "nl": "krap"}, "values": {"labour_market.level": 1.5}},
    },
    "cases": {
        "as_is": {"title": {"en": "as is", "nl": "zoals het is"}},
        "law": {"title": {"en": "law", "nl": "recht"}, "values": {"criteria.wet_en_regelgeving": 1.0}},
    },
    "answer": {"en": ["Law brings [law:throughput]."], "nl": ["Recht brengt [law:throughput]."]},
}  # fmt: skip


def tiny(name: str = "baseline", months: int = 6) -> Scenario:
    return prepare(name, scale=0.05, months=months)


def members() -> Ensemble:
    space = uncertain_space()
    return Ensemble([space.values(point) for point in space.design(4, 1)], np.full(4, 0.25))


def of_one_sector(scenario: Scenario, seed: int, check: bool = False) -> Summary:
    """The stand-in with one sector, as each has a table of its own."""
    made = Made()(scenario, seed, check)
    return {name: value for name, value in made.items() if not name.startswith(BY_SECTOR) or name.endswith("care")}


def effect() -> Effect:
    """Two seeds: fewer at work at first, more at the end."""
    rows = [(seed, month, 20, max(0, month + seed), 5) for seed in (1, 2) for month in SINCE]
    counts = pd.DataFrame(rows, columns=["seed", "month", "people", "at_work", "twins_at_work"])
    runs = pd.DataFrame([(1, 20, 3, 0), (2, 20, 0, 0)], columns=["seed", *OF_A_SEED])
    return Effect(tiny(), "all", [1, 2], counts, runs, 1.0)


def validation() -> Validation:
    asked = targets.read()
    values = {name: np.linspace(0.9, 1.1, 4) * target.band[1] for name, target in asked.targets.items()}
    runs = pd.DataFrame(values)
    return Validation(Trial(4), table(asked, runs), runs, {"code": "c", "data": "d", "seeds": [1]}, 1.0)


def _saved(made: Any, folder: Path) -> None:
    folder.mkdir()
    made.write(folder)


def _studies(folder: Path) -> None:
    """Limits, a question and a sweep, of which every run is a formula."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "HOW", How(make=of_one_sector))
        patch.setattr(questions, "Ordered", Made)
        plan = Plan(2, 0, 1, 1)
        _saved(limits.limits({"baseline": tiny()}, members(), plan, workers=1), folder / "limits")
        _saved(questions.answered(Question.model_validate(LAW), members(), workers=1), folder / "question")
    swept = folder / "sweep"
    swept.mkdir()
    write_sweep(sweep(experiment(), Way(how=FORMULA, engine=Local(1))), swept)


@pytest.fixture(scope="session")
def record() -> Record:
    return run("baseline", seed=1, scale=0.05, months=14)


@pytest.fixture(scope="session")
def results(record: Record, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Folders by kind."""
    folder = tmp_path_factory.mktemp("results")
    record.save(folder / "run")
    _saved(compare([tiny(), tiny("policy-finance"), tiny("all-ideal")], [1, 2], workers=1), folder / "comparison")
    _saved(library([tiny(), tiny("all-ideal")], [tiny("taalsnelweg")], [1, 2], workers=1), folder / "scenarios")
    _saved(spread(tiny(), members(), 2, 1, workers=1), folder / "spread")
    _saved(effect(), folder / "effect")
    _saved(validation(), folder / "validation")
    _studies(folder)
    return {path.name: path for path in sorted(folder.iterdir())}


@pytest.fixture(scope="session")
def page(results: Mapping[str, Path]) -> Callable[[str, str], str]:
    """The page of one kind in a language, made once."""
    read_once = lru_cache(lambda kind: read(results[kind]))
    return lru_cache(lambda kind, lang: html([read_once(kind)], lang))
