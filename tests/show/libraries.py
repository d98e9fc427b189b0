"""A library of scenarios as large as the real one, with made-up numbers, to draw and to write."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd

from sim.study.comparison import OUTCOMES, of_runs
from sim.study.library import Library
from sim.vocabulary import Constraint

NATIONAL = (
    "baseline", "no-programmes", "all-ideal", *(f"ideal-{n}" for n in range(6)), *(f"without-{n}" for n in range(6)),
    *(f"policy-{n}" for n in range(7)), *(f"scale-{n}" for n in range(4)), *(f"budget-{n}" for n in range(5)),
    *(f"mission-{n}" for n in range(8)), "pandemic", "market-tight", "wi2021-late", "elections-willing",
)  # fmt: skip
ALONE = tuple(f"initiative_{n}" for n in range(19))


def made_up(national: tuple[str, ...] = NATIONAL, alone: tuple[str, ...] = ALONE, seeds: int = 5) -> Library:
    """Every label named, with long titles, every constraint binding somewhere, and one scenario without programmes."""
    cases: list[Any] = [SimpleNamespace(name=name, title=_title(name)) for name in (*national, *alone)]
    rows = [_row(place, name, seed) for place, name in enumerate((*national, *alone)) for seed in range(1, seeds + 1)]
    runs = pd.DataFrame(rows)
    ours = runs["scenario"].isin(national)
    compared = of_runs(cases[: len(national)], list(range(1, seeds + 1)), runs[ours], 1.0)
    return Library(compared, cases[len(national) :], runs[~ours], [1])


def _title(name: str) -> dict[str, str]:
    if name == "baseline":
        return {"en": "Baseline", "nl": "Uitgangssituatie"}
    return {
        "en": f"{name}: a title of more words than fit on one line of a figure, as some titles are",
        "nl": f"{name}: een titel van meer woorden dan op één regel van een figuur passen, zoals soms",
    }


def _row(place: int, name: str, seed: int) -> dict[str, Any]:
    wanted = 0.0 if name == "no-programmes" else 1000.0
    bound = place % len(Constraint)
    lost = {f"lost_{c.name.lower()}": wanted * (0.5 if c == bound else 0.02) for c in Constraint}
    durable = 5_000.0 if name == "all-ideal" else 600.0 + 10.0 * np.sin(7.0 * place) + np.sin(seed * place)
    outcomes = dict.fromkeys(OUTCOMES, 0.5) | {"durable_a_year": durable if wanted else 0.0, "started": 20_000.0}
    cost = {"cost_per_durable_placement": 45_000.0 if wanted else np.nan}
    head = {"scenario": name, "seed": seed, "months": 120, "inhabitants": 1.7e7}
    return head | outcomes | cost | {"wanted": wanted, "taken_in": 0.3 * wanted} | lost
