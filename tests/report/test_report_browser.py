"""Can a report be read in a real browser, by anybody, and on paper?"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from sim.report.kinds import KINDS
from sim.show.words import LANGUAGES
from tests.pages import CHROMIUM, pale, watched

pytest.importorskip("playwright.sync_api")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")]

Told = Callable[[str, str], str]
KEPT = sorted(Path(__file__).parents[2].joinpath("results", "report").glob("*.html"))
CUT_OFF = """() => [...document.querySelectorAll("body *")]
  .filter(each => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== "visible")
  .map(each => each.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_of_report_is_legible_fits_and_fetches_nothing(
    browser: Any, page: Told, results: Mapping[str, Path], lang: str, tmp_path: Path
) -> None:
    for kind in KINDS:
        file = tmp_path / f"{kind}.html"
        file.write_text(page(kind, lang), "utf-8")
        shown = browser.new_page(viewport={"width": 1280, "height": 720})
        asked, said = watched(shown)
        shown.goto(file.as_uri())
        assert pale(shown, least=15) == [], kind
        assert shown.evaluate("document.documentElement.scrollWidth") <= 1280, kind
        assert (asked, said) == ({file.as_uri()}, []), kind
        assert len(shown.pdf(format="A4")) > 10_000, kind
        shown.close()


@pytest.mark.parametrize("kept", KEPT, ids=lambda file: file.name)
def test_nothing_of_a_shipped_report_is_cut_off(browser: Any, kept: Path) -> None:
    shown = browser.new_page(viewport={"width": 1280, "height": 720})
    shown.goto(kept.as_uri())
    shown.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert shown.evaluate(CUT_OFF) == []
    shown.close()
