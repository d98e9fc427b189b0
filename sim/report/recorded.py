"""With what was a result made, and how is it made again?"""

import datetime
from collections.abc import Sequence
from shlex import quote
from typing import Any

from sim.report.parts import Block, Commands, Grid, Part, Words, cells
from sim.report.result import Result
from sim.show.words import date, number, word


def part(result: Result, lang: str) -> Part:
    """Hashes, versions and seeds, and the commands that make the result again."""
    record = result.record
    identity = record["identity"]
    said = {
        "made": _day(record["date"], lang), "folder": str(result.folder), "code": identity["code"],
        "data": identity["data"], "seeds": _seeds(identity.get("seeds", []), lang),
        "ensemble": str(identity.get("ensemble") or ""), "took": _took(record, lang),
        "versions": ", ".join(f"{name} {version}" for name, version in record["versions"].items()),
    }  # fmt: skip
    rows = [cells(word(f"report.record.{name}", lang), text) for name, text in said.items() if text]
    heads = [word(f"report.record.{name}", lang) for name in ("what", "value")]
    blocks: list[Block] = [Grid(word("report.record.table", lang), heads, rows, words=2)]
    made = result.teller.commands(result.of)
    if made:
        blocks += [Words([word("report.record.make", lang)]), Commands(made)]
    verify = Commands([f"leerwerk verify {quote(str(result.folder))}"])
    return Part(word("report.record.title", lang), [*blocks, Words([word("report.record.verify", lang)]), verify])


def day_of(record: dict[str, Any]) -> datetime.datetime:
    """When a result was made."""
    return datetime.datetime.fromisoformat(record["date"])


def in_words(day: datetime.date, lang: str) -> str:
    """A day as it is written: 3 March 2021, 3 maart 2021."""
    return f"{day.day} {date(day, lang)}"


def _day(written: str, lang: str) -> str:
    return in_words(datetime.datetime.fromisoformat(written), lang)


def _seeds(seeds: Sequence[int], lang: str) -> str:
    if len(seeds) < 2:
        return "".join(map(str, seeds))
    return word("report.period", lang).format(first=seeds[0], last=seeds[-1])


def _took(record: dict[str, Any], lang: str) -> str:
    return word("report.record.seconds", lang).format(seconds=number(record["seconds"], lang, 1))
