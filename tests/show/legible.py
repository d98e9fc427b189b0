"""Can all words of a page be read: on the page, and not over each other?"""

from itertools import combinations
from unittest.mock import patch

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex, to_rgb
from matplotlib.figure import Figure
from matplotlib.text import Text

from sim.show.page import Page
from sim.show.tiles import luminance


def written(made: Page) -> list[Text]:
    """All text that is really drawn on the first figure: marks outside the range of an axis are not."""
    return _written(made.figure)


def _written(figure: Figure) -> list[Text]:
    seen: list[Text] = []
    draw = Text.draw

    def noting(text: Text, *given: object, **named: object) -> None:
        seen.append(text)
        draw(text, *given, **named)  # type: ignore[arg-type]

    with patch.object(Text, "draw", noting):
        FigureCanvasAgg(figure).draw()
    return [text for text in seen if text.get_visible() and text.get_text().strip()]


def clashes(made: Page) -> list[tuple[str, str]]:
    """Pairs of texts that lie over each other, on any figure of a page."""
    return [pair for figure in made.figures for pair in _clashes(figure)]


def _clashes(figure: Figure) -> list[tuple[str, str]]:
    boxes = [(text.get_text(), text.get_window_extent().padded(-1.0)) for text in _written(figure)]
    return [(a, b) for (a, over), (b, under) in combinations(boxes, 2) if over.overlaps(under)]


def outside(made: Page) -> list[str]:
    """Texts that stick out of the page, on any figure of it."""
    return [text for figure in made.figures for text in _outside(figure)]


def _outside(figure: Figure) -> list[str]:
    page = figure.bbox
    boxes = [(text.get_text(), text.get_window_extent()) for text in _written(figure)]
    return [text for text, box in boxes if box.x0 < 0 or box.y0 < 0 or box.x1 > page.x1 or box.y1 > page.y1]


def pale(made: Page) -> list[str]:
    """Words on white with a contrast below 4.5:1 (WCAG AA); a single sign is a sample of a colour."""
    words = (text for figure in made.figures for text in _written(figure) if len(text.get_text()) > 1)
    return [text.get_text() for text in words if _contrast(text) < 4.5 and to_hex(text.get_color()) != "#ffffff"]


def _contrast(text: Text) -> float:
    colour = to_rgb(text.get_color())
    return 1.05 / (luminance((colour[0], colour[1], colour[2])) + 0.05)
