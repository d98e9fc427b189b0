"""Which employers are there?"""

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from sim.data import numbers
from sim.entities import Employers
from sim.luck import pick
from sim.rules import absorption
from sim.scenario import Scenario
from sim.start.draws import by_question
from sim.start.places import Places
from sim.table import Rows

Floats = NDArray[np.float64]
SMALL_CLASSES = 5
"""Size classes below 50 in the table of firm sizes: 2, 3-4, 5-9, 10-19, 20-49."""

LARGE = np.array([[50, 249], [250, 1000]], np.float64)
"""The two classes from 50, by which the table by sector goes on."""


def employers(scenario: Scenario, seed: int, places: Places) -> Employers:
    """A sample of firms by region, sector and size (F08-F10), regions in proportion to inhabitants."""
    p = scenario.parameters
    national = p.population.employers / numbers("regions", "inhabitants").sum()
    counts = np.round(places.regional(places.inhabitants) * national).astype(int)
    made = Employers(int(counts.sum()))
    made.region = np.repeat(np.arange(counts.size), counts)
    within = np.concatenate([np.arange(count) for count in counts])
    made.identity[:] = places.region_numbers[made.region] * 1_000_000 + within
    luck = by_question(seed, made)
    bounds, weights = _classes(p.population.size_weight)
    drawn = pick(weights.ravel(), luck("sector and size"))
    made.sector, size_class = np.divmod(drawn, bounds.shape[0])
    low, high = bounds[size_class].T
    made.size_of_staff = np.floor(low * ((high + 1.0) / low) ** luck("size"))
    spread = p.labour_market.firm_spread
    made.local = np.exp(spread * ndtri(np.clip(luck("own shortage"), 1e-9, 1.0 - 1e-9)) - 0.5 * spread**2)
    made.inclusion = np.clip(p.inclusion.mean + p.inclusion.spread * (2.0 * luck("inclusion") - 1.0), 0.0, 1.0)
    made.experience = p.experience.expected
    made.mentors = absorption.mentors(made.size_of_staff, luck("mentors"), p.absorption)
    made.wanted = absorption.places_wanted(made.size_of_staff, p.absorption)
    return made


def _classes(size_weight: float) -> tuple[Floats, Floats]:
    """Bounds of the size classes, shape (classes, 2), and weights of firms, shape (sectors, classes)."""
    small = np.stack([numbers("firm_sizes", bound)[:SMALL_CLASSES] for bound in ("lower", "upper")], axis=1)
    bounds = np.concatenate([small, LARGE])
    share = numbers("firm_sizes", "firms")[:SMALL_CLASSES]
    below_50 = numbers("firm_sizes_by_sector", "firms_2_49")[:, None] * share / share.sum()
    above = [numbers("firm_sizes_by_sector", f"firms_{name}") for name in ("50_249", "250_plus")]
    firms = np.concatenate([below_50, np.stack(above, axis=1)], axis=1)
    return bounds, firms * np.sqrt(bounds.prod(axis=1)) ** size_weight


def by_region(made: Employers, regions: int) -> list[Rows]:
    """Rows of employers by region, ascending."""
    return [np.flatnonzero(made.region == region) for region in range(regions)]
