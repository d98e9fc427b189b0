"""leerwerk question: what is the answer to a question with cases, over all that may be true?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import ends_well

if TYPE_CHECKING:
    from sim.cli.results import Results
    from sim.study.ensemble import Ensemble
    from sim.study.questions import Answered, Question

EXAMPLES = """\b
Examples:
  leerwerk question 4-certainty-or-size
  leerwerk question mine.yaml --workers 2 --lang nl"""


@ends_well
def question(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A file with a question, or the name of one in experiments/.")
    ],
    ensemble: options.Ensemble = None,
    workers: options.Workers = None,
    out: options.Out = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    medium: options.For = options.Medium.SCREEN,
    no_figures: options.NoFigures = False,
    force: options.Force = False,
) -> None:
    """Answer a question with cases.

    Each case is run with sets of values drawn from the ensemble, on the same luck as the others, until it is sure which
    is best or the largest number of sets is reached. Answer, tables and figure go to results/questions/FILE/. After an
    interrupt the same command goes on with what is not yet there.
    """
    from sim.cli.asked import print_answer
    from sim.cli.members import chosen_ensemble
    from sim.cli.results import Results
    from sim.study.named import located
    from sim.study.questions import identity, is_question, read, read_answered

    asked, members = read(located(file, is_question)), chosen_ensemble(ensemble)
    target = out or Path("results", "questions", file.stem)
    results = Results(target, options.chosen(lang), quiet, force, options.drawn(no_figures, medium))
    results.give(
        identity(asked, members),
        make=lambda store: _made(asked, members, workers, store, results),
        write=lambda made, folder: _write(made, folder, results),
        read=lambda: read_answered(target),
        show=print_answer,
    )
    results.then(f"leerwerk report {target}")


def _made(
    asked: "Question", members: "Ensemble", workers: int | None, store: Path, results: "Results"
) -> "Answered":  # fmt: skip
    from sim.study.questions import answered

    with results.bar(asked.title[results.lang]) as progress:
        return answered(asked, members, workers=workers, progress=progress, store=store)


def _write(made: "Answered", folder: Path, results: "Results") -> None:
    from sim.cli.asked import markdown
    from sim.cli.results import tables

    tables(folder, markdown, made, deep=3)
    results.draw(made, folder, "question")
    made.write(folder)
