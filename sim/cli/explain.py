"""leerwerk explain: what is every value of a scenario, and where does it come from?"""

from itertools import groupby
from textwrap import fill, shorten
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sim.cli import options
from sim.cli.endings import ends_well, next_step
from sim.cli.phrases import say
from sim.said import Unit

if TYPE_CHECKING:
    from sim.scenario import Row

EXAMPLES = """\b
Examples:
  leerwerk explain baseline
  leerwerk explain baseline grants
  leerwerk explain scenarios/mine.yaml law.takes_effect --lang nl
  leerwerk explain baseline --full > baseline.txt"""

WIDTH = 110
"""Characters on a line."""


@ends_well
def explain(
    scenario: options.Scenario,
    name: Annotated[str | None, typer.Argument(help="A section or a value.", show_default="everything")] = None,
    full: Annotated[bool, typer.Option("--full", help="Tell all of every value, not a line for each.")] = False,
    lang: options.Language = None,
) -> None:
    """Show every value and where it comes from.

    A line for each value with unit, range and who set it; of a section or one value also its meaning and source.
    """
    from sim.cli.notes import tell
    from sim.scenario import explain as rows_of
    from sim.scenario import load
    from sim.scenario.explain import question

    language, asked = options.chosen(lang), load(scenario)
    rows = rows_of(asked, name)
    tell(asked, scenario, language)
    for section, values in groupby(rows, lambda row: row.name.split(".")[0] if "." in row.name else ""):
        if section and name in (None, section):
            typer.secho(fill(f"{section}: {question(section)}", WIDTH), underline=True)
        _print(list(values), language, whole=full or name is not None)
    if language == "nl":
        typer.secho(say("english_meaning", language), err=True, dim=True)
    next_step(f"leerwerk run {scenario}" if name or full else f"leerwerk explain {scenario} grants", language)


def _print(rows: "list[Row]", lang: str, *, whole: bool) -> None:
    """The values of a section, each in a few lines or in one."""
    before = ""
    for row in rows:
        again = row.name == before
        typer.echo(_lines(row, again, lang) if whole else _line(row, again, lang))
        before = row.name
    typer.echo()


def _line(row: "Row", again: bool, lang: str) -> str:
    """What holds, and who said so if it is not the default."""
    from sim.scenario.problem import DEFAULT

    said = shorten(_said(row, again, lang), WIDTH, placeholder=" ...")
    return said if row.origin == str(DEFAULT) else f"{said}  {say('set_by', lang)} {row.origin}"


def _lines(row: "Row", again: bool, lang: str) -> str:
    """What holds and who said so; what the value means only once."""
    said = fill(_said(row, again, lang), WIDTH, subsequent_indent="    ", break_on_hyphens=False)
    told = {"set_by": row.origin}
    if row.as_is is not None:
        absent, ideal = (say("as_is", lang) if end is None else end for end in (row.absent, row.ideal))
        told["scale"] = say("ends", lang, absent=absent, as_is=_short(row.as_is), ideal=ideal)
    if not again:
        kind = ", ".join(filter(None, (say(f"kind.{row.kind}", lang), row.criterion)))
        told["meaning"] = f"{row.meaning}; {kind}"
        if row.source:
            told["source"] = f"{row.source} ({say(f'grade.{row.grade}', lang)})"
    return "\n".join([typer.style(said, bold=True), *(f"    {say(key, lang):10}{text}" for key, text in told.items())])


def _said(row: "Row", again: bool, lang: str) -> str:
    value = ", ".join(f"{k} {v}" for k, v in row.value.items()) if isinstance(row.value, dict) else _short(row.value)
    limits = ", " + say("range", lang, low=f"{row.range[0]:.10g}", high=f"{row.range[1]:.10g}") if row.range else ""
    since = f" {say('since', lang, month=f'{row.since:%Y-%m}')}" if again else ""
    unit = Unit(row.unit).told(lang) if row.unit else ""
    return f"{row.name} = {say('none', lang) if value in ('', None) else value} ({unit}{limits}){since}"


def _short(value: Any) -> Any:
    """A number without the last digits, in which only rounding shows."""
    return round(value, 12) if isinstance(value, float) else value
