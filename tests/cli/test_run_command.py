"""Does `leerwerk run` do what is asked, once, and say so?"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sim.ledger import Ledger
from sim.vocabulary import Purse, What

Ask = Callable[..., Any]

SMALL = ("run", "baseline", "--scale", "0.05", "--months", "6")
FAST = (*SMALL, "--no-figures")
PLACE = Path("results/baseline/1-scale0.05-months6")


@pytest.mark.smoke
def test_a_run_leaves_its_files_and_says_where(ask: Ask, here: Path, written: Callable[[], list[str]]) -> None:
    answer = ask(*FAST, "--seed", 7)
    assert answer.exit_code == 0, answer.stderr
    tables = ["groups.csv", "intake.csv", "lives.csv", "money.csv", "monthly.csv", "monthly.parquet", "moves.csv"]
    files = [*tables, "record.json", "summary.json"]
    folder = "results/baseline/7-scale0.05-months6"
    assert written() == ["results", "results/baseline", folder, *(f"{folder}/{f}" for f in files)]
    assert "Baseline: January 2021 to June 2021, seed 7" in answer.stdout
    assert f"Written to {folder}" in answer.stdout
    assert answer.stderr.startswith("next: leerwerk ")


def test_a_run_draws_figures_in_both_formats(ask: Ask, here: Path) -> None:
    answer = ask(*SMALL, "--out", "there", "--lang", "nl")
    assert answer.exit_code == 0, answer.stderr
    assert "Opgeslagen in there" in answer.stdout
    figures = {path.suffix for path in Path("there", "figures").iterdir()}
    assert figures == {".png", ".svg"}
    listed = json.loads(Path("there", "record.json").read_text())["files"]
    assert sum(name.startswith("figures/") for name in listed) == len(list(Path("there", "figures").iterdir()))


def test_the_language_follows_the_system(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert "Uitgangssituatie: januari 2021 tot en met juni 2021" in ask(*FAST).stdout


@pytest.mark.smoke
def test_the_same_run_is_not_made_twice_unless_forced(ask: Ask, here: Path) -> None:
    first = ask(*FAST)
    record = PLACE / "record.json"
    made = record.stat().st_mtime_ns
    again = ask(*FAST)
    assert again.exit_code == 0 and record.stat().st_mtime_ns == made
    assert "already holds this run" in again.stdout
    numbers = first.stdout.split("Written")[0]
    assert again.stdout.startswith(numbers.split("computed")[0])
    assert ask(*FAST, "--force").exit_code == 0
    assert record.stat().st_mtime_ns > made


def test_another_run_is_not_overwritten_silently(ask: Ask, here: Path) -> None:
    ask(*FAST, "--out", "there")
    before = Path("there/record.json").read_bytes()
    answer = ask("run", "baseline", "--scale", "0.05", "--months", "5", "--no-figures", "--out", "there")
    assert answer.exit_code == 2
    assert "other scenarios" in answer.stderr and "--out" in answer.stderr and "--force" in answer.stderr
    assert Path("there/record.json").read_bytes() == before


def test_runs_of_another_size_or_length_do_not_want_the_same_folder(ask: Ask, here: Path) -> None:
    Path("little.yaml").write_text("title: Little\nextends: baseline\nmonths: 3\npopulation: {scale: 0.05}\n")
    for more in ((), ("--months", "2"), ("--scale", "0.06"), ("--scale", "0.06", "--months", "2")):
        assert ask("run", "little.yaml", "--no-figures", *more).exit_code == 0
    names = {folder.name for folder in Path("results/little").iterdir()}
    assert names == {"1", "1-months2", "1-scale0.06", "1-scale0.06-months2"}


@pytest.mark.parametrize(("lang", "said"), [("en", "those of 2021"), ("nl", "aan het begin zijn van 2021")])
def test_another_start_is_warned_of(ask: Ask, here: Path, lang: str, said: str) -> None:
    Path("early.yaml").write_text(
        "title: Early\nextends: baseline\nstart: 2015-01\nmonths: 2\npopulation: {scale: 0.05}\n"
    )
    answer = ask("run", "early.yaml", "--no-figures", "--lang", lang)
    assert answer.exit_code == 0 and said in answer.stderr and "2015" in answer.stderr
    assert said in ask("check", "early.yaml", "--lang", lang).stderr
    assert said not in ask(*FAST, "--lang", lang).stderr
    assert ask("run", "early.yaml", "--no-figures", "--quiet").stderr == ""


def test_force_never_removes_what_is_not_ours(ask: Ask, here: Path) -> None:
    Path("thesis").mkdir()
    Path("thesis", "chapter.txt").write_text("years of work")
    assert ask(*FAST, "--out", "thesis", "--force").exit_code == 2
    ask(*FAST)
    (PLACE / "notes.txt").write_text("mine")
    answer = ask(*FAST, "--force")
    assert answer.exit_code == 2 and "notes.txt" in answer.stderr
    assert Path("thesis", "chapter.txt").exists() and (PLACE / "notes.txt").exists()


def test_a_folder_that_lost_a_file_is_not_taken_for_the_run(ask: Ask, here: Path) -> None:
    ask(*FAST)
    (PLACE / "money.csv").unlink()
    answer = ask(*FAST)
    assert answer.exit_code == 2 and "lacks money.csv" in answer.stderr


def test_quiet_prints_nothing(ask: Ask) -> None:
    answer = ask(*FAST, "--quiet")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "", "")


def break_the_ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    """Write down a euro more than was paid."""
    paid = Ledger.paid

    def wrong(self: Ledger, month: int, payer: Purse, payee: Purse, what: What, euros: float) -> None:
        paid(self, month, payer, payee, what, euros + 1.0)

    monkeypatch.setattr(Ledger, "paid", wrong)


def test_a_check_finds_a_broken_invariant_even_where_results_are(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, written: Callable[[], list[str]]
) -> None:
    assert ask(*FAST).exit_code == 0
    before = written()
    break_the_ledger(monkeypatch)
    for more in ((), ("--out", "elsewhere")):
        answer = ask(*FAST, "--check", *more)
        assert answer.exit_code == 1
        assert "InvariantError" in answer.stderr and "Traceback" not in answer.stderr
    assert written() == before


def test_a_fault_of_the_program_is_told_with_its_place(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*given: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("sim.model.observe", fails)
    answer = ask(*FAST)
    assert answer.exit_code == 1
    assert "Traceback" in answer.stderr and answer.stderr.endswith("The run failed: ZeroDivisionError: a bug\n")
