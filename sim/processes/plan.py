"""What does a programme know about itself when it plans?"""

import numpy as np
from numpy.typing import NDArray

from sim.rules import ambition, costs, fragmentation, kinds, strain, trust
from sim.rules import obligations as owed
from sim.rules.screening import extra_cost
from sim.table import Rows, count_by
from sim.vocabulary import Purse, Stage
from sim.world import World

Floats = NDArray[np.float64]


def completion(world: World) -> Floats:
    """Completion 0-1 of each programme, as those concerned see it."""
    table = world.programmes
    return ambition.completion(table.completed, table.dropped, world.parameters.ambition)


def cohort_cost(world: World, rows: Rows, people: Floats) -> Floats:
    """Euros for a cohort of so many people of each of some programmes."""
    p, table = world.parameters, world.programmes
    pre, learn, after = table.pre_months[rows], own_learn_months(world)[rows], months_after(world)[rows]
    price = kinds.cost(p.kinds)[table.category[rows]]
    return costs.cohort_cost(people, pre, learn, after, hours_asked(world), p.costs, price, extra_cost(p.screening))


def hours_asked(world: World) -> float:
    """Hours a week that a participant costs: a coach, with the overview and the foresight beyond what is usual."""
    return world.parameters.guidance.coach_hours + extra_hours(world)


def extra_hours(world: World) -> float:
    """Hours a week for one contact with the overview (P5) and for managing expectations (P6), beyond the usual."""
    return trust.extra_hours(world.parameters.trust) + strain.extra_hours(world.parameters.strain)


def running_costs(world: World) -> float:
    """Euros a month to run a programme, whatever its size (F3)."""
    p = world.parameters
    return fragmentation.overhead(p.costs.overhead, p.fragmentation)


def cost_per_head(world: World) -> Floats:
    """Euros for one participant from selection to the end of aftercare, by programme."""
    every = np.arange(world.programmes.size)
    return cohort_cost(world, every, np.ones(every.size))


def months_after(world: World) -> Floats:
    """Months of coaching after learn-work by programme: matching, then aftercare of its own or of the policy."""
    table, p = world.programmes, world.parameters
    matching = np.maximum(table.matching_months, p.placement.months)
    after: Floats = np.maximum(table.aftercare_months, p.guidance.aftercare_months) + matching.astype(float)
    return after


def own_learn_months(world: World) -> Floats:
    """Months of learn-work that each programme pays from its own money: none where others do (HU48, S147)."""
    table = world.programmes
    months: Floats = np.where(table.learning_paid_by == Purse.PROGRAMME, table.learn_months, 0.0)
    return months


def duration(world: World) -> Floats:
    """Months from intake to the end of what each programme pays itself: of learn-work, or of what comes before it."""
    table = world.programmes
    return table.pre_months.astype(float) + own_learn_months(world) + world.parameters.screening.months


def enrolled(world: World) -> NDArray[np.int64]:
    """Participants that each programme has now, from selection to the end of learn-work."""
    rows = _inside(world)
    return count_by(world.participants.programme[rows], world.programmes.size)


def obligations(world: World) -> Floats:
    """Euros that each programme still needs for those it has taken in, until coaching ends."""
    people, terms = world.participants, _terms(world)
    coached = np.concatenate([world.staged(Stage.MATCHING), world.staged(Stage.JOB_AFTERCARE)])
    needed = owed.inside(_inside(world), people.stage, people.until, people.programme, terms)
    return needed + owed.after(coached, people.since, people.programme, terms)


def _terms(world: World) -> owed.Terms:
    p, table = world.parameters, world.programmes
    return owed.Terms(
        month=world.month,
        learning=int(Stage.LEARN_WORK),
        learn=own_learn_months(world),
        after=months_after(world),
        teaching=kinds.cost(p.kinds)[table.category],
        pre_programme=p.costs.pre_programme,
        lessons=p.costs.lessons,
        coaching=hours_asked(world) * p.costs.weeks * p.costs.coach_hour,
    )


def _inside(world: World) -> NDArray[np.intp]:
    stages = (Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK)
    return np.concatenate([world.staged(stage) for stage in stages])
