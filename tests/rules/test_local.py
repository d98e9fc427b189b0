"""What are small local programmes like?"""

import numpy as np

from sim.rules.local import Local, gate, learn_months, places_a_year


def test_a_group_of_12_every_8_months_is_18_places_a_year():
    assert places_a_year(Local(group_size=12, interval=8)) == 18.0


def test_higher_levels_take_longer():
    p = Local(learn_mbo1=6, learn_mbo2=9, learn_high=18)
    assert learn_months(np.array([1, 2, 3, 4, 5]), p).tolist() == [6, 9, 18, 18, 18]


def test_the_gate_lies_below_what_the_work_asks_and_never_below_zero():
    p = Local(slack_low=2.0, slack_high=1.0)
    needed, high = np.array([3.0, 3.0, 1.5]), np.array([True, False, False])
    assert gate(needed, high, p).tolist() == [2.0, 1.0, 0.0]
