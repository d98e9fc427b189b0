"""How are the runs made that answer a question, and when are there enough?"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from sim import fingerprint
from sim.scenario import Scenario, load
from sim.study.case import Case
from sim.study.ensemble import Ensemble, evenly
from sim.study.limits.coalitions import members
from sim.study.limits.variants import changes_of
from sim.study.questions.asked import Choice, Question
from sim.study.questions.ordered import Ordered
from sim.study.questions.results import Answered
from sim.study.replicate import How, Progress, Summary, Task, each
from sim.study.space import Values, left_open
from sim.study.store import Store

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Spot:
    """What one case of one draw stands for, and how its runs are made."""

    context: str
    case: str
    draw: int
    how: How


def answered(
    question: Question, ensemble: Ensemble, *, workers: int | None = None, progress: Progress | None = None,
    store: Path | None = None, known: "Done | None" = None,
) -> Answered:  # fmt: skip
    """Run a question to its stop rule; the same bits for any number of `workers`.

    Runs that lie in `store` or are `known` are not made again, and a larger number of draws begins with those of a
    smaller one. Raises RunFailedError when a run fails, ScenarioError for values that cannot be set.
    """
    began, draws = perf_counter(), min(question.first, question.draws)
    done: Done = {}
    while True:
        done = _run(question, ensemble, draws, workers, progress, store, {**(known or {}), **done})
        found = Answered(question, draws, table_of(done), identity(question, ensemble), perf_counter() - began)
        if found.certain or draws >= question.draws:
            return found
        draws = min(2 * draws, question.draws)


Done = dict[tuple[str, str, int, int], Summary]
"""What was kept of each run, by context, case, draw and seed."""


def _run(
    question: Question, ensemble: Ensemble, draws: int, workers: int | None, progress: Progress | None,
    store: Path | None, before: Done,
) -> Done:  # fmt: skip
    """All runs with so many draws; those that are there are not made again."""
    spots, cases = laid_out(question, ensemble, draws)
    made: Done = {}
    for how in dict.fromkeys(spot.how for spot in spots):
        rows = [row for row, spot in enumerate(spots) if spot.how == how]
        tasks = [Task(row, seed) for row in rows for seed in seeds(question, spots[row].draw)]
        saved = Store(store, cases, how) if store else None
        known = {task: before[key] for task in tasks if (key := _key(spots, task)) in before}
        known |= saved.known_of([task for task in tasks if task not in known]) if saved else {}
        done = each(cases, tasks, workers, progress, how=how, known=known, tell=saved.keep if saved else None)
        made |= {_key(spots, task): summary for task, summary in done.items()}
    return dict(sorted(made.items()))


def _key(spots: list[Spot], task: Task) -> tuple[str, str, int, int]:
    spot = spots[task.scenario]
    return spot.context, spot.case, spot.draw, task.seed


def seeds(question: Question, draw: int) -> range:
    """The seeds of a drawn set: no other has them."""
    return range(question.seed + draw * question.replicates, question.seed + (draw + 1) * question.replicates)


def laid_out(question: Question, ensemble: Ensemble, draws: int) -> tuple[list[Spot], list[Case]]:
    """Everything to be run with so many draws, draw by draw."""
    base = base_of(question)
    sets = ensemble.draw(question.draws, question.seed)
    contexts = {name: load(base, changes(choice)) for name, choice in question.settings.items()}
    spots, cases = [], []
    for draw in evenly(question.draws)[:draws]:
        for (context, choice), (case, options) in product(question.settings.items(), cases_of(question).items()):
            (values,) = left_open(contexts[context], [sets[draw]])
            changed = {name: value for option in options for name, value in changes(option).items()}
            order = (*choice.month, *(pair for option in options for pair in option.month))
            spots.append(Spot(context, case, draw, How(make=Ordered(order))))
            cases.append(Case(contexts[context], {**values, **changed}))
    return spots, cases


def base_of(question: Question) -> Scenario:
    """The scenario of a question, at its scale and length."""
    changed = {"population.scale": question.scale, "months": question.months}
    return load(question.scenario, {name: value for name, value in changed.items() if value is not None})


def cases_of(question: Question) -> dict[str, tuple[Choice, ...]]:
    """The cases by name, each with all that it changes; of players every combination, by their names with a plus."""
    if not question.players:
        return {name: (choice,) for name, choice in question.cases.items()}
    names = list(question.players)
    inside = [[name for name, here in zip(names, row, strict=True) if here] for row in members(len(names))]
    return {"+".join(some): tuple(question.players[name] for name in some) for some in inside}


def changes(choice: Choice) -> dict[str, Any]:
    """What a choice sets, as values by dotted name."""
    return {**(changes_of(choice.extends) if choice.extends else {}), **choice.values}


def identity(question: Question, ensemble: Ensemble) -> dict[str, Any]:
    """All that decides the results: two with the same identity give the same bits."""
    drawn: dict[str, Values] = {
        str(number): each for number, each in enumerate(ensemble.draw(question.draws, question.seed))
    }
    asked = question.model_dump(mode="json", exclude={"title", "question", "answer"})
    choices = {**question.settings, **question.cases, **question.players}
    shipped = {name: changes(choice) for name, choice in choices.items()}  # a file that it extends may change
    return {
        **fingerprint.identity([base_of(question)], [question.seed]),
        "question": fingerprint.values({**asked, "changes": shipped}),
        "ensemble": fingerprint.values(drawn),
    }


def table_of(done: Mapping[tuple[str, str, int, int], Summary]) -> "pd.DataFrame":
    """A row for each run: context, case, draw, seed, and what was kept."""
    import pandas as pd

    names = ("context", "case", "draw", "seed")
    rows = [{**dict(zip(names, key, strict=True)), **summary} for key, summary in done.items()]
    made = pd.DataFrame(rows).drop(columns="most_binding", errors="ignore")
    return made.astype({name: "float64" for name in made if name not in names})
