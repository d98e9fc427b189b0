"""Do the other commands answer?"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sim.cli.phrases import say
from sim.declare import Grade, Kind
from sim.describe import TABLES
from sim.scenario import explain, load, schema

Ask = Callable[..., Any]

COMMANDS = (
    "run", "compare", "limits", "question", "effect", "scenarios", "spread", "sweep", "indices", "calibrate",
    "validate", "workshop", "report", "draw", "gallery", "watch", "story", "check", "explain", "describe", "schema",
    "verify",
)  # fmt: skip


@pytest.mark.smoke
@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples_that_are_commands(ask: Ask, command: str) -> None:
    answer = ask(command, "--help")
    examples = answer.stdout.split("Examples:")[1].split("\n")[1:]
    assert answer.exit_code == 0
    assert [line for line in examples if line.strip()] and all(
        line.startswith(f"    leerwerk {command}") for line in examples if line.strip()
    )


@pytest.mark.smoke
def test_help_names_every_command_and_no_summary_is_cut(ask: Ask) -> None:
    answer = ask("--help")
    listed = answer.stdout.split("Commands:")[1].split("\n\n")[0]
    assert [line.split()[0] for line in listed.splitlines() if line.strip()] == list(COMMANDS)
    assert "..." not in listed


@pytest.mark.smoke
def test_help_imports_nothing_heavy() -> None:
    look = "import sys, sim.cli; print(*sys.modules)"
    made = subprocess.run([sys.executable, "-c", look], check=True, capture_output=True, text=True)
    heavy = {"numpy", "pandas", "mesa", "pydantic", "matplotlib", "scipy", "ruamel.yaml", "pyarrow", "sim.scenario"}
    assert "sim.cli" in made.stdout.split()
    assert heavy.isdisjoint(made.stdout.split())


def test_check_names_what_is_right_and_what_to_do(ask: Ask, mine: str) -> None:
    answer = ask("check", mine, "baseline")
    assert (answer.exit_code, answer.stdout) == (0, f"{mine}: right\nbaseline: right\n")
    assert answer.stderr == f"next: leerwerk run {mine}\n"


@pytest.mark.smoke
def test_explain_tells_every_value_with_its_place(ask: Ask, mine: str) -> None:
    said = ask("explain", mine, "--full").stdout
    for row in explain(load(mine)):
        assert f"{row.name} = " in said
    (lines,) = [part for part in said.split("\n\n") if "grants.length = " in part] or [said]
    value = lines[lines.index("grants.length = ") :].splitlines()
    assert value[0].startswith("grants.length = 60") and value[1].split() == ["set", "by", "mine.yaml:3:18"]


def test_explain_tells_everything_in_a_line_each_below_its_section(ask: Ask, mine: str) -> None:
    lines = ask("explain", mine).stdout.splitlines()
    for row in explain(load(mine)):
        assert any(line.startswith(f"{row.name} = ") for line in lines)
    assert any(line.startswith("grants: Grants (subsidies)") for line in lines)
    assert next(line for line in lines if line.startswith("grants.length = 60")).endswith("set by mine.yaml:3:18")
    assert max(map(len, lines)) < 220


def test_explain_tells_a_section_in_full_in_the_language_asked_for(ask: Ask, mine: str) -> None:
    english, dutch = (ask("explain", mine, "grants", "--lang", lang) for lang in ("en", "nl"))
    assert "set by    mine.yaml:3:18" in english.stdout and "gezet in  mine.yaml:3:18" in dutch.stdout
    assert "    betekenis " in dutch.stdout and "    source    " in english.stdout
    assert "(maanden, 3 tot 120)" in dutch.stdout and "beleidskeuze, financien" in dutch.stdout
    assert f"verder: leerwerk run {mine}" in dutch.stderr


def test_every_kind_and_grade_has_words() -> None:
    for kind in (*Kind, "run"):
        assert say(f"kind.{kind}", "nl")
    assert all(say(f"grade.{grade}", "nl") for grade in Grade)


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "extends no other scenario"), ("nl", "breidt geen ander scenario uit")]
)
def test_a_scenario_on_its_own_is_noted(ask: Ask, here: Path, mine: str, lang: str, said: str) -> None:
    Path("alone.yaml").write_text("title: Alone\nmonths: 3\n")
    for words in (("check",), ("explain",)):
        answer = ask(*words, "alone.yaml", "--lang", lang)
        assert answer.exit_code == 0 and answer.stderr.count(said) == 1
        assert said not in ask(*words, mine, "--lang", lang).stderr
        assert said not in ask(*words, "baseline", "--lang", lang).stderr


def test_explain_tells_one_value_with_its_changes(ask: Ask, here: Path) -> None:
    dated = "{2021-01: 24, 2022-01: 36}"
    (here / "dated.yaml").write_text(f"title: {{en: a, nl: b}}\nextends: baseline\ngrants: {{length: {dated}}}\n")
    said = ask("explain", "dated.yaml", "grants.length").stdout.splitlines()
    assert said[0].startswith("grants.length = 24") and "from" not in said[0]
    assert next(line for line in said if line.endswith("from 2022-01")).startswith("grants.length = 36")


def test_describe_prints_every_table(ask: Ask) -> None:
    said = ask("describe").stdout
    assert all(table() in said for table in TABLES.values())


def test_describe_renews_the_parts_and_only_them(ask: Ask, here: Path) -> None:
    Path("docs").mkdir()
    Path("docs/ODD.md").write_text("prose\n<!-- generated: moves -->\nold\n<!-- end -->\n", "utf-8")
    assert "has been renewed" in ask("describe", "--write").stdout
    text = Path("docs/ODD.md").read_text("utf-8")
    assert text.startswith("prose\n") and TABLES["moves"]() in text
    assert "was up to date" in ask("describe", "--write").stdout


@pytest.mark.smoke
def test_the_schema_is_printed_or_written(ask: Ask, here: Path) -> None:
    assert json.loads(ask("schema").stdout) == json.loads(json.dumps(schema()))
    assert ask("schema", "--out", "s.json").exit_code == 0
    assert json.loads(Path("s.json").read_text("utf-8")) == json.loads(json.dumps(schema()))


def test_verify_says_identical_or_where_not(ask: Ask, here: Path) -> None:
    ask("run", "baseline", "--scale", "0.05", "--months", "4", "--no-figures", "--out", "made")
    same = ask("verify", "made")
    assert same.exit_code == 0 and "identical, bit by bit" in same.stdout
    assert "precies gelijk" in ask("verify", "made", "--lang", "nl").stdout
    file = Path("made", "monthly.csv")
    file.write_text(file.read_text().replace("2021-02-01,0.0,", "2021-02-01,1.0,"))
    other = ask("verify", "made")
    assert other.exit_code == 1 and "made: differs" in other.stderr
    assert "monthly.csv: month 2021-02, column durable_placements: 1.0 there, 0.0 now" in other.stderr


def test_compare_tells_differences_and_leaves_them(ask: Ask, mine: str, here: Path) -> None:
    words = ("compare", "baseline", mine, "--scale", "0.05", "--months", "4", "--replicates", "2", "--workers", "1")
    answer = ask(*words)
    assert answer.exit_code == 0, answer.stderr
    folder = Path("results/compare/baseline-mine-scale0.05-months4-seeds1to2")
    kept = {"comparison.csv", "comparison.json", "runs.csv", "record.json", "figures"}
    assert {path.name for path in folder.iterdir()} == kept
    assert {path.suffix for path in (folder / "figures").iterdir()} == {".png", ".svg"}
    assert "difference of mine" in answer.stdout and "seeds 1 to 2" in answer.stdout
    again = ask(*words)
    assert again.exit_code == 0 and "already holds this run" in again.stdout
    assert again.stdout.split("Written")[0].startswith(answer.stdout.split("Written")[0])
    assert "2 runs are too few to trust these intervals" in " ".join(answer.stdout.split())
    assert " *" not in answer.stdout
    assert ask(*words, "--seed", 2, "--out", folder).exit_code == 2


def test_enough_runs_are_not_warned_of(ask: Ask, mine: str) -> None:
    words = ("--scale", "0.05", "--months", "2", "--workers", "1", "--no-figures", "--lang", "nl")
    answer = ask("compare", "baseline", mine, *words)
    assert "5 runs per scenario" in answer.stdout and "te weinig" not in answer.stdout
    assert Path("results/compare/baseline-mine-scale0.05-months2").is_dir()


def test_compare_warns_when_the_scenarios_differ_in_size(ask: Ask, here: Path) -> None:
    Path("short.yaml").write_text("title: {en: s, nl: s}\nextends: baseline\nmonths: 3\npopulation: {scale: 0.05}\n")
    Path("long.yaml").write_text("title: {en: s, nl: s}\nextends: baseline\nmonths: 4\npopulation: {scale: 0.05}\n")
    words = ("--replicates", "2", "--workers", "1", "--no-figures", "--lang", "nl")
    answer = ask("compare", "short.yaml", "long.yaml", *words)
    assert "vergelijk verhoudingen, geen totalen" in " ".join(answer.stdout.split())
