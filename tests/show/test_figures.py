"""Is every figure drawn, legible, and the same each time?"""

import logging
import re
import warnings
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb

from sim.record import Record
from sim.show import figures
from sim.show.calendar import calendar
from sim.show.labels import spread
from sim.show.medium import drawing
from sim.show.programmes import changes
from sim.show.subject import Run
from sim.show.survival import kaplan_meier
from sim.show.tiles import luminance, places
from sim.show.words import LANGUAGES
from tests.show.legible import clashes, outside, pale, written

NAMES = [draw.__name__ for draw in figures.OF_A_RUN]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("which", ["tiny", "longer"])
def test_no_text_lies_over_another_or_leaves_the_page(which: str, lang: str, request: pytest.FixtureRequest) -> None:
    record: Run = request.getfixturevalue(which)
    with drawing("screen"):
        for draw in figures.OF_A_RUN:
            made = draw(record, lang)
            assert clashes(made) == [], draw.__name__
            assert outside(made) == [], draw.__name__
            assert pale(made) == [], draw.__name__


def test_a_run_gives_each_figure_as_png_and_svg_without_a_warning(
    tiny: Record, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = dict(rcParams)
    with warnings.catch_warnings(), caplog.at_level(logging.WARNING):
        warnings.simplefilter("error")
        paths = figures.draw("run", tiny, tmp_path, "nl")
    assert [path.name for path in paths] == [f"{name}.{kind}" for name in NAMES for kind in ("png", "svg")]
    assert all(path.stat().st_size > 5_000 for path in paths)
    assert caplog.records == []
    assert dict(rcParams) == before, "drawing leaves settings of matplotlib behind"


def test_drawn_twice_gives_the_same_bytes(tiny: Record, dutch: Path, tmp_path: Path) -> None:
    paths = figures.draw("run", tiny, tmp_path, "nl")
    assert {path.name for path in paths} == {path.name for path in dutch.iterdir()}
    assert [path.name for path in paths if path.read_bytes() != (dutch / path.name).read_bytes()] == []


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
        scenario=tiny.scenario, seed=1, monthly=still, intake=tiny.intake.iloc[:0], money=tiny.money.iloc[:0],
        moves=tiny.moves.iloc[:0], groups=tiny.groups.iloc[:0], lives=tiny.lives.iloc[:0],
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figures.draw("run", run, tmp_path)
    assert "none in this run" in (tmp_path / "dropout.svg").read_text(encoding="utf-8")


def test_bars_of_intake_add_up_to_what_was_wanted(longer: Record) -> None:
    with drawing("screen"):
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


def test_money_that_came_in_is_spent_paid_back_or_kept_and_budgets_are_used_or_left(longer: Record) -> None:
    with drawing("screen"):
        budgets, came, went = figures.money(longer, "en").panels
    assert heights(came) == pytest.approx(heights(went))
    paid, years = longer.money, longer.money["date"].dt.year
    given = paid[(paid["what_for"] == "budget") & paid["payee"].isin(["funder", "municipality"])]
    passed = paid[(paid["what_for"] == "budget") & (paid["payer"] == "municipality")]
    net = given.groupby(years)["euros"].sum().sub(passed.groupby(years)["euros"].sum(), fill_value=0) / 1e6
    assert heights(budgets) == pytest.approx(net.tolist())


def test_what_is_left_of_a_budget_is_what_lapses_in_the_next_year(longer: Record) -> None:
    with drawing("screen"):
        panel = figures.money(longer, "en").panels[0]
    paid = longer.money
    lapsed = paid[(paid["what_for"] == "lapsed") & (paid["payer"] != "programme")]
    by_year = lapsed.groupby(lapsed["date"].dt.year)["euros"].sum() / 1e6
    used = paid[paid["what_for"].eq("grant") | (paid["what_for"].eq("co_financing") & paid["payer"].eq("municipality"))]
    out = used.groupby(used["date"].dt.year)["euros"].sum() / 1e6
    for place, year in enumerate([2021, 2022]):
        assert heights(panel)[place] - out.get(year, 0.0) == pytest.approx(by_year[year + 1])


def heights(panel: Axes) -> list[float]:
    """How high each stack of bars is, from left to right."""
    tops: dict[float, float] = {}
    for bar in panel.patches:
        tops[round(bar.get_x(), 6)] = tops.get(round(bar.get_x(), 6), 0.0) + bar.get_height()
    return [tops[x] for x in sorted(tops)]


@pytest.mark.parametrize("months", [1, 2, 3])
def test_a_very_short_run_is_drawn_legibly(longer: Record, months: int) -> None:
    first = longer.monthly["date"].iloc[:months]
    until = first.iloc[-1]
    dated = ("monthly", "intake", "money", "moves", "groups")
    tables = {name: (table := getattr(longer, name))[table["date"] <= until] for name in dated}
    run = SimpleNamespace(scenario=longer.scenario, seed=2, lives=longer.lives, **tables)
    with drawing("screen"):
        for draw in figures.OF_A_RUN:
            made = draw(run, "nl")
            assert clashes(made) == [], draw.__name__
            assert outside(made) == [], draw.__name__
            assert pale(made) == [], draw.__name__
            assert not any("laatste 1 " in text.get_text() for text in written(made))
        flat = figures.shortage(run, "nl").panels[1].lines[0]
    assert len(flat.get_xdata()) >= 2, "a single month is no line"


def test_counts_have_no_half_ticks(tiny: Record) -> None:
    few = tiny.monthly.copy()
    for name in ("programmes_running", "employers", "places", "durable_placements"):
        few[name] = np.arange(len(few)) % 2
    run = SimpleNamespace(scenario=tiny.scenario, seed=1, monthly=few, intake=tiny.intake, money=tiny.money)
    with drawing("screen"):
        panels = [figures.programmes(run, "en").panels[0], figures.throughput(run, "en").panels[0]]
        panels += figures.shortage(run, "en").panels[1:]
    for panel in panels:
        assert all(float(tick).is_integer() for tick in panel.get_yticks())


def test_totals_above_bars_stay_below_the_heading(longer: Record) -> None:
    with drawing("screen"):
        made = figures.programmes(longer, "en")
        panel = made.panels[3]
        FigureCanvasAgg(made.figure).draw()
        tops = [text.get_window_extent().y1 for text in panel.texts if text.get_text().replace(".", "").isdigit()]
    assert tops and max(tops) <= panel.bbox.y1 + 1.0


def test_labels_keep_their_distance_and_their_order() -> None:
    heights = [14.0] * 6
    placed = np.array(spread([0.0, 1.0, 2.0, 95.0, 99.0, 100.0], heights, 100.0))
    assert (np.diff(placed) >= 14.0).all()
    assert spread([10.0, 60.0], [14.0, 14.0], 100.0) == [10.0, 60.0]


def test_the_flow_loses_nobody(tiny: Record) -> None:
    with drawing("screen"):
        said = " ".join(text.get_text() for text in written(figures.flow(tiny, "en")))
    selected = int(tiny.moves.loc[tiny.moves["why"] == "selected", "persons"].sum())
    durable = int(tiny.moves.loc[tiny.moves["why"] == "sustained", "persons"].sum())
    assert selected > 0
    assert f" {selected} " in f" {said} " and f" {durable} " in f" {said} "


def test_groups_of_each_kind_add_up_to_all_moves(tiny: Record) -> None:
    moved = tiny.moves.groupby("why")["persons"].sum()
    for _, groups in tiny.groups.groupby("by"):
        assert groups["started"].sum() == moved["started"]
        assert groups["durable_placements"].sum() == moved.get("sustained", 0)


def test_programmes_survive_as_kaplan_and_meier_say() -> None:
    lives = pd.DataFrame({
        "entered": [0, 0, 0, 0, 0, 0, 0, 0, 4, 4], "left": [2, 3, 3, 6, 6, 6, 6, 6, 6, 6],
        "ended": [True, True, False, False, False, False, False, False, True, False],
    })  # fmt: skip
    curve = kaplan_meier(lives)
    assert curve.at_risk[1:].tolist() == [8, 8, 7, 5, 7, 7]
    assert curve.share.tolist() == pytest.approx([1, 1, 7 / 8, 7 / 8 * 6 / 7, 0.75, 0.75, 0.75 * 6 / 7])
    assert (curve.low <= curve.share).all() and (curve.share <= curve.high).all()
    assert curve.low[2] == pytest.approx(0.387, abs=0.001)


def test_every_region_has_a_tile_of_its_own() -> None:
    where = places()
    assert len(where) == len(set(where.values())) == 35
    assert where["Groningen"][0] < where["Zuid-Limburg"][0] and where["Zeeland"][1] < where["Twente"][1]


def test_words_on_tiles_can_be_read(longer: Record) -> None:
    with drawing("screen"):
        panel = figures.regions(longer, "en").panels[0]
    for tile in panel.patches:
        x, y = tile.get_x() + tile.get_width() / 2, tile.get_y()
        ground = luminance(tile.get_facecolor()[:3])
        inks = {text.get_color() for text in panel.texts if text.get_position()[0] == pytest.approx(x)
                and y < text.get_position()[1] < y + 1}  # fmt: skip
        for ink in inks:
            ends = sorted((ground, luminance(to_rgb(ink))))
            assert (ends[1] + 0.05) / (ends[0] + 0.05) >= 4.5
