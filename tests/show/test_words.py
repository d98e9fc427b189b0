"""Does everything that is shown have words in both languages, and only that?"""

import ast
import csv
import datetime
import json
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest

import sim
import sim.cli
from sim import vocabulary
from sim.cli.sources import INITIATIVES
from sim.data import table
from sim.initiative import Initiative
from sim.outcomes import OUTCOMES
from sim.record import Record
from sim.report.gallery import names
from sim.scenario import explain, load
from sim.show import figures
from sim.show.words import CATALOGUE, LANGUAGES, Count, UnknownWordError, date, key_of, name_of, number, word
from sim.study.library import GROUPS, REFERENCE
from sim.study.sweep.read import NEEDED
from sim.study.targets import Use
from sim.study.validate import Verdict
from sim.vocabulary import Purse, Sector

SPOKEN = {"Said": 0, "ours": 0, "joined": 0, "refused": 1}
"""Which argument of a call is the key of a message, below `wrong.`."""

ENUMS = [kind for kind in vars(vocabulary).values() if isinstance(kind, type) and issubclass(kind, Enum) and len(kind)]
MEMBERS = [member for kind in ENUMS for member in kind]
OF_MANY = (
    "comparison", "effect", "informed", "library", "library_binding", "library_initiatives", "ranking", "validation",
    "limits_waterfall", "limits_ranking", "limits_why", "limits_pairs", "limits_tornado", "limits_response",
    "question", "sobol", "morris", "fan",
)  # fmt: skip
ROOMS = "figure|limits|question|report|workshop|watch"
DECLARED = ("meaning.", "section.", "source.", "shows.", "rule.", "help.")
"""How keys begin of what is declared: tests/scenario/test_told.py and tests/cli/test_help.py hold them against it."""
BUILT = r"(limits|question|report|workshop|watch)\\\.|figure\\\.(limits|flow|survival|sectors|sobol|fan)"
"""How keys begin of which the source puts the last part in."""
DRAWN = [*(draw.__name__ for draw in figures.OF_A_RUN), *OF_MANY]


def rows() -> list[dict[str, str]]:
    """All but what stories say, which has a test of its own."""
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if not row["key"].startswith("story.")]


def phrases() -> set[str]:
    """The keys of the command line that its source names, whole or put together."""
    trees = [ast.parse(path.read_text("utf-8")) for path in Path(sim.cli.__file__).parent.glob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    built = [re.compile(pattern) for pattern in map(_pattern, nodes) if pattern]
    said = {row["key"].removeprefix("cli.") for row in rows() if row["key"].startswith("cli.")}
    asked = {node.args[0].value for node in nodes if _says(node)}
    return {f"cli.{key}" for key in said if key in texts or any(each.fullmatch(key) for each in built)} | {
        f"cli.{key}" for key in asked
    }


def _says(node: ast.AST) -> bool:
    """Whether this is a call of `say` with a key that stands there whole."""
    named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"
    return named and isinstance(node.args[0], ast.Constant)


def _pattern(node: ast.AST) -> str:
    """What a text that is put together may be; empty for another node, and for one that might be anything."""
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts = [str(part.value) if isinstance(part, ast.Constant) else "" for part in node.values]
    return "".join(re.escape(part) or r"[A-Za-z_]+" for part in parts) if re.search(r"\w*[._]", "".join(parts)) else ""


def source() -> Iterator[ast.AST]:
    """Everything in the source of the package."""
    for path in Path(sim.__file__).parent.rglob("*.py"):
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def literals() -> set[str]:
    """Every piece of text in the source of the package."""
    return {node.value for node in source() if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def messages() -> Iterator[ast.AST]:
    """What stands for the key in each call that makes a message: a text, or two of which one is meant."""
    for node in source():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPOKEN:
            key = node.args[SPOKEN[node.func.id]]
            yield from (key.body, key.orelse) if isinstance(key, ast.IfExp) else (key,)


def spoken() -> set[str]:
    """The keys of messages that the source says whole."""
    return {f"wrong.{key.value}" for key in messages() if isinstance(key, ast.Constant)}


def patterns() -> list[re.Pattern[str]]:
    """The keys of figures and studies that the source puts together, as f"limits.told.{best}"."""
    texts = [_as_pattern(node) for node in source() if isinstance(node, ast.JoinedStr)]
    wrong = [rf"wrong\.{_as_pattern(key)}" for key in messages() if isinstance(key, ast.JoinedStr)]
    return [re.compile(text) for text in [*(text for text in texts if re.match(BUILT, text)), *wrong]]


def _as_pattern(text: ast.JoinedStr) -> str:
    parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+" for part in text.values)
    return "".join(parts)


def recorded() -> set[str]:
    """What decides results, as the records that come with the project name it."""
    records = Path(sim.__file__).parents[1].glob("results/**/record.json")
    return {name for file in records for name in json.loads(file.read_text("utf-8"))["identity"]}


def asked_for(record: Record) -> set[str]:
    """The keys that must exist: all of the vocabulary, the outcomes, the summary and the figures."""
    return {
        *map(key_of, MEMBERS),
        *(f"outcome.{outcome.name}" for outcome in OUTCOMES),
        *(f"unit.{outcome.unit}" for outcome in OUTCOMES),
        *(f"summary.{name}" for name in record.summary),
        *(f"figure.{name}.{part}" for name in DRAWN for part in ("title", "subtitle") if name != "question"),
        *(f"group.{group}" for group in (REFERENCE, *GROUPS, INITIATIVES)),
        *(f"gallery.{name}" for name in (*names(), "title", "about")),
        *(f"month.{month}" for month in range(1, 13)),
        *(f"verdict.{verdict}" for verdict in Verdict),
        *(f"figure.validation.{part}" for part in (*Use, "low", "high")),
        *(f"unit.{row.unit}" for row in explain(load("baseline")) if row.unit),
        *(f"wrong.attribute.{name}" for name in Initiative.model_fields),
        *(f"wrong.other.{name}" for name in recorded()),
        *(f"wrong.needed.{name}" for name in NEEDED),
        *phrases(),
        *spoken(),
        *(text for text in literals() if re.fullmatch(rf"({ROOMS})\.[a-z_]+(\.[a-z_]+)?", text)),
    }


def test_no_key_is_missing_and_none_unused(tiny: Record) -> None:
    keys = {row["key"] for row in rows() if not row["key"].startswith(DECLARED)}
    asked = asked_for(tiny)
    built = patterns()
    unused = {key for key in keys - asked if not any(pattern.fullmatch(key) for pattern in built)}
    assert unused == set(), "nobody asks for these"
    assert asked - keys == set(), "these have no words"


def test_each_key_stands_there_once_with_both_languages() -> None:
    keys = [row["key"] for row in rows()]
    assert len(keys) == len(set(keys))
    for row in rows():
        assert set(row) == {"key", "en", "nl"}, f"{row['key']}: a comma too many"
        assert row["en"].strip() == row["en"], row["key"]
        assert row["en"] != "" or row["key"].startswith("cli.english_"), "which say that what follows is in English"
        assert row["key"].startswith("sector.") or row["nl"].strip() == row["nl"] != "", row["key"]


def test_both_languages_fill_in_the_same_names() -> None:
    for row in rows():
        english, dutch = (set(re.findall(r"{(\w+)}", row[lang])) for lang in LANGUAGES)
        assert english == dutch, row["key"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_within_one_enum_every_member_has_its_own_name(lang: str) -> None:
    for kind in ENUMS:
        names = [name_of(member, lang) for member in kind]
        assert len(names) == len(set(names)), f"{kind.__name__} in {lang}"


def test_sectors_have_the_names_of_cbs_in_dutch() -> None:
    names = [name_of(sector, "nl") for sector in Sector]
    assert names == [name.lower() for name in table("sectors")["dutch"]]
    assert name_of(Sector.HOSPITALITY, "en") == "hospitality"


def test_an_unknown_key_is_told_with_its_nearest_neighbours() -> None:
    with pytest.raises(UnknownWordError, match=r"'outcome\.startd'.*outcome\.started"):
        word("outcome.startd", "en")


@pytest.mark.parametrize("ask", [lambda: word("outcome.started", "de"), lambda: number(1.0, "de")])
def test_another_language_is_refused(ask: object) -> None:
    with pytest.raises(ValueError, match=r"'de'.*en, nl"):
        ask()  # type: ignore[operator]


@pytest.mark.parametrize(
    ("value", "digits", "english", "dutch"),
    [
        (1234.5, 1, "1,234.5", "1.234,5"),
        (1_000_000, 0, "1,000,000", "1.000.000"),
        (-2.25, 1, "\N{MINUS SIGN}2.2", "\N{MINUS SIGN}2,2"),
        (-0.04, 1, "0.0", "0,0"),
        (float("nan"), 1, "\N{EN DASH}", "\N{EN DASH}"),
    ],
)
def test_numbers_are_written_as_the_language_does(value: float, digits: int, english: str, dutch: str) -> None:
    assert (number(value, "en", digits), number(value, "nl", digits)) == (english, dutch)


def test_dates_name_the_month() -> None:
    day = datetime.date(2021, 3, 1)
    assert (date(day, "en"), date(day, "nl")) == ("March 2021", "maart 2021")


def test_keys_follow_the_names_of_the_code() -> None:
    assert key_of(Purse.SECTOR_FUND) == "purse.sector_fund"
    assert key_of(vocabulary.ProgrammeState.RUNNING) == "programme_state.running"


@pytest.mark.parametrize(("lang", "one", "more"), [("en", "1 run each", "24 runs each"), ("nl", "1 run", "24 runs")])
def test_one_run_is_not_called_runs(lang: str, one: str, more: str) -> None:
    foot = word("figure.ranking.runs", lang)
    said = [foot.format(method="sobol", size=16, rows=80, replicates=Count(count)) for count in (1, 24)]
    assert said[0].endswith(one) and said[1].endswith(more)
    seeds = word("figure.runs", lang)
    assert seeds.format(scenarios="baseline", count=Count(1), first=3, last=3) == "baseline, seed 3"
    assert seeds.format(scenarios="baseline", count=Count(2), first=3, last=4) == "baseline, seeds 3\N{EN DASH}4"


NUMBER_OF_RUNS = re.compile(r"(?<!\{)\{(replicates|draws|count)\} (runs|draws|trekkingen|sets)\b")


def test_no_text_counts_what_may_be_one_as_several() -> None:
    rows = CATALOGUE.read_text("utf-8").splitlines()
    several = [row for row in rows if not row.startswith("workshop.")]  # which has two draws or more
    assert [row for row in several if NUMBER_OF_RUNS.search(row)] == []
