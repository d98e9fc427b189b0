"""What does a person want to read about how well the numbers are supported?"""

from typing import TYPE_CHECKING

import typer

from sim.cli.endings import WrongInputError, next_step
from sim.cli.phrases import say
from sim.cli.screen import filled
from sim.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable

    from sim.declare import Grade
    from sim.describe.evidence import Support


def print_evidence(asked: str | None, lang: str) -> None:
    """Print how many parameters have each grade and which they are, or the list of one grade."""
    from sim.declare import Grade

    wanted = [grade for grade in Grade if asked is None or grade == asked.lower()]
    if not wanted:
        raise WrongInputError(Said("no_grade", asked=asked, known=", ".join(Grade)))
    if asked is None:
        _print_counts(lang)
    for grade in wanted:
        _print_list(grade, lang)
    next_step(f"leerwerk describe {'evidence assumed' if asked is None else 'mechanisms'}", lang)


def _print_counts(lang: str) -> None:
    """How many of each grade, and the share that is assumed, by kind and by section."""
    from sim.describe.evidence import by_kind, by_section

    _print_table("by_kind", by_kind(), lambda group: say("all" if group == "all" else f"kind.{group}", lang), lang)
    _print_table("by_section", by_section(), str, lang)


def _print_table(title: str, groups: "list[Support]", called: "Callable[[str], str]", lang: str) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from sim.declare import Grade

    table = Table(title=say(title, lang), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, padding=0)
    table.add_column()
    for heading in [*(say(f"grade_short.{grade}", lang) for grade in Grade), say("all", lang), "%"]:
        table.add_column(heading, justify="right")
    for group in groups:
        counts = [str(count or "") for count in (*group.counts, group.all)]
        table.add_row(called(group.group), *counts, f"{group.assumed:.0%}")
    Console().print(table)


def _print_list(grade: "Grade", lang: str) -> None:
    """The parameters of a grade, each with its value and source."""
    from sim.describe.evidence import of_grade
    from sim.describe.mechanisms import in_words
    from sim.scenario.told import source_of

    found = of_grade(grade)
    typer.secho(f"{say(f'grade.{grade}', lang)} ({len(found)})", underline=True)
    for each in found:
        typer.echo(filled(f"  {in_words(each.name, lang)}: {source_of(each.declaration.source, lang)}", 6))
    typer.echo()
