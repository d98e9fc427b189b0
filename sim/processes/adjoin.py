"""What happens at home while someone is in a programme?"""

import numpy as np

from sim.rules import domains
from sim.stages import IN_PROGRAMME
from sim.vocabulary import Stage
from sim.world import ALWAYS, World


def trouble(world: World) -> None:
    """Trouble with family, debts, housing or paperwork begins for some and ends for others (C12)."""
    p, people = world.parameters.domains, world.participants
    if not p.weight:
        return
    rows = np.concatenate([world.staged(stage) for stage in (*IN_PROGRAMME, Stage.MATCHING)])
    has = people.trouble[rows]
    begins = world.whom("trouble begins", rows[~has], p.onset)
    fixed_for = world.draw("someone sees to it", rows[has], month=ALWAYS) < p.fixer
    ends = world.whom("trouble ends", rows[has], domains.solve_chance(fixed_for, p))
    people.trouble[begins], people.trouble[ends] = True, False
