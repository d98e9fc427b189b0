"""What pages ask of a browser: that it is there, what it fetches and says, and which words are too pale."""

import os
import re
import shutil
from collections.abc import Iterator
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or os.environ.get("CHROMIUM")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip


def opened() -> Iterator[Any]:
    """A headless Chromium, closed at the end."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def watched(page: Any) -> tuple[set[str], list[str]]:
    """What a page asks for and what it complains of, from now on."""
    asked: set[str] = set()
    said: list[str] = []
    page.on("request", lambda request: asked.add(request.url.split("#")[0]))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    return asked, said


COLOURS = """() => {
  const clear = "rgba(0, 0, 0, 0)";
  const behind = element => {
    while (element && getComputedStyle(element).backgroundColor === clear) element = element.parentElement;
    return element ? getComputedStyle(element).backgroundColor : "rgb(255, 255, 255)";
  };
  const spoken = element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
  return [...document.querySelectorAll("body *")]
    .filter(element => element.checkVisibility() && !element.disabled && spoken(element))
    .map(element => [element.outerHTML.slice(0, 60), getComputedStyle(element).color, behind(element)]);
}"""


def pale(page: Any, least: int) -> list[tuple[str, str]]:
    """Words with a contrast below 4.5:1 to what lies behind them (WCAG AA), among so many texts at least."""
    found = page.evaluate(COLOURS)
    assert len(found) > least
    return [(what, front) for what, front, back in found if contrast(front, back) < 4.5]


def contrast(front: str, back: str) -> float:
    high, low = sorted((luminance(front), luminance(back)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255.0 for part in re.findall(r"\d+", colour)[:3]]
    light = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), light, strict=True))
