"""leerwerk question: what is the answer to a question with cases, over all that may be true?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import ends_well, next_step

if TYPE_CHECKING:
    from sim.study.ensemble import Ensemble
    from sim.study.questions import Answered, Question

EXAMPLES = """\b
Examples:
  leerwerk question experiments/4-certainty-or-size.yaml
  leerwerk question experiments/6-dropout.yaml --workers 2 --lang nl"""


@ends_well
def question(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A file with a question, such as those in experiments/.")
    ],
    ensemble: options.Ensemble = None,
    workers: options.Workers = None,
    out: options.Out = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    no_figures: options.NoFigures = False,
    force: options.Force = False,
) -> None:
    """Answer a question by comparing cases over all that may be true.

    Each case is run with sets of values drawn from the ensemble, on the same luck as the others, until it is sure which
    is best or the largest number of sets is reached. Answer, tables and figure go to results/questions/FILE/. After an
    interrupt the same command goes on with what is not yet there.
    """
    from sim.cli.asked import print_answer
    from sim.cli.members import chosen_ensemble
    from sim.cli.phrases import say
    from sim.cli.place import already_there
    from sim.study.questions import identity, read, read_answered

    asked, members, language = read(file), chosen_ensemble(ensemble), options.chosen(lang)
    target = out or Path("results", "questions", file.stem)
    if already_there(target, identity(asked, members), force) is None:
        made, told = _made(asked, members, target, workers, (quiet, language, not no_figures, force)), "written"
    else:
        made, told = read_answered(target), "same"
    if not quiet:
        print_answer(made, language)
        typer.echo(say(told, language, folder=target))
        next_step(f"leerwerk verify {target}", language)


def _made(
    asked: "Question", members: "Ensemble", target: Path, workers: int | None, how: tuple[bool, str, bool, bool]
) -> "Answered":
    from sim.cli.asked import write_answer
    from sim.cli.phrases import say
    from sim.cli.place import to_fill
    from sim.cli.screen import bar
    from sim.study.questions import answered
    from sim.study.store import forget

    (quiet, lang, figures, force), store = how, target.with_name(f"{target.name}.unfinished")
    with to_fill(target, force) as folder:
        try:
            with bar(asked.title[lang], say("runs", lang), quiet) as progress:
                made = answered(asked, members, workers=workers, progress=progress, store=store)
        except KeyboardInterrupt:
            raise KeyboardInterrupt(say("goes_on", lang, folder=store) if store.is_dir() else "") from None
        write_answer(made, folder, lang if figures else None)
    forget(store)
    return made
