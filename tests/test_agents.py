"""Is an agent a faithful handle on its row, and does it tell the life that the ledger holds?"""

import json
from enum import IntEnum

import mesa
import numpy as np
import pytest

from sim import story
from sim.agents import KINDS, Employer, Municipality, Participant, Programme, SectorAssociation
from sim.model import ScalingModel
from sim.stages import IllegalMoveError
from sim.vocabulary import NOBODY, ProgrammeState, Sector, Stage, Why


def small(months=0, **overrides):
    model = ScalingModel("baseline", rng=1, collect=False, population__scale=0.05, **overrides)
    for _ in range(months):
        model.step()
    return model


@pytest.fixture(scope="module")
def looked_at():
    """A model that tests read and never change."""
    return small(months=4)


@pytest.fixture
def mine():
    """A model that a test may change."""
    return small()


def in_stage(model, stage):
    return model.agent(Participant, int(model.world.staged(stage)[0]))


@pytest.mark.smoke
def test_there_are_ten_kinds_and_all_are_mesa_agents():
    assert len(KINDS) == 10
    assert all(issubclass(kind, mesa.Agent) for kind in KINDS.values())


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_an_agent_has_every_column_of_its_row(looked_at, kind):
    table = kind.rows_in(looked_at.world)
    assert len(looked_at.agents_by_type[kind]) == table.size
    for row in {0, table.size // 2, table.size - 1}:
        agent = looked_at.agent(kind, row)
        assert agent.to_dict().keys() == table.arrays.keys()
        for name, value in agent.to_dict().items():
            assert (NOBODY if value is None else value) == table.arrays[name][row]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_no_column_hides_what_mesa_gives_an_agent(kind):
    taken = {*dir(mesa.Agent), "model", "unique_id", "pos", "table", "row"}
    assert not taken & {declared.name for declared in kind.table_class.columns()}


@pytest.mark.smoke
def test_values_come_back_as_plain_python(looked_at):
    person, programme = looked_at.agent(Participant, 0), looked_at.agent(Programme, 0)
    assert isinstance(person.stage, Stage)
    assert type(person.language) is float
    assert type(person.cares) is bool
    assert isinstance(programme.state, ProgrammeState)
    assert json.loads(json.dumps(person.to_dict()))["language"] == person.language


def test_a_unit_that_names_a_category_gives_that_category(looked_at):
    for kind in KINDS.values():
        agent = looked_at.agent(kind, 0)
        for declared in kind.table_class.columns():
            value = getattr(agent, declared.name)
            if declared.unit[0].isupper() and not declared.unit.startswith("CEFR"):
                assert value is None or (isinstance(value, IntEnum) and type(value).__name__ == declared.unit)


def test_the_properties_say_what_they_mean():
    assert Participant.language.__doc__ == "Dutch: 0 none, 1 A1, 2 A2, 3 B1, 4 B2, 5 C1, 6 C2 [CEFR 0-6]"


@pytest.mark.smoke
def test_an_agent_writes_its_row_and_no_other(mine):
    before = mine.world.employers.willingness.copy()
    mine.agent(Employer, 3).willingness = 0.25
    changed = np.flatnonzero(mine.world.employers.willingness != before)
    assert changed.tolist() == [3]
    assert mine.world.employers.willingness[3] == 0.25


def test_an_agent_sees_what_a_process_changes(mine):
    employer = mine.agent(Employer, 3)
    mine.world.employers.mentors[3] = 17
    assert employer.mentors == 17


def test_no_category_is_none_both_ways(mine):
    programme = mine.agent(Programme, 0)
    programme.sector = None
    assert mine.world.programmes.sector[0] == NOBODY
    assert programme.sector is None
    programme.sector = Sector.ICT
    assert programme.sector is Sector.ICT


@pytest.mark.parametrize(
    ("column", "value", "error"),
    [("mentors", 1.5, TypeError), ("willingness", "much", ValueError), ("places", 40_000, OverflowError)],
)
def test_what_a_column_cannot_hold_is_refused(mine, column, value, error):
    employer = mine.agent(Employer, 0)
    before = getattr(employer, column)
    with pytest.raises(error):
        setattr(employer, column, value)
    assert getattr(employer, column) == before


def test_an_unknown_category_is_refused(mine):
    with pytest.raises(ValueError, match="77 is not a valid ProgrammeState"):
        mine.agent(Programme, 0).state = 77


@pytest.mark.parametrize("column", ["stage", "municipality", "region"])
def test_what_the_world_keeps_lists_by_is_not_written_behind_its_back(mine, column):
    with pytest.raises(AttributeError):
        setattr(mine.agent(Participant, 0), column, 0)


def test_a_participant_tells_names_and_age_and_whether_it_has_come(looked_at):
    world = looked_at.world
    for row in (0, world.participants.size - 1):
        person = looked_at.agent(Participant, row)
        assert person.municipality_name == world.geography.municipalities[person.municipality]
        assert person.region_name == world.geography.regions[person.region]
        assert person.region_name == person.municipality_agent.region_name
        assert person.age == (looked_at.month - person.born) / 12.0
        assert person.arrived == (person.stage != Stage.NOT_ARRIVED)
    with pytest.raises(AttributeError):
        person.age = 3.0


def test_who_has_arrived_leaves_out_those_who_come_later(looked_at):
    everyone, here = looked_at.agents_by_type[Participant], looked_at.arrived
    later = looked_at.world.staged(Stage.NOT_ARRIVED)
    assert later.size > 0 and len(here) == len(everyone) - later.size
    assert not {person.row for person in here} & set(later.tolist())


def test_a_move_by_hand_is_in_the_ledger(mine):
    person = in_stage(mine, Stage.POOL)
    person.move(Stage.UNASSISTED_JOB, Why.FOUND_JOB)
    assert person.stage is Stage.UNASSISTED_JOB
    assert person.row in mine.world.staged(Stage.UNASSISTED_JOB)
    assert mine.world.ledger.flows[0, Why.FOUND_JOB] == 1
    with pytest.raises(IllegalMoveError):
        person.move(Stage.DURABLE, Why.SUSTAINED)


def test_nobody_is_removed(mine):
    with pytest.raises(TypeError, match="rows stay"):
        mine.agent(Participant, 0).remove()
    assert mine.agent(Participant, 0) in mine.agents_by_type[Participant]


def test_agents_know_those_in_their_row(looked_at):
    person = looked_at.agent(Participant, 5)
    assert person.municipality_agent is looked_at.agent(Municipality, person.municipality)
    home = looked_at.world.geography.municipalities[looked_at.world.participants.municipality[5]]
    assert person.municipality_agent.name == home
    alone = next(p for p in looked_at.agents_by_type[Participant] if p.employer == NOBODY)
    assert alone.employer_agent is None


def test_each_association_is_for_its_sector(looked_at):
    assert [agent.sector for agent in looked_at.agents_by_type[SectorAssociation]] == list(Sector)


@pytest.mark.smoke
def test_every_stage_and_every_cause_has_words():
    assert set(story.SITUATION) == set(Stage)
    assert set(story.EVENT) == set(Why)


def live(model, person):
    """Let someone go from the pool to durable work by hand, a month each, after a refusal elsewhere."""
    people, world = model.world.participants, model.world
    people.programme[person.row] = 1
    person.move(Stage.RECRUITED, Why.SELECTED)
    person.move(Stage.POOL, Why.SCREENED_OUT)
    people.programme[person.row], people.employer[person.row] = 0, 7
    for stage, why in [
        (Stage.RECRUITED, Why.SELECTED), (Stage.LEARN_WORK, Why.STARTED), (Stage.MATCHING, Why.COMPLETED),
        (Stage.JOB_AFTERCARE, Why.PLACED), (Stage.DURABLE, Why.SUSTAINED),
    ]:  # fmt: skip
        world.month += 1
        person.move(stage, why)


def test_a_story_tells_dates_causes_programme_and_employer(mine):
    person = in_stage(mine, Stage.POOL)
    live(mine, person)
    firms, name = mine.world.employers, mine.world.geography.programmes[0]
    at = f"at employer 7 ({Sector(firms.sector[7]).name.lower().replace('_', ' ')}, {firms.size_of_staff[7]} staff)"
    who, start, *events, now = person.story()
    assert who.endswith(f"home: {person.municipality_agent.name}")
    assert start.startswith("2021-01: looks for work (permit since ")
    assert events == [
        "2021-01: is recruited; waits until the group starts",
        "2021-01: is judged not suitable; looks for work",
        f"2021-02: is recruited by {name}; waits until the group starts",
        f"2021-03: starts in a group of {name} {at}; learns and works",
        "2021-04: completes learn-work; looks for a job from the programme",
        f"2021-05: gets a job {at}; is in the first year of a job after a programme",
        "2021-06: keeps the job for long enough to call it durable; is in durable work",
    ]
    assert now.startswith("2021-06: is in durable work; Dutch: ")


def test_a_story_has_every_move_of_that_person_in_order(looked_at):
    moved = np.concatenate([move.rows for move in looked_at.world.ledger.moves])
    busiest = int(np.bincount(moved).argmax())
    _, *told = looked_at.agent(Participant, busiest).story()
    assert len(told) == 2 + (moved == busiest).sum()
    assert sorted(told, key=lambda line: line[:7]) == told


def test_who_never_came_has_a_story_too(looked_at):
    absent = in_stage(looked_at, Stage.NOT_ARRIVED)
    _, start, now = absent.story()
    assert start == "2021-01: has no residence permit yet"
    assert now.startswith("2021-05: has no residence permit yet")
