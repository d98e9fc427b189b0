"""What is told of the effect of a programme on those who start in it?"""

from pathlib import Path
from typing import Any

from sim.report.drawn import picture
from sim.report.parts import Block, Grid, cells
from sim.report.said import named, seeds, size, with_interval
from sim.scenario import Scenario
from sim.show.amounts import amount
from sim.show.called import called
from sim.show.effect import effect
from sim.show.subject import ENOUGH
from sim.show.words import Count, number, word
from sim.study.effect import Effect
from sim.study.effect import read as read_effect

SHARE = "employed_share"
"""The name by which a share is written as a percentage."""
EVERY = 6
"""Months between two rows of the table; effect.csv has them all."""


def read(folder: Path, record: dict[str, Any]) -> Effect:
    """The effect that was written."""
    return read_effect(folder, Scenario.from_dict(record["scenario"]))


def title(of: Effect, lang: str) -> str:
    """The programme and the scenario."""
    return word("report.effect.title", lang).format(programme=called(of, lang), title=of.scenario.title[lang])


def question(of: Effect, lang: str) -> str:
    """What was asked."""
    return word("report.effect.question", lang)


def answer(of: Effect, lang: str) -> list[str]:
    """Who was followed, how it begins and ends, what they would have done otherwise, and how sure it is."""
    curve = of.table
    since: Any = curve[curve["month"] >= 0].to_dict("records")
    started = number(of.total("started"), lang)
    lines = [word("report.effect.followed", lang).format(started=started, count=Count(len(of.seeds)))]
    if since:
        lowest, last = min(since, key=lambda row: row["difference"]), since[-1]
        lines += [] if lowest["difference"] >= 0.0 else [_at("lowest", lowest, lang)]
        lines += [] if lowest is last else [_at("last", last, lang)]
    return [*lines, *_otherwise(of, lang), _sure(of, since, lang)]


def figures(of: Effect, lang: str, mark: str) -> list[Block]:
    """The figure and the table behind it."""
    rows = []
    for row in of.table[of.table["month"] % EVERY == 0].to_dict("records"):
        levels = (amount(SHARE, row[name], lang) for name in ("participants", "twins"))
        people = (number(row[name], lang) for name in ("people", "runs"))
        rows.append(cells(number(row["month"], lang), *levels, with_interval(SHARE, row, lang), *people))
    heads = ("month", "with", "without", "difference", "people", "runs")
    names = [word(f"report.effect.{name}", lang) for name in heads]
    return [picture(effect, of, lang, mark, Grid(word("report.effect.table", lang), names, rows))]


def scenarios(of: Effect, lang: str) -> list[tuple[str, Scenario]]:
    """The scenario."""
    return [(of.scenario.title[lang], of.scenario)]


def rests_on(of: Effect) -> list[str]:
    """An effect does not tell."""
    return []


def drawn(of: Effect) -> int:
    """None: every value is that of the scenario."""
    return 0


def commands(of: Effect) -> list[str]:
    """How it is made."""
    programme = f'"{of.programme}"' if " " in of.programme else of.programme
    run = f"{named(of.scenario)} --programme {programme}"
    return [f"leerwerk effect {run}{seeds(of.seeds)}{size(of.scenario)}"]


def _at(which: str, row: Any, lang: str) -> str:
    return word(f"report.effect.{which}", lang).format(
        month=number(row["month"], lang), difference=with_interval(SHARE, row, lang),
        own=amount(SHARE, row["participants"], lang), other=amount(SHARE, row["twins"], lang),
    )  # fmt: skip


def _otherwise(of: Effect, lang: str) -> list[str]:
    share = of.total("twins_elsewhere") / max(of.total("started"), 1)
    return [word("report.effect.elsewhere", lang).format(share=amount(SHARE, share, lang))] if share else []


def _sure(of: Effect, since: list[Any], lang: str) -> str:
    few = not since or min(row["runs"] for row in since) < ENOUGH
    return word("report.effect.few" if few else "report.effect.enough", lang).format(
        count=Count(len(of.seeds)), first=of.seeds[0], last=of.seeds[-1], enough=ENOUGH
    )
