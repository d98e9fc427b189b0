"""What has to be in place before the first month?"""

import numpy as np

from sim.processes import ask, budgets, candidates, capacity, economy, employers, funding, intake, plan, policy, settle
from sim.processes.enrol import enrol
from sim.rules import costs, familiarity
from sim.table import Rows
from sim.vocabulary import ProgrammeState, Purse, Stage, What, Why
from sim.world import ALWAYS, STATE, Account, World


def begin(world: World) -> None:
    """Set policies and market, let employers and groups stand where they would stand, then open the books."""
    economy.tighten(world)
    policy.take_effect(world)
    _employers_take_part(world)
    _groups_are_under_way(world)
    world.open_books()
    everyone = np.arange(world.participants.size)
    world.participants.on_benefit = settle.entitled(world, everyone)
    budgets.announce(world)
    _programmes_have_grants(world)


def _employers_take_part(world: World) -> None:
    """Employers start where joining and stopping balance; first partners of named initiatives take part (F22)."""
    firms, p = world.employers, world.parameters.willingness
    employers.feel_shortage(world)
    employers.reckon(world)
    everyone = np.arange(firms.size)
    _know_of_the_group(world, everyone)
    employers.decide(world)
    joins, stops = p.asked * firms.willingness, employers.stopping(world, everyone)
    luck = world.draw("takes part at the start", everyone, firms, ALWAYS)
    firms.participates = luck * (joins + stops) < joins
    for row, count in world.geography.first_partners.items():
        _partners(world, row, count)
    employers.offer_places(world)


def _know_of_the_group(world: World, everyone: Rows) -> None:
    """What employers have heard of the group by the start (E2)."""
    p, firms = world.parameters.familiarity, world.employers
    times = familiarity.reached(world.associations.means, p)[firms.sector]
    luck = world.draw("has heard of the group", everyone, firms, ALWAYS)
    firms.familiarity = familiarity.at_start(times, luck, p)


def _partners(world: World, row: int, count: int) -> None:
    """Of its sectors the largest employers of each region of a running initiative take part, as many as it names."""
    firms = world.employers
    if world.programmes.state[row] != ProgrammeState.RUNNING:
        return
    regions = np.flatnonzero(world.geography.towns_by_region[row])
    near = [capacity.in_sectors(world, row, int(region)) for region in regions]
    largest = [rows[np.argsort(-firms.size_of_staff[rows], kind="stable")] for rows in near]
    firms.participates[_first_of_each(largest, firms.size_of_staff)[:count]] = True


def _first_of_each(lists: list[Rows], size: np.ndarray) -> Rows:
    """Rows of several lists in one: the first of each by falling size, then the second of each, and so on."""
    rows, place = np.concatenate(lists), np.concatenate([np.arange(each.size) for each in lists])
    return rows[np.lexsort((-size[rows], place))]


def _groups_are_under_way(world: World) -> None:
    """Running programmes have people in learn-work who were chosen earlier and are at different points of it."""
    table, people = world.programmes, world.participants
    for row in np.flatnonzero(table.state == ProgrammeState.RUNNING):
        intake.choose_regions(world, np.array([row]), capacity.free_places(world))
        months = int(table.learn_months[row])
        usual = round(table.group_size[row] * months / table.interval[row])
        near = capacity.open_employers(world, int(row))
        room = min(usual, *capacity.room(world, int(row), near)[1:])
        chosen, _ = intake.select(world, int(row), candidates.gates(world, int(row)).known, room)
        enrol(world, chosen, int(row), near)
        world.move(chosen, Stage.LEARN_WORK, Why.STARTED)
        world.employers.prepared[people.employer[chosen]] = world.parameters.pre_programme.usual_prepared
        people.until[chosen] = 1 + np.floor(world.draw("months to go", chosen) * months)
        people.began[chosen] = people.until[chosen] - months - table.pre_months[row]
    employers.offer_places(world)


def _programmes_have_grants(world: World) -> None:
    """Running programmes have a grant of which a part is still to come, and hold what is left of earlier money.

    Groups only start once their whole way is paid for: what those under way still need is in hand, and what was put by
    for the next group since the last (F1, S107).
    """
    table, length = world.programmes, world.parameters.grants.length
    running = np.flatnonzero(table.state == ProgrammeState.RUNNING)
    needed = plan.obligations(world) + plan.cost_per_head(world) * table.group_size * _since_last_group(world)
    held = needed[running] * costs.own_share(world.parameters.costs)
    world.pay(STATE, Account(Purse.PROGRAMME, running), held, What.BUDGET)
    left = 1 + np.floor(world.draw("grant left at the start", running, table, ALWAYS) * length).astype(int)
    asked = ask.first_grants(world, running)
    for row, months, euros in zip(running.tolist(), left.tolist(), asked.tolist(), strict=True):
        room = world.funders.ceiling / 12.0 - world.funders.committed
        room[~funding.open_to(world, row)] = -np.inf
        funding.promise(world, row, int(np.argmax(room)), months, euros)


def _since_last_group(world: World) -> np.ndarray:
    """Months since each programme last took in a group, as a share of those between two groups."""
    table = world.programmes
    share: np.ndarray = 1.0 - np.minimum(table.next_intake, table.interval) / table.interval
    return share
