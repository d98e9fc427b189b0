"""After how many months has an employer earned back the investment in a learner?"""

import numpy as np
from numpy.typing import NDArray

from sim.compiled import compiled
from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]
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
    own_shortage: float = uncertain(
        1.0, "how far an employer reckons with its own vacancies; at 0 with those of its sector only",
        unit="share", range=(0.0, 1.0), source="S111, S112", grade="assumed",
    )  # fmt: skip
    set_up: float = uncertain(
        4500.0, "what it takes to make a place ready: managers, a plan, things to work with",
        unit="euro a learner", range=(0.0, 20_000.0), sweep=(1_000.0, 6_000.0),
        source="support of 5,000-8,000 euro a person (D42), S100", grade="assumed",
    )  # fmt: skip
    retained: float = uncertain(
        1.0, "part of learn-work at mbo 1-2 in which an employer counts on retained benefit instead of a wage",
        unit="share", range=(0.0, 1.0), source="HU16, D09, S108", grade="assumed",
    )  # fmt: skip
    extra_hand: float = uncertain(
        0.2, "what a learner who keeps the benefit brings, as work beside the regular work (boventallig)",
        unit="share of wage value", range=(0.0, 1.0), sweep=(0.1, 0.4), source="S98", grade="assumed",
    )  # fmt: skip
    rules_known: float = lever(
        0.5, "share of employers who know what support the local rules give",
        unit="share of employers", range=(0.0, 1.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=1.0, absent=0.1,
        source="S103", grade="assumed",
    )  # fmt: skip
    support_missed: float = uncertain(
        0.6, "share of the wage cost subsidy that those who do not know the rules count on less than those who do",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.9), source="S103", grade="assumed",
    )  # fmt: skip
    usual_known: float = fixed(
        0.5, "share of employers who knew them in 2021, when willingness was set",
        unit="share of employers", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def margins(own: Floats, sector: Floats, p: Payback) -> Floats:
    """What full productivity earns above the wage, share of wage, by vacancies for 1,000 jobs (S64).

    margin + shortage_margin * v, where v lies between the rate of the `sector` (own_shortage 0) and one's `own` (1).
    """
    above: Floats = p.margin + p.shortage_margin * (sector + p.own_shortage * (own - sector))
    return above


def knows_rules(luck: Floats, p: Payback) -> NDArray[np.bool_]:
    """Employers who know the local rules; `luck`, one uniform that stays with an employer, says who is first (S103)."""
    return luck < p.rules_known


def support(knows: Floats, subsidy: float, p: Payback) -> Floats:
    """Subsidy, share of the missing wage value, that an employer counts on who knows the rules (1) or not (0) (S103).

    subsidy * (1 + support_missed * (knows - usual_known)), at most 1: on average over employers of 2021, the subsidy.
    """
    counted: Floats = np.minimum(subsidy * (1.0 + p.support_missed * (knows - p.usual_known)), 1.0)
    return counted


def margin_needed(
    start: Floats, months: Floats, unpaid: Floats, wage: float, mentor_cost: Floats, subsidy: Floats, p: Payback,
    outlay: float = 0.0,
) -> Floats:  # fmt: skip
    """The least margin, share of wage, with which an account has turned positive in month t or before.

    For accounts of shape (n,) a falling table of shape (HORIZON, n). Month t earns (s(t) * h(t) * (1 + margin) - w(t)
    * (1 - subsidy * (1 - s(t)))) * wage - mentor_cost * (1 - s(t)), after `set_up` and `outlay` at the start: wage
    value s(t) = 1 - (1 - start) * exp(-t / months); a wage is paid (w = 1) and the work counts in full (h = 1) after
    `unpaid` months, before that w = 0 and h = extra_hand. Each month weighs by the chance that the learner is still
    there, (1 - turnover)^t. Money in euros a month. Source: S64, S98, HU16, HU60, F20, D42.
    """
    t = np.arange(1, HORIZON + 1)[:, None]
    value = 1.0 - (1.0 - start) * np.exp(-t / months)
    paid = np.clip(t - unpaid, 0.0, 1.0)
    worth = value * (paid + (1.0 - paid) * p.extra_hand) * wage
    spent = paid * wage * (1.0 - subsidy * (1.0 - value)) + mentor_cost * (1.0 - value)
    stays = (1.0 - p.turnover) ** t
    short = np.cumsum((spent - worth) * stays, axis=0) + p.set_up + outlay
    earned = np.maximum(np.cumsum(worth * stays, axis=0), TINY)
    needed: Floats = np.minimum.accumulate(short / earned, axis=0)
    return needed


TINY = 1e-9
"""Euros or months by which nothing is divided where there is nothing."""


@compiled
def payback_months(margin: Floats, account: Ints, needed: Floats) -> Floats:
    """Months until the account turns positive (E5); `HORIZON` + 1 where it never does.

    `margin`, share of wage, and `account`, a column of the table `needed`, of shape (n,).
    """
    out = np.empty(margin.size)
    for i in range(margin.size):
        low, high = 0, needed.shape[0]
        while low < high:
            middle = (low + high) // 2
            if margin[i] > needed[middle, account[i]]:
                high = middle
            else:
                low = middle + 1
        out[i] = low + 1.0
    return out


def pays(months: Floats, large: NDArray[np.bool_], closes: Floats, p: Payback) -> Floats:
    """How well the account fits the employer's horizon, 0-1: a half where pay-back equals the horizon (HU28).

    The horizon of a small firm is shorter by 1 - small_factor, of which the part `closes` is made up (E9).
    """
    small = np.maximum(p.small_factor + (1.0 - p.small_factor) * closes, TINY)
    horizon = np.where(large, p.horizon, p.horizon * small)
    ratio = months / horizon
    fits: Floats = 1.0 / (1.0 + ratio * ratio * ratio)
    return fits
