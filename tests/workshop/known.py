"""A workshop of which every number is known by hand: what the criteria bring is a product, and no run is made."""

from itertools import product

import pandas as pd

from sim.scenario import load
from sim.study.limits.kept import LOST
from sim.study.limits.levels import CRITERIA, Point
from sim.study.workshop import Prepared
from sim.study.workshop.design import states, trials
from sim.study.workshop.kept import YEAR
from sim.vocabulary import Constraint

PLAN = {"draws": 2, "trials": 4, "seed": 1}
YEARS = 3


def a_year(point: Point, draw: int) -> float:
    """Durable placements a year: doubled by finances from absent to as is, then again; half as many more by others."""
    made = 40.0 * (draw + 1) * 4.0 ** (point[1] - 0.5)
    for position in (point[0], *point[2:]):
        made *= 1.0 + (position - 0.5)
    return made


def known() -> Prepared:
    """Two draws, three years; the first constraint binds with finances below ideal, the second otherwise."""
    points = [*states(), *trials(PLAN["trials"], PLAN["seed"])]
    rows = [_row(draw, point) for draw, point in product(range(PLAN["draws"]), points)]
    return Prepared(load("baseline", {"months": 12 * YEARS}), dict(PLAN), pd.DataFrame(rows), {}, 0.0)


def _row(draw: int, point: Point) -> dict[str, float]:
    first, second = (Constraint.MONEY_NOW, Constraint.CANDIDATES)
    lost = {first: 900.0 * (1.0 - point[1]), second: 300.0}
    return {
        "draw": draw,
        **dict(zip(CRITERIA, point, strict=True)),
        "months": 12.0 * YEARS,
        "inhabitants": 1_800_000.0,
        "started": 3.0 * a_year(point, draw) * YEARS,
        "employed_share": 0.4 + 0.1 * point[4],
        "public_cost": 3_000_000.0 * YEARS * (0.5 + point[1]),
        **{f"{YEAR}{year}": a_year(point, draw) * year / 2.0 for year in (1, 2, 3)},
        **{f"{LOST}{each.name.lower()}": lost.get(each, 0.0) for each in Constraint},
    }
