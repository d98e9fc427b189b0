"""Is the effect of a programme drawn legibly, and does it say what can be trusted?"""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from matplotlib import rc_context

from sim.record import Record
from sim.show import figures
from sim.show.called import called
from sim.show.effect import effect
from sim.show.page import Page
from sim.show.style import LOOK
from sim.show.words import LANGUAGES
from tests.show.test_figures import clashes, outside, written


def table(months: range, runs: int, spread: float = 0.1) -> pd.DataFrame:
    """A curve that falls while people learn and rises afterwards."""
    since = np.array(months)
    difference = np.where(since < -2, 0.0, np.where(since < 12, -0.02 * (since + 3), 0.1))
    half = np.where(since < -2, 0.0, spread)
    return pd.DataFrame({
        "month": since, "people": 1_234 - since, "participants": 0.5 + difference, "twins": 0.5,
        "difference": difference, "low": difference - half, "high": difference + half, "runs": runs,
    })  # fmt: skip


def drawn(tiny: Record, curve: pd.DataFrame, lang: str, programme: str = "all") -> tuple[Page, str]:
    """The figure of a curve, and what is written on it."""
    runs = pd.DataFrame({"seed": [1, 2], "started": [700, 534]})
    of = SimpleNamespace(scenario=tiny.scenario, programme=programme, seeds=[1, 2], runs=runs, table=curve)
    with rc_context(LOOK):
        made = effect(of, lang)
    return made, " ".join(" ".join(text.get_text() for text in written(made)).split())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("months", [range(-12, 61), range(-3, 14), range(0, 2), range(0, 1)])
def test_every_length_is_legible(tiny: Record, lang: str, months: range) -> None:
    for curve in (table(months, 5), table(months, 2, 3.0), table(months, 1, np.nan)):
        made, _ = drawn(tiny, curve, lang, "utrecht")
        assert clashes(made) == []
        assert outside(made) == []


def test_the_lowest_and_the_last_point_are_named(tiny: Record) -> None:
    _, said = drawn(tiny, table(range(-12, 61), 5), "nl")
    assert "laagste punt: \N{MINUS SIGN}28,0 %-punt, maand 11" in said
    assert "+10,0 %-punt (0,0 tot 20,0)" in said
    assert "met: 60,0%" in said and "zonder: 50,0%" in said and "1.174" in said
    assert "Alle trajecten: iedereen die startte (1.234)" in said


def test_no_lowest_point_is_named_where_nothing_falls(tiny: Record) -> None:
    flat = table(range(-12, 61), 2).assign(difference=0.0, low=0.0, high=0.0)
    said = drawn(tiny, flat, "en")[1]
    assert "lowest" not in said and "Pale" not in said


@pytest.mark.parametrize(("runs", "warned"), [(4, True), (5, False)])
def test_intervals_of_few_runs_are_pale_and_warned_of(tiny: Record, runs: int, warned: bool) -> None:
    made, said = drawn(tiny, table(range(-12, 61), runs), "en")
    pale, trusted = made.panels[0].collections
    assert ("Pale band: fewer than 5 runs" in said) is warned
    reach = float(max(path.vertices[:, 0].max() for path in trusted.get_paths()))
    assert (reach < 0.0) is warned, "before anyone is selected nothing differs, however few the runs"
    assert max(path.vertices[:, 0].max() for path in pale.get_paths()) == 60.0


def test_a_wide_interval_ends_at_a_hundred_points(tiny: Record) -> None:
    made, _ = drawn(tiny, table(range(-12, 61), 2, 20.0), "en")
    low, high = made.panels[0].get_ylim()
    assert low >= -125.0 and high <= 125.0


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("all", "Alle trajecten"),
        ("local programme 3", "Lokaal traject 3"),
        ("possible programme 12", "Nieuw traject 12"),
        ("nova_zorg", "VIA-pilot Voortraject Leren en werken in de zorg"),
    ],
)
def test_a_programme_has_its_display_name(tiny: Record, name: str, shown: str) -> None:
    assert called(SimpleNamespace(scenario=tiny.scenario, programme=name), "nl") == shown


def test_the_effect_drawn_twice_gives_the_same_bytes(tiny: Record, tmp_path: Path) -> None:
    runs = pd.DataFrame({"seed": [1], "started": [5]})
    of = SimpleNamespace(scenario=tiny.scenario, programme="all", seeds=[1], runs=runs, table=table(range(-12, 61), 5))
    first, second = ([path.read_bytes() for path in figures.draw("effect", of, tmp_path)] for _ in range(2))
    assert len(first) == 2 and first == second
