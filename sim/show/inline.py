"""How does a figure stand inside a page of HTML, with nothing beside it?"""

import re
from html import escape
from typing import NamedTuple

from sim.show.page import Page, drawn


class Inline(NamedTuple):
    """A figure as an element of a page, and what it is called."""

    svg: str
    title: str


def inlined(made: Page, mark: str) -> Inline:
    """The page of a figure as one `svg` element: ids of its own, and its title and description for who cannot see it.

    What matplotlib adds for a file of its own is left out: metadata, and a style that would hold for the whole page.
    """
    svg = drawn(made.figure, {}).partition("<svg")[2]
    bare = re.sub(r"<metadata>.*?</metadata>|<style.*?</style>", "", svg, flags=re.S)
    size = re.search(r'viewBox="[^"]*"', bare)
    assert size is not None
    inside = _marked(bare.partition(">")[2], mark)
    told = escape(f"{made.title}. {made.description}")
    return Inline(f'<svg class="figure" role="img" aria-label="{told}" {size[0]}>{inside.strip()}', made.title)


def _marked(svg: str, mark: str) -> str:
    """The drawing with a mark before every id and wherever one is meant."""
    svg = re.sub(r'(\sid=")', rf"\1{mark}-", svg)
    return re.sub(r'(href="#|url\(#)', rf"\1{mark}-", svg)
