"""In which states is the country looked at: which criteria absent, as they are, or ideal?"""

from itertools import product

from sim.scenario.criteria import AS_IS, positions

ABSENT, IDEAL = 0.0, 1.0
Point = tuple[float, ...]
"""A position for each criterion, in the order of `CRITERIA`."""

CRITERIA: tuple[str, ...] = tuple(positions())


def top() -> list[Point]:
    """Every criterion as it is or ideal: all combinations, all as they are first and all ideal last."""
    return list(product((AS_IS, IDEAL), repeat=len(CRITERIA)))


def bottom() -> list[Point]:
    """Every criterion as it is or absent: all combinations, all as they are first and all absent last."""
    return list(product((AS_IS, ABSENT), repeat=len(CRITERIA)))


def between() -> list[Point]:
    """A balanced ninth of all combinations of absent, as is and ideal, without those of `top` and `bottom`.

    A regular fraction 3^(6-2) of resolution IV: every three criteria take all 27 combinations equally often.
    """
    levels = (ABSENT, AS_IS, IDEAL)
    seen = {*top(), *bottom()}
    made = []
    for a, b, c, d in product(range(3), repeat=4):
        point = tuple(levels[number % 3] for number in (a, b, c, d, a + b + c, a + 2 * b + d))
        if point not in seen:
            made.append(point)
    return made


def states(*, lower: bool) -> list[Point]:
    """The states that are looked at: those from today up and, if asked, those with criteria that are absent."""
    return [*top(), *bottom()[1:], *between()] if lower else top()


def changes(point: Point) -> dict[str, float]:
    """What a point says by dotted name; nothing of a criterion that is as it is."""
    return {f"criteria.{name}": level for name, level in zip(CRITERIA, point, strict=True) if level != AS_IS}
