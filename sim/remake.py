"""How is what a record tells of made again?"""

from collections.abc import Callable
from typing import Any

from sim.record import LATER, TABLES
from sim.run import Progress, run
from sim.said import Said, SaidError
from sim.scenario import Scenario

Recorded = dict[str, Any]
Results = dict[str, Any]
"""Tables by name, and a summary as plain values."""

Made = tuple[list[Scenario], Results]


class OtherEnsembleError(SaidError):
    """A record rests on sets of values that this version does not have."""


def remade(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    """The scenarios of a record, and its results as they come now; KeyError for a kind that there is none of.

    Raises OtherEnsembleError when it drew from another ensemble than the present one.
    """
    return KINDS[record["kind"]](record, workers, progress)


def _run(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    scenario = Scenario.from_dict(record["scenario"])
    made = run(scenario, record["seed"], progress=progress)
    names = [name for name in TABLES if name in record["results"] or name not in LATER]
    return [scenario], {name: made.table(name) for name in names} | {"summary": made.summary}


def _effect(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    from sim.study.effect import effect

    scenario = Scenario.from_dict(record["scenario"])
    found = effect(scenario, record["programme"], record["seeds"], workers=workers, progress=progress)
    return [scenario], dict(found.tables)


def _comparison(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    from sim.study.comparison import compare

    scenarios = _scenarios(record)
    made = compare(scenarios, record["seeds"], workers=workers, progress=progress)
    return scenarios, {"runs": made.runs, "comparison": made.table}


def _library(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    from sim.study.library import study

    scenarios, national = _scenarios(record), record["national"]
    parts = scenarios[:national], scenarios[national:]
    return scenarios, study(*parts, record["seeds"], workers=workers, progress=progress).tables


def _calibration(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    from sim.study.calibrate import Plan, calibrate
    from sim.study.calibrate.results import tables
    from sim.study.calibrate.study import worlds

    plan = Plan(**record["identity"]["plan"])
    made = calibrate(plan, workers=workers, progress=None if progress is None else lambda wave: progress)
    return worlds(plan), dict(tables(made))


def _validation(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    from sim.study import ensemble
    from sim.study.validate import Trial, identity, validate, worlds

    trial, members = Trial(**record["trial"]), ensemble.read()
    same_sets(record, identity(trial, members))
    made = validate(trial, members, workers=workers, progress=progress)
    return worlds(trial), {"validation": made.table, "runs": made.runs}


def _spread(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    from sim.study import ensemble
    from sim.study.spread import identity, spread

    scenario, members, drawn = Scenario.from_dict(record["scenario"]), ensemble.read(), (record["sets"], record["seed"])
    same_sets(record, identity(scenario, members, *drawn))
    found = spread(scenario, members, *drawn, workers=workers, progress=progress)
    return [scenario], {
        name: made for name, made in found.tables.items() if name in record["results"] or name != "months"
    }


def _sweep(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    from sim.study.sweep.again import again

    made = again(record["experiment"], record["size"], workers, progress)
    return [made.experiment.scenario], made.tables


def _limits(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    from sim.study import ensemble
    from sim.study.limits import Plan, identity, limits

    bases = {name: Scenario.from_dict(saved) for name, saved in record["scenarios"].items()}
    members, plan = ensemble.read(), Plan(**record["plan"])
    same_sets(record, identity(bases, members, plan))
    found = limits(bases, members, plan, workers=workers, progress=progress)
    return list(bases.values()), dict(found.tables)


def _question(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    from sim.study import ensemble
    from sim.study.questions import Question, answered, identity
    from sim.study.questions.study import base_of

    question, members = Question.model_validate(record["question"]), ensemble.read()
    same_sets(record, identity(question, members))
    found = answered(question, members, workers=workers, progress=progress)
    return [base_of(question)], dict(found.tables)


def _workshop(record: Recorded, workers: int | None, progress: Progress | None) -> Made:
    from sim.study import ensemble
    from sim.study.workshop import Plan, identity, prepared

    scenario, members, plan = Scenario.from_dict(record["scenario"]), ensemble.read(), Plan(**record["plan"])
    same_sets(record, identity(scenario, members, plan))
    return [scenario], dict(prepared(scenario, members, plan, workers=workers, progress=progress).tables)


def same_sets(record: Recorded, now: dict[str, object]) -> None:
    """Raise OtherEnsembleError unless the same sets would be drawn now."""
    if record["identity"]["ensemble"] != now["ensemble"]:
        raise OtherEnsembleError(Said("record.other_ensemble"))


def _scenarios(record: Recorded) -> list[Scenario]:
    return [Scenario.from_dict(saved) for saved in record["scenarios"]]


KINDS: dict[str, Callable[[Recorded, int | None, Progress | None], Made]] = {
    "run": _run,
    "comparison": _comparison,
    "effect": _effect,
    "scenarios": _library,
    "calibration": _calibration,
    "validation": _validation,
    "spread": _spread,
    "sweep": _sweep,
    "limits": _limits,
    "question": _question,
    "workshop": _workshop,
}
"""What a record can tell of."""
