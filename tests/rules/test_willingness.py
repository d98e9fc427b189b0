"""Does an employer want to take part?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.data import numbers
from sim.rules.willingness import Willingness, inclination, mood, peer_pull, willingness, workload
from sim.vocabulary import Sector
from tests.rules.ranges import arrays, blocks, rising, share, within

P = Willingness(
    base=-3.0, shortage_pull=4.0, shortage_half=40.0, workload_per_vacancy=0.005, workload_limit=0.7,
    workload_push=10.0, peer_pull=2.0, peer_half=0.3, payback_pull=1.0, attitude_pull=2.0,
)  # fmt: skip


def _willing(vacancies, load, peers=0.0, pays=0.0, attitude=0.0, p: Willingness = P) -> np.ndarray:
    same = np.ones_like(vacancies)
    return willingness(inclination(vacancies, load, pays * same, p), peers * same + mood(attitude * same, p))


def test_workload_by_hand():
    assert workload(np.array([0.4]), np.array([40.0]), P)[0] == pytest.approx(0.6)


def test_peers_by_hand():
    # none; a half at 0.3; 0.9^2 / (0.9^2 + 0.3^2) = 0.9
    np.testing.assert_allclose(peer_pull(np.array([0.0, 0.3, 0.9]), P), [0.0, 1.0, 1.8])


def test_willingness_by_hand():
    # -3 + 4 * 40 / 80 = -1; with pay-back, half an attitude and peers worth 0.5: -1 + 1 + 1 + 0.5 = 1.5
    vacancies, load = np.array([40.0]), np.array([0.7])
    assert _willing(vacancies, load)[0] == pytest.approx(1.0 / (1.0 + np.e))
    assert _willing(vacancies, load, peers=0.5, pays=1.0, attitude=0.5)[0] == pytest.approx(1.0 / (1.0 + np.exp(-1.5)))
    # a tenth above the limit takes one away
    assert _willing(vacancies, load + 0.1)[0] == pytest.approx(1.0 / (1.0 + np.exp(2.0)))


@pytest.mark.mechanism("E1")
@pytest.mark.parametrize("sector", ["care", "industry", "construction", "transport"])
def test_an_inverted_u_in_shortage(sector: str):
    p = Willingness()
    vacancies = np.linspace(0.0, 150.0, 301)
    usual = np.full(301, numbers("sectors", "workload")[Sector[sector.upper()]])
    found = _willing(vacancies, workload(usual, vacancies, p), p=p)
    top = int(found.argmax())
    assert 0 < top < 300
    assert rising(found[: top + 1])
    assert rising(-found[top:])


@pytest.mark.mechanism("E1")
def test_care_lies_below_technology_at_equal_shortage():
    p, vacancies = Willingness(), np.full(2, 42.0)
    usual = numbers("sectors", "workload")[[Sector.CARE, Sector.INDUSTRY]]
    care, technology = _willing(vacancies, workload(usual, vacancies, p), p=p)
    assert care < technology


@pytest.mark.mechanism("E3")
def test_the_pull_of_peers_is_s_shaped():
    steps = np.diff(peer_pull(np.linspace(0.0, 1.0, 101), Willingness()))
    assert (steps > 0).all()
    assert 0 < int(steps.argmax()) < 50


@given(
    arrays(st.floats(0.0, 300.0)), arrays(st.floats(0.0, 1.5)), arrays(share), arrays(share), arrays(share),
    blocks(Willingness),
)  # fmt: skip
def test_willingness_stays_0_to_1_and_each_pull_pulls(vacancies, usual, peers, pays, attitude, p: Willingness):
    load, pull = workload(usual, vacancies, p), peer_pull(peers, p)
    found = _willing(vacancies, load, pull, pays, attitude, p)
    assert within(found, 0.0, 1.0)
    assert within(pull, 0.0, p.peer_pull)
    assert rising(workload(np.full(5, 0.5), np.sort(vacancies), p))
    assert (_willing(vacancies, load + 0.1, pull, pays, attitude, p) <= found).all()
    for better in ((pull + 0.5, pays, attitude), (pull, pays + 0.1, attitude), (pull, pays, attitude + 0.1)):
        assert (_willing(vacancies, load, *better, p) >= found).all()
