"""Does `leerwerk effect` follow whom it is asked to follow, once, and say so?"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Ask = Callable[..., Any]

SMALL = ("effect", "nova_zorg", "--programme", "nova_zorg", "--months", "24", "--replicates", "2", "--workers", "1")
PLACE = Path("results/effect/nova_zorg-nova_zorg-months24-seeds1to2")
TABLES = {"effect.csv", "counts.csv", "runs.csv"}


def flat(said: str) -> str:
    return " ".join(said.split())


def test_an_effect_is_told_and_left_and_verified(ask: Ask, here: Path) -> None:
    answer = ask(*SMALL)
    assert answer.exit_code == 0, answer.stderr
    assert {path.name for path in PLACE.iterdir()} == TABLES | {"effect.json", "record.json", "figures"}
    assert {path.name for path in (PLACE / "figures").iterdir()} == {"effect.png", "effect.svg"}
    assert "people who started: 2 runs with and 2 runs without" in flat(answer.stdout)
    assert "fewer than 5 runs: too few to trust them" in flat(answer.stdout)
    assert answer.stderr == f"next: leerwerk report {PLACE}\n"
    same = ask("verify", PLACE, "--workers", "1")
    assert same.exit_code == 0 and "identical, bit by bit (effect, counts, runs)" in same.stdout
    again = ask(*SMALL)
    assert "already holds this run" in again.stdout
    assert again.stdout.split("results/")[0] == answer.stdout.split("Written")[0]


def test_the_table_names_some_months_in_dutch(ask: Ask, here: Path) -> None:
    answer = ask(*SMALL, "--no-figures", "--lang", "nl", "--out", "there")
    months = [line.split()[0] for line in answer.stdout.splitlines() if line.strip().endswith(tuple("0123456789"))]
    assert months == ["0", "3", "6", "12"], answer.stdout
    assert "mensen die startten: 2 runs met en 2 runs zonder" in flat(answer.stdout)
    assert "Intervallen tussen haakjes" in flat(answer.stdout) and "Opgeslagen in there" in answer.stdout
    assert {path.name for path in Path("there").iterdir()} == TABLES | {"effect.json", "record.json"}


def test_a_display_name_is_the_same_programme_and_quiet_is_quiet(ask: Ask, here: Path) -> None:
    shown = "VIA-pilot Voortraject Leren en werken in de zorg"
    answer = ask(*SMALL[:3], shown, *SMALL[4:], "--no-figures", "--quiet")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "", "")
    assert json.loads((PLACE / "record.json").read_text())["programme"] == "nova_zorg"


def test_all_programmes_are_followed_at_once(ask: Ask, here: Path) -> None:
    words = ("--scale", "0.05", "--months", "8", "--replicates", "2", "--workers", "1", "--no-figures")
    answer = ask("effect", "baseline", "--programme", "all", *words)
    assert answer.exit_code == 0, answer.stderr
    assert "All programmes" in answer.stdout
    assert Path("results/effect/baseline-all-scale0.05-months8-seeds1to2").is_dir()


def test_nobody_to_follow_leaves_nothing(ask: Ask, here: Path, written: Callable[[], list[str]]) -> None:
    words = ("--scale", "0.05", "--months", "2", "--replicates", "2", "--workers", "1")
    answer = ask("effect", "baseline", "--programme", "possible programme 1", *words)
    assert answer.exit_code == 1
    assert answer.stderr.startswith("Nobody starts in possible programme 1 in these runs of baseline")
    assert written() == []


def test_another_programme_does_not_go_over_the_first(ask: Ask, here: Path) -> None:
    words = ("baseline", "--scale", "0.05", "--months", "8", "--replicates", "2", "--workers", "1", "--no-figures")
    assert ask("effect", *words, "--programme", "all", "--out", "there").exit_code == 0
    answer = ask("effect", *words, "--programme", "local programme 1", "--out", "there")
    assert answer.exit_code == 2 and "other programme" in answer.stderr


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nova_zrg", "'nova_zrg' is unknown; nearest: VIA-pilot Voortraject Leren en werken in de zorg"),
        ("utrecht", "is not in this scenario, or not in its regions"),
    ],
)
def test_an_unknown_programme_is_told(
    ask: Ask, here: Path, written: Callable[[], list[str]], name: str, said: str
) -> None:
    answer = ask("effect", "nova_zorg", "--programme", name, "--replicates", "2")
    assert answer.exit_code == 2 and said in answer.stderr and "'all' means every programme" in answer.stderr
    assert answer.stderr.count("\n") == 1 and written() == []
