"""Which programmes become ordinary work of municipalities?"""

import numpy as np

from sim.processes.ask import first_grants
from sim.processes.employers import regional_attitude
from sim.processes.funding import YEAR, owed, promise
from sim.processes.plan import completion
from sim.rules import internalisation
from sim.vocabulary import NOBODY, FunderKind, ProgrammeState, Purse
from sim.world import World


def take_over(world: World) -> None:
    """When a grant comes to an end, municipalities that know and value the programme may make it their own (L7)."""
    p, table = world.parameters, world.programmes
    live = (table.state == ProgrammeState.RUNNING) & (table.funder != NOBODY) & ~table.regular
    ends = (table.funded_until - p.grants.notice <= world.month) & (table.renewal_asked != table.funded_until)
    rows = np.flatnonzero(live & ends & world.orchestrators.takes_over[table.region])
    if not rows.size:
        return
    stayed = internalisation.stayed(table.durable[rows], table.completed[rows], p.internalisation)
    attitude = regional_attitude(world)[table.region[rows]]
    chance = internalisation.chance(p.life.known, attitude, stayed, completion(world)[rows], p.internalisation)
    table.regular[world.whom("taken over", rows, chance, table)] = True


def pay_regular(world: World) -> None:
    """Ordinary work whose grant has ended gets municipal money without an application, if there is room (L7)."""
    table, pots = world.programmes, world.funders
    rows = np.flatnonzero(table.regular & (table.funder == NOBODY) & (table.state != ProgrammeState.ENDED))
    if not rows.size:
        return
    for row, asked in zip(rows.tolist(), first_grants(world, rows).tolist(), strict=True):
        pot = int(np.flatnonzero((pots.kind == FunderKind.MUNICIPAL) & (pots.region == table.region[row]))[0])
        cash = world.balance[Purse.FUNDER] - owed(world)
        if asked <= pots.ceiling[pot] / YEAR - pots.committed[pot] and YEAR * asked <= cash[pot]:
            promise(world, row, pot, world.parameters.grants.length, asked)
