"""Does the page of answers say what the committed results say, in both languages?"""

import json
from pathlib import Path

import pytest

PAGE = Path("docs/answers.md")
FOUND = sorted(path.parent for kind in ("limits", "questions") for path in Path("results", kind).glob("*/record.json"))


@pytest.mark.parametrize("folder", FOUND, ids=lambda path: path.name)
@pytest.mark.parametrize("name", ["table.md", "table.nl.md"])
def test_every_line_of_an_answer_stands_on_the_page(folder: Path, name: str) -> None:
    said = [line for line in (folder / name).read_text("utf-8").splitlines() if line.startswith("- ")]
    page = PAGE.read_text("utf-8")
    assert len(said) >= 5
    assert [line for line in said if line not in page] == []
    assert f"../{folder / name}" in page


@pytest.mark.parametrize("folder", FOUND, ids=lambda path: path.name)
def test_every_answer_was_run_to_its_stop_rule(folder: Path) -> None:
    record = json.loads((folder / "record.json").read_text("utf-8"))
    most = (record.get("plan") or record["question"])["draws"]
    assert record["certain"] or record["draws"] == most
