"""On how many lines does a title or a subtitle go?"""

from functools import lru_cache
from textwrap import wrap

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

from sim.show.style import TITLE

ON_PIXELS = 1.05
"""How much wider a line of text is drawn in pixels than its outline, at most."""


def wrapped(text: str, size: float, room: float) -> list[str]:
    """A text of so many points on as few lines as it needs in so many inches, of about the same length."""
    tries = ([text] if count == 1 else wrap(text, len(text) // count + 10) for count in range(1, len(text) + 2))
    return next(lines for lines in tries if all(_inches(line, size) <= room for line in lines))


@lru_cache(maxsize=4096)
def _inches(text: str, size: float) -> float:
    """How wide a line is; titles are bold."""
    font = FontProperties(size=size, weight="bold" if size == TITLE else "normal")
    return ON_PIXELS * float(TextPath((0.0, 0.0), text, prop=font).get_extents().width) / 72.0 if text.strip() else 0.0
