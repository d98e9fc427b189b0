"""Where are people in the programmes?"""

import numpy as np

from sim.show.calendar import calendar, mark, over
from sim.show.labels import Label, name_right, scale
from sim.show.page import Page, run_page
from sim.show.style import BLUE, GREEN, ORANGE, SKY, YELLOW
from sim.show.subject import Run
from sim.show.words import name_of, number
from sim.vocabulary import Stage

STAGES = {
    Stage.RECRUITED: YELLOW,
    Stage.PRE_PROGRAMME: ORANGE,
    Stage.LEARN_WORK: BLUE,
    Stage.MATCHING: SKY,
    Stage.JOB_AFTERCARE: GREEN,
}
"""The stages of a programme from first to last, with their colours; the columns of `monthly` have the same names."""


def people(run: Run, lang: str) -> Page:
    """People in each stage of a programme at the end of each month, stacked in the order of the way through."""
    made = run_page("people", run, lang, [3.7])
    (panel,), when = made.panels, calendar(run.monthly["date"])
    counts = np.array([run.monthly[stage.name.lower()] for stage in STAGES], dtype=float)
    panel.stackplot(*over(when, when.ends, counts), colors=list(STAGES.values()), edgecolor="white", linewidth=0.5)
    mark(panel, when, lang)
    scale(panel, float(counts.sum(axis=0).max()), lang, whole=True)
    tops = counts[:, -1].cumsum()
    name_right(
        panel,
        [
            Label(top - now / 2.0, f"{name_of(stage, lang)}: {number(now, lang)}", colour)
            for (stage, colour), top, now in zip(STAGES.items(), tops, counts[:, -1], strict=True)
        ],
    )
    return made
