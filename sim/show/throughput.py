"""How many people come into durable work through a programme?"""

from sim.show.calendar import calendar, mark, over
from sim.show.labels import Label, name_right, scale
from sim.show.page import Page, run_page
from sim.show.style import BLUE, SKY
from sim.show.subject import Run
from sim.show.words import number, word


def throughput(run: Run, lang: str) -> Page:
    """Durable placements each month as thin bars, and their mean over the last twelve months as a line."""
    made = run_page("throughput", run, lang, [3.7])
    (panel,), when = made.panels, calendar(run.monthly["date"])
    each = run.monthly["durable_placements"]
    months = min(12, len(each))
    mean = each.rolling(months).mean()
    panel.bar(when.middles, each, 16.0, color=SKY, alpha=0.75, linewidth=0)
    panel.plot(*over(when, when.middles, mean.to_numpy()), color=BLUE, linewidth=3.0)
    mark(panel, when, lang)
    scale(panel, float(each.max()), lang, whole=True)
    last = float(mean.iloc[-1])
    told = word("figure.throughput.mean" if months > 1 else "figure.throughput.one", lang)
    line = told.format(mean=number(last, lang, 1), months=months)
    bar = Label(float(each.iloc[-1]), word("figure.throughput.month", lang), SKY)
    name_right(panel, [Label(last, line, BLUE), bar])
    return made
