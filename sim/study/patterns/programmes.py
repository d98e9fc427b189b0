"""How do programmes run and learn? (facts D13, D16, D23, D30, G07, I06, I23)"""

import numpy as np

from sim.ledger import Turn
from sim.study.lived import Lived
from sim.study.patterns.people import NOTHING
from sim.vocabulary import DROPOUT_CAUSES, ProgrammeState, Stage, Why


def passage(lived: Lived) -> float:
    """Share of those who leave the pre-programme that goes on to learning and working (D13)."""
    went, left = _left(lived, Stage.PRE_PROGRAMME, (Why.GO,)), _left(lived, Stage.PRE_PROGRAMME, STUDIED)
    return went / left if left else NOTHING


STUDIED = (Why.GO, Why.NO_GO, *DROPOUT_CAUSES)
"""Ways out of the pre-programme that say something about it."""


def drops_out_sooner_before(lived: Lived) -> float:
    """Monthly dropout of the pre-programme, those turned down included, relative to that of learn-work (D16)."""
    before = _rate(lived, Stage.PRE_PROGRAMME, (Why.NO_GO, *DROPOUT_CAUSES))
    after = _rate(lived, Stage.LEARN_WORK, DROPOUT_CAUSES)
    return before / after if after else NOTHING


def placed(lived: Lived) -> float:
    """Share of those whose matching ended that found a job (D23)."""
    placed, not_placed = (lived.world.ledger.flows[:, why].sum() for why in (Why.PLACED, Why.NOT_PLACED))
    return float(placed / (placed + not_placed)) if placed + not_placed else NOTHING


def completion(lived: Lived) -> float:
    """Share of those who leave learn-work that completed it (D34)."""
    done = _left(lived, Stage.LEARN_WORK, (Why.COMPLETED,))
    left = done + _left(lived, Stage.LEARN_WORK, DROPOUT_CAUSES)
    return done / left if left else NOTHING


def group(lived: Lived) -> float:
    """Mean number of people that an intake takes in, of intakes that took place (D30)."""
    sizes = [intake.actual for intake in lived.world.ledger.intakes if intake.actual]
    return float(np.mean(sizes)) if sizes else NOTHING


def awarded(lived: Lived) -> float:
    """Share of applications for a first grant that is awarded (G07)."""
    counts = dict.fromkeys((Turn.AWARDED, Turn.REFUSED), 0)
    for turns in lived.world.ledger.turns:
        if turns.what in counts:
            counts[turns.what] += turns.rows.size
    return counts[Turn.AWARDED] / sum(counts.values()) if sum(counts.values()) else NOTHING


def new_to_established(lived: Lived, years: int, cohorts: int) -> float:
    """Durable placements a programme-year of programmes younger than so many years, relative to established ones (I23).

    Established have taken in at least `cohorts` groups. A placement counts in the year in which the learner completed.
    """
    output, exposure = np.zeros(2), np.zeros(2)
    founded, intakes = lived.world.programmes.founded, _intakes(lived)
    for row, months in enumerate(np.flatnonzero(of) for of in (lived.programmes == ProgrammeState.RUNNING).T):
        for month in months:
            young = month - founded[row] < 12 * years
            if young or (intakes[row] <= month).sum() >= cohorts:
                exposure[int(not young)] += 1
    for moves in lived.world.ledger.moves:
        if moves.why is Why.COMPLETED:
            young = moves.month - founded[moves.programme] < 12 * years
            old = np.array([(intakes[row] <= moves.month).sum() >= cohorts for row in moves.programme.tolist()])
            output += (young.sum(), (~young & old).sum())
    new, established = np.divide(output, exposure, out=np.full(2, np.nan), where=exposure > 0)
    return float(new / established) if established > 0 else NOTHING


def _intakes(lived: Lived) -> list[np.ndarray]:
    """Months of the intakes of each programme, those of earlier years by their know-how not counted."""
    months: list[list[int]] = [[] for _ in range(lived.world.programmes.size)]
    for intake in lived.world.ledger.intakes:
        if intake.actual:
            months[intake.programme].append(intake.month)
    return [np.array(each, np.int64) for each in months]


def coverage(lived: Lived, year: int) -> float:
    """Starters in a year relative to everyone in the pool or in a programme at its beginning (I06)."""
    first = lived.month(f"{year}-01")
    started = lived.world.ledger.flows[first : first + 12, Why.STARTED].sum()
    stages = (Stage.POOL, Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING)
    need = np.isin(lived.people["stage"][first], [int(stage) for stage in stages]).sum()
    return float(started / need) if need else NOTHING


def _left(lived: Lived, stage: Stage, whys: tuple[Why, ...]) -> int:
    return sum(lived.world.ledger.left(month, stage, whys) for month in range(lived.months))


def _rate(lived: Lived, stage: Stage, whys: tuple[Why, ...]) -> float:
    months = int((lived.people["stage"] == stage).sum())
    return _left(lived, stage, whys) / months if months else NOTHING
