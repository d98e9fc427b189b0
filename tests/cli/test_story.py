"""Does `leerwerk story` tell one life, in the language asked for, and say what is wrong with a question?"""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., Any]

SMALL = ("story", "baseline", "--scale", "0.05", "--months", "6")

WRONG = [
    ((), "give one of --participant N, --programme NAME, --employer N"),
    (("--participant", "1", "--employer", "2"), "give one of --participant N, --programme NAME, --employer N"),
    (("--participant", "9999999"), "--participant: 9999999 is out of range (0 to "),
    (("--employer", "-1"), "--employer: -1 is out of range (0 to 732 "),
    (("--programme", "lokal programme 2"), "nearest: local programme 2"),
    (("--programme", "zzz"), "'zzz' is unknown; nearest: "),
    (("--participant", "one"), "--participant"),
    (("--participant", "1", "--lang", "fr"), "--lang"),
]


@pytest.mark.parametrize(("words", "said"), WRONG, ids=lambda value: " ".join(value) if type(value) is tuple else "")
def test_a_wrong_question_gets_one_clear_answer(ask: Ask, words: Any, said: str) -> None:
    answer = ask(*SMALL, *words)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert said in answer.stderr and "Traceback" not in answer.stderr


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("asked", "english", "dutch"),
    [
        (("--participant", "5"), "Participant 5 · Baseline · seed 1", "Deelnemer 5 · Uitgangssituatie · seed 1"),
        (("--programme", "LOCAL programme 2"), "Local programme 2 (", "Lokaal traject 2 ("),
        (("--employer", "7"), "Employer 7 · Baseline · seed 1", "Werkgever 7 · Uitgangssituatie · seed 1"),
    ],
)
def test_a_life_is_told_in_both_languages(ask: Ask, asked: tuple[str, ...], english: str, dutch: str) -> None:
    for lang, heading, last, on in (("en", english, "End  ", "next"), ("nl", dutch, "Einde", "verder")):
        answer = ask(*SMALL, *asked, "--lang", lang)
        lines = answer.stdout.splitlines()
        assert answer.exit_code == 0, answer.stderr
        assert lines[0].startswith(heading)
        assert any(line.startswith("Start  ") for line in lines) and any(line.startswith(last) for line in lines)
        assert answer.stderr.startswith(f"{on}: leerwerk ")


def test_lines_are_broken_below_their_text(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = ask(*SMALL, "--programme", "local programme 1", "--lang", "en").stdout.splitlines()
    assert max(map(len, lines)) <= 60
    begun = lines.index("") + 1
    assert all(line == "" or line[7:9] == "  " for line in lines[begun:] if line != "Money by year")


def test_the_next_command_works(ask: Ask) -> None:
    same = ("--seed", "2", "--scale", "0.05", "--months", "12", "--lang", "nl")
    answer = ask("story", "baseline", "--programme", "local programme 1", *same)
    assert answer.stderr.startswith("verder: leerwerk story baseline --participant ")
    again = ask(*answer.stderr.split()[2:])
    assert again.exit_code == 0 and "seed 2" in again.stdout.splitlines()[0]
    assert '--programme "local programme 1" --seed 2 --scale 0.05 --months 12 --lang nl' in again.stderr


def test_quiet_is_the_story_only(ask: Ask) -> None:
    assert ask(*SMALL, "--participant", "5", "-q").stderr == ""
