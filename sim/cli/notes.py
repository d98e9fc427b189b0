"""What should be known of a scenario before it is run?"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from sim.cli.phrases import say

if TYPE_CHECKING:
    from sim.scenario import Scenario


def tell(scenario: "Scenario", name: str, lang: str) -> None:
    """Print a line for each note about a scenario that is looked at, on stderr."""
    from sim.scenario import notes

    for note in notes(scenario):
        typer.secho(say(note, lang, scenario=name, year=scenario.start.year), err=True, fg="yellow")


def tell_run(scenarios: "Iterable[Scenario]", lang: str) -> None:
    """Print a line for each scenario that is run from another start than that of the tables, on stderr."""
    from sim.scenario import notes

    for scenario in scenarios:
        if "other_start" in notes(scenario):
            said = say("other_start", lang, scenario=scenario.name, year=scenario.start.year)
            typer.secho(said, err=True, fg="yellow")
