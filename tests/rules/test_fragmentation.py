"""What does it cost that money for programmes is divided over many pots?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.fragmentation import MOST_POTS, Fragmentation, divided, from_sectors, knows, overhead
from tests.rules.ranges import arrays, blocks, within

GENERAL = np.array([True, True, False, True])
SECTOR = np.array([False, False, True, False])
CEILING = np.array([60.0, 30.0, 20.0, 0.0])


def test_divided_by_hand():
    as_is = Fragmentation(pots=2, usual=2, earmarked=1.0)
    assert divided(CEILING, GENERAL, SECTOR, as_is).tolist() == CEILING.tolist()
    one, three = (Fragmentation(pots=pots, usual=2, earmarked=1.0) for pots in (1, 3))
    assert divided(CEILING, GENERAL, SECTOR, one).tolist() == [90.0, 0.0, 20.0, 0.0]
    assert divided(CEILING, GENERAL, SECTOR, three).tolist() == [30.0, 30.0, 20.0, 30.0]
    free = Fragmentation(pots=2, usual=2, earmarked=0.5)
    assert divided(CEILING, GENERAL, SECTOR, free).tolist() == [65.0, 35.0, 10.0, 0.0]
    assert from_sectors(CEILING, GENERAL, SECTOR, free).tolist() == [5.0, 5.0, 0.0, 0.0]
    assert not from_sectors(CEILING, GENERAL, SECTOR, as_is).any()


def test_knowledge_and_paperwork_by_hand():
    p = Fragmentation(pots=10, usual=5, known=0.4, paperwork=100.0)
    np.testing.assert_allclose(knows(GENERAL, p), [0.2, 0.2, 0.4, 0.2])
    assert overhead(2_000.0, p) == 2_500.0
    assert overhead(100.0, Fragmentation(pots=1, usual=5, paperwork=100.0)) == 0.0


@pytest.mark.mechanism("F3")
@given(arrays(st.floats(0.0, 1e7), MOST_POTS + 5), blocks(Fragmentation))
def test_no_euro_is_lost_and_pots_are_never_negative(ceiling: np.ndarray, p: Fragmentation):
    general = np.arange(ceiling.size) < MOST_POTS
    sector = np.arange(ceiling.size) >= MOST_POTS + 2
    ceiling[p.usual : MOST_POTS] = 0.0
    out = divided(ceiling, general, sector, p)
    assert out.sum() == pytest.approx(ceiling.sum())
    assert within(out - from_sectors(ceiling, general, sector, p), -1e-6, np.inf)
    assert within(out, 0.0, np.inf)
    assert within(knows(general, p), 0.0, 1.0)
    assert overhead(2_000.0, p.model_copy(update={"paperwork": 0.0})) == 2_000.0
