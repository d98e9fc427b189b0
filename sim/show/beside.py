"""Where is the name of a point written, so that no two names lie over each other?"""

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

from matplotlib.axes import Axes
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

from sim.show.style import GREY, INK

NEAREST, STEP, RINGS, AROUND = 8.0, 8.0, 6, 12
"""Points from a point to the nearest place for its name and between rings of places, and how many of each."""
FAR = 12.0
"""Points from which a name needs a line to its point."""


def name_points(panel: Axes, points: Sequence[tuple[float, float]], names: Sequence[str], size: float) -> None:
    """Name points in the order in which they come; the limits of the panel must be set.

    Each gets the nearest place that is free of other names and of the points themselves.
    """
    marks = [Bbox.from_bounds(x - 4.0, y - 4.0, 8.0, 8.0) for x, y in panel.transData.transform(list(points))]
    taken = marks
    for at, name in zip(points, names, strict=True):
        text = panel.annotate(
            name, at, textcoords="offset points", xytext=(0.0, 0.0), ha="center", va="center", fontsize=size, color=INK
        )
        taken = [*taken, _placed(panel, text, taken)]


def _placed(panel: Axes, text: Annotation, taken: Sequence[Bbox]) -> Bbox:
    """Move a name to the first place around its point where nothing is, and say what it takes there."""
    box = Bbox.null()
    for place in _places():
        text.set_position(place)
        box = text.get_window_extent().padded(1.0)
        if not any(box.overlaps(other) for other in taken) and panel.bbox.fully_containsx(box.x1):
            break
    across, up = text.get_position()
    if across**2 + up**2 > FAR**2:
        panel.annotate(
            "", text.xy, xytext=(0.7 * across, 0.7 * up), textcoords="offset points",
            arrowprops={"arrowstyle": "-", "color": GREY, "linewidth": 0.6},
        )  # fmt: skip
    return box


def _places() -> Iterator[tuple[float, float]]:
    """Offsets in points, the nearest ring first, beginning at the upper right."""
    for ring in range(RINGS):
        for part in range(AROUND):
            far, angle = NEAREST + STEP * ring, pi / 4.0 + 2.0 * pi * part / AROUND
            yield far * cos(angle), far * sin(angle)
