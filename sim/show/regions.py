"""In which regions do programmes bring people into durable work?"""

from matplotlib import colormaps
from matplotlib.colors import to_rgb

from sim.data import table
from sim.show.page import Page, Room, run_page
from sim.show.style import GREY, LABEL
from sim.show.subject import Run
from sim.show.tiles import Tile, tiles
from sim.show.words import number, word

ROOM = Room(left=0.3, right=0.3, top=1.3)
HEAD = 100_000
"""Inhabitants for which placements are counted."""
LIGHT, DEEP = 0.08, 0.92
"""Part of the scale of colours that is used, so that it can be told from white and from black."""


def regions(run: Run, lang: str) -> Page:
    """A tile for each region with durable placements for 100,000 inhabitants in the whole run; darker is more."""
    made = run_page("regions", run, lang, [4.9], ROOM)
    (panel,) = made.panels
    rates = rates_of(run)
    most = max(rates.values(), default=0.0) or 1.0
    tiles(panel, {name: _tile(rate, rate / most, lang) for name, rate in rates.items()})
    if len(rates) < len(table("regions")["name"]):
        panel.annotate(
            word("figure.regions.absent", lang), (0.0, 0.0), xycoords="axes fraction", fontsize=LABEL - 1.5, color=GREY
        )
    return made


def rates_of(run: Run) -> dict[str, float]:
    """Durable placements for 100,000 inhabitants in each region that is in the run."""
    here = run.groups[run.groups["by"] == "region"].groupby("group")["durable_placements"].sum()
    inhabitants = dict(zip(table("regions")["name"], map(float, table("regions")["inhabitants"]), strict=True))
    known = {*run.lives["region"], *here.index}
    return {name: float(here.get(name, 0)) / people * HEAD for name, people in inhabitants.items() if name in known}


def _tile(rate: float, share: float, lang: str) -> Tile:
    red, green, blue = to_rgb(colormaps["Blues"](LIGHT + (DEEP - LIGHT) * share))
    return Tile(number(rate, lang, 1), (red, green, blue))
