"""Who passes the selection for a programme?"""

import math

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Screening(Block):
    """Screening (selectie) judges fit with error; too strict misses people, too lax lets misfits in. Mechanism C1."""

    strictness: float = uncertain(
        0.50, "judged fit below which a candidate is turned away",
        unit="fit 0-1", range=(0.0, 1.0), sweep=(0.35, 0.65), source="SER 2021 3.5 footnote 20 (S65)",
        grade="assumed",
    )  # fmt: skip
    hours: float = lever(
        4.0, "hours spent on the screening of one candidate",
        unit="hours", range=(0.0, 24.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=12.0, absent=1.0,
        source="S89, HU37", grade="assumed",
    )  # fmt: skip
    expertise: float = lever(
        0.4, "share of screenings to which a support organisation brings what it knows of the person",
        unit="share", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0,
        source="S137, S138, S156", grade="assumed",
    )  # fmt: skip
    noise: float = uncertain(
        0.25, "error of a judgement without time or expertise",
        unit="fit 0-1, standard deviation", range=(0.0, 1.0), sweep=(0.15, 0.35), source="S66", grade="assumed",
    )  # fmt: skip
    hours_half: float = uncertain(
        4.0, "hours at which half of the avoidable error is gone",
        unit="hours", range=(0.5, 20.0), source="HU37", grade="assumed",
    )  # fmt: skip
    unforeseeable: float = uncertain(
        0.3, "share of the error that no screening takes away",
        unit="share", range=(0.0, 1.0), source="S66", grade="assumed",
    )  # fmt: skip
    openness: float = uncertain(
        0.35, "share of people who would consider a sector other than that of their earlier work",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.6), source="assumption", grade="assumed",
    )  # fmt: skip
    months: int = uncertain(
        2, "months of recruitment and selection before a cohort starts",
        unit="months", range=(1, 6), sweep=(1, 4), source="HU 2022 table 1 (D01)", grade="derived",
    )  # fmt: skip
    cool_off: int = uncertain(
        6, "months before someone who was turned away or dropped out is asked again",
        unit="months", range=(0, 36), source="assumption", grade="assumed",
    )  # fmt: skip
    invited: float = uncertain(
        2.0, "people invited for each place",
        unit="persons a place", range=(1.0, 10.0), source="assumption", grade="assumed",
    )  # fmt: skip
    motivation_weight: float = uncertain(
        0.45, "how much motivation counts in true fit",
        unit="fit 0-1", range=(0.0, 1.0), source="S68", grade="assumed",
    )  # fmt: skip
    field_weight: float = uncertain(
        0.20, "how much earlier work in the sector counts in true fit",
        unit="fit 0-1", range=(0.0, 1.0), source="S68, HU1", grade="assumed",
    )  # fmt: skip
    schooling_weight: float = uncertain(
        0.12, "how much each step of schooling short of the level counts against true fit",
        unit="fit 0-1 a step", range=(0.0, 0.5), source="S65, HU36", grade="assumed",
    )  # fmt: skip
    base: float = uncertain(
        0.35, "true fit of an unmotivated person from another field who has the schooling",
        unit="fit 0-1", range=(0.0, 1.0), source="assumption", grade="assumed",
    )  # fmt: skip
    interpreter: float = lever(
        0.3, "share of screenings with an interpreter for those who need one",
        unit="share", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0, source="HU37",
        grade="assumed",
    )  # fmt: skip
    asks_sector: float = lever(
        0.5, "share of screenings that look for motivation for this very sector",
        unit="share", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0,
        source="S68, HU34", grade="assumed",
    )  # fmt: skip
    expertise_share: float = uncertain(
        0.5, "share of the avoidable error that only a support organisation's knowledge takes away",
        unit="share", range=(0.0, 1.0), source="S137", grade="assumed",
    )  # fmt: skip
    language_noise: float = uncertain(
        0.6, "how much larger the error is for someone without Dutch and without an interpreter",
        unit="factor", range=(0.0, 3.0), sweep=(0.2, 1.0), source="HU37, S70", grade="assumed",
    )  # fmt: skip
    spoken_at: float = uncertain(
        3.0, "Dutch from which someone speaks for him- or herself: B1",
        unit="CEFR 0-6", range=(1.0, 6.0), source="S69", grade="assumed",
    )  # fmt: skip
    sector_weight: float = uncertain(
        0.3, "how much motivation for the sector counts in true fit",
        unit="fit 0-1", range=(0.0, 1.0), sweep=(0.1, 0.5), source="S68", grade="assumed",
    )  # fmt: skip
    usual_silence: float = fixed(
        0.23, "unspoken share of the average screening of 2021, which the error already contains",
        unit="0-1", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip
    usual_interest: float = fixed(
        0.65, "motivation for the sector of the average candidate of 2021 from another field",
        unit="0-1", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip
    first_come: float = uncertain(
        0.5, "how far places go to those who came first instead of to those judged best, among all who are let in",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="S65", grade="assumed",
    )  # fmt: skip
    hour_price: float = uncertain(
        60.0, "an hour of screening, or of an interpreter",
        unit="euro an hour", range=(0.0, 200.0), source="assumption", grade="assumed",
    )  # fmt: skip
    usual_hours: float = fixed(
        4.0, "hours that the price of selection already contains",
        unit="hours", range=(0.0, 24.0), source="reference", grade="assumed",
    )  # fmt: skip
    usual_interpreter: float = fixed(
        0.3, "share of screenings with an interpreter that the price of selection already contains",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip
    checks_home: float = lever(
        0.3, "share of screenings that go through private circumstances, so that help comes before the start",
        unit="share", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0, source="S67",
        grade="assumed",
    )  # fmt: skip
    home_effect: float = uncertain(
        0.6, "share of trouble at home that such a check finds and that is over when the group starts",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.9), source="S67", grade="assumed",
    )  # fmt: skip
    home_hours: float = uncertain(
        1.0, "hours that such a check takes",
        unit="hours", range=(0.0, 12.0), source="assumption", grade="assumed",
    )  # fmt: skip
    usual_checks: float = fixed(
        0.3, "share of such checks in 2021, which trouble at the start and the price of selection already contain",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def trouble_left(p: Screening) -> float:
    """Factor on trouble at home with which people start, 1 at the usual share of checks (C1, C12; S67).

    1 - home_effect * (checks_home - usual_checks).
    """
    return 1.0 - p.home_effect * (p.checks_home - p.usual_checks)


def sector_motivation(reserve: Floats, same_field: NDArray[np.bool_], p: Screening) -> Floats:
    """What motivation for this very sector adds to true fit, about 0 on average (S68).

    sector_weight * (1 - reserve - usual_interest), with `reserve` (0-1) towards other sectors than one's own; 0 for who
    comes from the sector, whose field counts already.
    """
    return np.where(same_field, 0.0, p.sector_weight * (1.0 - reserve - p.usual_interest))


def aptitude(
    motivation: Floats, same_field: NDArray[np.bool_], steps_short: Floats, for_sector: Floats | float, p: Screening
) -> Floats:
    """True fit of person and programme, 0-1 (S65, S68).

    base + motivation_weight * motivation + field_weight * same_field - schooling_weight * steps_short + for_sector;
    `steps_short` counts the steps of schooling below the level, `for_sector` is `sector_motivation`.
    """
    fit = p.base + p.motivation_weight * motivation + p.field_weight * same_field - p.schooling_weight * steps_short
    return np.clip(fit + for_sector, 0.0, 1.0)


def judgement_error(p: Screening) -> float:
    """Standard deviation of judged minus true fit: time and expertise take away what is avoidable (HU37, S137).

    noise * (1 - (1 - unforeseeable) * care * (1 - expertise_share * (1 - expertise))), with
    care = 1 - 2^(-hours / hours_half).
    """
    care, alone = 1.0 - math.exp2(-p.hours / p.hours_half), 1.0 - p.expertise_share
    avoidable = 1.0 - (1.0 - p.unforeseeable) * (alone * care + p.expertise_share * care * p.expertise)
    return p.noise * avoidable


def silence(language: Floats, p: Screening) -> Floats:
    """Factor on that error for someone of this Dutch (CEFR 0-6): without interpreter much stays unsaid (HU37).

    1 + language_noise * ((1 - interpreter) * max(0, 1 - language / spoken_at) - usual_silence), at least 0.
    """
    unspoken = (1.0 - p.interpreter) * np.maximum(1.0 - language / p.spoken_at, 0.0)
    return np.maximum(1.0 + p.language_noise * (unspoken - p.usual_silence), 0.0)


def judged(fit: Floats, for_sector: Floats, silence: Floats, luck: Floats, p: Screening) -> Floats:
    """Fit as the screener sees it: true fit, less what nobody asked about, plus normal error (C1; S66, S68).

    fit - (1 - asks_sector) * for_sector + judgement_error * silence * z, with z from `luck`, one uniform a person.
    """
    error = judgement_error(p) * silence * ndtri(np.clip(luck, 1e-9, 1.0 - 1e-9))
    seen: Floats = fit - (1.0 - p.asks_sector) * for_sector + error
    return seen


def extra_cost(p: Screening) -> float:
    """Euros for screening all who are invited for one place, beyond what selection costs already; can be below 0.

    invited * hour_price * (hours * (1 + interpreter) - usual_hours * (1 + usual_interpreter) + home_hours *
    (checks_home - usual_checks)).
    """
    hours = p.hours * (1.0 + p.interpreter) - p.usual_hours * (1.0 + p.usual_interpreter)
    hours += p.home_hours * (p.checks_home - p.usual_checks)
    return p.invited * p.hour_price * hours


def claim(seen: Floats, coming: Floats, p: Screening) -> Floats:
    """How good a claim to a place is: by judged fit, or by the order of coming (`coming`, 0 first to 1 last) (S65).

    (1 - first_come) * seen + first_come * (1 - coming).
    """
    strength: Floats = (1.0 - p.first_come) * seen + p.first_come * (1.0 - coming)
    return strength


def passes(seen: Floats, p: Screening) -> NDArray[np.bool_]:
    """Who is let in (S65)."""
    return seen >= p.strictness
