"""Who pays what this month?"""

import numpy as np
from numpy.typing import NDArray

from sim.processes.guide import guided
from sim.processes.plan import extra_hours, running_costs
from sim.processes.programme_life import insolvent
from sim.rules import buddies, co_financing, domains, guidance, kinds, schooling, shared_returns
from sim.table import Rows, count_by, one_of, sum_by
from sim.vocabulary import NOBODY, FunderKind, ProgrammeState, Purse, Stage, What
from sim.world import BENEFIT, OUTSIDE, PARTICIPANTS, STATE, Account, World

Floats = NDArray[np.float64]


def entitle(world: World) -> None:
    """Set who is on benefit, of those who moved: in the pool, in unpaid phases of a programme, or in a small job."""
    moved = world.ledger.movers(world.month)
    world.participants.on_benefit[moved] = entitled(world, moved)


def entitled(world: World, rows: Rows) -> NDArray[np.bool_]:
    """Whether people have a right to benefit in the stage in which they are."""
    people, p = world.participants, world.parameters.costs
    stage = people.stage[rows]
    on: NDArray[np.bool_] = one_of(stage, WITHOUT_WAGE)
    learning = np.flatnonzero(stage == Stage.LEARN_WORK)
    on[learning] = world.programmes.level[people.programme[rows[learning]]] < p.paid_from
    on |= (stage == Stage.UNASSISTED_JOB) & people.small_job[rows]
    return on


WITHOUT_WAGE = (Stage.POOL, Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.MATCHING)
"""Stages in which everyone keeps the benefit."""


def pay_people(world: World) -> None:
    """Benefits, and wages with wage cost subsidy for those whose employer is known (E5)."""
    people, p = world.participants, world.parameters.costs
    world.pay(BENEFIT, PARTICIPANTS, p.benefit * float(np.count_nonzero(people.on_benefit)), What.BENEFIT)
    learning = world.staged(Stage.LEARN_WORK)
    placed = np.concatenate([world.staged(Stage.JOB_AFTERCARE), world.staged(Stage.DURABLE)])
    paid = np.concatenate([learning[~people.on_benefit[learning]], placed[people.employer[placed] != NOBODY]])
    employer = Account(Purse.EMPLOYER, people.employer[paid])
    world.pay(employer, PARTICIPANTS, p.wage, What.WAGE)
    missing = np.maximum(1.0 - people.skill[paid], 0.0)
    world.pay(BENEFIT, employer, p.wage_subsidy * p.wage * missing, What.WAGE_SUBSIDY)


def pay_workplaces(world: World) -> None:
    """Employers make places ready and spend mentor time; the fund of the sector helps while its means last (E5)."""
    people, p = world.participants, world.parameters
    learning = world.staged(Stage.LEARN_WORK)
    employer = Account(Purse.EMPLOYER, people.employer[learning])
    mentor = p.guidance.mentor_hours * p.costs.weeks * p.costs.mentor_hour
    beginning = people.since[learning] == world.month
    world.pay(employer, OUTSIDE, mentor + p.payback.set_up * beginning, What.MENTORING)
    world.pay(employer, Account(Purse.PROVIDER, people.provider[learning]), schooling.asked(p.schooling), What.LESSONS)
    funds = world.associations
    funds.learners = count_by(people.sector[learning], funds.size)
    asked = funds.means * p.costs.sector_fund
    share = np.clip(world.balance[Purse.SECTOR_FUND] / np.maximum(asked * funds.learners, 1.0), 0.0, 1.0)
    sector = people.sector[learning]
    world.pay(Account(Purse.SECTOR_FUND, sector), employer, (asked * share)[sector], What.CO_FINANCING)


def pay_programmes(world: World) -> None:
    """Programmes pay schools, guidance and overhead; municipalities co-finance; who cannot pay stalls (F1, G1)."""
    overhead = running_costs(world)
    rows, lessons, coaching = _bills(world)
    share = _co_financing(world, rows, lessons + coaching)
    sector, employer = _taken_over(world, rows, lessons + coaching)
    own = lessons + coaching - share - sector - employer
    solvent = _solvent(world, rows, own, overhead)
    kept = solvent[world.participants.programme[rows]]
    rows, lessons, coaching, own = rows[kept], lessons[kept], coaching[kept], own[kept]
    people = world.participants
    programme = Account(Purse.PROGRAMME, people.programme[rows])
    _draw_down(world, people.municipality[rows], share[kept])
    world.pay(Account(Purse.MUNICIPALITY, people.municipality[rows]), programme, share[kept], What.CO_FINANCING)
    for purse, payer, euros in (
        (Purse.SECTOR_FUND, people.sector, sector),
        (Purse.EMPLOYER, people.employer, employer),
    ):
        paying = euros[kept] > 0.0
        world.pay(
            Account(purse, payer[rows[paying]]),
            Account(Purse.PROGRAMME, people.programme[rows[paying]]),
            euros[kept][paying],
            What.CO_FINANCING,
        )
    preparing = people.stage[rows] == Stage.PRE_PROGRAMME
    for what, taught in ((What.PRE_PROGRAMME, preparing), (What.LESSONS, ~preparing)):
        seated = taught & (people.provider[rows] != NOBODY)
        school = Account(Purse.PROVIDER, people.provider[rows[seated]])
        world.pay(Account(Purse.PROGRAMME, people.programme[rows[seated]]), school, lessons[seated], what)
    world.pay(programme, Account(Purse.SUPPORT, people.region[rows]), coaching, What.GUIDANCE)
    running = np.flatnonzero((world.programmes.state == ProgrammeState.RUNNING) & solvent)
    world.pay(Account(Purse.PROGRAMME, running), OUTSIDE, overhead, What.OVERHEAD)
    world.programmes.spent[running] += overhead
    world.programmes.spent += sum_by(people.programme[rows], own, world.programmes.size)


def _bills(world: World) -> tuple[Rows, Floats, Floats]:
    """Everyone who is guided at the cost of a programme, with euros of this month for lessons and coaching (D45)."""
    people, rows = world.participants, guided(world)
    rows = rows[world.programmes.state[people.programme[rows]] == ProgrammeState.RUNNING]
    rows = rows[_payer(world, rows) == Purse.PROGRAMME]
    return rows, *_prices(world, rows)


def _payer(world: World, rows: Rows) -> NDArray[np.int8]:
    """Whose money pays the lessons and coaching of participants: of learn-work sometimes others than the programme."""
    people = world.participants
    learning = people.stage[rows] == Stage.LEARN_WORK
    payer: NDArray[np.int8] = np.where(
        learning, world.programmes.learning_paid_by[people.programme[rows]], Purse.PROGRAMME
    )
    return payer


def _prices(world: World, rows: Rows) -> tuple[Floats, Floats]:
    """Euros for the lessons and for the coaching of participants this month (D45)."""
    p, people = world.parameters.costs, world.participants
    price = np.zeros(len(Stage))
    price[Stage.PRE_PROGRAMME], price[Stage.LEARN_WORK] = p.pre_programme, p.lessons
    hours = world.supports.hours[people.region[rows]] + extra_hours(world)
    kind = kinds.cost(world.parameters.kinds)[world.programmes.category[people.programme[rows]]]
    return price[people.stage[rows]] * kind, hours * p.weeks * p.coach_hour


def pay_learning(world: World) -> None:
    """Where programmes do not, employers or regular education pay lessons and coaching of learn-work (HU48, S147)."""
    people, learning = world.participants, world.staged(Stage.LEARN_WORK)
    payer = _payer(world, learning)
    for purse in (Purse.EMPLOYER, Purse.STATE):
        rows = learning[payer == purse]
        lessons, coaching = _prices(world, rows)
        account = Account(purse, people.employer[rows]) if purse == Purse.EMPLOYER else STATE
        world.pay(account, Account(Purse.PROVIDER, people.provider[rows]), lessons, What.LESSONS)
        world.pay(account, Account(Purse.SUPPORT, people.region[rows]), coaching, What.GUIDANCE)


def _co_financing(world: World, rows: Rows, bill: Floats) -> Floats:
    """What the own municipality adds for each participant, cut back where its budget does not reach (G1, S147)."""
    p, towns = world.parameters, world.municipalities
    town = world.participants.municipality[rows]
    asked = co_financing.municipal(bill, _after_term(world, rows), p.costs.municipal_share, p.co_financing)
    total = sum_by(town, asked, towns.size)
    left = towns.reintegration + towns.integration
    cut = np.minimum(1.0, left / np.maximum(total, 1e-9))
    share: Floats = asked * cut[town]
    return share


def _after_term(world: World, rows: Rows) -> NDArray[np.bool_]:
    """Whose integration term is over (C09)."""
    over: NDArray[np.bool_] = world.participants.permit[rows] <= world.month - world.parameters.language.course_months
    return over


def _taken_over(world: World, rows: Rows, bill: Floats) -> tuple[Floats, Floats]:
    """What sector funds, while their means last, and employers take over after the integration term (F6)."""
    p, people = world.parameters, world.participants
    gone = co_financing.fallen_away(bill, _after_term(world, rows), p.costs.municipal_share, p.co_financing)
    if not gone.any():
        return gone, gone
    sector = np.where(people.sector[rows] == NOBODY, 0.0, gone * p.co_financing.sector_funds)
    asked = sum_by(np.maximum(people.sector[rows], 0), sector, world.associations.size)
    cut = np.minimum(1.0, world.balance[Purse.SECTOR_FUND] / np.maximum(asked, 1.0))
    sector *= cut[np.maximum(people.sector[rows], 0)]
    employer = np.where(people.employer[rows] == NOBODY, 0.0, gone * p.co_financing.employers)
    return sector, np.minimum(employer, gone - sector)


def _solvent(world: World, rows: Rows, bill: Floats, overhead: float) -> NDArray[np.bool_]:
    """Which programmes can pay their own part; the others stall now."""
    table = world.programmes
    due = sum_by(world.participants.programme[rows], bill, table.size)
    due += np.where(table.state == ProgrammeState.RUNNING, overhead, 0.0)
    solvent: NDArray[np.bool_] = world.balance[Purse.PROGRAMME] >= due
    insolvent(world, np.flatnonzero((table.state == ProgrammeState.RUNNING) & ~solvent))
    return solvent


def _draw_down(world: World, town: Rows, share: Floats) -> None:
    """Take co-financing from integration money first, then from reintegration money."""
    towns = world.municipalities
    used = sum_by(town, share, towns.size)
    from_integration = np.minimum(used, towns.integration)
    towns.integration -= from_integration
    towns.reintegration = np.maximum(towns.reintegration - (used - from_integration), 0.0)


def pay_extra_attention(world: World) -> None:
    """Municipalities pay caseworkers, help and buddies beyond what is usual, from money of the state (C3, C4, C12)."""
    p = world.parameters
    workers = guidance.extra_caseworkers(float(world.roll.sizes[Stage.POOL]), p.guidance)
    hours = domains.extra_hours(float(guided(world).size), p.domains) if p.domains.weight else 0.0
    euros = workers * p.guidance.caseworker + hours * p.costs.coach_hour
    euros += buddies.extra_cost(float(sum(world.roll.sizes[stage] for stage in WITH_BUDDY)), p.buddies)
    if not euros:
        return
    towns = world.municipalities
    share = euros * towns.inhabitants / towns.inhabitants.sum()
    account = Account(Purse.MUNICIPALITY, np.arange(towns.size))
    world.pay(STATE, account, share, What.BUDGET)
    world.pay(account, OUTSIDE, share, What.CASEWORK)


WITH_BUDDY = (Stage.POOL, Stage.LEARN_WORK, Stage.UNASSISTED_JOB, Stage.JOB_AFTERCARE, Stage.DURABLE)
"""Stages in which a language buddy can help: after the course, on the floor and in a job."""


def pay_orchestrators(world: World) -> None:
    """The state pays orchestrators where they are (L4)."""
    present = np.flatnonzero(world.orchestrators.present)
    monthly = world.parameters.orchestration.budget / 12.0
    account = Account(Purse.ORCHESTRATOR, present)
    world.pay(STATE, account, np.full(present.size, monthly), What.BUDGET)
    world.pay(account, OUTSIDE, np.full(present.size, monthly), What.ORCHESTRATION)


def return_savings(world: World) -> None:
    """Part of the benefits that programmes save flows into the shared fund (F7)."""
    p = world.parameters
    at_work = world.roll.sizes[Stage.JOB_AFTERCARE] + world.roll.sizes[Stage.DURABLE]
    fund = np.flatnonzero(world.funders.kind == FunderKind.SHARED)
    euros = shared_returns.flowing_back(at_work, p.costs.benefit, p.shared_returns)
    world.pay(BENEFIT, Account(Purse.FUNDER, fund), euros / fund.size, What.BUDGET)
