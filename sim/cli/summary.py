"""What does a person want to read after a run?"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sim.cli.phrases import say
from sim.show import words
from sim.show.amounts import amount

if TYPE_CHECKING:
    from rich.table import Table

    from sim.scenario import Scenario

SHOWN = (
    "started", "completion", "placed_of_completed", "durable_a_year", "durable_a_year_per_100k", "scaled_throughput",
    "employed_share", "programmes_running", "programme_survival", "public_cost", "cost_per_durable_placement",
)  # fmt: skip
"""The numbers of a summary that are printed, in this order; `summary.json` has them all."""


def print_summary(
    scenario: "Scenario",
    seed: int,
    summary: Mapping[str, Any],
    seconds: float,
    megabytes: float | None,
    lang: str,
) -> None:
    """Print a table with what the run was, a handful of numbers in words, and what it took."""
    from rich.console import Console

    table = _table(_title(scenario, seed, lang))
    for name in SHOWN:
        table.add_row(words.word(f"summary.{name}", lang), amount(name, summary[name], lang))
    bound = str(summary["most_binding"])
    held = words.word(f"constraint.{bound}", lang) if bound else say("nothing", lang)
    table.add_row(words.word("summary.most_binding", lang), held)
    memory = words.number(megabytes, lang) if megabytes is not None else "?"
    took = say("seconds", lang, seconds=words.number(seconds, lang, 1), megabytes=memory)
    table.add_row(say("computed", lang), took, style="dim")
    Console().print(table)


def _table(title: str) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, show_header=False)
    table.add_column()
    table.add_column(justify="right")
    return table


def _title(scenario: "Scenario", seed: int, lang: str) -> str:
    first, last = (words.date(scenario.date(month), lang) for month in (0, scenario.months - 1))
    return f"{scenario.title[lang]}: {say('period', lang, first=first, last=last)}, {say('seed', lang, seed=seed)}"
