"""Does every source that a number cites stand in docs/evidence.md, and is every number better than assumed sourced?"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from sim.declare import Declaration, Grade, declarations
from sim.parameters import Parameters
from sim.shipped import scenarios_folder

pytestmark = pytest.mark.smoke

EVIDENCE = Path(__file__).resolve().parents[1] / "docs" / "evidence.md"
KEY = r"(?:[A-I]\d\d|S\d{1,3}|HU\d{1,2})"
CITED = re.compile(rf"\b({KEY})(?:-({KEY}))?\b")
ARITHMETIC = re.compile(r"[\d\s.*/+-]+")
DECLARED = [
    pytest.param(declared, id=f"{block}.{declared.name}")
    for block, field in Parameters.model_fields.items()
    for declared in declarations(field.annotation)  # type: ignore[arg-type]
]
FILES = sorted(path for path in scenarios_folder().rglob("*") if path.suffix in (".csv", ".yaml"))


@cache
def part(heading: str) -> str:
    """What stands under a heading of the second level."""
    return EVIDENCE.read_text("utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]


def first_cells(text: str) -> list[str]:
    return [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")]


@cache
def keys() -> Counter[str]:
    headings = ("Facts", "Statements, SER 2021", "Statements, HU 2022")
    cells = [cell for heading in headings for cell in first_cells(part(heading))]
    return Counter(cell for cell in cells if re.fullmatch(KEY, cell))


def names() -> list[str]:
    return first_cells(part("Sources that need no key"))[1:]


def cited(text: str) -> Iterator[str]:
    """Every key in a text; of a range (`D01-D06`) all that lie in it."""
    for first, last in CITED.findall(text):
        letters = first.rstrip("0123456789")
        start, end = (int(key[len(letters) :]) for key in (first, last or first))
        width = len(first) - len(letters) if len(letters) == 1 and letters != "S" else 1
        yield from (f"{letters}{number:0{width}d}" for number in range(start, end + 1))


def test_every_key_is_listed_once() -> None:
    assert {key for key, times in keys().items() if times > 1} == set()


def test_all_statements_and_all_sections_of_facts_are_listed() -> None:
    assert {f"S{number}" for number in range(1, 179)} <= set(keys())
    assert {f"HU{number}" for number in range(1, 72)} <= set(keys())
    assert {letter for letter in "ABCDEFGHI" if f"{letter}01" in keys()} == set("ABCDEFGHI")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("D13, S5 (level from HU2)", ["D13", "S5", "HU2"]),
        ("D09-D11; S9-S11", ["D09", "D10", "D11", "S9", "S10", "S11"]),
        ("B1 in GM0014, CEFR 0-6, S2x", []),
    ],
)
def test_keys_are_found_in_a_text(text: str, found: list[str]) -> None:
    assert list(cited(text)) == found


@pytest.mark.parametrize("declared", DECLARED)
def test_what_a_parameter_cites_exists(declared: Declaration) -> None:
    assert declared.source.strip()
    assert not set(cited(declared.source)) - set(keys())


@pytest.mark.parametrize("declared", DECLARED)
def test_what_is_better_than_assumed_cites_a_key_or_a_named_source_or_is_arithmetic(declared: Declaration) -> None:
    if declared.grade is not Grade.ASSUMED:
        named = any(name in declared.source for name in names())
        assert named or any(cited(declared.source)) or ARITHMETIC.fullmatch(declared.source), declared.source


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_a_scenario_or_a_table_cites_exists(path: Path) -> None:
    assert not set(cited(path.read_text("utf-8"))) - set(keys())


def test_the_files_do_cite() -> None:
    silent = [path.stem for path in FILES if path.suffix == ".csv" and not any(cited(path.read_text("utf-8")))]
    assert silent == []


def test_a_row_of_facts_gives_a_quantity_a_value_a_source_and_grades() -> None:
    rows = [line.split("|")[1:-1] for line in part("Facts").splitlines() if re.match(r"\| [A-I]\d\d ", line)]
    for key, quantity, value, _, source, grades in ([cell.strip() for cell in row] for row in rows):
        assert quantity and value and source, key
        assert {re.sub(r" \(.*\)", "", grade) for grade in grades.split(", ")} <= set(Grade), key


def test_pages_that_a_fact_cites_are_listed() -> None:
    listed = set(_pages("\n".join(first_cells(part("Public pages")))))
    assert set(_pages(part("Facts"))) <= listed


def test_every_row_of_a_table_has_the_columns_of_its_title() -> None:
    for table in re.findall(r"(?:^\|.*\n)+", EVIDENCE.read_text("utf-8"), flags=re.M):
        assert len({row.count("|") for row in table.splitlines()}) == 1, table[:80]


def _pages(text: str) -> Iterator[int]:
    for first, last in re.findall(r"\bP(\d{2,3})(?:-P(\d{2,3}))?\b", text):
        yield from range(int(first), int(last or first) + 1)
