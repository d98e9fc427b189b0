"""Small Mesa models that several tests make and run."""

from sim.model import ScalingModel


def small(rng=1, collect=False, **overrides):
    """A baseline model of two whole regions and two years."""
    return ScalingModel("baseline", rng=rng, collect=collect, **{"population__scale": 0.05, "months": 24, **overrides})


def run(model, months):
    """The model after so many more months."""
    for _ in range(months):
        model.step()
    return model
