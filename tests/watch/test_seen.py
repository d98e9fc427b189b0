"""Is what the page shows what the model holds, and is a month shown whole?"""

import numpy as np
import pytest

from sim.outcomes import OUTCOMES
from sim.run import prepare
from sim.vocabulary import Constraint, Stage
from sim.watch.asked import Asked
from sim.watch.curves import curves
from sim.watch.lost import lost
from sim.watch.model import Watched, first
from sim.watch.seen import MEASURES, STAGES
from sim.watch.tiles import tiles


@pytest.fixture(scope="module")
def watched() -> Watched:
    model = first(Asked(prepare("baseline", scale=0.06, months=20), 1, "nl"))
    while model.running:
        model.step()
    return model


def test_stages_are_the_outcomes_of_the_same_name(watched: Watched) -> None:
    names = [outcome.name for outcome in OUTCOMES]
    for i, stage in enumerate(STAGES):
        np.testing.assert_array_equal(watched.seen.stages[:, i], watched.history[:, names.index(stage.name.lower())])


def test_people_on_the_map_are_those_of_the_country(watched: Watched) -> None:
    from sim.data import numbers, table

    known = dict(zip(table("regions")["name"], numbers("regions", "inhabitants"), strict=True))
    people = np.array([known[name] for name in watched.seen.regions]) / 1e5
    durable = float((watched.seen.measures["durable"] * people).sum())
    assert durable == pytest.approx(watched.world.roll.sizes[Stage.DURABLE])
    assert (
        watched.seen.measures["programmes"].sum()
        == watched.observed[[outcome.name for outcome in OUTCOMES].index("programmes_running")]
    )


def test_the_ledger_adds_up(watched: Watched) -> None:
    told, recent = watched.seen.lost, [each for each in watched.world.ledger.intakes if each.month >= 8]
    assert told.wanted == sum(each.wanted for each in recent) > 0
    assert told.wanted == told.actual + told.cost.sum() and told.cost.size == len(Constraint)


def test_a_criterion_that_is_not_moved_is_left_to_the_scenario() -> None:
    dated = {"title": "x", "extends": "baseline", "criteria": {"regie": {"2021-01": 0.5, "2022-01": 1.0}}}
    asked = Asked(prepare(dated, scale=0.06), 1)
    same = first(asked).world.scenario
    assert [change.value for change in same.criteria["criteria.regie"]][-2:] == [0.5, 1.0]
    moved = Watched(asked, 1, asked.scale, **{**asked.criteria, "regie": 0.25}).world.scenario
    assert [change.value for change in moved.criteria["criteria.regie"]] == [0.25]


def test_after_the_end_no_month_passes(watched: Watched) -> None:
    seen = watched.seen
    watched.step()
    assert watched.seen is seen and watched.month == 20


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_pictures_name_every_region_of_the_run_and_every_constraint(watched: Watched, lang: str) -> None:
    for measure in MEASURES:
        drawn = tiles(watched.seen, measure, lang)
        assert drawn.count("<title>") == 35 and all(region in drawn for region in watched.seen.regions)
    assert lost(watched.seen, lang).count("%</text>") == len(Constraint) + 1
    assert curves(watched.seen, lang).count("<polygon") == len(STAGES)
