"""What is told of how the model stands beside what was observed?"""

from pathlib import Path
from typing import Any

from sim.report.drawn import picture
from sim.report.parts import Block, Grid, cells
from sim.report.said import between, capital, listed
from sim.scenario import Scenario
from sim.show.validation import validation
from sim.show.words import number, word
from sim.study import targets
from sim.study.targets import Use
from sim.study.validate import Validation
from sim.study.validate import read as read_validation

NAMED = 5
"""Misses that the answer names; the table has all."""


def read(folder: Path, record: dict[str, Any]) -> Validation:
    """The validation that was written, without targets that there are no longer."""
    return read_validation(folder)


def title(of: Validation, lang: str) -> str:
    """What it is."""
    return word("figure.validation.title", lang)


def question(of: Validation, lang: str) -> str:
    """What was asked."""
    return word("report.validation.question", lang)


def answer(of: Validation, lang: str) -> list[str]:
    """How many targets the model meets, of those it was not fitted to first, which it misses, and what it rests on."""
    lines = [_counted(of, use, lang) for use in (Use.VALIDATION, Use.CALIBRATION)]
    rows: Any = of.table[of.table["verdict"] == "outside"].to_dict("records")
    missed = [of.titles[row["target"]][lang] for row in rows]
    if missed:
        lines.append(word("report.validation.missed", lang).format(
            count=len(missed), others="; ".join(missed[:NAMED]), more="; …" if len(missed) > NAMED else "",
        ))  # fmt: skip
    return [*lines, word("report.validation.rests", lang).format(sets=of.trial.sets)]


def figures(of: Validation, lang: str, mark: str) -> list[Block]:
    """The sheet and the table of both uses."""
    first, second = (_grid(of, use, lang) for use in (Use.VALIDATION, Use.CALIBRATION))
    return [picture(validation, of, lang, mark, first), second]


def scenarios(of: Validation, lang: str) -> list[tuple[str, Scenario]]:
    """The worlds in which targets are measured."""
    asked = targets.read()
    worlds = dict.fromkeys(target.world for target in asked.targets.values())
    made = [asked.scenario(world, of.trial.scale) for world in worlds]
    return [(case.title[lang], case) for case in made[:1]]


def rests_on(of: Validation) -> list[str]:
    """A validation does not tell."""
    return []


def drawn(of: Validation) -> int:
    """Sets of values that were drawn."""
    return of.trial.sets


def commands(of: Validation) -> list[str]:
    """How it is made."""
    return [f"leerwerk validate --sets {of.trial.sets} --scale {of.trial.scale:g} --seed {of.trial.seed}"]


def _counted(of: Validation, use: Use, lang: str) -> str:
    counts = {verdict.value: count for verdict, count in of.counts(use).items()}
    told = [f"{count} {word(f'verdict.{name}', lang)}" for name, count in counts.items() if count]
    return word("report.validation.counted", lang).format(
        use=word(f"figure.validation.{use}", lang), all=sum(counts.values()), counts=listed(told or ["0"], lang)
    )


def _grid(of: Validation, use: Use, lang: str) -> Grid:
    rows = []
    for row in of.table[of.table["use"] == use.value].to_dict("records"):
        value, median, *ends = (
            _number(float(row[name]), row["unit"], lang)
            for name in ("value", "median", "band_low", "band_high", "low", "high")
        )
        model = f"{median} ({between(ends[2], ends[3], lang)})"
        band = between(ends[0], ends[1], lang)
        rows.append(cells(of.titles[row["target"]][lang], value, band, model, word(f"verdict.{row['verdict']}", lang)))
    heads = [word(f"report.validation.{name}", lang) for name in ("target", "observed", "band", "model", "verdict")]
    return Grid(capital(word(f"figure.validation.{use}", lang)), heads, rows)


def _number(value: float, unit: str, lang: str) -> str:
    if unit == "share":
        return number(100.0 * value, lang, 1) + ("%" if value == value else "")
    return number(value, lang, 0 if abs(value) >= 10.0 else 2)
