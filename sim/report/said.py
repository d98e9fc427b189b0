"""How are a number with its interval, a command and a scenario written in a report?"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from shlex import quote
from typing import Any

from sim.scenario import Scenario
from sim.scenario.problem import OVERRIDE
from sim.shipped import scenarios_folder
from sim.show.amounts import amount
from sim.show.words import date, word

UNITS = (" %-punt", " pp", "%")


def between(low: str, high: str, lang: str) -> str:
    """An interval in words, with a unit of both ends once."""
    for unit in UNITS:
        low = low.removesuffix(unit) if high.endswith(unit) else low
    told = word("limits.interval", lang).format(low=low, high=high)
    return told.replace(" %-punt", "\N{NO-BREAK SPACE}%\N{NON-BREAKING HYPHEN}punt")


def with_interval(
    outcome: str, row: Any, lang: str, names: Sequence[str] = ("difference", "low", "high"), *, signed: bool = True
) -> str:
    """A value of an outcome with its interval in brackets."""
    value, low, high = (amount(outcome, row[name], lang, signed=signed) for name in names)
    return value if low == "-" else f"{value} ({between(low, high, lang)})"


def listed(texts: Iterable[str], lang: str) -> str:
    """Texts in a row: a, b and c."""
    *others, last = texts
    return f" {word('report.and', lang)} ".join(filter(None, [", ".join(others), last]))


def quoted(texts: Sequence[str], lang: str) -> str:
    """Titles between quotation marks, the first few of many."""
    told = [f"“{text}”" for text in texts[:FEW]]
    more = len(texts) - len(told)
    return listed([*told, word("report.more", lang).format(count=more)] if more else told, lang)


FEW = 3
"""Titles that a heading names."""


def capital(text: str) -> str:
    """A text that begins a sentence."""
    return text[:1].upper() + text[1:]


def asked(scenario: Scenario, lang: str) -> str:
    """The question of a scenario; what it only took over from the one that it extends is not asked of it."""
    title, question = (scenario.origins[name].source for name in ("title", "question"))
    if title == question and scenario.question.get(lang):
        return scenario.question[lang]
    return word("report.asked", lang).format(title=scenario.title[lang])


def period(scenario: Scenario, lang: str) -> str:
    """The first and the last month of a run."""
    first, last = (date(scenario.date(month), lang) for month in (0, scenario.months - 1))
    return word("report.period", lang).format(first=first, last=last)


def named(scenario: Scenario) -> str:
    """How a scenario is named on the command line: a shipped one by its name, another one by its file."""
    if any((scenarios_folder() / place / f"{scenario.name}.yaml").is_file() for place in ("", "initiatives")):
        return scenario.name
    source = scenario.origins["title"].source
    return quote(source) if Path(source).suffix else quote(scenario.name)


def size(scenario: Scenario) -> str:
    """The options that say how large and how long a run was, where that is not what its scenario says."""
    said = ""
    if OVERRIDE in scenario.origin("population.scale"):
        said += f" --scale {scenario.parameters.population.scale:g}"
    return said + (f" --months {scenario.months}" if scenario.origins["months"] == OVERRIDE else "")


def seeds(numbers: Sequence[int]) -> str:
    """The options that say which seeds, one after the other, were run."""
    return f" --replicates {len(numbers)} --seed {numbers[0]}"
