"""Are the figures of the library legible with as many scenarios as there are, and do they say what was found?"""

from pathlib import Path

import pytest
from matplotlib import rc_context

from sim.show import figures
from sim.show.library import library
from sim.show.library_binding import library_binding
from sim.show.library_initiatives import library_initiatives
from sim.show.style import LOOK
from sim.show.words import LANGUAGES, word
from sim.study.library import Library
from tests.show.libraries import made_up
from tests.show.test_figures import clashes, outside, written


@pytest.fixture(scope="module")
def whole() -> Library:
    return made_up()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("draw", [library, library_binding, library_initiatives])
def test_no_text_of_fifty_scenarios_lies_over_another_or_leaves_the_page(draw, lang: str, whole: Library) -> None:
    with rc_context(LOOK):
        made = draw(whole, lang)
    assert clashes(made) == []
    assert outside(made) == []


def test_a_row_tells_difference_interval_and_what_binds(whole: Library) -> None:
    with rc_context(LOOK):
        said = [text.get_text() for text in written(library(whole, "nl"))]
    row = whole.national.table.set_index(["outcome", "scenario"]).loc[("durable_a_year", "all-ideal")]
    assert f"+{row['difference']:,.0f} ({row['low']:,.0f} tot {row['high']:,.0f})".replace(",", ".") in said
    assert word(f"constraint.{whole.binding('all-ideal')}", "nl") in said
    assert said.index("De twee uitersten") < said.index("Andere omstandigheden")


def test_dots_are_filled_only_where_a_difference_is_sure() -> None:
    for seeds, sure in ((5, True), (4, False)):
        with rc_context(LOOK):
            made = library(made_up(("baseline", "all-ideal"), (), seeds), "en")
        (dot,) = [line for line in made.panels[0].lines if line.get_marker() == "o"]
        assert (dot.get_markerfacecolor() != "white") is sure


def test_bars_add_up_to_what_was_wanted(whole: Library) -> None:
    with rc_context(LOOK):
        made = library_binding(whole, "en")
    for panel in made.panels:
        tops: dict[float, float] = {}
        for bar in panel.patches:
            row = bar.get_y() + bar.get_height() / 2.0
            tops[row] = tops.get(row, 0.0) + bar.get_width()
        assert all(total == pytest.approx(1.0) for total in tops.values())
    assert "none in this run" in [text.get_text() for text in written(made)], "no programmes want nobody"


def test_what_has_nothing_to_show_is_not_drawn(tmp_path: Path) -> None:
    names = [path.name for path in figures.draw("scenarios", made_up(("baseline",), ()), tmp_path)]
    assert names == ["library_binding.png", "library_binding.svg"]
    again = [
        path.stem for path in figures.draw("scenarios", made_up(("baseline", "pandemic"), ("one",)), tmp_path, "nl")
    ]
    assert again[::2] == ["library", "library_binding", "library_initiatives"]
