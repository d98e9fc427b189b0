"""What does a file that a person wrote hold: a scenario, an experiment, a question, or the targets of the model?"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sim.scenario.problem import Problems


class Kind(NamedTuple):
    """How a file is checked, and which command comes next; the file stands behind it unless it needs none."""

    problems: "Callable[[str], Problems]"
    command: str
    takes_file: bool = True


def kind_of(file: str) -> Kind:
    """The kind of a file, by its name or by what it says."""
    from sim.scenario.layers import TARGETS
    from sim.study import questions, targets
    from sim.study.named import meant
    from sim.study.sweep import read as experiments

    path = meant(file)
    if path.name == TARGETS:
        return Kind(lambda name: targets.problems(path), "validate", takes_file=False)
    if questions.is_question(path):
        return Kind(lambda name: questions.check(path), "question")
    return Kind(lambda name: experiments.check(path), "sweep") if experiments.is_experiment(path) else SCENARIO


def _scenario(name: str) -> "Problems":
    from sim.scenario import check

    return check([name])[name]


SCENARIO = Kind(_scenario, "run")
