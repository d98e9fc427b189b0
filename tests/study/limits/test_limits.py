"""Does a study of limits find what was put into a country made for the purpose, and is it written to the bit?"""

from dataclasses import asdict, dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from sim.run import prepare
from sim.scenario import Scenario, load
from sim.show.limits_told import answer
from sim.study.ensemble import Ensemble
from sim.study.limits import Limits, Plan, limits, read, study, variants
from sim.study.limits.kept import LOST, kept
from sim.study.limits.levels import CRITERIA
from sim.study.limits.variants import changes_of
from sim.study.replicate import How, Summary
from sim.study.space import uncertain_space
from sim.vocabulary import Constraint

SPACE = uncertain_space()
ENSEMBLE = Ensemble([SPACE.values(point) for point in SPACE.design(4, 2)], np.full(4, 0.25))
SMALL = prepare("baseline", scale=0.05, months=2)
ADDS = dict(zip(CRITERIA, (2.0, 16.0, 8.0, 4.0, 0.0, 1.0), strict=True))


@dataclass(frozen=True)
class Made:
    """Stands for a run: each criterion adds its amount on the way from absent to ideal, and regie doubles the rest."""

    def __call__(self, scenario: Scenario, seed: int, check: bool = False) -> Summary:
        level = {name: float(scenario.criteria[f"criteria.{name}"][0].value) for name in CRITERIA}
        rest = sum(ADDS[name] * level[name] for name in CRITERIA if name != "regie")
        throughput = 10.0 + 2.0 * level["regie"] + (2.0 if level["regie"] == 1.0 else 1.0) * rest + 0.01 * seed
        lost = {f"{LOST}{each.name.lower()}": 12.0 * (1.0 - level["financien"]) for each in Constraint}
        return dict.fromkeys(columns(), 1.0) | {"months": 24.0, "durable_a_year": throughput, "most_binding": ""} | lost


class Idle(Made):
    """Stands for a run in which nothing comes of anything."""

    def __call__(self, scenario: Scenario, seed: int, check: bool = False) -> Summary:
        return super().__call__(scenario, seed) | {"durable_a_year": 0.0}


@cache
def columns() -> tuple[str, ...]:
    return tuple(kept(SMALL, 1))


@pytest.fixture(scope="module")
def found() -> Limits:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(study, "HOW", How(make=Made()))
        return limits({"baseline": SMALL}, ENSEMBLE, Plan(4, 2, 2, first=2), workers=1)


def test_the_parts_are_those_that_were_put_in(found: Limits) -> None:
    rows = found.of("throughput", "top").set_index("criterion")
    # each adds half its amount from as is to ideal, once where regie is as it is and twice where it is ideal
    for name in CRITERIA:
        if name != "regie":
            assert rows.loc[name, "alone"] == pytest.approx(ADDS[name] / 2)
            assert rows.loc[name, "mean"] == pytest.approx(1.5 * ADDS[name] / 2)
            assert rows.loc[name, "last"] == pytest.approx(ADDS[name])
    assert rows.index[0] == "regie"
    assert rows["share"].sum() == pytest.approx(1.0)
    assert rows.loc["regie", ["first", "first_of_mean"]].tolist() == [1.0, 1.0]
    gap = found.gaps.query("outcome == 'throughput' and side == 'top'").iloc[0]
    assert rows["mean"].sum() == pytest.approx(gap["gap"])
    assert gap["complementarity"] > 1.0


def test_downwards_the_largest_loss_comes_first(found: Limits) -> None:
    rows = found.of("throughput", "bottom")
    assert rows["criterion"][0] == "financien"
    assert all(one <= other for one, other in pairwise(rows["mean"]))


def test_why_tells_what_is_lost_before_and_after(found: Limits) -> None:
    lost = found.lost.set_index(["state", "criterion", "constraint"])["persons"]
    assert lost["as_is", "", "money_now"] == pytest.approx(3.0)
    assert lost["alone", "financien", "money_now"] == lost["all", "", "money_now"] == 0.0


def test_it_is_written_and_read_to_the_bit(found: Limits, tmp_path: Path) -> None:
    found.write(tmp_path)
    again = read(tmp_path)
    assert asdict(again.link) == asdict(found.link)  # type: ignore[call-overload]
    for name, table in found.tables.items():
        pd.testing.assert_frame_equal(again.tables[name], table, check_exact=True)


def test_a_run_keeps_its_summary_and_persons_by_place_and_constraint() -> None:
    told = kept(prepare("baseline", scale=0.05, months=30), 1)
    by_sector, by_region = (
        sum(float(value or 0) for name, value in told.items() if name.startswith(start))
        for start in ("sector.", "region.")
    )
    assert by_sector == pytest.approx(told["durable_a_year"]) == pytest.approx(by_region)
    lost = sum(float(value or 0) for name, value in told.items() if name.startswith(LOST))
    assert told["wanted"] == told["taken_in"] + lost  # type: ignore[operator]


def test_all_states_of_a_draw_share_their_luck_and_no_two_draws_do(found: Limits) -> None:
    seeds = found.runs.groupby("draw")["seed"].unique().map(sorted).tolist()
    assert seeds == [[1, 2], [5, 6]]
    assert (found.runs.groupby("seed").size() >= 64).all()


def test_ways_to_scale_keep_what_is_their_own() -> None:
    ways = variants(prepare("baseline", scale=0.05, months=2))
    assert next(iter(ways)) == "baseline" and len(ways) == 5
    assert ways["scale-sectors"].parameters.replication.sector_drive == 0.06
    assert ways["scale-sectors"].months == 2


def test_it_stops_when_the_first_rank_is_sure_and_else_draws_twice_as_many(
    found: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert found.certain and found.draws == 2 and sorted(found.runs["draw"].unique()) == [0, 2]
    monkeypatch.setattr(study, "HOW", How(make=Made()))
    counted: list[int] = []
    monkeypatch.setattr(Limits, "certain", property(lambda self: counted.append(self.draws) or False))
    more = limits({"baseline": SMALL}, ENSEMBLE, Plan(4, 0, 1, first=2), workers=1)
    assert counted == [2, 4] and more.draws == 4


def test_changes_with_dates_can_be_laid_over_another_scenario() -> None:
    laid = load(SMALL, {**changes_of("pandemic"), "months": 60})
    assert laid.at(0).pandemic.severity == 0.0
    assert laid.at(38).pandemic.severity == load("pandemic").at(38).pandemic.severity == 0.9


@pytest.mark.parametrize("sizes", [(1, 0, 1), (4, 5, 1), (4, 1, 1), (4, 0, 0), (4, 0, 1, 1, 1), (4, 0, 1, 1, 2, 0.4)])
def test_what_cannot_be_run_is_refused(sizes: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="or more"):
        Plan(*sizes)


def test_where_nobody_reaches_durable_work_nothing_ranks_first_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(study, "HOW", How(make=Idle()))
    none = limits({"baseline": SMALL}, ENSEMBLE, Plan(2, 2, 1, first=2), workers=1)
    assert none.link is None and not none.certain
    assert none.of("throughput", "top")["first"].tolist() == [0.0] * 6
    assert "No run brought anybody into durable work" in answer(none, "en")[0]
    assert not any("counts most: 0" in line for line in answer(none, "en"))
    none.write(tmp_path)
