"""Is the figure of a comparison legible, and does it say how sure a difference is?"""

from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from sim.show import figures
from sim.show.comparison import comparison
from sim.show.medium import drawing
from sim.show.page import Page
from sim.show.words import LANGUAGES
from sim.study.comparison import Comparison
from tests.show.legible import clashes, outside, written


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_comparison_is_legible(compared: Comparison, lang: str) -> None:
    with drawing("screen"):
        made = comparison(compared, lang)
    assert clashes(made) == []
    assert outside(made) == []


def test_the_comparison_drawn_twice_gives_the_same_bytes(compared: Comparison, tmp_path: Path) -> None:
    first, second = ([path.read_bytes() for path in figures.draw("comparison", compared, tmp_path)] for _ in range(2))
    assert len(first) == 2
    assert first == second


def drawn(rows: list[tuple[object, ...]], lang: str, seeds: int = 5) -> tuple[Page, list[str]]:
    """The comparison of `a` and `b` on so many seeds, and what is written on it."""
    table = pd.DataFrame(rows, columns=["outcome", "scenario", "mean", "difference", "low", "high"])
    with drawing("screen"):
        cases = [SimpleNamespace(title={"en": name, "nl": name}) for name in "ab"]
        given = SimpleNamespace(scenarios=["a", "b"], cases=cases, seeds=list(range(seeds)), table=table)
        made = comparison(given, lang)
    return made, [text.get_text() for text in written(made)]


def test_differences_are_in_percent_of_the_first_scenario() -> None:
    _, said = drawn([("started", "a", 200.0, 0.0, 0.0, 0.0), ("started", "b", 250.0, 50.0, 10.0, 90.0)], "nl")
    assert "+25,0% (5,0 tot 45,0)" in said


@pytest.mark.parametrize(("lang", "text"), [("en", "+5.0 pp (1.0 to 9.0)"), ("nl", "+5,0 %-punt (1,0 tot 9,0)")])
def test_differences_of_shares_are_in_percentage_points(lang: str, text: str) -> None:
    rows = [("completion", "a", 0.5, 0.0, 0.0, 0.0), ("completion", "b", 0.55, 0.05, 0.01, 0.09)]
    assert text in drawn(rows, lang)[1]


def test_a_share_of_nothing_is_not_told() -> None:
    _, said = drawn([("started", "a", 0.0, 0.0, 0.0, 0.0), ("started", "b", 50.0, 50.0, 10.0, 90.0)], "en")
    assert "no share: 0 in a" in said


def test_wide_intervals_stay_on_the_page() -> None:
    rows = [("completion", "a", 0.5, 0.0, 0.0, 0.0), ("completion", "b", 1.0, -0.5, -12.151, 11.151)]
    rows += [("started", "a", 1.0, 0.0, 0.0, 0.0), ("started", "b", 99.0, 98.0, -112.0, 1112.0)]
    assert outside(drawn(rows, "nl", 2)[0]) == []


@pytest.mark.parametrize(("seeds", "sure"), [(4, False), (5, True)])
def test_with_few_runs_no_difference_is_sure(seeds: int, sure: bool) -> None:
    rows = [("started", "a", 200.0, 0.0, 0.0, 0.0), ("started", "b", 250.0, 50.0, 50.0, 50.0)]
    made, said = drawn(rows, "en", seeds)
    (dot,) = [line for line in made.panels[0].lines if line.get_marker() == "o"]
    assert (dot.get_markerfacecolor() != "white") is sure
    assert any("too few to trust" in " ".join(text.split()) for text in said) is not sure
