"""Does an employer want to take part?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class Willingness(Block):
    """Willingness to invest: shortage pulls, extreme workload pushes away. Mechanism E1."""

    base: float = uncertain(
        -5.2, "log odds of an employer without shortage, peers or pay-back",
        unit="log odds", range=(-12.0, 4.0), sweep=(-6.2, -4.4), source="10-20% ever hired a refugee (F22)",
        grade="recalled",
    )  # fmt: skip
    shortage_pull: float = uncertain(
        3.0, "log odds that extreme shortage adds",
        unit="log odds", range=(0.0, 8.0), sweep=(1.5, 4.5), source="S111, S171, F14", grade="assumed",
    )  # fmt: skip
    shortage_half: float = uncertain(
        40.0, "vacancies for 1,000 jobs at which half of that pull is there",
        unit="vacancies for 1,000 jobs", range=(5.0, 200.0), source="F01", grade="assumed",
    )  # fmt: skip
    workload_per_vacancy: float = uncertain(
        0.006, "workload that each open vacancy for 1,000 jobs adds for those who are there",
        unit="workload 0-1", range=(0.0, 0.05), sweep=(0.003, 0.01),
        source="48% extreme workload from shortage (F14)", grade="assumed",
    )  # fmt: skip
    workload_limit: float = uncertain(
        0.70, "workload above which guiding someone becomes too much",
        unit="workload 0-1", range=(0.0, 1.5), sweep=(0.55, 0.85), source="S113, F17, F19", grade="assumed",
    )  # fmt: skip
    workload_push: float = uncertain(
        4.0, "log odds lost for each unit of workload above the limit",
        unit="log odds", range=(0.0, 60.0), sweep=(2.0, 8.0), source="S113", grade="assumed",
    )  # fmt: skip
    peer_pull: float = uncertain(
        2.0, "log odds that many participating peers add",
        unit="log odds", range=(0.0, 8.0), sweep=(1.0, 3.0), source="S100, S155, F15", grade="assumed",
    )  # fmt: skip
    peer_half: float = uncertain(
        0.30, "share of participating peers in region and sector at which half of that pull is there",
        unit="share", range=(0.01, 1.0), source="S100", grade="assumed",
    )  # fmt: skip
    payback_pull: float = uncertain(
        1.5, "log odds that an investment adds which pays within the employer's horizon",
        unit="log odds", range=(0.0, 6.0), sweep=(0.5, 2.5), source="S64, S98", grade="assumed",
    )  # fmt: skip
    attitude_pull: float = uncertain(
        1.0, "log odds between a municipality that is not involved and one that is",
        unit="log odds", range=(0.0, 4.0), source="S12", grade="assumed",
    )  # fmt: skip
    asked: float = uncertain(
        0.01, "monthly chance that an employer comes to the question whether to take part",
        unit="per month", range=(0.0, 1.0), sweep=(0.005, 0.02), source="S168", grade="assumed",
    )  # fmt: skip
    approached: float = uncertain(
        0.10, "the same where a programme of its sector and region looks for places",
        unit="per month", range=(0.0, 1.0), sweep=(0.05, 0.2), source="S112, S125", grade="assumed",
    )  # fmt: skip
    leaves: float = uncertain(
        0.02, "monthly chance that an employer without any willingness stops",
        unit="per month", range=(0.0, 1.0), source="S13", grade="assumed",
    )  # fmt: skip


def workload(sector_workload: Floats, vacancy_rate: Floats, p: Willingness) -> Floats:
    """Workload 0 and up: what is usual in the sector plus the work that open vacancies leave to others (F14)."""
    return sector_workload + p.workload_per_vacancy * vacancy_rate


def peer_pull(share: Floats, p: Willingness) -> Floats:
    """Log odds from peers: S-shaped in the share of participants among peers (E3; S100, S155, F15).

    peer_pull * share^2 / (share^2 + peer_half^2).
    """
    squared = share**2
    pull: Floats = p.peer_pull * squared / (squared + p.peer_half**2)
    return pull


def inclination(vacancy_rate: Floats, workload: Floats, payback: Floats, p: Willingness) -> Floats:
    """Log odds from an employer's own shortage, workload and account, the last 0-1 (E1, E5; S111-S113, F14, F19).

    base + shortage_pull * v / (v + shortage_half) - workload_push * max(0, workload - limit) + payback_pull * payback.
    As workload itself rises with vacancies, this is an inverted U in shortage.
    """
    shortage = p.shortage_pull * vacancy_rate / (vacancy_rate + p.shortage_half)
    burden = p.workload_push * np.maximum(workload - p.workload_limit, 0.0)
    odds: Floats = p.base + shortage - burden + p.payback_pull * payback
    return odds


def mood(attitude: Floats, p: Willingness) -> Floats:
    """Log odds from the attitude 0-1 of municipalities (S12): attitude_pull * attitude."""
    odds: Floats = p.attitude_pull * attitude
    return odds


def willingness(inclination: Floats, leaning: Floats) -> Floats:
    """Willingness 0-1 from log odds: logistic(inclination + leaning).

    `leaning` is what comes from others and from the past: peers, municipalities, familiarity and experience.
    """
    willing: Floats = 1.0 / (1.0 + np.exp(-np.clip(inclination + leaning, -30.0, 30.0)))
    return willing
