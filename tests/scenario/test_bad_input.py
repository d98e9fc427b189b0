"""Every mistake in a scenario file has one message, at its place, that says what would be right."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sim.scenario import ScenarioError, check, load

Wrong = Callable[[str], list[str]]

LINES = {
    "dropout:\n  guidence: 3": "3:3  dropout.guidence: unknown; did you mean 'guidance'? (hours a week, 0 to 6)",
    "dropuot: {}": "2:1  dropuot: unknown; did you mean 'dropout'? (a section)",
    '"month\\L": 12': "2:1  month\\u2028: unknown; did you mean 'months'?",
    f"{'k' * 100}: 1": f"2:1  {'k' * 80}...: unknown; known are title, question, story, sources, extends, start,"
    " months, regions, initiatives, new_initiatives, criteria, dropout, rules, labour_market, ...",
    "regie: 0.75": "2:1  regie: unknown here; indent it below 'criteria:'",
    "guidance: 3": "2:1  guidance: unknown here; indent it below 'dropout:'",
    "criteria: {regie: '0,75'}": (
        "2:19  criteria.regie: '0,75' is text (decimals take a point: 0.75); must be a number (position, 0.5 as is, "
        "0 to 1)"
    ),
    "criteria: {regie: “0.75”}": (
        "2:19  criteria.regie: '“0.75”' is text (in quotes of a word processor; leave them out, or use straight ones); "
        "must be a number (position, 0.5 as is, 0 to 1)"
    ),
    "month: 12": "2:1  month: unknown; did you mean 'months'?",
    "dropout: 3": "2:10  dropout: 3 is a number; must hold names with values",
    "dropout: {guidance: much}": "2:21  dropout.guidance: 'much' is text; must be a number (hours a week, 0 to 6)",
    "dropout: {guidance: '3'}": "2:21  dropout.guidance: '3' is text; must be a number (hours a week, 0 to 6)",
    "dropout: {guidance: 1_0}": "2:21  dropout.guidance: '1_0' is text; must be a number (hours a week, 0 to 6)",
    "dropout: {guidance: }": "2:20  dropout.guidance: is empty; must be a number (hours a week, 0 to 6)",
    "dropout: {guidance: [3]}": "2:21  dropout.guidance: is a list; must be a number (hours a week, 0 to 6)",
    "rules: {groups: true}": "2:17  rules.groups: true is a truth value; must be a whole number (groups, 1 to 9)",
    "dropout: {guidance: 6.01}": "2:21  dropout.guidance: 6.01 is out of range (hours a week, 0 to 6)",
    "dropout: {guidance: -1}": "2:21  dropout.guidance: -1 is out of range (hours a week, 0 to 6)",
    "dropout: {guidance: .nan}": "2:21  dropout.guidance: nan is not a finite number (hours a week, 0 to 6)",
    "dropout: {guidance: -.inf}": "2:21  dropout.guidance: -inf is not a finite number (hours a week, 0 to 6)",
    "dropout: {guidance: 1e999}": "2:21  dropout.guidance: inf is not a finite number (hours a week, 0 to 6)",
    "dropout: {guidance: {}}": "2:21  dropout.guidance: is empty; give a value (hours a week, 0 to 6)",
    "rules: {dual: yes}": "2:15  rules.dual: 'yes' is text; must be true or false",
    "rules: {dual: NO}": "2:15  rules.dual: 'NO' is text; must be true or false",
    "rules: {kind: ajar}": "2:15  rules.kind: 'ajar' is text; must be one of open, closed",
    "rules: {groups: 2.5}": "2:17  rules.groups: 2.5 is a number; must be a whole number (groups, 1 to 9)",
    "rules: {shares: 1}": "2:17  rules.shares: 1 is a number; must be a list (share)",
    "labour_market: {sector_level: {cares: 1}}": (
        "2:32  labour_market.sector_level.cares: unknown; did you mean 'care'? (factor by sector)"
    ),
    "labour_market: {sector_level: 1}": (
        "2:31  labour_market.sector_level: 1 is a number; must hold names with values (factor by sector)"
    ),
    "labour_market: {sector_level: {2022-01: {care: 1}}}": (
        "2:32  labour_market.sector_level.2022-01: dates go below the name, such as care: {2021-01: ...}"
    ),
    "delay: {low: 5}": "2:14  delay: low is above high",
    "delay:\n  low: {2022-01: 5}": "3:18  delay: low is above high",
    "start: 2021": "2:8  start: 2021 is a number, not a month; write year and month, such as 2022-07",
    "start: 2021-13": "2:8  start: '2021-13' is text, not a month; write year and month, such as 2022-07",
    "start: 2021-01-01": "2:8  start: '2021-01-01' is text, not a month; write year and month, such as 2022-07",
    "start: 1990-01": "2:8  start: '1990-01' is out of range (a month, 2014-01 to 2099-12)",
    "months: 0": "2:9  months: 0 is out of range (months, 1 to 600)",
    "months: 601": "2:9  months: 601 is out of range (months, 1 to 600)",
    "months: 12.0": "2:9  months: 12.0 is a number; must be a whole number (months, 1 to 600)",
    "months: true": "2:9  months: true is a truth value; must be a whole number (months, 1 to 600)",
    "dropout: {guidance: {2022: 3}}": (
        "2:22  dropout.guidance.2022: '2022' is not a month; write year and month, such as 2022-07"
    ),
    "dropout: {guidance: {2031-01: 3}}": "2:22  dropout.guidance.2031-01: outside the run (2021-01 to 2030-12)",
    "dropout: {guidance: {2020-12: 3}}": "2:22  dropout.guidance.2020-12: outside the run (2021-01 to 2030-12)",
    "dropout: {guidance: {2022-01: 7}}": "2:31  dropout.guidance: 7 is out of range (hours a week, 0 to 6)",
    "regions: [friesland]": "2:11  regions: 'friesland': unknown; did you mean 'Friesland'?",
    "regions: [Friesland, Friesland]": "2:22  regions: 'Friesland' is named twice",
    "regions: []": "2:10  regions: is empty; leave it out for the whole country",
    "regions: Friesland": "2:10  regions: 'Friesland' is text; must be a list, such as [one, two]",
    "initiatives: [nova_zrog]": "2:15  initiatives: 'nova_zrog': unknown; did you mean 'nova_zorg'?",
    "initiatives: [3]": "2:15  initiatives: 3 is a number; must be a name",
    "question: 3": "2:11  question: 3 is a number; write text in quotes, or {en: ..., nl: ...}",
    "story: {en: It was, du: Het was}": "2:21  story.du: unknown; known are en, nl",
    "story: {en: It was}": "2:1  story.nl: is missing; give the text",
    "sources: [3]": "2:11  sources: 3 is a number; must be text (put quotes around it)",
    "extends: basline": "2:10  extends: 'basline': no such scenario; did you mean 'baseline'? (shipped: baseline)",
    "extends: mine.yaml": "2:10  extends: goes in a circle: mine.yaml > mine.yaml",
    "extends: shipped": "2:10  extends: 'shipped': no such scenario (shipped: baseline)",
    "extends: [baseline]": "2:10  extends: is a list; must be a scenario, such as baseline",
    "months: 12\nmonths: 13": "3:1  months: duplicate; first given on line 2",
    "rules: {groups: 3, groups: 4}": "2:20  rules.groups: duplicate; first given on line 2",
    "rules: {groups: !!int 4}": "2:17  tags ('tag:yaml.org,2002:int') are not allowed; leave it out",
    "rules: &all {groups: 4}": "2:8  anchors (&) and aliases (*) are not allowed; write the value out",
    "rules: *all": "2:8  anchors (&) and aliases (*) are not allowed; write the value out",
    "rules:\n\tgroups: 4": "3:1  a tab; indent with spaces",
    "story: {en: a": "2:14  ends too early; what opens on line 2 is not closed",
    "sources: a: b": "2:11  a colon where none is expected; put quotes around text that holds ': '",
    "rules:\n    groups: 4\n  dual: true": "4:3  does not fit here; is the indentation that of the lines above?",
    "---\nmonths: 3": "3:1  a second document; a scenario file holds one",
    "? [a]\n: b": "2:3  a name must be a word",
    f"sources: {'[' * 20}{']' * 20}": "2:20  nested deeper than 10 levels",
}


@pytest.mark.parametrize("text", LINES, ids=str)
def test_one_mistake_gives_one_line(text: str, wrong: Wrong, tmp_path: Path) -> None:
    (tmp_path / "shipped" / "baseline.yaml").write_text("title: {en: B, nl: B}\n", encoding="utf-8")
    assert wrong(text) == [f"mine.yaml:{LINES[text]}"]


def test_all_mistakes_of_a_file_and_of_those_it_extends_come_at_once_in_order(wrong: Wrong, tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("titel: {en: B, nl: B}\nrules: {groups: 0}\n", encoding="utf-8")
    lines = wrong("extends: base.yaml\nmonths: 0\ndropout:\n  languag: 1\n  guidance: 9\n")
    assert [line.split("  ")[0] for line in lines] == [
        "base.yaml:1:1",
        "base.yaml:2:17",
        "mine.yaml:3:9",
        "mine.yaml:5:3",
        "mine.yaml:6:13",
    ]


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", "raw.yaml  is empty; give at least a title"),
        (b"# only a remark\n", "raw.yaml  is empty; give at least a title"),
        (b"- a\n", "raw.yaml:1:1  the file must hold names with values, such as 'months: 120'"),
        (b"hello", "raw.yaml:1:1  the file must hold names with values, such as 'months: 120'"),
        (b"months: 3\n", "raw.yaml:1:1  title: is missing; write title: ..., or title: {en: ..., nl: ...}"),
        (b"titel: {en: A, nl: A}\n", "raw.yaml:1:1  titel: unknown; did you mean 'title'?"),
        (b"title: 2030\n", "raw.yaml:1:8  title: 2030 is a number; write text in quotes, or {en: ..., nl: ...}"),
        (b"title: ' '\n", "raw.yaml:1:8  title: ' ' is text; write text in quotes, or {en: ..., nl: ...}"),
        (b"a: b\nc: \xff\n", "raw.yaml:2:4  is not text in UTF-8; a scenario is a YAML text file"),
        (b"a: b\0\n", "raw.yaml:1:5  is not text in UTF-8; a scenario is a YAML text file"),
        (bytes(range(256)), "raw.yaml:1:1  is not text in UTF-8; a scenario is a YAML text file"),
        (b"a: [" + b"1," * 10_000, "raw.yaml:1:9999  more than 5,000 values, the most a scenario file may hold"),
    ],
)
@pytest.mark.usefixtures("write")
def test_a_file_that_is_no_scenario_has_one_line(raw: bytes, line: str) -> None:
    Path("raw.yaml").write_bytes(raw)
    with pytest.raises(ScenarioError) as caught:
        load("raw.yaml")
    assert str(caught.value) == line


@pytest.mark.usefixtures("write")
def test_a_file_of_50_megabytes_is_refused_without_reading_it() -> None:
    with Path("large.yaml").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ScenarioError, match=r"^large.yaml  is larger than 1 MB \(50,000,000 bytes\)"):
        load("large.yaml")


def test_an_alias_bomb_is_refused_at_its_first_anchor(wrong: Wrong) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [{f'*{a},' * 9}]\n" for a, b in zip("abcdef", "bcdefg", strict=True))
    assert wrong(bomb) == ["mine.yaml:2:4  anchors (&) and aliases (*) are not allowed; write the value out"]


@pytest.mark.usefixtures("write")
@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("baselin", "baselin  no such scenario; did you mean 'baseline'? (shipped: baseline)"),
        ("other/mine.yaml", "other/mine.yaml  no such file"),
        ("shipped/baselin.yaml", "shipped/baselin.yaml  no such file; did you mean 'shipped/baseline.yaml'?"),
        ("shipped", "shipped  is a folder; name a scenario file in it"),
        ("pipe", "pipe  is not an ordinary file"),
        ("", ".  is a folder; name a scenario file in it"),
        ("a\0b", "a\\x00b  no such file"),
    ],
)
def test_what_cannot_be_read_is_said(source: str, line: str) -> None:
    Path("shipped/baseline.yaml").write_text("title: {en: B, nl: B}\n", encoding="utf-8")
    os.mkfifo("pipe")
    with pytest.raises(ScenarioError) as caught:
        load(source)
    assert str(caught.value) == line


@pytest.mark.usefixtures("write")
def test_a_name_longer_than_a_path_may_be_is_no_traceback() -> None:
    with pytest.raises(ScenarioError, match=r"(?i)too long"):
        load("a" * 5_000)


@pytest.mark.usefixtures("write")
def test_a_circle_of_two_files_is_named() -> None:
    Path("a.yaml").write_text("title: {en: A, nl: A}\nextends: b.yaml\n", encoding="utf-8")
    Path("b.yaml").write_text("title: {en: B, nl: B}\nextends: ./a.yaml\n", encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        load("a.yaml")
    assert str(caught.value) == "b.yaml:2:10  extends: goes in a circle: a.yaml > b.yaml > a.yaml"


@pytest.mark.usefixtures("write")
def test_check_names_the_problems_of_each_file() -> None:
    Path("good.yaml").write_text("title: {en: A, nl: A}\n", encoding="utf-8")
    Path("bad.yaml").write_text("title: {en: A, nl: A}\nmonths: 0\n", encoding="utf-8")
    found = check(["good.yaml", Path("bad.yaml")])
    assert found["good.yaml"] == []
    assert [problem.name for problem in found["bad.yaml"]] == ["months"]


def test_a_chain_of_files_may_not_go_on_for_ever(write: Callable[[str, str], Path]) -> None:
    for number in range(30):
        write(f"f{number}.yaml", f"extends: f{number + 1}.yaml")
    with pytest.raises(ScenarioError) as caught:
        load("f0.yaml")
    assert str(caught.value) == "f19.yaml:2:10  extends: a chain of more than 20 files"
