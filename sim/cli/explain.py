"""leerwerk explain: what is every value of a scenario, and where does it come from?"""

from itertools import groupby
from textwrap import fill, shorten
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sim.cli import options
from sim.cli.endings import ends_well, next_step
from sim.cli.phrases import between, say

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

    A line for each value with unit, range, grade of evidence and who set it; of a section or one value also its meaning
    and source. Numbers are written as in a file.
    """
    from sim.cli.notes import tell
    from sim.scenario import explain as rows_of
    from sim.scenario import load
    from sim.scenario.told import section_of

    language, asked = options.chosen(lang), load(scenario)
    rows = rows_of(asked, name)
    tell(asked, scenario, language)
    for section, values in groupby(rows, lambda row: row.name.split(".")[0] if "." in row.name else ""):
        if section and name in (None, section):
            typer.secho(fill(f"{section}: {section_of(section, language)}", WIDTH), underline=True)
        _print(list(values), language, whole=full or name is not None)
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

    grade = f"; {say(f'grade_short.{row.grade}', lang)}" if row.grade else ""
    said = shorten(_said(row, again, lang, grade), WIDTH, placeholder=" ...")
    return said if row.origin == str(DEFAULT) else f"{said}  {say('set_by', lang)} {row.origin}"


def _lines(row: "Row", again: bool, lang: str) -> str:
    """What holds and who said so; what the value means only once."""
    said = fill(_said(row, again, lang), WIDTH, subsequent_indent="    ", break_on_hyphens=False)
    told = {"set_by": _origin(row, lang), **_scale(row, lang), **({} if again else _support(row, lang))}
    return "\n".join([typer.style(said, bold=True), *(f"    {say(key, lang):10}{line}" for key, line in told.items())])


def _origin(row: "Row", lang: str) -> str:
    from sim.scenario.problem import DEFAULT

    return say("default", lang) if row.origin == str(DEFAULT) else row.origin


def _scale(row: "Row", lang: str) -> dict[str, str]:
    """The ends between which a criterion moves a lever."""
    if row.as_is is None:
        return {}
    absent, ideal = (say("as_is", lang) if end is None else _written(end) for end in (row.absent, row.ideal))
    return {"scale": say("ends", lang, absent=absent, as_is=_written(row.as_is), ideal=ideal)}


def _support(row: "Row", lang: str) -> dict[str, str]:
    """What a value means, who decides it, and what it rests on."""
    from sim.scenario.told import meaning_of, source_of

    kind = ", ".join(filter(None, (say(f"kind.{row.kind}", lang), row.criterion)))
    told = {"meaning": f"{meaning_of(row.name, lang)}; {kind}"}
    if row.source:
        told["source"] = f"{source_of(row.source, lang)} ({say(f'grade.{row.grade}', lang)})"
    return told


def _said(row: "Row", again: bool, lang: str, grade: str = "") -> str:
    from sim.scenario.told import unit_of

    value = say("none", lang) if row.value in ("", None, {}) else _written(row.value)
    limits = f", {between(row.range, lang)}" if row.range else ""
    since = f" {say('since', lang, month=f'{row.since:%Y-%m}')}" if again else ""
    return f"{row.name} = {value} ({unit_of(row.unit, lang)}{limits}{grade}){since}"


def _written(value: Any) -> str:
    """A value as a file has it: a number without the last digits, in which only rounding shows."""
    return f"{value:.10g}" if isinstance(value, float) else str(value)
