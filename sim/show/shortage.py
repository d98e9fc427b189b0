"""How short is staff, and what do employers offer?"""

from collections.abc import Mapping

from matplotlib.axes import Axes

from sim.show.calendar import Calendar, calendar, mark, over
from sim.show.labels import Label, name_right, scale
from sim.show.page import Page, heading, run_page
from sim.show.style import BLUE, GREEN, ORANGE, RED
from sim.show.subject import Run
from sim.show.words import number, word


def shortage(run: Run, lang: str) -> Page:
    """The vacancy rate, the employers that take part, and places offered and taken, by month."""
    made = run_page("shortage", run, lang, [1.5, 1.4, 1.7])
    rate, employers, places = made.panels
    when = calendar(run.monthly["date"])
    heading(rate, word("figure.shortage.rate", lang))
    _lines(rate, run, when, lang, {"vacancy_rate": ("", RED)}, digits=1)
    heading(employers, word("figure.shortage.employers", lang))
    _lines(employers, run, when, lang, {"employers": ("", ORANGE)})
    heading(places, word("figure.shortage.places", lang))
    offered, taken = f"{word('figure.shortage.offered', lang)}: ", f"{word('figure.shortage.taken', lang)}: "
    _lines(places, run, when, lang, {"places": (offered, BLUE), "places_taken": (taken, GREEN)})
    return made


def _lines(
    panel: Axes, run: Run, when: Calendar, lang: str, lines: Mapping[str, tuple[str, str]], digits: int = 0
) -> None:
    """Draw outcomes by month; each comes with what goes before its last value and its colour."""
    for name, (_, colour) in lines.items():
        panel.plot(*over(when, when.ends, run.monthly[name].to_numpy()), color=colour)
    mark(panel, when, lang)
    scale(panel, float(run.monthly[list(lines)].max().max()), lang, ticks=4, whole=not digits)
    name_right(
        panel,
        [
            Label(last := float(run.monthly[name].iloc[-1]), f"{before}{number(last, lang, digits)}", colour)
            for name, (before, colour) in lines.items()
        ],
    )
