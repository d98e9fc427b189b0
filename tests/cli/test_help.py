"""Does every command explain itself in the language that is asked for?"""

import csv
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from sim.catalogue import CATALOGUE
from sim.cli import app
from sim.cli.helped import AROUND, ROOM, plain
from tests.cli.conftest import Ask

GROUP: Any = typer.main.get_command(app)
NAMES = list(GROUP.commands)


def declared() -> Iterator[str]:
    """Every text of help that is declared."""
    for command in (GROUP, *GROUP.commands.values()):
        yield command.help
        for each in command.params:
            yield from (text for text in (getattr(each, "help", None), each.show_default) if isinstance(text, str))


def said(room: str) -> dict[str, str]:
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        return {row["en"]: row["nl"] for row in csv.DictReader(file) if row["key"].startswith(room)}


def test_the_catalogue_has_what_is_declared_and_nothing_else() -> None:
    texts = {plain(text) for text in declared()} | said(AROUND).keys()
    assert texts - said(ROOM).keys() == set(), "these have no Dutch"
    assert said(ROOM).keys() - texts == set(), "nobody says these"


@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_is_dutch_when_asked_and_english_otherwise(name: str, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [name, "--help"] if name else ["--help"]
    english = ask(*words)
    monkeypatch.setenv("LEERWERK_LANG", "nl")
    dutch = ask(*words)
    assert english.exit_code == dutch.exit_code == 0
    assert english.stdout.startswith("Usage:") and dutch.stdout.startswith("Gebruik:")
    command = GROUP.commands[name] if name else GROUP
    first = plain(command.help)
    assert "".join(first.split()) in "".join(english.stdout.split())
    assert "".join(said(ROOM)[first].split()) in "".join(dutch.stdout.split())
    left = [english for english in said(AROUND) if english in dutch.stdout]
    assert left == []


def test_the_option_says_the_language_too(ask: Ask) -> None:
    assert ask("run", "--help", "--lang", "nl").stdout.startswith("Gebruik:")
    assert ask("run", "--lang=nl", "--help").stdout.startswith("Gebruik:")
