"""In which values do scenarios differ within the run?"""

import pytest

from sim.report import levers
from sim.run import prepare


@pytest.mark.parametrize(
    ("length", "differs"),
    [
        ({"2021-01": 24, "2024-01": 48}, None),
        ({"2021-01": 24, "2021-03": 24}, None),
        ({"2021-01": 24, "2021-03": 48, "2024-01": 60}, "24; vanaf maart 2021: 48"),
        ({"2021-01": 36}, "36"),
    ],
)
def test_only_what_differs_within_the_run_is_told(length: dict[str, int], differs: str | None) -> None:
    dated = {"title": "Dated", "extends": "baseline", "grants": {"length": length}}
    first, other = (prepare(scenario, months=6) for scenario in ("baseline", dated))
    told = [[cell.text for cell in row[:3]] for row in levers.differences(first, other, "nl")]
    assert told == ([["grants.length", "24", differs]] if differs else [])
