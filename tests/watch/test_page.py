"""Does the page play, does a changed value have effect, and has each browser a model of its own?"""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from sim.run import prepare
from sim.watch.asked import Asked
from sim.watch.curves import curves
from sim.watch.lost import lost
from sim.watch.model import first
from sim.watch.tiles import tiles

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Visit = Callable[[str], Any]
Serve = Callable[..., str]


def month(page: Any) -> int:
    return int(page.get_by_text(re.compile("Maanden voorbij|Months passed")).inner_text().rpartition(" ")[2])


def until(page: Any, good: Callable[[], bool], seconds: int = 120) -> None:
    """Wait until something holds."""
    for _ in range(5 * seconds):
        if good():
            return
        page.wait_for_timeout(200)
    raise AssertionError("it never did")


def step(page: Any, times: int) -> None:
    for _ in range(times):
        before = month(page)
        page.get_by_text(re.compile("^(Een maand|A month)$")).click()
        until(page, lambda before=before: month(page) == before + 1)


def pictures(page: Any) -> tuple[str, ...]:
    return tuple(page.locator(f"svg.{name}").text_content() for name in ("map", "stages", "lost"))


def slide(page: Any, label: str, key: str) -> None:
    """Move the slider below a label by one key, until its label says another number."""
    said = page.get_by_text(re.compile(f"^{label}: "))
    before = said.inner_text()
    # the label and its slider stand in one column
    said.locator("xpath=ancestor::*[.//*[@role='slider']][1]").locator("[role=slider]").first.press(key)
    until(page, lambda: said.inner_text() != before)


@pytest.mark.parametrize("said", ["Step: 3", "Time: 3.0"])
def test_months_are_whole_whichever_mesa_counts_them(said: str) -> None:
    pytest.importorskip("solara")
    from sim.watch.mesa_page import Spoken

    assert Spoken("en").Text(said).args == ("Months passed: 3",)


def test_it_plays_to_the_end_and_can_begin_again(address: str, visit: Visit) -> None:
    page = visit(address)
    before = pictures(page)
    assert month(page) == 0 and "op de eerste dag, januari 2021" in before[0]
    page.get_by_text("▶").click()
    until(page, lambda: month(page) == 36)
    after = pictures(page)
    assert all(old != new for old, new in zip(before, after, strict=True))
    assert all("na december 2023" in each for each in after)
    page.get_by_text(re.compile("Vanaf het begin", re.I)).click()
    until(page, lambda: month(page) == 0)
    assert pictures(page) == before


def test_the_same_luck_gives_the_same_pictures_as_the_model_alone(address: str, visit: Visit) -> None:
    page = visit(address)
    step(page, 14)
    model = first(Asked(prepare("baseline", scale=0.05, months=36), 1, "nl"))
    for _ in range(14):
        model.step()
    drawn = tiles(model.seen, "inside", "nl"), curves(model.seen, "nl"), lost(model.seen, "nl")
    assert pictures(page) == tuple(unescape(re.sub(r"<[^>]+>", "", each)) for each in drawn)


def test_a_changed_value_starts_another_run_at_once_even_after_the_end(address: str, visit: Visit) -> None:
    page = visit(address)
    page.get_by_text("▶").click()
    until(page, lambda: month(page) == 36)
    as_is = pictures(page)
    slide(page, "Financiën", "End")
    until(page, lambda: month(page) == 0)
    page.get_by_text("▶").click()
    until(page, lambda: month(page) == 36)
    ideal = pictures(page)
    assert ideal != as_is
    slide(page, "Startgetal van het toeval", "ArrowRight")
    until(page, lambda: month(page) == 0)
    page.get_by_text("▶").click()
    until(page, lambda: month(page) == 36)
    assert pictures(page) not in (as_is, ideal)


def test_browsers_have_models_of_their_own(address: str, visit: Visit) -> None:
    one, other = visit(address), visit(address)
    step(one, 3)
    slide(other, "Regie", "Home")
    other.wait_for_timeout(1500)
    assert (month(one), month(other)) == (3, 0)
    assert one.get_by_text("Regie: 0,50").count() == 1 and other.get_by_text("Regie: 0,00").count() == 1


def test_the_map_shows_what_is_chosen_and_keeps_it(address: str, visit: Visit) -> None:
    page = visit(address)
    page.locator(".v-select__slot").click()
    page.get_by_text("Lopende trajecten").click()
    until(page, lambda: pictures(page)[0].startswith("Lopende trajecten"))
    step(page, 1)
    slide(page, "Internalisering", "ArrowRight")
    until(page, lambda: month(page) == 0)
    assert pictures(page)[0].startswith("Lopende trajecten")


MESA = re.compile(r"\b(Controls|Interval|Reset|Step|Steps|Threads|Information|Parameters|Page)\b", re.I)


def test_every_word_is_in_the_language_asked(address: str, serve: Serve, visit: Visit) -> None:
    dutch = visit(address).inner_text("body")
    assert MESA.findall(dutch) == []
    english = visit(serve("--lang", "en", "--months", "12")).inner_text("body")
    assert "Settings (a change starts a new run)" in english and "Maand" not in english
