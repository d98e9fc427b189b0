"""Does someone who completed a programme get a job, and does it last?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Placement(Block):
    """Matching, trial placement (proefplaatsing) and the first year of work."""

    own_employer: float = lever(
        0.5, "share of places that come with the prospect of a job at the same employer",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=1.0, absent=0.0,
        source="two of four VIA pilots guarantee a job (SER 2021 3.5)", grade="derived",
    )  # fmt: skip
    months: int = lever(
        4, "months of matching and trial placement before someone goes back to the pool",
        unit="months", range=(1, 12), criterion=Criterion.WET_EN_REGELGEVING, ideal=6, absent=2,
        source="1-6 months (D06), trial of 2 (D11)", grade="derived",
    )  # fmt: skip
    chance: float = uncertain(
        0.22, "monthly chance of a job at another employer for someone with full wage value and language",
        unit="per month", range=(0.0, 1.0), sweep=(0.1, 0.35), source="E05: 30% against 15% employed",
        grade="assumed",
    )  # fmt: skip
    offer: float = uncertain(
        0.85, "chance that an own employer with a job in prospect offers it to someone with full wage value",
        unit="share", range=(0.0, 1.0), sweep=(0.7, 0.95), source="HU58", grade="assumed",
    )  # fmt: skip
    language_effect: float = uncertain(
        0.25, "share of that chance lost for each level of Dutch that is missing",
        unit="share a level", range=(0.0, 1.0), source="S70", grade="assumed",
    )  # fmt: skip
    loss: float = uncertain(
        0.034, "monthly chance to lose the job in the first year without aftercare on an unprepared floor",
        unit="per month", range=(0.0, 0.3), sweep=(0.02, 0.045), source="20-40% in the first year (D34)",
        grade="assumed",
    )  # fmt: skip
    aftercare_effect: float = uncertain(
        0.5, "share of that loss which full aftercare takes away",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.7), source="10-25% with aftercare (D34), HU56", grade="assumed",
    )  # fmt: skip
    inclusion_effect: float = uncertain(
        0.4, "share of that loss which a fully inclusive floor takes away",
        unit="share", range=(0.0, 1.0), source="S94, HU57", grade="assumed",
    )  # fmt: skip
    durable_after: int = fixed(
        12, "months in regular work after a programme that count as durable (duurzaam)",
        unit="months", range=(1, 36), source="definition of this study", grade="assumed",
    )  # fmt: skip
    durable_loss: float = uncertain(
        0.006, "monthly chance to lose a job that has become durable",
        unit="per month", range=(0.0, 0.1), source="assumption", grade="assumed",
    )  # fmt: skip
    unwilling_offer: float = uncertain(
        0.5, "how likely an employer without any willingness is to offer that job, relative to a willing one",
        unit="share", range=(0.0, 1.0), source="HU58, HU62", grade="assumed",
    )  # fmt: skip
    most_tightness: float = uncertain(
        2.0, "tightness, relative to 2019, beyond which a tighter market helps no further",
        unit="factor", range=(1.0, 5.0), source="assumption", grade="assumed",
    )  # fmt: skip
    language_loss: float = uncertain(
        0.25, "how much each missing level of Dutch adds to the chance to lose the job",
        unit="share a level", range=(0.0, 1.0), source="S70", grade="assumed",
    )  # fmt: skip
    trial: int = lever(
        2, "months of trial placement (proefplaatsing) that municipalities allow",
        unit="months", range=(0, 12), criterion=Criterion.WET_EN_REGELGEVING, ideal=6, absent=1,
        source="2 months typical (D11, G17)", grade="stated",
    )  # fmt: skip
    trial_effect: float = uncertain(
        0.5, "share of jobs in low-skilled work that do not follow when there is no trial at all",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.7), source="two months are short (HU61, D11)", grade="assumed",
    )  # fmt: skip
    trial_enough: float = uncertain(
        6.0, "months of trial that are long enough for low-skilled work",
        unit="months", range=(2.0, 12.0), source="up to 6 in local rules (G17)", grade="derived",
    )  # fmt: skip
    trial_usual: float = fixed(
        2.0, "months of trial with which the chances of a job were set",
        unit="months", range=(0.0, 12.0), source="D11, G17", grade="stated",
    )  # fmt: skip
    trial_level: int = fixed(
        2, "level up to which work counts as low-skilled",
        unit="mbo level", range=(1, 5), source="mbo 1-2 (HU61)", grade="assumed",
    )  # fmt: skip
    temporary: float = uncertain(
        3.0, "how much more often a job ends for each unit of its wage that is subsidised: mostly temporary contracts",
        unit="factor", range=(0.0, 10.0), sweep=(1.0, 6.0), source="S34", grade="assumed",
    )  # fmt: skip
    usual_subsidised: float = fixed(
        0.06, "subsidised share of the average wage after a programme in 2021, which the loss already contains",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def job_chance(
    skill: Floats, language_gap: Floats, own: NDArray[np.bool_], willing: Floats, tightness: Floats, p: Placement
) -> Floats:
    """Chance of a job this month in matching.

    Where the own employer has one in prospect (`own`): offer * skill, lifted by `willing` (0-1) from
    `unwilling_offer` on. Elsewhere: chance * skill * tightness, up to `most_tightness`. Both lose `language_effect` for
    each missing level. Source: S99, HU58, HU62.
    """
    speaks = np.clip(1.0 - p.language_effect * language_gap, 0.0, 1.0)
    inside = p.offer * skill * (p.unwilling_offer + (1.0 - p.unwilling_offer) * willing)
    outside = p.chance * skill * np.minimum(tightness, p.most_tightness)
    return np.minimum(np.where(own, inside, outside) * speaks, 1.0)


def loss_chance(guidance: Floats, inclusion: Floats, language_gap: Floats, p: Placement) -> Floats:
    """Chance to lose the job this month in the first year (D34; HU56, S94).

    loss * (1 - aftercare_effect * guidance) * (1 - inclusion_effect * inclusion) * (1 + language_loss * language_gap).
    """
    chance: Floats = p.loss * (1.0 - p.aftercare_effect * guidance) * (1.0 - p.inclusion_effect * inclusion)
    return np.minimum(chance * (1.0 + p.language_loss * language_gap), 1.0)


def temporary(skill: Floats, employer_known: NDArray[np.bool_], subsidy: float, p: Placement) -> Floats:
    """Factor on the loss of a job after a programme for wage cost subsidy, which mostly hires for a time (E5; S34).

    1 + temporary * (subsidy * (1 - skill) - usual_subsidised), at least 0; only where the employer is known is there
    subsidy. About 1 on average.
    """
    subsidised = np.where(employer_known, subsidy * np.maximum(1.0 - skill, 0.0), 0.0)
    return np.maximum(1.0 + p.temporary * (subsidised - p.usual_subsidised), 0.0)


def followed_up(level: NDArray[np.integer], p: Placement) -> Floats:
    """How often a job follows on a trial placement of today's length, relative to the usual length (G7; HU61, D11).

    At high levels 1; at low ones (1 - trial_effect * short(trial)) / (1 - trial_effect * short(usual)), where short is
    the share of the months that would be enough which is missing.
    """
    today, usual = (1.0 - p.trial_effect * max(1.0 - m / p.trial_enough, 0.0) for m in (p.trial, p.trial_usual))
    return np.where(level <= p.trial_level, today / max(usual, 0.01), 1.0)
