"""How does throughput go over time, and how sure is that?"""

from sim.show.calendar import calendar, mark, over
from sim.show.labels import Label, name_right, scale
from sim.show.page import Page, Room, page
from sim.show.studied import Spread
from sim.show.style import BLUE, SKY
from sim.show.words import number, word

ROOM = Room(top=1.3)


def fan(of: Spread, lang: str) -> Page:
    """The median of the durable placements of twelve months, with half and 90 % of the drawn sets around it."""
    assert of.months is not None
    title, subtitle = (word(f"figure.fan.{part}", lang) for part in ("title", "subtitle"))
    runs = word("figure.fan.runs", lang).format(title=of.scenario.title[lang], sets=of.sets, seed=of.seed)
    made = page(title, subtitle, runs, lang, [3.6], ROOM)
    (panel,), when = made.panels, calendar(of.months["date"])
    low, lower, median, upper, high = (
        over(when, when.ends, of.months[name].to_numpy(float)) for name in ("low", "lower", "median", "upper", "high")
    )
    panel.fill_between(low[0], low[1], high[1], color=SKY, alpha=0.25, linewidth=0)
    panel.fill_between(lower[0], lower[1], upper[1], color=SKY, alpha=0.45, linewidth=0)
    panel.plot(*median, color=BLUE, linewidth=3.0)
    mark(panel, when, lang)
    scale(panel, float(of.months["high"].max()), lang, whole=True)
    last = {name: float(of.months[name].iloc[-1]) for name in ("low", "median", "high")}
    told = {name: number(value, lang) for name, value in last.items()}
    ends = [
        Label(last[name], word(f"figure.fan.{name}", lang).format(value=told[name]), SKY) for name in ("low", "high")
    ]
    name_right(
        panel, [*ends, Label(last["median"], word("figure.fan.median", lang).format(value=told["median"]), BLUE)]
    )
    return made
