"""Does `leerwerk watch` say in one line what is missing or wrong, before anything starts?"""

import importlib.util
import socket
from collections.abc import Callable
from typing import Any

import pytest

from sim.cli import watch

Ask = Callable[..., Any]


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the extra were there."""
    monkeypatch.setattr(watch, "_installed", lambda: None)


@pytest.mark.smoke
@pytest.mark.parametrize(("lang", "said"), [("en", "type: pip install 'leerwerk[watch]'"), ("nl", "typ: pip install")])
def test_without_the_extra_it_says_what_to_type(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    answer = ask("watch", "baseline", "--lang", lang)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert said in answer.stderr and answer.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--port", "0"), "--port: '0' is not a whole number from 1 to 65535"),
        (("--port", "65536"), "--port: '65536' is not a whole number from 1 to 65535"),
        (("--port", "abc"), "--port: 'abc' is not a whole number from 1 to 65535"),
        (("--host", "nowhere.invalid"), "--host: no address is known for 'nowhere.invalid'"),
        (("--host", "203.0.113.7"), "cannot listen on 203.0.113.7 port 8765"),  # an address for documentation
    ],
)
def test_a_wrong_place_is_told_in_one_line(ask: Ask, installed: None, words: tuple[str, str], said: str) -> None:
    answer = ask("watch", "baseline", *words)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert said in answer.stderr and answer.stderr.count("\n") == 1


def test_a_port_in_use_is_told_in_one_line(ask: Ask, installed: None) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        answer = ask("watch", "baseline", "--port", port, "--lang", "nl")
    assert answer.exit_code == 2
    assert f"kan niet luisteren op 127.0.0.1 poort {port}" in answer.stderr and answer.stderr.count("\n") == 1


def test_a_wrong_scenario_is_told_as_elsewhere(ask: Ask, installed: None) -> None:
    answer = ask("watch", "basline")
    assert answer.exit_code == 2 and "did you mean 'baseline'" in answer.stderr


@pytest.mark.parametrize(("host", "warned"), [("127.0.0.1", False), ("0.0.0.0", True)])
def test_only_this_machine_unless_told_otherwise(
    ask: Ask, installed: None, monkeypatch: pytest.MonkeyPatch, host: str, warned: bool
) -> None:
    from sim.watch import serve

    bound: list[str] = []
    monkeypatch.setattr(serve, "serve", lambda of, at, ready: bound.append(at.getsockname()[0]))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    answer = ask("watch", "baseline", "--port", port, *(("--host", host) if warned else ()))
    assert answer.exit_code == 0 and bound == [host]
    assert ("everyone who can reach" in answer.stderr) == warned
