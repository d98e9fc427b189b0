"""Who sits the integration exam this month?"""

import numpy as np

from sim.rules import exam
from sim.vocabulary import Route, Stage
from sim.world import World


def sit(world: World) -> None:
    """Those whose term ends this month pass or miss the exam that was asked when they got their permit (P11)."""
    people, here, term = world.participants, world.here, world.parameters.language.course_months
    due = np.flatnonzero(people.permit[here] == world.month - term)
    due = due[people.stage[due] != Stage.OUT]
    asked = world.scenario.at(max(world.month - term, 0)).language.course_target
    people.exam[due] = exam.result(people.language[due], asked, people.route[due] == Route.SELF_RELIANCE)
