"""What may somebody not expect of a scenario that is right?"""

from pathlib import Path

from sim.scenario.problem import DEFAULT
from sim.scenario.scenario import DEFAULT_START, Scenario
from sim.shipped import scenarios_folder

ALONE, OTHER_START = "alone", "other_start"


def notes(scenario: Scenario) -> list[str]:
    """What holds of a scenario: ALONE, that it extends no other, or OTHER_START, that it begins in another year.

    The tables of people, programmes and employers at the start are those of one year, whatever year a run begins in.
    A shipped scenario may stand alone: what the defaults are is its own affair.
    """
    found = [ALONE] if "extends" not in scenario.origins and not _shipped(scenario) else []
    return found + ([OTHER_START] if scenario.start.year != DEFAULT_START.year else [])


def _shipped(scenario: Scenario) -> bool:
    file = Path(scenario.origins.get("title", DEFAULT).source)
    return file.resolve().parent == scenarios_folder().resolve()
