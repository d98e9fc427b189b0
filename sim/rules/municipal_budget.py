"""What can a municipality spend on programmes in a year?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class MunicipalBudget(Block):
    """Reintegration and integration money, decided for a calendar year. Mechanism G1."""

    reintegration: float = uncertain(
        2_000.0, "reintegration money for each person on benefit",
        unit="euro a year", range=(0.0, 20_000.0), sweep=(1_500.0, 2_500.0), source="G10", grade="recalled",
    )  # fmt: skip
    programme_share: float = lever(
        0.10, "share of reintegration money that may go to learning-work programmes",
        unit="share", range=(0.0, 1.0), criterion=Criterion.FINANCIEN, ideal=0.30, absent=0.02,
        source="48% goes to guidance to work (G08); to programmes far less", grade="assumed",
    )  # fmt: skip
    integration: float = uncertain(
        10_000.0, "integration money for each newcomer in the integration term",
        unit="euro a person", range=(0.0, 30_000.0), sweep=(9_000.0, 12_000.0), source="Divosa (D39)",
        grade="published",
    )  # fmt: skip
    dual_share: float = lever(
        0.05, "share of integration money that pays for the language part of programmes",
        unit="share", range=(0.0, 1.0), criterion=Criterion.FINANCIEN, ideal=0.30, absent=0.0, source="S147, HU26",
        grade="assumed",
    )  # fmt: skip
    joint_share: float = uncertain(
        0.5, "share of reintegration money for programmes that the municipalities of a region award together",
        unit="share", range=(0.0, 1.0), source="assumption", grade="assumed",
    )  # fmt: skip
    difference: float = uncertain(
        0.4, "half width of the differences in spending for each person between municipalities",
        unit="natural logarithm", range=(0.0, 1.5), source="Berenschot 2020 (G09)", grade="assumed",
        at_start=True,
    )  # fmt: skip
    attitude_weight: float = uncertain(
        1.0, "how far spending follows the attitude of the council: at 1 from half to one and a half times as much",
        unit="factor", range=(0.0, 2.0), source="S150, G09", grade="assumed",
    )  # fmt: skip
    liable: float = uncertain(
        1.0, "share of a shortfall in their common pot that municipalities make up themselves before the state does",
        unit="share", range=(0.0, 1.0), source="who promises a grant owes it", grade="assumed",
    )  # fmt: skip


def generosity(luck: Floats, p: MunicipalBudget) -> Floats:
    """Spending for each person relative to the mean, a factor that stays with a municipality (G09).

    exp(difference * (2 * luck - 1)), where `luck` is one uniform that stays with a municipality.
    """
    factor: Floats = np.exp(p.difference * (2.0 * luck - 1.0))
    return factor


def reintegration_money(on_benefit: Floats, attitude: Floats, generosity: Floats, p: MunicipalBudget) -> Floats:
    """Euros for a year by municipality: people on benefit times the amount, times the share, moved by attitude (G09).

    `attitude` 0-1 (0.5 is neutral), `generosity` a factor that stays with a municipality.
    """
    willing = 1.0 - 0.5 * p.attitude_weight + p.attitude_weight * attitude
    money: Floats = on_benefit * p.reintegration * p.programme_share * willing * generosity
    return money


def integration_money(newcomers: Floats, years: float, p: MunicipalBudget) -> Floats:
    """Euros for a year by municipality: the amount for each newcomer within the term, spread over its `years` (D39).

    A term shorter than a year brings the whole amount.
    """
    money: Floats = newcomers * p.integration / max(years, 1.0) * p.dual_share
    return money
