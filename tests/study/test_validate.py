"""Is a target judged as it says, and are misses shown first?"""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from sim.scenario import Scenario
from sim.study import validate as study
from sim.study.ensemble import Ensemble
from sim.study.replicate import Summary
from sim.study.space import uncertain_space
from sim.study.targets import Use, read
from sim.study.validate import Trial, Verdict, judge, table, validate

SPACE = uncertain_space()
SETS = [SPACE.values(point) for point in SPACE.design(8, 1)]
ENSEMBLE = Ensemble(SETS, np.full(8, 0.125))
ONE = next(iter(read().targets.values()))


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("median", "low", "high", "verdict"),
    [
        (0.05, 0.0, 0.9, Verdict.INSIDE),
        (0.09, 0.06, 0.2, Verdict.NEAR),
        (0.09, 0.08, 0.2, Verdict.OUTSIDE),
        (0.005, 0.0, 0.009, Verdict.OUTSIDE),
        (float("nan"), float("nan"), float("nan"), Verdict.UNKNOWN),
    ],
)
def test_verdicts_by_hand(median: float, low: float, high: float, verdict: Verdict):
    assert ONE.band == (0.01, 0.07)
    assert judge(ONE, median, low, high) is verdict


def test_misses_come_first_and_uses_are_kept_apart():
    asked = read()
    runs = pd.DataFrame({name: [target.centre] * 5 for name, target in asked.targets.items()})
    runs["benefit_30m"], runs["peers"] = 0.1, np.nan
    made = table(asked, runs)
    assert made["target"].tolist()[:2] == ["benefit_30m", "peers"]
    assert made["verdict"].tolist()[:2] == ["outside", "unknown"]
    assert made["use"].tolist() == sorted(made["use"], reverse=True)


def test_every_drawn_set_has_its_own_luck_and_all_is_the_same_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    seen: list[int] = []

    def made(world: str, *uses: Use) -> object:
        def measured(scenario: Scenario, seed: int, check: bool = False) -> Summary:
            seen.append(seed)
            return {name: target.centre + seed for name, target in read().targets.items() if target.world == world}

        return measured

    monkeypatch.setattr(study, "measuring", made)
    one, again = (validate(Trial(sets=4, scale=0.05), ENSEMBLE, workers=1) for _ in range(2))
    assert sorted(set(seen)) == [1, 2, 3, 4]
    pd.testing.assert_frame_equal(one.table, again.table)
    one.write(tmp_path)
    assert study.read(tmp_path).counts(Use.VALIDATION) == one.counts(Use.VALIDATION)
