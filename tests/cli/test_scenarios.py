"""Does `leerwerk scenarios` run the library, tell it in both languages, and go on after an interrupt?"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sim.cli.sources import PAST, library
from sim.cli.tables import markdown
from sim.scenario.layers import initiative_names, shipped_names
from sim.study import replicate as many
from tests.show.libraries import ALONE, NATIONAL, made_up

Ask = Callable[..., Any]

SMALL = ("--scale", "0.05", "--months", "4", "--replicates", "2", "--workers", "1")


@pytest.fixture
def mine(here: Path) -> tuple[str, ...]:
    """A national scenario and an initiative alone, both of one's own."""
    (here / "initiatives").mkdir()
    Path("policy-grants.yaml").write_text("title: {en: Long, nl: Lang}\nextends: baseline\ngrants: {length: 60}\n")
    Path("initiatives/single.yaml").write_text(
        "title: {en: Single, nl: Enkel}\nextends: baseline\nregions: [Midden-Gelderland]\ninitiatives: [liemers]\n"
        "population: {local_places: 0, possible_programmes: 0}\n"
    )
    return ("scenarios", "--only", "policy-grants.yaml", "--only", "initiatives/single.yaml", *SMALL)


def test_the_library_is_told_in_both_languages_and_not_made_twice(ask: Ask, mine: tuple[str, ...]) -> None:
    answer = ask(*mine)
    assert answer.exit_code == 0, answer.stderr
    folder = Path("results/scenarios-scale0.05-months4")
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    tables = {"comparison.csv", "comparison.json", "initiatives.csv", "runs.csv", "table.md", "table.nl.md"}
    figures = {"library", "library_binding", "library_initiatives"}
    assert files == {*tables, "record.json", *(f"figures/{name}.{kind}" for name in figures for kind in ("png", "svg"))}
    record = json.loads((folder / "record.json").read_text("utf-8"))
    assert (record["checked"], record["labels"]) == ([1], ["baseline", "policy-grants", "single"])
    assert "One policy" in answer.stdout and "Single" in answer.stdout and "2 runs are too few" in answer.stdout
    assert answer.stderr == "next: leerwerk explain policy-grants.yaml\n"
    assert list(Path("results").iterdir()) == [folder]
    again = ask(*mine, "--lang", "nl")
    assert again.exit_code == 0 and "bevat deze run al" in " ".join(again.stdout.split())
    assert ask(*mine, "--seed", "2").exit_code == 2


def test_an_interrupt_keeps_what_was_computed(
    ask: Ask, mine: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, written: Callable[[], list[str]]
) -> None:
    summary, made = many._summary, []

    def stops(*given: Any) -> Any:
        made.append(given)
        if len(made) == 3:
            raise KeyboardInterrupt
        return summary(*given)

    monkeypatch.setattr(many, "_summary", stops)
    answer = ask(*mine, "--no-figures", "--no-check", "--out", "there")
    assert answer.exit_code == 130
    assert "kept in there.unfinished" in answer.stderr and not Path("there").exists()
    assert sum(name.startswith("there.unfinished/") for name in written()) == 2
    again = ask(*mine, "--no-figures", "--no-check", "--out", "there", "--quiet")
    assert (again.exit_code, again.stdout, again.stderr) == (0, "", "")
    assert len(made) == 3 + 4 and not Path("there.unfinished").exists()
    checked = ask(*mine, "--no-figures", "--out", "there")
    assert checked.exit_code == 0 and len(made) == 7 + 3, "a check that is asked for is made all the same"
    assert "every invariant was checked" in " ".join(checked.stdout.split())


@pytest.mark.smoke
def test_the_library_is_every_shipped_file_with_the_baseline_first() -> None:
    national, alone = library([], "baseline")
    assert Path(national[0]).stem == "baseline" and all(Path(file).is_file() for file in [*national, *alone])
    assert sorted([*PAST, *(Path(file).stem for file in national)]) == shipped_names()
    assert [Path(file).stem for file in alone] == initiative_names()


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--only", "baselin"), "no scenario baselin in the library; did you mean 'baseline'"),
        (("--only", "nowhere/mine.yaml"), "nowhere/mine.yaml"),
        (("--replicates", "1"), "--replicates"),
        (("--scale", "7"), "--scale: 7.0 is out of range"),
    ],
)
def test_wrong_input_is_told(ask: Ask, here: Path, written: Callable[[], list[str]], words: Any, said: str) -> None:
    answer = ask("scenarios", *words)
    assert answer.exit_code == 2 and said in answer.stderr and "Traceback" not in answer.stderr
    assert written() == []


@pytest.mark.parametrize(("lang", "heading"), [("en", "## Other circumstances"), ("nl", "## Andere omstandigheden")])
def test_the_table_has_every_scenario_once_and_rows_of_one_length(lang: str, heading: str) -> None:
    text = markdown(made_up(), lang)
    assert all(text.count(f"(`{name}`)") == 1 for name in (*NATIONAL, *ALONE))
    assert heading in text and text.endswith("|\n")
    for part in text.split("\n\n"):
        rows = part.splitlines() if part.startswith("|") else []
        assert len({row.count("|") for row in rows}) <= 1


def test_a_row_tells_the_difference_with_its_interval_and_a_star_when_it_is_sure() -> None:
    (row,) = [line for line in markdown(made_up(), "en").splitlines() if "(`all-ideal`)" in line]
    cells = [cell.strip() for cell in row.split("|")]
    assert cells[2] == "5,000" and cells[3].startswith("+4,") and cells[3].endswith(") *")
    assert (cells[6:8] == ["€ 45,000", "50.0%"] and cells[8] == "Dutch asked at entry") or cells[8]
