"""What is kept of a run to say what limits it: what came of it, for whom and where, and what was intake lost to?"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.month import Order
from sim.outcomes import summary
from sim.run import finished
from sim.scenario import Scenario
from sim.study.replicate import Summary
from sim.vocabulary import NOBODY, Constraint, Schooling, Sector, Sex, Why
from sim.world import World

Floats = NDArray[np.float64]

SHORT = {
    "throughput": "durable_a_year",
    "late_throughput": "scaled_throughput",
    "reach": "started_a_year",
    "completion": "completion",
    "survival": "programme_survival",
    "employment": "employed_share",
    "cost_per_placement": "cost_per_durable_placement",
    "public_cost": "public_cost",
    "net_throughput": "net_durable_a_year",
    "equity": "durable_share_low_schooled",
    "equity_women": "durable_share_women",
}
"""The outcomes that can be asked for, and the columns in which they are kept."""

LOST, BY_SECTOR, BY_REGION = "lost.", "sector.", "region."
"""How the columns begin with persons lost to each constraint, and durable placements a year by sector and region."""

_LOW = (Schooling.PRIMARY, Schooling.LOWER_SECONDARY)


def kept(scenario: Scenario, seed: int, check: bool = False, order: Order | None = None) -> Summary:
    """Make a run, with another `order` of the month if given.

    Its summary comes back, and durable placements by sector and region, shares of groups, and lost intake.
    """
    model = finished(scenario, seed, check=check, order=order)
    world = model.world
    told = {name: _plain(value) for name, value in summary(world, model.history).items()}
    years = world.month / 12.0
    flows = world.ledger.flows.sum(axis=0)
    told["started_a_year"] = float(flows[Why.STARTED]) / years
    told["net_durable_a_year"] = (float(flows[Why.SUSTAINED]) - float(world.associations.displaced.sum())) / years
    return told | _by_group(world) | _by_place(world, years) | intake(world)


def _plain(value: Any) -> float | str | None:
    plain: float | str | None = value.item() if isinstance(value, np.generic) else value
    return plain


def _durable(world: World) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Everyone who reached durable work, and the programme that brought them there."""
    moves = [moves for moves in world.ledger.moves if moves.why == Why.SUSTAINED]
    rows = np.concatenate([np.zeros(0, np.intp), *(each.rows for each in moves)])
    programmes = np.concatenate([np.zeros(0, np.intp), *(each.programme for each in moves)])
    return rows.astype(np.intp), programmes.astype(np.intp)


def _by_group(world: World) -> Summary:
    rows, _ = _durable(world)
    low = np.isin(world.participants.schooling[rows], _LOW)
    women = world.participants.sex[rows] == Sex.WOMAN
    return {
        "durable_share_low_schooled": float(low.mean()) if rows.size else None,
        "durable_share_women": float(women.mean()) if rows.size else None,
    }


def _by_place(world: World, years: float) -> Summary:
    _, programmes = _durable(world)
    sectors, regions = world.programmes.sector[programmes], world.programmes.region[programmes]
    names = {**{int(sector): sector.name.lower() for sector in Sector}, NOBODY: "any"}
    return {
        **{f"{BY_SECTOR}{name}": float(np.count_nonzero(sectors == row)) / years for row, name in names.items()},
        **{
            f"{BY_REGION}{name}": float(np.count_nonzero(regions == row)) / years
            for row, name in enumerate(world.geography.regions)
        },
    }


def intake(world: World) -> Summary:
    """Persons wanted and taken in over the whole run, and lost to each constraint."""
    intakes = world.ledger.intakes
    cost = np.sum([intake.cost for intake in intakes], axis=0) if intakes else np.zeros(len(Constraint))
    lost: Mapping[str, float] = {f"{LOST}{each.name.lower()}": float(cost[each]) for each in Constraint}
    wanted, taken = (float(sum(getattr(intake, name) for intake in intakes)) for name in ("wanted", "actual"))
    return {"wanted": wanted, "taken_in": taken, **lost}
