"""Does the page of a workshop hold what was run, in both languages, and nothing from outside?"""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sim.show.words import LANGUAGES, word
from sim.study.limits.levels import CRITERIA
from sim.study.workshop.kept import YEAR
from sim.workshop.page import TEMPLATES, html
from sim.workshop.roles import ROLES
from tests.workshop.known import PLAN, known


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {lang: html(known(), lang) for lang in LANGUAGES}


def data(page: str) -> dict[str, Any]:
    (text,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    said: dict[str, Any] = json.loads(text)
    return said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_needs_nothing_from_outside(pages: dict[str, str], lang: str) -> None:
    page = pages[lang]
    assert re.findall(r"(?:src|href|action)\s*=", page) == []
    assert re.findall(r"https?://|@import|url\(|fetch\(|XMLHttpRequest|WebSocket", page) == []
    assert "default-src 'none'" in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_a_scenario_of_ones_own_nothing_is_said_of_now(lang: str) -> None:
    usual = known()
    own = replace(usual, scenario=replace(usual.scenario, name="mine"))
    said = {name: data(html(of, lang))["say"]["now"] for name, of in (("usual", usual), ("own", own))}
    assert said == {"usual": word("workshop.page.now", lang), "own": word("workshop.page.own_now", lang)}


def test_the_same_runs_give_the_same_page(pages: dict[str, str]) -> None:
    assert html(known(), "nl") == pages["nl"]


def test_numbers_stand_state_by_state_and_draw_by_draw(pages: dict[str, str]) -> None:
    said = data(pages["en"])
    first = np.array(said["durable"][0]).reshape(729, PLAN["draws"])
    assert (first == np.rint(known().grid(f"{YEAR}1").T)).all()
    assert said["years"] == [2021, 2022, 2023]
    assert said["off"] == pytest.approx(np.quantile(known().errors, 0.9), abs=1e-3)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_page_says_of_itself_is_what_was_run(pages: dict[str, str], lang: str) -> None:
    page = pages[lang]
    assert f'<html lang="{lang}">' in page
    assert ("1.466 runs" if lang == "nl" else "1,466 runs") in page
    assert "Bron: CBS" in page and "EUPL-1.2" in page
    for criterion in CRITERIA:
        assert word(f"criterion.{criterion}", lang) in page


def test_every_word_of_the_script_is_in_the_catalogue_and_each_is_used(pages: dict[str, str]) -> None:
    source = "".join(path.read_text("utf-8") for path in TEMPLATES.iterdir())
    asked = set(re.findall(r"say\.(\w+)", source))
    assert asked == set(data(pages["nl"])["say"])


def test_every_criterion_can_be_moved_by_somebody_and_every_card_rests_on_statements() -> None:
    assert {criterion for role in ROLES for criterion in role.criteria} == set(CRITERIA)
    statements = Path("docs/statements.md").read_text("utf-8")
    for role in ROLES:
        for keys in role.criteria.values():
            assert keys and all(re.search(rf"\b{key}\b", statements) for key in keys), role.name


def test_text_cannot_end_the_script_that_holds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from sim.workshop import page

    assert str(page._json({"title": "</script><b>"})) == '{"title":"<\\/script><b>"}'
