"""What happened in one life? The moves of one person in the ledger, in words."""

from sim.ledger import Moves
from sim.vocabulary import NOBODY, Origin, Schooling, Sector, Sex, Stage, Why
from sim.world import World

SITUATION = {
    Stage.NOT_ARRIVED: "has no residence permit yet",
    Stage.WAITING_HOUSING: "waits for a home",
    Stage.POOL: "looks for work",
    Stage.RECRUITED: "waits until the group starts",
    Stage.PRE_PROGRAMME: "is in the pre-programme",
    Stage.LEARN_WORK: "learns and works",
    Stage.MATCHING: "looks for a job from the programme",
    Stage.JOB_AFTERCARE: "is in the first year of a job after a programme",
    Stage.DURABLE: "is in durable work",
    Stage.UNASSISTED_JOB: "is in a job found alone",
    Stage.OUT: "is out of the target group",
}
"""Each stage as the end of a sentence about a person."""

EVENT = {
    Why.ARRIVED: "gets a residence permit",
    Why.HOUSED: "gets a home",
    Why.SELECTED: "is recruited",
    Why.SCREENED_OUT: "is judged not suitable",
    Why.STARTED: "starts in a group",
    Why.GO: "may go on after the pre-programme",
    Why.NO_GO: "is told no after the pre-programme",
    Why.COMPLETED: "completes learn-work",
    Why.PLACED: "gets a job",
    Why.NOT_PLACED: "finds no job in time",
    Why.SUSTAINED: "keeps the job for long enough to call it durable",
    Why.FOUND_JOB: "finds a job alone",
    Why.LOST_JOB: "loses the job",
    Why.EDUCATION: "goes to school instead",
    Why.MOVED_AWAY: "moves away",
    Why.PENSION: "reaches pension age",
    Why.PROGRAMME_ENDED: "loses the programme because it stops",
    Why.DROPPED_FIT: "drops out: the work does not fit",
    Why.DROPPED_LANGUAGE: "drops out: too little Dutch",
    Why.DROPPED_GUIDANCE: "drops out: too little guidance",
    Why.DROPPED_INCLUSION: "drops out: not welcome on the floor",
    Why.DROPPED_STRAIN: "drops out: stress and trauma",
    Why.DROPPED_BARRIERS: "drops out: practical barriers",
    Why.DROPPED_PRIVATE: "drops out: private circumstances",
}
"""Each cause of a move as an event in a life."""

_AT_PROGRAMME = {Why.SELECTED: "by", Why.SCREENED_OUT: "by", Why.STARTED: "of"}
_AT_EMPLOYER = (Why.STARTED, Why.PLACED)
_LEVELS = ("none", "A1", "A2", "B1", "B2", "C1", "C2")


def tell(world: World, row: int) -> list[str]:
    """One life as lines: who it is, how the run begins, each event with its year and month, and how it stands now.

    The world remembers the last programme of a person and the present employer: earlier ones stay unnamed.
    """
    moves = [move for move in world.ledger.moves if (move.rows == row).any()]
    selected = [i for i, move in enumerate(moves) if move.why == Why.SELECTED]
    known_from = selected[-1] if selected else 0
    events = [_event(world, row, move, i >= known_from) for i, move in enumerate(moves)]
    return [_person(world, row), _beginning(world, row, moves), *events, _now(world, row)]


def _person(world: World, row: int) -> str:
    people = world.participants
    home = world.geography.municipalities[people.municipality[row]]
    origin = Origin(people.origin[row])
    return (
        f"{'A woman' if people.sex[row] == Sex.WOMAN else 'A man'} "
        f"from {'another country' if origin is Origin.OTHER else origin.name.title()}, "
        f"born {_date(world, people.born[row])}, {_words(Schooling(people.schooling[row]))} schooling, "
        f"earlier work in {_words(Sector(people.prior_field[row]))}, "
        f"{'with' if people.cares[row] else 'without'} young children; home: {home}"
    )


def _beginning(world: World, row: int, moves: list[Moves]) -> str:
    people = world.participants
    first = moves[0].origin[moves[0].rows == row][0] if moves else people.stage[row]
    permit = "" if first == Stage.NOT_ARRIVED else f" (permit since {_date(world, people.permit[row])})"
    return f"{_date(world, 0)}: {SITUATION[Stage(first)]}{permit}"


def _event(world: World, row: int, move: Moves, known: bool) -> str:
    where = _programme(world, row, move.why) + _employer(world, row, move.why) if known else ""
    return f"{_date(world, move.month)}: {EVENT[move.why]}{where}; {SITUATION[move.stage]}"


def _programme(world: World, row: int, why: Why) -> str:
    programme = world.participants.programme[row]
    if why not in _AT_PROGRAMME or programme == NOBODY:
        return ""
    return f" {_AT_PROGRAMME[why]} {world.geography.programmes[programme]}"


def _employer(world: World, row: int, why: Why) -> str:
    employer, firms = world.participants.employer[row], world.employers
    if why not in _AT_EMPLOYER or employer == NOBODY:
        return ""
    return f" at employer {employer} ({_words(Sector(firms.sector[employer]))}, {firms.size_of_staff[employer]} staff)"


def _now(world: World, row: int) -> str:
    people = world.participants
    dutch = _LEVELS[min(int(people.language[row]), 6)]
    benefit = "on social assistance" if people.on_benefit[row] else "not on social assistance"
    return f"{_date(world, world.month)}: {SITUATION[Stage(people.stage[row])]}; Dutch: {dutch}; {benefit}"


def _date(world: World, month: int) -> str:
    return f"{world.scenario.date(int(month)):%Y-%m}"


def _words(category: Sector | Schooling) -> str:
    return category.name.lower().replace("_", " ")
