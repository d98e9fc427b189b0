"""When do the choices of the parties take effect? When they are made: at the start and in months of change."""

import numpy as np

from sim.rules import (
    absorption,
    group,
    intelligence,
    internalisation,
    law,
    monitoring,
    orchestration,
    politics,
    retained_benefit,
    schooling,
    sector_support,
    staying,
    tasks,
)
from sim.table import sum_by
from sim.world import ALWAYS, World


def take_effect(world: World) -> None:
    """Set what follows directly from a lever: attitudes, permissions, caseloads, steering, seats, mentors, papers."""
    if world.month and world.month not in world.scenario.change_months:
        return
    councils_decide(world)
    _regions(world)
    _capacity(world)
    _designs(world)
    _employers(world)


def councils_decide(world: World) -> None:
    """Set the attitude of every council, and with it whom it lets take part and how many clients a caseworker has."""
    p, towns = world.parameters, world.municipalities
    rows = np.arange(towns.size)
    towns.attitude = politics.attitudes(towns.colour, towns.mandate, p.politics)
    luck = world.draw("retained benefit", rows, towns, ALWAYS)
    allows = retained_benefit.allows(towns.attitude, towns.hosts, luck, p.retained_benefit)
    barred = retained_benefit.bars(allows, world.draw("no way round", rows, towns, ALWAYS), p.retained_benefit)
    towns.allows = ~barred
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
    start = world.scenario.start
    world.government.act_from = law.first_month(start.year, start.month, p.law)


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


def _employers(world: World) -> None:
    p, firms = world.parameters, world.employers
    everyone, means = np.arange(firms.size), world.associations.means[firms.sector]
    firms.heard = staying.heard(world.draw("heard by the municipality", everyone, firms, ALWAYS), p.staying)
    carried = world.draw("carried by the association", everyone, firms, ALWAYS)
    firms.carried = sector_support.carries(carried, means, p.sector_support)
    cuts, rounding = (world.draw(question, everyone, firms, ALWAYS) for question in ("cuts tasks", "places of tasks"))
    firms.tasks = tasks.places(firms.wanted, cuts, rounding, p.tasks)


def _papers(world: World) -> None:
    table = world.programmes
    luck = world.draw("certificates", np.arange(table.size), table, ALWAYS)
    table.certifies = luck < world.parameters.certification.certificates
