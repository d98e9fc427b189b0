"""Who comes to trust the one who guides, and who is sent from pillar to post?"""

from sim.processes.guide import guided
from sim.rules import trust as rule
from sim.world import ALWAYS, World


def meet(world: World) -> None:
    """Everyone who is guided comes to trust the contact person; those who are sent on lose that trust (P5)."""
    p, people, rows = world.parameters.trust, world.participants, guided(world)
    people.trust[rows] = rule.grown(people.trust[rows], p)
    chance = rule.chance_sent_on(world.draw("one fixed contact", rows, month=ALWAYS), p)
    sent = world.whom("sent on", rows, chance)
    people.trust[sent] = rule.broken(people.trust[sent], p)
