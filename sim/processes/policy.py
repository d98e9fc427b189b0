"""When do the choices of the parties take effect? When they are made: at the start and in months of change."""

import numpy as np

from sim.rules import (
    absorption,
    group,
    intelligence,
    internalisation,
    monitoring,
    orchestration,
    politics,
    retained_benefit,
    schooling,
)
from sim.table import sum_by
from sim.world import ALWAYS, World


def take_effect(world: World) -> None:
    """Set what follows directly from a lever: attitudes, permissions, caseloads, steering, seats, mentors, papers."""
    if world.month and world.month not in world.scenario.change_months:
        return
    _municipalities(world)
    _regions(world)
    _capacity(world)
    _designs(world)


def _municipalities(world: World) -> None:
    p, towns = world.parameters, world.municipalities
    rows = np.arange(towns.size)
    towns.attitude = politics.attitudes(world.draw("attitude", rows, towns, ALWAYS), p.politics)
    luck = world.draw("retained benefit", rows, towns, ALWAYS)
    towns.allows = retained_benefit.allows(towns.attitude, towns.hosts, luck, p.retained_benefit)
    towns.caseload = p.guidance.caseload


def _regions(world: World) -> None:
    p, steering = world.parameters, world.orchestrators
    rows = np.arange(steering.size)
    steering.present = orchestration.present(world.draw("orchestrator", rows, steering, ALWAYS), p.orchestration)
    steering.pools = group.pools(world.draw("pooling", rows, steering, ALWAYS), p.group)
    steering.informed = intelligence.informed(world.draw("informed", rows, steering, ALWAYS), p.intelligence)
    own_work = world.draw("takes over", rows, steering, ALWAYS)
    steering.takes_over = internalisation.takes_over(own_work, p.internalisation)
    world.government.publicity = p.replication.publicity


def _capacity(world: World) -> None:
    p, schools, firms = world.parameters, world.providers, world.employers
    inhabitants = sum_by(world.municipalities.region, world.municipalities.inhabitants, world.orchestrators.size)
    schools.seats = inhabitants[schools.region] / 100_000 * schooling.staffed_seats(p.schooling) / p.schooling.providers
    in_modules = world.draw("modules", np.arange(schools.size), schools, ALWAYS)
    schools.modular = schooling.in_modules(in_modules, p.schooling)
    _papers(world)
    luck = world.draw("mentors", np.arange(firms.size), firms, ALWAYS)
    firms.mentors = absorption.mentors(firms.size_of_staff, luck, p.absorption)
    firms.wanted = absorption.places_wanted(firms.size_of_staff, p.absorption)


def _designs(world: World) -> None:
    p, table = world.parameters.monitoring, world.programmes
    rows = np.arange(table.size)
    table.watched = monitoring.watched(world.draw("monitors", rows, table, ALWAYS), p)
    table.flexible = monitoring.flexible(world.draw("flexible", rows, table, ALWAYS), p)


def _papers(world: World) -> None:
    table = world.programmes
    luck = world.draw("certificates", np.arange(table.size), table, ALWAYS)
    table.certifies = luck < world.parameters.certification.certificates
