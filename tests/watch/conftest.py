"""The page as a user starts it, and browsers that look at it."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
ROOT = Path(__file__).parents[2]

Serve = Callable[..., str]


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Starts `leerwerk watch` on a twentieth of the country and says at which address; stopped at the end."""
    if any(find_spec(name) is None for name in ("playwright", "solara")) or not CHROMIUM.exists():
        pytest.skip("needs Chromium, playwright and the extra `watch`")
    running: list[subprocess.Popen[str]] = []

    def start(*words: str) -> str:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [
            sys.executable,
            "-m",
            "sim",
            "watch",
            "baseline",
            "--scale",
            "0.05",
            "--no-open",
            "--port",
            str(port),
        ]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        made = subprocess.Popen([*command, *words], stdout=subprocess.PIPE, text=True, env=environment)
        running.append(made)
        assert made.stdout is not None
        assert f"http://127.0.0.1:{port}/" in made.stdout.readline()
        return f"http://127.0.0.1:{port}/"

    yield start
    for made in running:
        made.terminate()
        assert made.wait(60) == 0


@pytest.fixture(scope="session")
def address(serve: Serve) -> str:
    """The page in Dutch, three years long."""
    return serve("--lang", "nl", "--months", "36")


@pytest.fixture(scope="session")
def chromium(serve: Serve) -> Iterator[Any]:
    """One Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any) -> Iterator[Callable[[str], Any]]:
    """Opens an address as a browser of its own; nothing is asked from outside and nothing goes wrong there."""
    opened, wrong = [], []

    def look(address: str) -> Any:
        context = chromium.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.set_default_timeout(180_000)
        page.on("request", lambda asked: asked.url.startswith((address, "data:", "blob:")) or wrong.append(asked.url))
        page.on("websocket", lambda asked: asked.url.startswith("ws://127.0.0.1:") or wrong.append(asked.url))
        page.on("response", lambda given: given.status >= 400 and wrong.append(f"{given.status} {given.url}"))
        page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(address)
        page.wait_for_selector("svg.lost")
        opened.append(context)
        return page

    yield look
    for context in opened:
        context.close()
    assert wrong == []
