"""Is every figure drawn, legible, and the same each time?"""

import logging
import re
import warnings
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from matplotlib import rc_context, rcParams
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from sim.record import Record
from sim.show import figures
from sim.show.calendar import calendar
from sim.show.comparison import comparison
from sim.show.labels import spread
from sim.show.page import Page
from sim.show.programmes import changes
from sim.show.style import LOOK
from sim.show.subject import Run
from sim.show.words import LANGUAGES
from sim.study.comparison import Comparison

NAMES = [draw.__name__ for draw in figures.OF_A_RUN]


def written(made: Page) -> list[Text]:
    """All text that is really drawn: marks outside the range of an axis are not."""
    seen: list[Text] = []
    draw = Text.draw

    def noting(text: Text, *given: object, **named: object) -> None:
        seen.append(text)
        draw(text, *given, **named)  # type: ignore[arg-type]

    with patch.object(Text, "draw", noting):
        FigureCanvasAgg(made.figure).draw()
    return [text for text in seen if text.get_visible() and text.get_text().strip()]


def clashes(made: Page) -> list[tuple[str, str]]:
    """Pairs of texts that lie over each other."""
    boxes = [(text.get_text(), text.get_window_extent().padded(-1.0)) for text in written(made)]
    return [(a, b) for (a, over), (b, under) in combinations(boxes, 2) if over.overlaps(under)]


def outside(made: Page) -> list[str]:
    """Texts that stick out of the page."""
    page = made.figure.bbox
    boxes = [(text.get_text(), text.get_window_extent()) for text in written(made)]
    return [text for text, box in boxes if box.x0 < 0 or box.y0 < 0 or box.x1 > page.x1 or box.y1 > page.y1]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("which", ["tiny", "longer"])
def test_no_text_lies_over_another_or_leaves_the_page(which: str, lang: str, request: pytest.FixtureRequest) -> None:
    record: Run = request.getfixturevalue(which)
    with rc_context(LOOK):
        for draw in figures.OF_A_RUN:
            made = draw(record, lang)
            assert clashes(made) == [], draw.__name__
            assert outside(made) == [], draw.__name__


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_comparison_is_legible(compared: Comparison, lang: str) -> None:
    with rc_context(LOOK):
        made = comparison(compared, lang)
    assert clashes(made) == []
    assert outside(made) == []


def test_a_run_gives_each_figure_as_png_and_svg_without_a_warning(
    tiny: Record, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = dict(rcParams)
    with warnings.catch_warnings(), caplog.at_level(logging.WARNING):
        warnings.simplefilter("error")
        paths = figures.draw_run(tiny, tmp_path, "nl")
    assert [path.name for path in paths] == [f"{name}.{kind}" for name in NAMES for kind in ("png", "svg")]
    assert all(path.stat().st_size > 5_000 for path in paths)
    assert caplog.records == []
    assert dict(rcParams) == before, "drawing leaves settings of matplotlib behind"


def test_drawn_twice_gives_the_same_bytes(tiny: Record, dutch: Path, tmp_path: Path) -> None:
    paths = figures.draw_run(tiny, tmp_path, "nl")
    assert {path.name for path in paths} == {path.name for path in dutch.iterdir()}
    assert [path.name for path in paths if path.read_bytes() != (dutch / path.name).read_bytes()] == []


def test_the_comparison_drawn_twice_gives_the_same_bytes(compared: Comparison, tmp_path: Path) -> None:
    first, second = ([path.read_bytes() for path in figures.draw_comparison(compared, tmp_path)] for _ in range(2))
    assert len(first) == 2
    assert first == second


def test_source_and_run_are_on_the_page_and_in_the_file(dutch: Path) -> None:
    for name in NAMES:
        svg = (dutch / f"{name}.svg").read_text(encoding="utf-8")
        texts = " ".join(ElementTree.fromstring(svg).itertext())
        assert "Bron: CBS; SER 2021; HU 2022" in texts
        assert len(re.findall(r"Uitgangssituatie \(baseline\), seed 1", texts)) == 2, name
        assert "matplotlib.org" not in svg.split("<defs>")[0], "the creator changes with the version"
        assert b"seed 1" in (dutch / f"{name}.png").read_bytes()


def test_text_stays_text_in_svg(dutch: Path) -> None:
    assert ">Waarom deelnemers uitvallen</text>" in (dutch / "dropout.svg").read_text(encoding="utf-8")


def test_a_run_in_which_nothing_happens_is_drawn(tiny: Record, tmp_path: Path) -> None:
    still = tiny.monthly.copy()
    still.loc[:, still.columns != "date"] = 0.0
    run = SimpleNamespace(
        scenario=tiny.scenario, seed=1, monthly=still, intake=tiny.intake.iloc[:0], money=tiny.money.iloc[:0]
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figures.draw_run(run, tmp_path)
    assert "none in this run" in (tmp_path / "dropout.svg").read_text(encoding="utf-8")


def test_bars_of_intake_add_up_to_what_was_wanted(longer: Record) -> None:
    with rc_context(LOOK):
        panel = figures.intake(longer, "en").panels[0]
    tops = {round(bar.get_x(), 6): 0.0 for bar in panel.patches}
    for bar in panel.patches:
        tops[round(bar.get_x(), 6)] += bar.get_height()
    years = sorted(set(longer.monthly["date"].dt.year))
    wanted = longer.intake.groupby(longer.intake["date"].dt.year)["wanted"].sum().reindex(years, fill_value=0)
    assert list(tops.values()) == pytest.approx(wanted.tolist())


def test_programmes_founded_and_ended_are_told_from_the_stocks() -> None:
    monthly = pd.DataFrame({
        "date": pd.date_range("2021-11-01", periods=4, freq="MS"),
        "programmes_running": [5, 6, 5, 5],
        "programmes_preparing": [1, 2, 1, 1],
        "programmes_stalled": [0, 0, 1, 0],
        "programmes_ended": [2, 2, 3, 4],
    })  # fmt: skip
    founded, ended = changes(monthly, calendar(monthly["date"]))
    assert founded.tolist() == [2, 0]
    assert ended.tolist() == [0, 2]


def test_differences_are_in_percent_of_the_first_scenario() -> None:
    table = pd.DataFrame(
        [("started", "a", 200.0, 0.0, 0.0, 0.0), ("started", "b", 250.0, 50.0, 10.0, 90.0)],
        columns=["outcome", "scenario", "mean", "difference", "low", "high"],
    )
    with rc_context(LOOK):
        made = comparison(SimpleNamespace(scenarios=["a", "b"], seeds=[1, 2], table=table), "nl")
    assert "+25,0% (5,0 tot 45,0)" in [text.get_text() for text in written(made)]


def test_a_share_of_nothing_is_not_told() -> None:
    table = pd.DataFrame(
        [("started", "a", 0.0, 0.0, 0.0, 0.0), ("started", "b", 50.0, 50.0, 10.0, 90.0)],
        columns=["outcome", "scenario", "mean", "difference", "low", "high"],
    )
    with rc_context(LOOK):
        made = comparison(SimpleNamespace(scenarios=["a", "b"], seeds=[1, 2], table=table), "en")
    assert "no share: 0 in a" in [text.get_text() for text in written(made)]


def test_labels_keep_their_distance_and_their_order() -> None:
    heights = [14.0] * 6
    placed = np.array(spread([0.0, 1.0, 2.0, 95.0, 99.0, 100.0], heights, 100.0))
    assert (np.diff(placed) >= 14.0).all()
    assert spread([10.0, 60.0], [14.0, 14.0], 100.0) == [10.0, 60.0]
