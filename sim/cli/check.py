"""leerwerk check: are scenario and experiment files right, without running them?"""

from typing import Annotated

import typer

from sim.cli import options
from sim.cli.endings import WRONG_INPUT, ends_well, next_step

EXAMPLES = """\b
Examples:
  leerwerk check scenarios/mine.yaml
  leerwerk check experiments/criteria-sobol.yaml experiments/6-dropout.yaml
  leerwerk check scenarios/*.yaml --lang nl"""


@ends_well
def check(
    scenarios: Annotated[
        list[str],
        typer.Argument(help="Shipped names or files, also of experiments and questions.", metavar="SCENARIO ..."),
    ],
    lang: options.Language = None,
) -> None:
    """Validate scenarios, experiments and questions.

    Each has a line with a verdict; every error of every file is told, with its place.
    """
    from sim.cli.kinds import SCENARIO, kind_of
    from sim.cli.notes import tell
    from sim.cli.phrases import say
    from sim.scenario import load

    language, kinds = options.chosen(lang), {file: kind_of(file) for file in scenarios}
    found = {file: kind.problems(file) for file, kind in kinds.items()}
    for file, problems in found.items():
        typer.echo(say("wrong" if problems else "right", language, scenario=file, count=len(problems)))
        for problem in problems:
            typer.echo(problem.told(language), err=True)
        if not problems and kinds[file] is SCENARIO:
            tell(load(file), file, language)
    if any(found.values()):
        raise typer.Exit(WRONG_INPUT)
    file, kind = next(iter(kinds.items()))
    next_step(f"leerwerk {kind.command}{f' {file}' if kind.takes_file else ''}", language)
