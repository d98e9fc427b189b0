"""After how many months has an employer earned back the investment in a learner?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
HORIZON = 72
"""Months over which the account is drawn up; not earned back by then counts as never."""


class Payback(Block):
    """Wage against rising wage value, mentor time and subsidy. Mechanism E5."""

    horizon: float = lever(
        30.0, "months within which an employer of 50 and more wants its money back",
        unit="months", range=(3.0, 72.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=48.0, absent=12.0,
        source="profitable within a few years (F20)", grade="assumed",
    )  # fmt: skip
    large: int = fixed(
        50, "staff from which a firm counts as medium-sized or large",
        unit="persons", range=(10, 500), source="CBS (F10)", grade="published",
    )  # fmt: skip
    small_factor: float = uncertain(
        0.6, "that horizon of a firm below 50, which balks at the commitment",
        unit="factor", range=(0.1, 1.5), source="HU28", grade="assumed",
    )  # fmt: skip
    margin: float = uncertain(
        0.10, "what a fully productive worker earns the employer above the wage, without shortage",
        unit="share of wage", range=(0.0, 1.0), sweep=(0.05, 0.25), source="F20", grade="assumed",
    )  # fmt: skip
    shortage_margin: float = uncertain(
        0.001, "what each open vacancy for 1,000 jobs adds to that margin: the vacancy filled",
        unit="share of wage", range=(0.0, 0.02), source="S64", grade="assumed",
    )  # fmt: skip
    turnover: float = uncertain(
        0.015, "monthly chance, in the employer's eyes, that the learner leaves",
        unit="per month", range=(0.0, 0.2), source="HU8", grade="assumed",
    )  # fmt: skip


def payback_months(
    start: Floats, months: Floats, wage: float, mentor_cost: Floats, subsidy: float, vacancy_rate: Floats, p: Payback,
    outlay: float = 0.0,
) -> Floats:  # fmt: skip
    """Months until the running account turns positive; `HORIZON` + 1 where it never does.

    Month t earns (s(t) * (1 + margin) - 1) * wage + subsidy * (1 - s(t)) * wage - mentor_cost * (1 - s(t)), with wage
    value s(t) = 1 - (1 - start) * exp(-t / months) and each month weighed by the chance that the learner is still
    there, (1 - turnover)^t. The account opens at -outlay, spent before the first day. All arrays share one shape; money
    in euros a month, the outlay in euros. Source: S64, S98, HU60, F20.
    """
    t = np.arange(1, HORIZON + 1)[:, None]
    value = 1.0 - (1.0 - start) * np.exp(-t / months)
    margin = p.margin + p.shortage_margin * vacancy_rate
    earned = (value * (1.0 + margin) - 1.0) * wage + (1.0 - value) * (subsidy * wage - mentor_cost)
    account = np.cumsum(earned * (1.0 - p.turnover) ** t, axis=0) - outlay
    positive = account > 0.0
    return np.where(positive.any(axis=0), positive.argmax(axis=0) + 1.0, HORIZON + 1.0)


def pays(months: Floats, large: NDArray[np.bool_], p: Payback) -> Floats:
    """How well the account fits the employer's horizon, 0-1: a half where pay-back equals the horizon (HU28)."""
    horizon = np.where(large, p.horizon, p.horizon * p.small_factor)
    ratio = months / horizon
    fits: Floats = 1.0 / (1.0 + ratio * ratio * ratio)
    return fits
