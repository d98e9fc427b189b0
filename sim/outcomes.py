"""What is measured each month, and what is told about a whole run?"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.stages import AT_WORK
from sim.table import one_of
from sim.vocabulary import DROPOUT_CAUSES, NOBODY, Constraint, Exam, ProgrammeState, Purse, Stage, What, Why
from sim.world import World

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Outcome:
    """One number a month: a stock at its end, or a flow during it."""

    name: str
    unit: str
    meaning: str
    read: Callable[[World, int], float]


def _in(*stages: Stage) -> Callable[[World, int], float]:
    return lambda world, _: float(sum(world.roll.sizes[stage] for stage in stages))


def _moved(*whys: Why) -> Callable[[World, int], float]:
    causes = [int(why) for why in whys]
    return lambda world, month: float(sum(map(world.ledger.flows[month].item, causes)))


# sets are searched several times faster than tuples of categories
_DROPPED, _HIRED = frozenset(DROPOUT_CAUSES), frozenset((Why.FOUND_JOB, Why.PLACED))
_COMPLETED = frozenset((Why.COMPLETED,))


def _dropped_from(stage: Stage) -> Callable[[World, int], float]:
    return lambda world, month: float(world.ledger.left(month, stage, _DROPPED))


def _in_own_field(world: World, month: int) -> float:
    people, rows = world.participants, world.ledger.movers(month, _HIRED)
    return float(np.count_nonzero(people.sector[rows] == people.prior_field[rows]))


def _examined(result: Exam) -> Callable[[World, int], float]:
    return lambda world, _: float(np.count_nonzero(world.participants.exam[world.here] == int(result)))


def _running(*states: ProgrammeState) -> Callable[[World, int], float]:
    return lambda world, _: float(np.count_nonzero(one_of(world.programmes.state, states)))


def _regular(world: World, _: int) -> float:
    table = world.programmes
    return float(np.count_nonzero(table.regular & (table.state == ProgrammeState.RUNNING)))


def _paid(what: What, payer: Purse | None = None) -> Callable[[World, int], float]:
    payers = slice(None) if payer is None else payer
    return lambda world, month: float(world.ledger.money[month, payers, ..., what].sum())


def _certified(world: World, month: int) -> float:
    completed = world.ledger.movers(month, _COMPLETED)
    return float(np.count_nonzero(world.participants.paper[completed]))


def _on_benefit(world: World, _: int) -> float:
    return float(np.count_nonzero(world.participants.on_benefit))


def _displaced(world: World, _: int) -> float:
    return float(world.associations.displaced.sum())


def _net_durable(world: World, month: int) -> float:
    return _moved(Why.SUSTAINED)(world, month) - _displaced(world, month)


def _know_how(world: World, _: int) -> float:
    running = world.programmes.state == ProgrammeState.RUNNING
    return float(world.programmes.know_how[running].mean()) if running.any() else 0.0


def _employed(world: World, _: int) -> float:
    housed = sum(world.roll.sizes[Stage.POOL : Stage.OUT])
    return sum(world.roll.sizes[stage] for stage in AT_WORK) / housed if housed else 0.0


def _secured(world: World, month: int) -> float:
    table = world.programmes
    running = table.state == ProgrammeState.RUNNING
    ahead = np.where(table.funder[running] == NOBODY, 0, np.maximum(table.funded_until[running] - month - 1, 0))
    return float(ahead.mean()) if ahead.size else 0.0


OUTCOMES: tuple[Outcome, ...] = (
    Outcome("durable_placements", "persons a month", "12 months in work after a programme", _moved(Why.SUSTAINED)),
    Outcome("displaced", "persons a month", "others whose job lasting placements took", _displaced),
    Outcome("net_durable", "persons a month", "durable placements less those that displaced others", _net_durable),
    Outcome("placed", "persons a month", "found a job after a programme", _moved(Why.PLACED)),
    Outcome("started", "persons a month", "started a programme", _moved(Why.STARTED)),
    Outcome("completed", "persons a month", "completed learn-work", _moved(Why.COMPLETED)),
    Outcome("no_go", "persons a month", "told no after the pre-programme", _moved(Why.NO_GO)),
    Outcome("dropped_out", "persons a month", "dropped out of a programme", _moved(*DROPOUT_CAUSES)),
    *(
        Outcome(f"{why.name.lower()}", "persons a month", f"dropped out: {why.name[8:].lower()}", _moved(why))
        for why in DROPOUT_CAUSES
    ),
    Outcome("withdrew", "persons a month", "of whom between selection and start", _dropped_from(Stage.RECRUITED)),
    Outcome("gave_up", "persons a month", "of whom during matching", _dropped_from(Stage.MATCHING)),
    Outcome("sent_away", "persons a month", "lost their programme because it stopped", _moved(Why.PROGRAMME_ENDED)),
    Outcome("not_placed", "persons a month", "completed but found no job in time", _moved(Why.NOT_PLACED)),
    Outcome("found_alone", "persons a month", "found a job without a programme", _moved(Why.FOUND_JOB)),
    Outcome("matched", "persons a month", "found a job in the field of earlier work, alone or not", _in_own_field),
    Outcome("exam_passed", "persons", "passed the integration exam in time, so far", _examined(Exam.PASSED)),
    Outcome("exam_missed", "persons", "missed the integration exam, so far", _examined(Exam.MISSED)),
    Outcome("lost_job", "persons a month", "lost a job", _moved(Why.LOST_JOB)),
    Outcome("arrived", "persons a month", "got a permit", _moved(Why.ARRIVED)),
    Outcome("housed", "persons a month", "got a home", _moved(Why.HOUSED)),
    Outcome("waiting", "persons", "wait for a home", _in(Stage.WAITING_HOUSING)),
    Outcome("pool", "persons", "in the target group, without work or programme", _in(Stage.POOL)),
    Outcome("recruited", "persons", "chosen for a programme", _in(Stage.RECRUITED)),
    Outcome("pre_programme", "persons", "in the pre-programme", _in(Stage.PRE_PROGRAMME)),
    Outcome("learn_work", "persons", "in learn-work", _in(Stage.LEARN_WORK)),
    Outcome("matching", "persons", "in matching or trial placement", _in(Stage.MATCHING)),
    Outcome("job_aftercare", "persons", "in the first year of a job after a programme", _in(Stage.JOB_AFTERCARE)),
    Outcome("durable", "persons", "in durable work after a programme", _in(Stage.DURABLE)),
    Outcome("unassisted", "persons", "in a job found alone", _in(Stage.UNASSISTED_JOB)),
    Outcome("employed_share", "share", "share at work of everyone housed", _employed),
    Outcome("on_benefit", "persons", "on social assistance", _on_benefit),
    Outcome("programmes_running", "programmes", "that run", _running(ProgrammeState.RUNNING)),
    Outcome("programmes_preparing", "programmes", "in preparation", _running(ProgrammeState.PREPARING)),
    Outcome("programmes_stalled", "programmes", "without money", _running(ProgrammeState.STALLED)),
    Outcome("programmes_ended", "programmes", "that ended so far", _running(ProgrammeState.ENDED)),
    Outcome("know_how", "0-1", "mean know-how of running programmes", _know_how),
    Outcome("secured_months", "months", "for which the money of running programmes is certain, on average", _secured),
    Outcome(
        "employers", "employers", "that offer places", lambda w, _: float(np.count_nonzero(w.employers.participates))
    ),
    Outcome("places", "places", "offered by employers", lambda w, _: float(w.employers.places.sum())),
    Outcome("places_taken", "places", "held by participants", lambda w, _: float(w.employers.taken.sum())),
    Outcome(
        "payback_months", "months", "for a learner, mean of employers", lambda w, _: float(w.employers.payback.mean())
    ),
    Outcome("vacancy_rate", "vacancies for 1,000 jobs", "mean of sectors", lambda w, _: float(w.market.rate.mean())),
    Outcome("grants_paid", "euro a month", "grants to programmes", _paid(What.GRANT)),
    Outcome("co_financed", "euro a month", "by municipalities", _paid(What.CO_FINANCING, Purse.MUNICIPALITY)),
    Outcome("sector_paid", "euro a month", "by sector funds to employers", _paid(What.CO_FINANCING, Purse.SECTOR_FUND)),
    Outcome("paid_back", "euro a month", "unspent grant money from programmes", _paid(What.LAPSED, Purse.PROGRAMME)),
    Outcome("orchestration_paid", "euro a month", "for orchestrators", _paid(What.ORCHESTRATION)),
    Outcome("wage_subsidies_paid", "euro a month", "wage cost subsidies", _paid(What.WAGE_SUBSIDY)),
    Outcome("lapsed", "euro a month", "budgets not used and grants paid back", _paid(What.LAPSED)),
    Outcome("benefits_paid", "euro a month", "benefits", _paid(What.BENEFIT)),
    Outcome("wages_paid", "euro a month", "wages in and after programmes", _paid(What.WAGE)),
    Outcome("casework_paid", "euro a month", "for extra caseworkers and help", _paid(What.CASEWORK)),
    Outcome("training_paid", "euro a month", "by employers for training of teams", _paid(What.TRAINING)),
    Outcome("certified", "persons a month", "completed with a diploma, certificate or declaration", _certified),
    Outcome(
        "municipalities_dual",
        "municipalities",
        "that offer dual tracks",
        lambda w, _: float(w.municipalities.dual.sum()),
    ),
    Outcome("programmes_regular", "programmes", "that run on regular municipal budgets", _regular),
)
"""Everything that is measured, in the order of the columns of `monthly`."""


def observe(world: World, month: int) -> Floats:
    """The outcomes of a month that has passed, in the order of `OUTCOMES`."""
    return np.array([outcome.read(world, month) for outcome in OUTCOMES])


PUBLIC = ("grants_paid", "co_financed", "orchestration_paid", "wage_subsidies_paid", "casework_paid")
"""What programmes cost funders and the state, before what programmes pay back."""


def summary(world: World, history: Floats) -> dict[str, float | str | None]:
    """Headline outcomes of a run from `history`, shape (months, outcomes); people also for 100,000 inhabitants."""
    column = {outcome.name: history[:, i] for i, outcome in enumerate(OUTCOMES)}
    months, people = len(history), world.geography.inhabitants / 100_000
    last = column["durable_placements"][-24:]
    durable, started = column["durable_placements"].sum(), column["started"].sum()
    left = sum(column[name].sum() for name in ("completed", "no_go", "dropped_out", "sent_away"))
    left -= column["withdrew"].sum() + column["gave_up"].sum()  # before the start, and after the end
    public = sum(column[name].sum() for name in PUBLIC) - column["paid_back"].sum()
    return {
        "months": months,
        "inhabitants": world.geography.inhabitants,
        "durable_placements": durable,
        "durable_a_year": durable / months * 12.0,
        "durable_a_year_per_100k": durable / months * 12.0 / people,
        "scaled_throughput": float(last.sum()) / last.size,
        "scaled_throughput_per_100k": float(last.sum()) / last.size / people,
        "started": started,
        "started_a_year_per_100k": started / months * 12.0 / people,
        "completion": _ratio(column["completed"].sum(), left),
        "placed_of_completed": _ratio(column["placed"].sum(), column["completed"].sum()),
        "employed_share": float(column["employed_share"][-1]),
        "programmes_running": float(column["programmes_running"][-1]),
        "programme_survival": _survival(world),
        "public_cost": public,
        "cost_per_durable_placement": float(public / durable) if durable else None,
        "lapsed": float(column["lapsed"].sum() - column["paid_back"].sum()),
        "most_binding": most_binding(world),
    }


def _ratio(part: float, whole: float) -> float:
    return float(part / whole) if whole else 0.0


def _survival(world: World) -> float:
    """Share of the programmes that ran at the start which run at the end."""
    at_start = world.geography.running_at_start
    still = world.programmes.state[at_start] == ProgrammeState.RUNNING
    return float(still.mean()) if at_start.size else 0.0


def most_binding(world: World) -> str:
    """The constraint that cost most intake over the whole run; empty if nothing was wanted."""
    if not world.ledger.intakes:
        return ""
    cost = np.sum([intake.cost for intake in world.ledger.intakes], axis=0)
    return Constraint(int(cost.argmax())).name.lower()
