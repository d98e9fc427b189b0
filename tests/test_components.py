"""Do the lengths and prices of programmes lie within what the sources give?"""

import pytest

from sim.data import numbers, table
from sim.parameters import Parameters
from sim.rules.costs import cohort_cost
from sim.scenario.library import library

LENGTHS = {
    component: (low, high)
    for component, low, high in zip(
        table("components")["component"],
        numbers("components", "months_min"),
        numbers("components", "months_max"),
        strict=True,
    )
}
P = Parameters()


@pytest.mark.parametrize(
    ("component", "months"),
    [
        ("recruitment", P.screening.months),
        ("pre_programme", P.local.pre_low),
        ("pre_programme", P.local.pre_high),
        ("learn_work", P.local.learn_mbo1),
        ("learn_work", P.local.learn_mbo2),
        ("learn_work", P.local.learn_high),
        ("guidance", P.guidance.aftercare_months),
        ("matching", P.placement.months),
    ],
)
def test_defaults_lie_within_table_1_of_hu(component: str, months: int):
    low, high = LENGTHS[component]
    assert low <= months <= high


@pytest.mark.parametrize("slug", library())
def test_initiatives_lie_within_table_1_of_hu_or_skip_the_phase(slug: str):
    made = library()[slug]
    for component, months in (("pre_programme", made.pre_months), ("learn_work", made.learn_months)):
        assert months == 0 or LENGTHS[component][0] <= months <= LENGTHS[component][1]


def test_a_participant_costs_what_the_components_cost_together():
    """D45: selection 500-1,500, pre-programme 4,000-8,000, language 2,000-6,000 and job coach 3,000-8,000 euros."""
    euros = cohort_cost(1.0, 5.0, 18.0, float(P.guidance.aftercare_months), P.guidance.coach_hours, P.costs)
    assert 9_500 <= euros <= 23_500
