"""Does the page work in a real browser, from a file, without network?"""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from sim.show.words import LANGUAGES, word
from sim.study.workshop.between import estimated
from sim.workshop.page import html
from tests.pages import CHROMIUM, pale, watched
from tests.workshop.known import a_year, known

pytest.importorskip("playwright.sync_api")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    made = {lang: folder / f"{lang}.html" for lang in LANGUAGES}
    for lang, file in made.items():
        file.write_text(html(known(), lang), "utf-8")
    return made


@pytest.fixture
def page(browser: Any, files: dict[str, Path]) -> Iterator[Any]:
    """The Dutch page, opened from a file; whatever it asks for or complains of fails the test."""
    opened = browser.new_page(viewport={"width": 1280, "height": 720})
    asked, said = watched(opened)
    opened.goto(files["nl"].as_uri())
    yield opened
    assert asked == {files["nl"].as_uri()}
    assert said == []
    opened.close()


def shown(page: Any) -> float:
    return float(page.locator("#told .number").first.inner_text().replace(".", "").replace(",", "."))


def put(page: Any, criterion: int, position: int) -> None:
    page.locator(f"#s{criterion}").fill(str(position))


NOW = (0.5,) * 6


def test_it_opens_on_the_situation_of_now(page: Any) -> None:
    assert shown(page) == pytest.approx((a_year(NOW, 0) + a_year(NOW, 1)) / 2.0, abs=0.5)
    assert page.locator("#sliders input").count() == 6
    assert "Tussen 40 en 80, bij 2 sets aannames" in page.locator("#told").inner_text()


@pytest.mark.parametrize("moves", [{1: 4}, {1: 3}, {0: 1, 1: 3, 5: 4}, dict.fromkeys(range(6), 4)])
def test_a_slider_moves_the_number_to_what_was_run_or_estimated(page: Any, moves: dict[int, int]) -> None:
    before = page.locator("#years").inner_html()
    for criterion, position in moves.items():
        put(page, criterion, position)
    point = tuple(moves.get(row, 2) / 4.0 for row in range(6))
    right = estimated(known().durable_a_year, point).mean()
    assert shown(page) == pytest.approx(right, rel=0.01, abs=0.6)
    assert page.locator("#years").inner_html() != before
    exact = all(position % 2 == 0 for position in moves.values())
    assert word(f"workshop.page.{'exact' if exact else 'estimate'}", "nl") in page.locator("#told").inner_text()


def test_what_holds_intake_back_changes_with_it(page: Any) -> None:
    assert "nu geen geld" in page.locator("#lost .row.most").inner_text()
    put(page, 1, 4)
    assert "te weinig geschikte kandidaten" in page.locator("#lost .row.most").inner_text()


def test_two_settings_stand_side_by_side_and_their_difference_is_told(page: Any) -> None:
    put(page, 1, 4)
    page.click("#beside")
    put(page, 0, 4)
    told = page.locator("#told").inner_text()
    assert page.locator("#told .number").all_inner_texts() == ["120", "180"]
    assert "Stand B brengt 60 mensen per jaar meer aan het werk dan stand A; bij 2 van de 2 sets meer." in told
    page.locator("#which button").first.click()
    assert page.locator("#s0").input_value() == "2", "the sliders are those of A again"


def test_a_prediction_hides_the_outcome_until_it_is_shown(page: Any) -> None:
    page.click("#predict")
    put(page, 1, 4)
    assert not page.locator("#shown").is_visible()
    assert page.locator("#told").inner_text() == "" and page.locator("#numbers div").inner_text() == ""
    for guess in ("100", "300"):
        page.fill("[name=guess]", guess)
        page.press("[name=guess]", "Enter")
    assert "100 · 300" in page.locator("#guesses").inner_text()
    page.click("#open")
    assert "100 komt het dichtst bij; het model zegt 120." in page.locator("#guesses").inner_text()
    assert shown(page) == 120.0
    put(page, 0, 4)
    assert not page.locator("#shown").is_visible(), "what moves has to be predicted again"


def test_a_role_marks_its_criteria_and_its_card_moves_one(page: Any) -> None:
    page.select_option("#role", "employer")
    assert page.locator(".slider.mine").count() == page.locator("#cards li").count() == 3
    page.locator("#cards button").first.click()
    assert page.locator("#s2").input_value() == "3"


def test_the_budget_tells_what_is_left(page: Any) -> None:
    page.locator("#budget").fill("4")
    assert "€ 1,0 miljoen over" in page.locator("#meter").inner_text()
    put(page, 1, 4)
    assert "€ 0,5 miljoen te veel" in page.locator("#meter").inner_text()


def test_undo_goes_back_step_by_step_and_reset_to_the_start(page: Any) -> None:
    put(page, 1, 4)
    put(page, 0, 0)
    page.keyboard.press("Control+z")
    assert [page.locator(f"#s{row}").input_value() for row in (0, 1)] == ["2", "4"]
    page.click("#undo")
    assert page.locator("#s1").input_value() == "2" and page.locator("#undo").is_disabled()
    put(page, 5, 0)
    page.click("#reset")
    assert page.locator("#s5").input_value() == "2"


def test_a_link_restores_the_state(browser: Any, page: Any, files: dict[str, Path]) -> None:
    put(page, 1, 3)
    page.click("#beside")
    put(page, 4, 0)
    page.select_option("#role", "state")
    page.locator("#budget").fill("3")
    other = browser.new_page()
    other.goto(page.url)
    assert other.locator("#told").inner_html() == page.locator("#told").inner_html()
    assert other.locator("#meter").inner_html() == page.locator("#meter").inner_html()
    assert other.locator("#role").input_value() == "state"
    other.goto(f"{files['nl'].as_uri()}#a=99&b=x&role=nobody&budget=no")
    other.reload()
    assert other.locator("#sliders output").all_inner_texts() == ["zoals nu"] * 6, "nonsense is left alone"
    other.close()


def test_keys_are_enough(page: Any) -> None:
    page.keyboard.press("2")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator("#s1").input_value() == "4"
    assert page.locator("#s1").get_attribute("aria-valuetext") == "ideaal"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_both_languages_open_and_say_what_is_in_the_tables(browser: Any, files: dict[str, Path], lang: str) -> None:
    page = browser.new_page()
    asked, said = watched(page)
    page.goto(files[lang].as_uri())
    page.locator("#numbers summary").click()
    tables = page.locator("#numbers").inner_text()
    assert word("constraint.money_now", lang) in tables and word("criterion.regie", lang) in tables
    assert not re.search(r"undefined|NaN|\{\w+\}|\[object", page.locator("body").inner_text())
    assert (len(asked), said) == (1, [])
    page.close()


def test_it_prints_without_buttons_and_with_every_setting(page: Any) -> None:
    page.emulate_media(media="print")
    assert not page.locator("#undo").is_visible() and not page.locator("#s0").is_visible()
    assert page.locator("#sliders output").first.is_visible()
    page.emulate_media(media="screen")


def test_a_guess_may_have_a_comma_and_must_be_a_number(page: Any) -> None:
    page.click("#predict")
    for guess in ("7,5", "many", "-3"):
        page.fill("[name=guess]", guess)
        page.press("[name=guess]", "Enter")
    assert page.evaluate("state.guesses") == [7.5]


def test_on_paper_stand_the_tables_with_every_setting(page: Any) -> None:
    page.click("#beside")
    put(page, 0, 4)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#numbers table").first.is_visible() and not page.locator("#role").is_visible()
    assert "ideaal" in page.locator("#numbers table").first.inner_text()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("two", [False, True])
def test_it_fits_a_beamer(browser: Any, files: dict[str, Path], lang: str, two: bool) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto(files[lang].as_uri())
    if two:
        page.click("#beside")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    page.close()


def test_the_difference_is_that_of_the_numbers_on_the_page(page: Any) -> None:
    before = shown(page)
    put(page, 0, 3)
    put(page, 2, 1)
    put(page, 3, 3)
    (told,) = re.findall(r"brengt ([\d.,]+) mensen", page.locator("#told").inner_text())
    assert float(told.replace(",", ".")) == pytest.approx(abs(shown(page) - before))


def test_no_zero_has_a_minus(page: Any) -> None:
    assert page.evaluate("[told(-0.04, 1), told(-0.4, 0), told(-0.4), told(-3)]") == ["0,0", "0", "-0,4", "-3,0"]


def test_it_fits_a_telephone(browser: Any, files: dict[str, Path]) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    page.goto(files["nl"].as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("#predict").tap()
    assert page.locator("#guesses").is_visible()
    page.close()


def test_text_has_contrast_enough(page: Any) -> None:
    """WCAG AA: 4.5 to 1 for text on what lies behind it."""
    page.click("#beside")
    page.select_option("#role", "employer")
    assert pale(page, least=40) == []


def test_years_lie_in_order_on_the_axis(page: Any) -> None:
    years = [text for text in page.locator("#years text").all_text_contents() if re.fullmatch(r"20\d\d", text)]
    assert years == ["2021", "2022", "2023"]
    assert all(int(one) + 1 == int(other) for one, other in pairwise(years))
