"""Does docs/statements.md place every statement, name only what exists, and count what it says?"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from sim.declare import declarations
from sim.mechanisms import MECHANISMS
from sim.mechanisms.mechanism import Mechanism
from sim.outcomes import OUTCOMES
from sim.parameters import Parameters
from sim.vocabulary import Constraint
from tests.test_evidence import cited

pytestmark = pytest.mark.smoke

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
STATUSES = ("represented", "partly", "left out")
SIX = ("REG", "FIN", "INV", "WET", "DOE", "INT")
FAMILIES = {"P": 12, "C": 12, "E": 11, "G": 9, "F": 7, "L": 11, "X": 3}
CODES = {f"{family}{number}" for family, last in FAMILIES.items() for number in range(1, last + 1)}
KEYS = [f"S{number}" for number in range(1, 179)] + [f"HU{number}" for number in range(1, 72)]
DECLARED = {
    f"{block}.{declared.name}": declared
    for block, field in Parameters.model_fields.items()
    for declared in declarations(field.annotation)  # type: ignore[arg-type]
}
NAMED = {
    "outcome": {outcome.name for outcome in OUTCOMES},
    "limit": {constraint.name.lower() for constraint in Constraint},
    "scenario": {file.stem for folder in ("", "initiatives") for file in (ROOT / "scenarios" / folder).glob("*.yaml")},
}
COUNTED = re.compile(r"<!-- generated: counts -->\n(.*?)\n<!-- end -->", re.DOTALL)


class Row(NamedTuple):
    key: str
    statement: str
    criterion: str
    status: str
    where: str
    why: str

    def criteria(self) -> list[str]:
        return list(SIX) if self.criterion == "all" else self.criterion.split(", ")

    def names(self) -> list[str]:
        return [] if self.where == "-" else self.where.split("; ")


def table(page: str) -> Iterator[list[str]]:
    """The cells of every row of a page whose first cell is the key of a statement."""
    for line in (DOCS / page).read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if re.fullmatch(r"(S|HU)\d+", cells[0]):
            yield cells


@cache
def rows() -> tuple[Row, ...]:
    return tuple(Row(*cells) for cells in table("statements.md"))


def exists(name: str) -> bool:
    """Whether the model has what a row names: a mechanism, a parameter, an outcome, a limit or a scenario."""
    kind, _, quoted = name.rpartition(" ")
    if kind:
        return quoted.strip("`") in NAMED.get(kind, ())
    return name in CODES or name.strip("`") in DECLARED


@cache
def evidence() -> dict[str, tuple[str, str]]:
    """Statement and criterion by key, as docs/evidence.md has them."""
    return {key: (statement, criterion) for key, _, statement, _, criterion in table("evidence.md")}


def counts() -> str:
    """The text that tells how many statements are represented, in all and by criterion."""
    lines = (
        f"- Of all {len(rows())} statements, {_told(rows())}.",
        f"- {_share('SER 2021', 'S')}",
        f"- {_share('HU 2022', 'HU')}",
        "",
        "| criterion | statements | represented | partly | left out | share represented |",
        "|---|---|---|---|---|---|",
        *(_line(criterion) for criterion in (*SIX, "ENV")),
    )
    return "\n".join(lines)


def _told(some: tuple[Row, ...]) -> str:
    by_status = Counter(row.status for row in some)
    represented, partly, left_out = (by_status[status] for status in STATUSES)
    return f"{represented} are represented, {partly} partly so and {left_out} not"


def _share(report: str, prefix: str) -> str:
    some = tuple(row for row in rows() if re.fullmatch(rf"{prefix}\d+", row.key) and set(row.criteria()) & set(SIX))
    share = sum(row.status == "represented" for row in some) / len(some)
    return f"Of the {len(some)} of {report} that carry one of the six criteria, {_told(some)} (**{share:.1%}**)."


def _line(criterion: str) -> str:
    by_status = Counter(row.status for row in rows() if criterion in row.criteria())
    cells = (criterion, by_status.total(), *(by_status[status] for status in STATUSES))
    return "| " + " | ".join(map(str, cells)) + f" | {by_status['represented'] / by_status.total():.0%} |"


def test_every_statement_stands_in_the_table_once_and_in_order() -> None:
    assert [row.key for row in rows()] == KEYS


def test_statements_and_criteria_are_those_of_the_evidence() -> None:
    assert {row.key: (row.statement, row.criterion) for row in rows()} == evidence()


def test_every_row_says_where_it_is_or_why_not() -> None:
    for row in rows():
        assert row.status in STATUSES and row.why, row.key
        assert bool(row.names()) == (row.status != "left out"), row.key


def test_what_a_row_names_exists() -> None:
    unknown = [(row.key, name) for row in rows() for name in row.names() if not exists(name)]
    assert unknown == []


@pytest.mark.parametrize(
    "name",
    ["P13", "`dropout.nothing`", "`dropout`", "outcome `nothing`", "limit `luck`", "scenario `pandemics`", "P1 C1"],
)
def test_what_does_not_exist_is_found_out(name: str) -> None:
    assert not exists(name)


def test_what_is_represented_has_a_mechanism() -> None:
    without = [row.key for row in rows() if row.status == "represented" and not set(row.names()) & CODES]
    assert without == []


def test_the_codes_are_those_of_the_mechanisms() -> None:
    assert {mechanism.code for mechanism in MECHANISMS} == CODES


@pytest.mark.parametrize("mechanism", MECHANISMS, ids=lambda mechanism: mechanism.code)
def test_a_mechanism_cites_the_statements_whose_rows_name_it(mechanism: Mechanism) -> None:
    cites = {key for key in cited(mechanism.statements) if key in KEYS}
    assert cites == {row.key for row in rows() if mechanism.code in row.names()}


def test_what_a_number_or_a_mechanism_cites_is_not_left_out() -> None:
    texts = [declared.source for declared in DECLARED.values()] + [mechanism.statements for mechanism in MECHANISMS]
    found = {key for text in texts for key in cited(text)}
    assert found & {row.key for row in rows() if row.status == "left out"} == set()


def test_the_counts_are_those_of_the_table() -> None:
    found = COUNTED.search((DOCS / "statements.md").read_text("utf-8"))
    assert found is not None
    assert found[1] == counts()
