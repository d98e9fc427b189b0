"""Can every figure of a real result be read, on a screen, a slide and paper, in both languages?"""

from pathlib import Path

import pytest

from sim.record import Record
from sim.report.pictures import Draw, pictures
from sim.show.figures import OF_A_RUN
from sim.show.medium import MEDIA, drawing
from sim.show.words import LANGUAGES
from tests.show.legible import clashes, outside, pale

RESULTS = Path(__file__).parents[2] / "results"
KEPT = (
    "limits/baseline-scale0.2", "questions/3-ways-to-scale", "questions/8-order-of-attention", "criteria-morris",
    "criteria-sobol", "validation", "calibration", "scenarios", "spread/baseline",
)  # fmt: skip


def unreadable(draw: Draw, of: object, lang: str, medium: str) -> list[object]:
    """What is written over other words, off the page, or too pale."""
    with drawing(medium):
        made = draw(of, lang)
        return [*clashes(made), *outside(made), *pale(made)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_large_amounts_stay_on_the_page(lang: str) -> None:
    found = pictures(RESULTS / "criteria-morris")
    assert [unreadable(draw, found.of, lang, "screen") for draw in found.draws] == [[], []]


@pytest.mark.media
@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kept", KEPT)
def test_every_figure_of_a_kept_result_can_be_read(kept: str, lang: str, medium: str) -> None:
    found = pictures(RESULTS / kept)
    wrong = {draw.__name__: unreadable(draw, found.of, lang, medium) for draw in found.draws}
    assert wrong == {name: [] for name in wrong}


@pytest.mark.media
@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_of_a_run_can_be_read(longer: Record, lang: str, medium: str) -> None:
    wrong = {draw.__name__: unreadable(draw, longer, lang, medium) for draw in OF_A_RUN}
    assert wrong == {name: [] for name in wrong}
