"""Do slides and prints suit their medium?"""

from pathlib import Path

import pytest

from sim.record import Record
from sim.show import figures
from sim.show.medium import MEDIA, drawing
from sim.show.page import Page
from tests.show.legible import clashes, outside


def pages(made: Page) -> list[Page]:
    """Each figure of a page by itself."""
    return [Page([figure], [], made.title, made.description) for figure in made.figures]


@pytest.mark.media
@pytest.mark.parametrize("medium", ["slide", "print"])
def test_slides_and_prints_are_legible(longer: Record, medium: str) -> None:
    with drawing(medium):
        for draw in figures.OF_A_RUN:
            for one in pages(draw(longer, "nl")):
                assert clashes(one) == [], draw.__name__
                assert outside(one) == [], draw.__name__


def test_a_slide_is_as_wide_as_a_projector_shows_and_has_one_panel(longer: Record) -> None:
    with drawing("slide"):
        made = figures.programmes(longer, "en")
    assert len(made.figures) == len(made.panels) == 4
    for figure in made.figures:
        width, height = figure.get_size_inches()
        assert width / height == pytest.approx(16 / 9)
        assert width < MEDIA["screen"].width, "type is no larger than on a screen"


def test_in_print_the_parts_of_a_stack_differ_without_colour(longer: Record, tmp_path: Path) -> None:
    with drawing("print"):
        made = figures.dropout(longer, "en")
        figures.save(made, tmp_path, "dropout")
    hatches = {bar.get_facecolor(): bar.get_hatch() for bar in made.panels[0].patches}
    assert len(hatches) >= 3
    assert len(set(hatches.values())) == len(hatches)
    assert 'width="481.68pt"' in (tmp_path / "dropout.svg").read_text("utf-8"), "17 cm"
