"""leerwerk explain: what is every value of a scenario, and where does it come from?"""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from sim.cli import options
from sim.cli.endings import ends_well, next_step

if TYPE_CHECKING:
    from sim.scenario import Row

EXAMPLES = """\b
Examples:
  leerwerk explain baseline
  leerwerk explain baseline grants
  leerwerk explain scenarios/mine.yaml language.course_target"""


@ends_well
def explain(
    scenario: options.Scenario,
    name: Annotated[str | None, typer.Argument(help="A section or a value.", show_default="everything")] = None,
) -> None:
    """Show every value and where it comes from.

    With each value its unit and range, its source and grade, and the line that said it.
    """
    from sim.scenario import explain as rows_of
    from sim.scenario import load

    before = ""
    for row in rows_of(load(scenario), name):
        typer.echo(_lines(row, row.name == before))
        before = row.name
    next_step(f"leerwerk run {scenario}")


def _lines(row: "Row", again: bool) -> str:
    """What holds and who said so; what the value means only once."""
    value = ", ".join(f"{k} {v}" for k, v in row.value.items()) if isinstance(row.value, dict) else _short(row.value)
    limits = f", {row.range[0]:.10g} to {row.range[1]:.10g}" if row.range else ""
    said = f"{row.name} = {'none' if value in ('', None) else value} ({row.unit}{limits})"
    since = f" from {row.since:%Y-%m}" if again else ""
    lines = [f"{typer.style(said, bold=True)}{since}", f"    set by  {row.origin}"]
    if row.as_is is not None:
        absent, ideal = ("as is" if end is None else end for end in (row.absent, row.ideal))
        lines.append(f"    scale   absent {absent}, as is {_short(row.as_is)}, ideal {ideal}")
    if not again:
        kind = ", ".join(filter(None, (row.kind, row.criterion)))
        lines.append(f"    meaning {row.meaning}; {kind}")
        if row.source:
            lines.append(f"    source  {row.source} ({row.grade})")
    return "\n".join(lines)


def _short(value: Any) -> Any:
    """A number without the last digits, in which only rounding shows."""
    return round(value, 12) if isinstance(value, float) else value
