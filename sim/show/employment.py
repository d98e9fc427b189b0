"""How many find work without a programme?"""

from matplotlib.axes import Axes

from sim.show.calendar import Calendar, calendar, mark, over
from sim.show.labels import Label, name_right, scale
from sim.show.page import Page, heading, run_page
from sim.show.style import BLUE, GREEN, GREY, SKY
from sim.show.subject import Run
from sim.show.words import number, word

FLOWS = {
    "found_alone": ("figure.employment.alone", BLUE),
    "lost_job": ("figure.employment.lost", GREY),
    "placed": ("figure.employment.placed", GREEN),
}
"""Flows of `monthly`, with the key of its words and the colour of each."""


def employment(run: Run, lang: str) -> Page:
    """The share at work of everyone housed, and how many find work alone, through a programme, or lose it."""
    made = run_page("employment", run, lang, [2.3, 2.0])
    share, flows = made.panels
    when = calendar(run.monthly["date"])
    heading(share, word("figure.employment.share", lang))
    percent = 100.0 * run.monthly["employed_share"]
    days, heights = over(when, when.ends, percent.to_numpy())
    share.fill_between(days, heights, color=SKY, alpha=0.35, linewidth=0)
    share.plot(days, heights, color=BLUE, linewidth=3.0)
    mark(share, when, lang)
    scale(share, float(percent.max()), lang, ticks=4)
    last = float(percent.iloc[-1])
    name_right(share, [Label(last, f"{number(last, lang, 1)}%", BLUE)])
    _flows(flows, run, when, lang)
    return made


def _flows(panel: Axes, run: Run, when: Calendar, lang: str) -> None:
    months = min(12, len(run.monthly))
    told = word("figure.employment.flows" if months > 1 else "figure.employment.one", lang)
    heading(panel, told.format(months=months))
    means = run.monthly[list(FLOWS)].rolling(months).mean()
    for name, (_, colour) in FLOWS.items():
        panel.plot(*over(when, when.middles, means[name].to_numpy()), color=colour)
    mark(panel, when, lang)
    scale(panel, float(means.max().max()), lang, ticks=4)
    last = means.iloc[-1]
    name_right(
        panel,
        [
            Label(last[name], f"{word(key, lang)}: {number(last[name], lang)}", colour)
            for name, (key, colour) in FLOWS.items()
        ],
    )
