"""Are differences on shared luck, and their intervals, what statistics says?"""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from sim.study.paired import differences, interval

pytestmark = pytest.mark.smoke


def table(**values: list[float]) -> pd.DataFrame:
    rows = [(name, seed, value) for name, found in values.items() for seed, value in enumerate(found, start=1)]
    return pd.DataFrame(rows, columns=["scenario", "seed", "started"])


def test_an_interval_worked_by_hand() -> None:
    # mean 2, standard deviation 1, t(2, 0.975) = 4.30265: 4.30265 / sqrt(3) = 2.48414
    assert interval(np.array([1.0, 2.0, 3.0])) == pytest.approx((2.0, 2.0 - 2.48414, 2.0 + 2.48414), abs=1e-5)


def test_the_interval_is_that_of_a_paired_t_test() -> None:
    first, other = [10.0, 14.0, 9.0, 12.0], [11.0, 16.5, 9.5, 14.0]
    row = differences(table(a=first, b=other), ("started",)).set_index("scenario").loc["b"]
    expected = stats.ttest_rel(other, first).confidence_interval(0.95)
    assert (row["low"], row["high"]) == pytest.approx(tuple(expected))
    assert row["mean"] == np.mean(other) and row["difference"] == pytest.approx(1.5)


def test_luck_that_is_shared_cancels() -> None:
    luck = [3.0, 80.0, 41.0, 7.0]
    row = differences(table(a=luck, b=[x + 1.0 for x in luck]), ("started",)).set_index("scenario").loc["b"]
    assert (row["difference"], row["low"], row["high"]) == (1.0, 1.0, 1.0)


def test_the_first_scenario_differs_from_itself_by_nothing() -> None:
    made = differences(table(b=[1.0, 2.0], a=[5.0, 9.0]), ("started",))
    assert list(made["scenario"]) == ["b", "a"]
    assert made.loc[0, ["difference", "low", "high"]].tolist() == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("runs", [table(a=[1.0], b=[2.0]), table(a=[1.0, 2.0, 3.0], b=[1.0, 2.0])])
def test_seeds_that_do_not_pair_are_refused(runs: pd.DataFrame) -> None:
    with pytest.raises(ValueError, match="same seeds"):
        differences(runs, ("started",))
