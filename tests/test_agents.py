"""Is an agent a faithful handle on its row, and does it tell the life that the ledger holds?"""

import json
from enum import IntEnum

import mesa
import numpy as np
import pytest

from sim.agents import KINDS, Employer, Municipality, Participant, Programme, SectorAssociation
from sim.catalogue import text
from sim.model import ScalingModel
from sim.stages import IllegalMoveError
from sim.story.names import name_of
from sim.story.words import Words
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


def test_a_story_tells_dates_causes_programmes_and_employer(mine):
    person = in_stage(mine, Stage.POOL)
    live(mine, person)
    firms, names = mine.world.employers, mine.world.geography.programmes
    told = dict(line.split("  ", 1) for line in person.story() if line.startswith("2021-"))
    sector = Sector(firms.sector[7]).name.lower()
    employer = f"employer 7 ({text(f'sector.{sector}', 'en')}, {firms.size_of_staff[7]} staff)"
    first, second = (name_of(Words(mine.world, "en"), row) for row in (1, 0))
    assert names[0] != names[1] and told["2021-01"].startswith(f"{first[:1].upper()}{first[1:]} invites")
    assert told["2021-02"].startswith(f"{second[:1].upper()}{second[1:]} selects")
    assert told["2021-03"].endswith(f"starts learning and working with {second} at {employer}.")
    assert "completes learning and working" in told["2021-04"]
    assert f"gets a job at {employer}" in told["2021-05"]
    assert told["2021-06"].endswith("still has this job after 1 month: that counts as durable work.")
    assert person.story()[-1].startswith("Now      ")


@pytest.mark.parametrize("kind", [Participant, Programme, Employer])
def test_stories_are_told_in_both_languages(looked_at, kind):
    agent = looked_at.agent(kind, 0)
    english, dutch = agent.story(), agent.story("nl")
    assert english == agent.story("en") != dutch
    assert english[0].endswith("Baseline · seed 1") and dutch[0].endswith("Uitgangssituatie · seed 1")


def test_who_never_came_has_a_story_too(looked_at):
    story = in_stage(looked_at, Stage.NOT_ARRIVED).story()
    assert story[3].endswith("has no residence permit yet.")
    assert story[-2:] == ["         (4 months without an event)", f"Now      {story[3].split('    ')[1]}"]
