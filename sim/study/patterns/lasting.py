"""What lasts of programmes when their first grant is over? (facts I13-I15)"""

import numpy as np
from numpy.typing import NDArray

from sim.ledger import Turn
from sim.study.lived import Lived
from sim.study.patterns.people import NOTHING
from sim.vocabulary import NOBODY, ProgrammeState, Purse, Why


def goes_on(lived: Lived, months: int) -> float:
    """Share of programmes that run so many months after their first grant, of those followed so long (I13)."""
    return _mean([_runs(lived, month, row) for row, month in _followed(lived, months)])


def leaves_something(lived: Lived, months: int) -> float:
    """Share that runs, or of which something else lives on, so many months after the first grant (I13, I14).

    That is a copy that runs, or an employer that had people of the programme at work by then and offers places.
    """
    return _mean([_lives_on(lived, month, row) for row, month in _followed(lived, months)])


def stops_with_few_payers(lived: Lived, few: int, many: int, within: int) -> float:
    """Monthly chance to stop running of programmes with at most `few` payers, beside those with at least `many` (I15).

    Payers of a running programme are the fund of its grant, each municipality of which people started in it within so
    many months (it pays a share for them), and who pays learning where that is not the programme. Only programmes in
    which people started are compared, and half a stop is added to either side, so that few stops give no infinity.
    """
    payers, runs = _payers(lived, within), lived.programmes == ProgrammeState.RUNNING
    at_risk, stops = runs[within:-1], (runs[:-1] & ~runs[1:])[within:]
    started, payers = payers[within:-1] > 0, payers[within:-1] + 1
    chances = []
    for group in (payers <= few, payers >= many):
        months = int((at_risk & started & group).sum())
        chances.append((int((stops & started & group).sum()) + 0.5) / (months + 1.0) if months else np.nan)
    return float(chances[0] / chances[1])


def _payers(lived: Lived, within: int) -> NDArray[np.int64]:
    """Who pays beside the fund, shape (months, programmes): 0 where nobody started within so many months."""
    programmes, towns = lived.world.programmes, lived.world.municipalities.size
    last = np.full((programmes.size, towns), -within - 1)
    started: list[list[tuple[NDArray[np.int16], NDArray[np.int16]]]] = [[] for _ in range(lived.months)]
    for moves in lived.world.ledger.moves:
        if moves.why is Why.STARTED:
            started[moves.month].append((moves.programme, lived.world.participants.municipality[moves.rows]))
    others = programmes.learning_paid_by != Purse.PROGRAMME
    made = np.zeros((lived.months, programmes.size), np.int64)
    for month, groups in enumerate(started):
        for programme, town in groups:
            last[programme, town] = month
        paying = (month - last < within).sum(axis=1)
        made[month] = np.where(paying > 0, paying + others, 0)
    return made


def _followed(lived: Lived, months: int) -> list[tuple[int, int]]:
    """Rows of programmes with the month so long after their first grant, as far as the run reaches."""
    return [(row, month + months) for row, month in _first_grants(lived).items() if month + months < lived.months]


def _first_grants(lived: Lived) -> dict[int, int]:
    """The month of the first grant by programme; those that ran at the start had theirs before."""
    first: dict[int, int] = {}
    at_start = set(lived.world.geography.running_at_start.tolist())
    for turns in lived.world.ledger.turns:
        if turns.what is Turn.AWARDED:
            for row in turns.rows.tolist():
                if row not in at_start:
                    first.setdefault(row, turns.month)
    return first


def _runs(lived: Lived, month: int, row: int) -> bool:
    return bool(lived.programmes[month, row] == ProgrammeState.RUNNING)


def _lives_on(lived: Lived, month: int, row: int) -> bool:
    copies = np.flatnonzero(lived.world.programmes.parent == row).tolist()
    if any(_runs(lived, month, each) for each in (row, *copies)):
        return True
    met = [
        moves.employer[(moves.programme == row) & (moves.employer != NOBODY)]
        for moves in lived.world.ledger.moves
        if moves.month <= month
    ]
    return any(bool(lived.employers[month, each].any()) for each in met)


def _mean(marked: list[bool]) -> float:
    return float(np.mean(marked)) if marked else NOTHING
