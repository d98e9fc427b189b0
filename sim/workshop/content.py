"""Which numbers and words does the page hold?"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.show.words import word
from sim.study.limits.kept import LOST
from sim.study.limits.levels import CRITERIA
from sim.study.workshop import Prepared
from sim.study.workshop.design import STEPS
from sim.study.workshop.kept import YEAR
from sim.vocabulary import Constraint
from sim.workshop.roles import ROLES

SURE = 0.9
"""The share of trials in which the estimate lies no further off than the page says."""


def content(of: Prepared, lang: str) -> dict[str, Any]:
    """All that the script of the page works with, as plain values; numbers by state and then by draw."""
    months = float(of.runs["months"].iloc[0])
    return {
        "lang": lang,
        "steps": STEPS,
        "draws": of.plan["draws"],
        "criteria": [_criterion(name, lang) for name in CRITERIA],
        "roles": [_role(role.name, list(role.criteria), lang) for role in ROLES],
        "constraints": [word(f"constraint.{each.name.lower()}", lang) for each in Constraint],
        "years": [of.scenario.start.year + number for number in range(of.years)],
        "months": months,
        "off": off(of),
        "durable": [_whole(of.grid(f"{YEAR}{number + 1}")) for number in range(of.years)],
        "lost": [_whole(of.grid(f"{LOST}{each.name.lower()}")) for each in Constraint],
        "started": _whole(of.grid("started")),
        "cost": _whole(of.grid("public_cost") / 1000.0),
        "employed": _whole(of.grid("employed_share") * 1000.0),
    }


def off(of: Prepared) -> float:
    """How far off the page says that an estimate may be: at most 1, as where nothing is known."""
    return round(min(float(np.quantile(of.errors, SURE)), 1.0), 3)


def _criterion(name: str, lang: str) -> dict[str, str]:
    told = {part: word(f"workshop.criterion.{name}.{part}", lang) for part in ("asks", "absent", "ideal")}
    return {"key": name, "name": word(f"criterion.{name}", lang), **told}


def _role(name: str, criteria: list[str], lang: str) -> dict[str, Any]:
    cards = {criterion: word(f"workshop.card.{name}.{criterion}", lang) for criterion in criteria}
    return {"key": name, "name": word(f"workshop.role.{name}", lang), "cards": cards}


def _whole(grid: NDArray[np.float64]) -> list[int]:
    """A grid (draws, 729) as whole numbers, state by state."""
    return [int(value) for value in np.rint(grid.T).ravel()]
