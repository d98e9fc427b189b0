"""How do the cases of a question differ?"""

from typing import Any

from matplotlib.axes import Axes

from sim.show.labels import Numbers, round_up
from sim.show.library import bare, name_row, tell_row
from sim.show.page import Page, Room, heading, page
from sim.show.studied import Answered
from sim.show.style import BLUE, GREY, INK, RED, RULE, SKY
from sim.show.words import Count, number, word

ROOM = Room(left=3.2, right=2.1, gap=0.62, top=1.6)
EACH = 0.27
"""Inches for each case."""


def question(of: Answered, lang: str) -> Page:
    """A panel for each context: the difference of every case with the first, thick its 95 %, thin 90 % of the draws."""
    parts = _parts(of, lang)
    first = next(iter(of.question.cases.values())).title[lang] if of.question.cases else ""
    subtitle = word("figure.question.steps" if of.question.players else "figure.question.subtitle", lang)
    told = word(f"limits.outcome.{of.question.outcome}", lang)
    outcome = told[:1].upper() + told[1:]
    runs = word("figure.question.runs", lang).format(
        draws=Count(of.draws), seed=of.question.seed, runs=Count(len(of.runs))
    )
    heights = [0.1 + EACH * max(len(rows), 1) for _, rows in parts]
    made = page(of.question.title[lang], subtitle.format(outcome=outcome, first=first), runs, lang, heights, ROOM)
    bounds = ("low", "high", "spread_low", "spread_high")
    ends = (abs(row[end]) for _, rows in parts for row in rows for end in bounds if end in row)
    reach = round_up(max((end for end in ends if end == end), default=0.0))  # what no draw has a number for has no ends
    for panel, (title, rows) in zip(made.panels, parts, strict=True):
        if title:
            heading(panel, title, ROOM)
        bare(panel, max(len(rows), 1))
        panel.set_xlim(-1.05 * reach, 1.05 * reach)
        panel.xaxis.set_major_formatter(Numbers(lang))
        panel.grid(True, axis="x", color=RULE)
        panel.axvline(0.0, color=GREY, linewidth=1.0)
        for height, row in enumerate(rows):
            name_row(panel, height, row["title"])
            _row(panel, height, row, lang)
    return made


def _parts(of: Answered, lang: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """Titles of contexts with a row for each case that is compared, or for each step of the best order."""
    if of.question.players:
        steps: Any = of.order.rename(columns={"gain": "difference"}).to_dict("records")
        names = {name: choice.title[lang] for name, choice in of.question.players.items()}
        return [("", [{**row, "title": f"{row['step']}. {names[row['player']]}"} for row in steps])]
    made = []
    for context, choice in of.question.settings.items():
        here = of.table[of.table["context"].eq(context) & of.table["outcome"].eq(of.question.outcome)]
        rows: Any = here.iloc[1:].to_dict("records")
        titles = {name: case.title[lang] for name, case in of.question.cases.items()}
        made.append((choice.title[lang], [{**row, "title": titles[row["case"]]} for row in rows]))
    return made


def _row(panel: Axes, height: int, row: dict[str, Any], lang: str) -> None:
    mean, low, high = (row[name] for name in ("difference", "low", "high"))
    sure = low > 0.0 or high < 0.0
    colour = BLUE if mean >= 0.0 else RED
    if "spread_low" in row:
        panel.plot([row["spread_low"], row["spread_high"]], [height, height], color=SKY, linewidth=1.3, clip_on=True)
    panel.plot([low, high], [height, height], color=colour, linewidth=3.0)
    panel.plot(mean, height, "o", color=colour, markersize=6.0, markerfacecolor=colour if sure else "white")
    digits = int(abs(mean) < 100.0)
    ends = word("limits.interval", lang).format(low=number(low, lang, digits), high=number(high, lang, digits))
    tell_row(panel, height, f"{'+' if mean > 0 else ''}{number(mean, lang, digits)} ({ends})", INK if sure else GREY)
