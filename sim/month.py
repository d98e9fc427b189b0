"""One month, in order."""

from collections.abc import Callable

from sim.processes import (
    adjoin,
    adopt,
    arrive,
    budgets,
    drop_out,
    economy,
    elect,
    employers,
    exam,
    funding,
    guide,
    intake,
    internalise,
    involve,
    learn,
    leave,
    place,
    policy,
    programme_life,
    progress,
    scale,
    settle,
    shock,
    steer,
    strain,
    trust,
    work_alone,
)
from sim.world import World

Process = Callable[[World], None]
Order = tuple[tuple[Process, str], ...]

MONTH: Order = (
    (policy.take_effect, "choices hold from the first day of the month"),
    (elect.vote, "new councils decide before anyone asks them"),
    (economy.tighten, "everyone then meets the same labour market"),
    (budgets.set_budgets, "in January money comes before anyone plans with it"),
    (funding.end_grants, "grants that ran out make room for others"),
    (internalise.take_over, "what has become ordinary work need not hope for renewal"),
    (internalise.pay_regular, "and gets municipal money before others apply for it"),
    (funding.renew, "renewal is known before programmes plan"),
    (funding.apply, "those without a grant apply for what renewal left"),
    (funding.pay_grants, "promised money is there before it is spent"),
    (arrive.arrive, "newcomers join those who wait for a home"),
    (arrive.house, "who gets a home can be recruited this month"),
    (employers.feel_shortage, "employers look at the market of this month"),
    (employers.reckon, "and at what a learner would cost and bring"),
    (employers.hear, "some hear of people they had never thought of"),
    (employers.decide, "before they decide to take part"),
    (adopt.imitate, "municipalities begin with dual tracks before anyone starts something there"),
    (programme_life.found, "new initiatives begin to prepare"),
    (scale.to_regions, "as do copies of proven ones elsewhere"),
    (scale.to_sectors, "and of those for another sector"),
    (scale.to_groups, "and of those for another target group"),
    (involve.join, "each party of those in preparation takes part, or keeps them waiting"),
    (programme_life.stall, "without money a programme stops before it recruits again"),
    (programme_life.open_doors, "and with money a prepared one starts"),
    (involve.step_out, "a council that has turned may leave what runs, before groups are planned"),
    (programme_life.forget, "know-how of stopped programmes evaporates"),
    (steer.steer, "orchestrators choose whom they carry before groups are planned"),
    (steer.grow_together, "partners who meet this month trust each other the more when they plan"),
    (shock.stand_still, "whose learning stands still this month does not finish"),
    (progress.finish, "those who finish leave places and seats for new groups"),
    (employers.offer_places, "places that came free are offered anew, or not, before programmes recruit"),
    (intake.take_in, "programmes recruit from the pool before people find work alone"),
    (progress.start_groups, "groups chosen earlier start"),
    (progress.go_or_no_go, "and those prepared go on or not"),
    (guide.divide_coaches, "coaches are divided over all who are now inside"),
    (trust.meet, "who is guided meets the contact person, or is sent on"),
    (strain.happen, "life goes on while people learn and work"),
    (learn.learn_in_programme, "a month of lessons and practice"),
    (shock.lose_places, "a place that has gone is lost whatever the month brought"),
    (adjoin.trouble, "what happened at home is known"),
    (drop_out.drop_out, "dropout looks at what the month brought"),
    (place.match, "those who completed look for a job"),
    (place.keep_job, "those with a job keep it or not"),
    (learn.learn_alone, "outside, a month of courses or of forgetting"),
    (exam.sit, "the exam is about what was learnt until now"),
    (work_alone.leave_pool, "whoever is left in the pool may find work alone, study or go"),
    (work_alone.leave_job, "jobs found alone end; those found this month may not last it"),
    (leave.move_away, "others move away from wherever they stand"),
    (leave.retire, "and some are too old for the target group"),
    (settle.pay_programmes, "programmes pay their month; who cannot, stalls"),
    (settle.pay_learning, "others pay for those whose learning they carry, whatever became of the programme"),
    (settle.entitle, "after the last move, benefits follow the stage"),
    (settle.pay_people, "then everyone is paid"),
    (settle.return_savings, "what they save is known, and part of it flows back"),
    (settle.pay_workplaces, "employers bear mentors, sector funds help"),
    (settle.pay_extra_attention, "municipalities pay for more attention than is usual"),
    (settle.pay_orchestrators, "and the state pays those who steer"),
)
"""Every process with the reason for its place. Nothing else schedules anything."""


def advance(world: World, after: Process | None = None, month: Order = MONTH) -> None:
    """Let one month pass; `after`, if given, is called after every process.

    Another `month` than the usual one is for asking how much the order matters.
    """
    for process, _ in month:
        process(world)
        if after is not None:
            after(world)
    world.month += 1
