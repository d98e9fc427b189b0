"""When do employers want to take part? With shortage willingness rises, until the work becomes too much."""

import numpy as np
from matplotlib.axes import Axes

from sim.data import numbers, table
from sim.rules.willingness import Willingness, inclination, willingness, workload
from sim.show.labels import Label, Numbers, name_right, scale
from sim.show.page import Page, Room, run_page
from sim.show.style import BLUE, GREEN, GREY, INK, LABEL, ORANGE, RULE
from sim.show.subject import Run
from sim.show.words import number, word

ROOM = Room(top=1.3)
REACH = 200.0
"""Vacancies for 1,000 jobs up to which the rule is drawn."""
STYLES = ((BLUE, "-"), (GREEN, "--"), (ORANGE, ":"))


def willing(run: Run, lang: str) -> Page:
    """The rule of willingness with the values of the scenario, in sectors with little, middling and much work pressure.

    The grey band is where the vacancy rate of the country was in the run.
    """
    made = run_page("willing", run, lang, [3.7], ROOM)
    (panel,), rule = made.panels, run.scenario.parameters.willingness
    rates = np.linspace(0.0, REACH, 401)
    usual, names = numbers("sectors", "workload"), table("sectors")["sector"]
    order = np.argsort(usual, kind="stable")
    curves = {int(row): 100.0 * curve(rates, usual[row], rule) for row in order[[0, len(order) // 2, -1]]}
    panel.set_xlim(0.0, REACH)
    panel.xaxis.set_major_formatter(Numbers(lang))
    panel.set_xlabel(word("figure.willing.rate", lang), fontsize=LABEL, color=GREY)
    scale(panel, float(max(each.max() for each in curves.values())), lang)
    _seen(panel, run, lang)
    labels = []
    for (row, percent), (colour, dashes) in zip(curves.items(), STYLES, strict=True):
        top = int(percent.argmax())
        panel.plot(rates, percent, dashes, color=colour, linewidth=3.0)
        panel.plot(rates[top], percent[top], "o", color=colour, markersize=7)
        told = word("figure.willing.sector", lang).format(
            sector=word(f"sector.{names[row]}", lang), peak=number(rates[top], lang), top=number(percent[top], lang, 1)
        )
        labels.append(Label(float(percent[-1]), told, colour))
    name_right(panel, labels)
    return made


def curve(rates: np.ndarray, usual: float, rule: Willingness) -> np.ndarray:
    """Willingness 0-1 at some vacancy rates in a sector with this usual workload.

    As of an employer without peers who take part, without pay-back and without municipalities that urge it.
    """
    own = inclination(rates, workload(np.full_like(rates, usual), rates, rule), np.zeros_like(rates), rule)
    return willingness(own, np.zeros_like(rates))


def _seen(panel: Axes, run: Run, lang: str) -> None:
    low, high = float(run.monthly["vacancy_rate"].min()), float(run.monthly["vacancy_rate"].max())
    if high <= 0.0:
        return
    panel.axvspan(low, high, color=RULE, linewidth=0)
    panel.annotate(
        word("figure.willing.seen", lang), (high, 0.0), xytext=(5, 5), textcoords="offset points",
        fontsize=LABEL - 1.0, color=INK,
    )  # fmt: skip
