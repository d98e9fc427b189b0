"""Do the tables of the ODD description come from the code, and is the description up to date?"""

from pathlib import Path

import pytest

from sim.data import names
from sim.describe import TABLES, renewed
from sim.month import MONTH
from sim.outcomes import OUTCOMES
from sim.parameters import Parameters
from sim.stages import LEGAL
from sim.vocabulary import Stage

pytestmark = pytest.mark.smoke

ODD = Path(__file__).resolve().parents[1] / "docs" / "ODD.md"


def rows(name: str) -> list[str]:
    return [line for line in TABLES[name]().splitlines() if line.startswith("|") and not line.startswith("|---")]


def test_the_description_is_up_to_date() -> None:
    text = ODD.read_text("utf-8")
    up_to_date = text == renewed(text)
    assert up_to_date, "run: leerwerk describe --write"


def test_the_description_has_every_table_once_under_the_seven_headings() -> None:
    text = ODD.read_text("utf-8")
    assert [text.count(f"<!-- generated: {name} -->") for name in TABLES] == [1] * len(TABLES)
    assert [line[3] for line in text.splitlines() if line.startswith("## ")] == list("1234567")


def test_every_process_state_outcome_and_table_has_its_row() -> None:
    assert len(rows("month")) == len(MONTH) + 1
    assert len(rows("outcomes")) == len(OUTCOMES) + 1
    assert len(rows("inputs")) == len(names()) + 1
    assert len(rows("moves")) == len(LEGAL) + 1 == len(Stage) + 1
    assert TABLES["agents"]().count("| variable |") == 10


def test_every_parameter_has_a_row_under_its_rule() -> None:
    text = TABLES["submodels"]()
    for block, field in Parameters.model_fields.items():
        part = text.split(f"(`{block}`)")[1].split("\n### ")[0]
        assert field.annotation is not None
        for name in field.annotation.model_fields:
            assert f"\n| `{name}` |" in part


def test_no_cell_breaks_a_table() -> None:
    for name, table in TABLES.items():
        for part in table().split("\n\n"):
            lines = [line for line in part.splitlines() if line.startswith("|")]
            assert len({line.count("|") for line in lines}) <= 1, name


def test_prose_between_the_parts_stays() -> None:
    text = "before\n<!-- generated: moves -->\nold\n<!-- end -->\nafter\n"
    assert renewed(text) == f"before\n<!-- generated: moves -->\n{TABLES['moves']()}\n<!-- end -->\nafter\n"
    assert renewed(renewed(text)) == renewed(text)


@pytest.mark.parametrize("text", ["<!-- generated: nonsense -->\n<!-- end -->", "<!-- generated: moves -->\n"])
def test_a_part_without_name_or_end_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no generated part"):
        renewed(text)
