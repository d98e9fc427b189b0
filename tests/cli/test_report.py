"""Does `leerwerk report` write one file, or say why not?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

Written = Callable[[], list[str]]


@pytest.fixture
def made(ask: Ask, here: Path) -> Path:
    """The folder of a tiny spread, which has no figures to draw."""
    answer = ask("spread", "baseline", "--sets", 2, "--scale", 0.05, "--months", 3, "--workers", 1, "--quiet")
    assert answer.exit_code == 0, answer.output
    return Path("results/spread/baseline-scale0.05-months3")


def test_a_report_is_dutch_unless_asked_and_lies_below_results(ask: Ask, made: Path, here: Path) -> None:
    answer = ask("report", made)
    assert answer.exit_code == 0, answer.output
    target = Path("results/report/spread-baseline-scale0.05-months3.nl.html")
    assert f"Opgeslagen in {target}" in answer.stdout
    assert f"leerwerk verify {made}" in answer.stderr
    assert '<html lang="nl">' in (here / target).read_text("utf-8")
    assert ask("report", made, "--lang", "en", "--out", "mine.html", "--quiet").output == ""
    assert '<html lang="en">' in (here / "mine.html").read_text("utf-8")


def test_a_file_that_is_there_stays_unless_it_may_go(ask: Ask, made: Path, here: Path) -> None:
    (here / "mine.html").write_text("mine", "utf-8")
    answer = ask("report", made, "--out", "mine.html")
    assert answer.exit_code == 2 and "mine.html: bestaat al" in answer.stderr
    assert (here / "mine.html").read_text("utf-8") == "mine"
    assert ask("report", made, "--out", "mine.html", "--force").exit_code == 0
    assert (here / "mine.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_newer_report_takes_the_place_of_an_older_one(ask: Ask, made: Path, here: Path) -> None:
    for lang in ("nl", "en"):
        answer = ask("report", made, "--lang", lang, "--out", "mine.html")
        assert answer.exit_code == 0, answer.output
        assert (here / "mine.html").as_uri() in answer.stdout
        assert f'<html lang="{lang}">' in (here / "mine.html").read_text("utf-8")


def test_what_cannot_be_told_writes_nothing(ask: Ask, made: Path, here: Path, written: Written) -> None:
    (here / "empty").mkdir()
    before = written()
    for words in (("empty",), (made, "empty"), (made, "none"), (made, "--lang", "de"), ()):
        answer = ask("report", *words)
        assert answer.exit_code == 2, words
        assert "Traceback" not in answer.stderr
    assert written() == before
    assert "er is geen record.json in none" in ask("report", "none").stderr
    assert "there is no record.json in none" in ask("report", "none", "--lang", "en").stderr


def test_a_place_that_cannot_be_written_is_told(ask: Ask, made: Path, here: Path) -> None:
    (here / "file").write_text("x", "utf-8")
    answer = ask("report", made, "--out", "file/page.html")
    assert answer.exit_code == 2 and "kan file/page.html niet schrijven" in answer.stderr
