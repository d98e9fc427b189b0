"""Who sits the integration exam this month?"""

from sim.rules import exam, law
from sim.vocabulary import Route, Stage
from sim.world import World


def sit(world: World) -> None:
    """Those whose term ends this month pass or miss the exam that their act asks (P11)."""
    people, p = world.participants, world.parameters
    permit, asked = world.month - p.language.course_months, p.language.course_target
    due = world.permits.of(permit)
    due = due[people.stage[due] != Stage.OUT]
    if permit >= world.government.act_from[0]:
        asked = law.target(asked, p.law)
    people.exam[due] = exam.result(people.language[due], asked, people.route[due] == Route.SELF_RELIANCE)
