"""Whose job does a subsidised place take?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class Displacement(Block):
    """Subsidised places partly displace others (verdringing): gross and net placements differ. Mechanism E10."""

    share: float = uncertain(
        0.3, "share of jobs that someone else would have had, when all of the wage was subsidised and staff was as "
        "scarce as in 2019",
        unit="share", range=(0.0, 1.0), sweep=(0.1, 0.5), source="S35, E15", grade="assumed",
    )  # fmt: skip


def chance(on_benefit: NDArray[np.bool_], wage_subsidy: float, tightness: Floats, p: Displacement) -> Floats:
    """Chance that a lasting job took someone else's place: 2 * share * borne / (1 + tightness) (E10; S35, E15).

    `borne` is what public money bore of the missing wage value while the job was learnt: all of it for those who kept
    their benefit (`on_benefit`), for the others the share `wage_subsidy`. `tightness` is the vacancy rate relative to
    2019: where staff is scarce, hardly anyone else would have come.
    """
    borne = np.where(on_benefit, 1.0, wage_subsidy)
    return np.minimum(2.0 * p.share * borne / (1.0 + tightness), 1.0)
