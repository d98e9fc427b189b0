"""What do initiatives bring that stand alone, each in its own regions?"""

from typing import Any

from matplotlib.axes import Axes

from sim.show.labels import Numbers, round_up
from sim.show.library import EACH, bare, name_row, runs, tell_row
from sim.show.page import Page, Room, page
from sim.show.style import BLUE, RULE
from sim.show.subject import Library
from sim.show.words import number, word

ROOM = Room(left=3.4, right=3.0, top=1.3)


def library_initiatives(of: Library, lang: str) -> Page:
    """A row an initiative: durable placements a year, the mean and each run, with starts and completion."""
    by_label = of.alone_runs.groupby("scenario", sort=False)
    title, subtitle = (word(f"figure.library_initiatives.{part}", lang) for part in ("title", "subtitle"))
    made = page(title, subtitle, runs(of, lang), lang, [0.1 + EACH * len(by_label)], ROOM)
    panel = made.panels[0]
    bare(panel, len(by_label))
    panel.set_xlim(0.0, 1.04 * round_up(float(of.alone_runs["durable_a_year"].max())))
    panel.xaxis.set_major_formatter(Numbers(lang))
    panel.grid(True, axis="x", color=RULE)
    for height, (label, table) in enumerate(by_label):
        name_row(panel, height, of.by_label[str(label)].title[lang])
        _row(panel, height, table, lang)
    return made


def _row(panel: Axes, height: int, table: Any, lang: str) -> None:
    durable, years = table["durable_a_year"], table["months"].mean() / 12.0
    panel.plot(durable, [height] * len(durable), "|", color=BLUE, markersize=7, markeredgewidth=1.2)
    panel.plot(durable.mean(), height, "o", color=BLUE, markersize=6.5)
    told = word("figure.library_initiatives.row", lang).format(
        durable=number(durable.mean(), lang, 1),
        started=number(table["started"].mean() / years, lang, 1),
        completion=number(100.0 * table["completion"].mean(), lang),
    )
    tell_row(panel, height, told)
