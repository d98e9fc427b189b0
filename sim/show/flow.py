"""How do people come through the stages of a programme, and where do they leave?"""

from collections.abc import Mapping
from textwrap import fill
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from sim.show.page import Page, Room, run_page
from sim.show.style import BLUE, GREY, INK, LABEL, ORANGE, SKY
from sim.show.subject import Run
from sim.show.words import name_of, number, word
from sim.vocabulary import Stage, Why

if TYPE_CHECKING:
    import pandas as pd

STAGES = (
    Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING, Stage.JOB_AFTERCARE, Stage.DURABLE,
)  # fmt: skip
"""From left to right; only the second may be passed by."""
LEAVING: Mapping[Why, str] = {
    Why.SCREENED_OUT: "turned_away", Why.NO_GO: "turned_away", Why.NOT_PLACED: "no_job", Why.LOST_JOB: "lost_job",
    Why.PROGRAMME_ENDED: "programme_ended",
    Why.MOVED_AWAY: "elsewhere", Why.EDUCATION: "elsewhere", Why.PENSION: "elsewhere",
}  # fmt: skip
"""Words for leaving for a cause; every other cause is dropping out."""
ROOM = Room(left=0.35, right=0.35, top=1.1)
THICK, REACH, FALL = 0.07, 0.34, 0.16
"""Width of a stage and length of a way out, in columns; how far it falls, in heights of everything."""


class Ways(NamedTuple):
    """Where people of one stage came from and went: persons in the whole run."""

    before: float
    into: float
    onward: Mapping[Stage, float]
    left: Mapping[str, float]

    @property
    def all(self) -> float:
        """Everyone who was ever in the stage."""
        return self.before + self.into

    @property
    def still(self) -> float:
        """Those who are in it at the end of the run."""
        return self.all - sum(self.onward.values()) - sum(self.left.values())


def flow(run: Run, lang: str) -> Page:
    """Bands from stage to stage, as wide as the people who went; what bends down left, and is told with why."""
    made = run_page("flow", run, lang, [3.9], ROOM)
    (panel,) = made.panels
    ways = {stage: _ways(stage, run) for stage in STAGES}
    whole = max(*(each.all for each in ways.values()), 1.0)
    panel.set_axis_off()
    panel.set_xlim(-0.12, len(STAGES) - 0.38)
    panel.set_ylim(1.5, -0.26)
    tops = _tops(ways, whole)
    used = dict.fromkeys(STAGES, 0.0)
    for column, stage in enumerate(STAGES):
        _stage(panel, column, tops[stage], ways[stage], whole, name_of(stage, lang), lang)
        at = tops[stage]
        for target, persons in ways[stage].onward.items():
            wide = persons / whole
            end = (STAGES.index(target), tops[target] + used[target])
            _band(panel, (column + THICK, at), end, wide)
            used[target] += wide
            at += wide
        _out(panel, column, at, ways[stage], whole, lang)
    return made


def _ways(stage: Stage, run: Run) -> Ways:
    """How many were in a stage on the first day follows from all who came and went, and how many are there now."""
    moves, name = run.moves, stage.name.lower()
    out = moves[moves["origin"] == name]
    into = float(moves.loc[moves["stage"] == name, "persons"].sum())
    before = float(run.monthly[name].iloc[-1]) + float(out["persons"].sum()) - into
    onward = {
        target: float(out.loc[out["stage"] == target.name.lower(), "persons"].sum()) for target in reversed(STAGES)
    }
    return Ways(before, into, {target: wide for target, wide in onward.items() if wide}, _left(out))


def _left(out: "pd.DataFrame") -> dict[str, float]:
    inside = [stage.name.lower() for stage in STAGES]
    gone = out[~out["stage"].isin(inside)]
    causes = [LEAVING.get(Why[why.upper()], "dropped_out") for why in gone["why"]]
    totals = gone["persons"].groupby(np.array(causes, dtype=object)).sum().sort_values(ascending=False)
    return {str(cause): float(persons) for cause, persons in totals.items()}


def _tops(ways: Mapping[Stage, Ways], whole: float) -> dict[Stage, float]:
    """Where each stage begins; the pre-programme lies below the band that passes it by."""
    beside = ways[Stage.RECRUITED].onward.get(Stage.LEARN_WORK, 0.0) / whole
    return {stage: beside + 0.03 if stage == Stage.PRE_PROGRAMME else 0.0 for stage in STAGES}


def _stage(panel: Axes, column: int, top: float, ways: Ways, whole: float, name: str, lang: str) -> None:
    panel.bar(column, ways.all / whole, THICK, top, align="edge", color=INK)
    told = number(ways.all, lang)
    panel.annotate(
        fill(name, _wide(panel)), (column, -0.02), xytext=(0, 16), textcoords="offset points", va="bottom",
        fontsize=LABEL, color=INK, linespacing=1.05,
    )  # fmt: skip
    panel.annotate(
        told, (column, -0.02), xytext=(0, 2), textcoords="offset points", va="bottom", fontsize=LABEL + 2.0,
        fontweight="bold", color=INK,
    )  # fmt: skip


def _band(panel: Axes, start: tuple[float, float], end: tuple[float, float], wide: float) -> None:
    """A band of one width between two stages, bent where they lie at other heights."""
    (x, y), (to_x, to_y), middle = start, end, (start[0] + end[0]) / 2.0
    points = [
        (x, y), (middle, y), (middle, to_y), (to_x, to_y),
        (to_x, to_y + wide), (middle, to_y + wide), (middle, y + wide), (x, y + wide), (x, y),
    ]  # fmt: skip
    codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
    panel.add_patch(PathPatch(Path(points, codes), facecolor=SKY, edgecolor=BLUE, linewidth=0.5, alpha=0.7))


def _out(panel: Axes, column: int, at: float, ways: Ways, whole: float, lang: str) -> None:
    """The way out of a stage, and below it who took it; those who are still there take none."""
    gone = sum(ways.left.values()) / whole
    bottom = at + gone
    if gone:
        x, end = column + THICK, column + THICK + REACH
        points = [
            (x, at), (end, at), (end, at), (end, bottom + FALL),
            (end - min(gone, 0.75 * REACH), bottom + FALL), (end - min(gone, 0.75 * REACH), bottom),
            (end - min(gone, 0.75 * REACH), bottom), (x, bottom), (x, at),
        ]  # fmt: skip
        codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
        panel.add_patch(PathPatch(Path(points, codes), facecolor=ORANGE, edgecolor=GREY, linewidth=0.5, alpha=0.7))
    _tell(panel, column, max(bottom + FALL * (gone > 0.0), bottom + ways.still / whole) + 0.03, ways, lang)


def _tell(panel: Axes, column: int, below: float, ways: Ways, lang: str) -> None:
    """Who left and why, the most first, and who was there before and is there still."""
    told = [(word(f"figure.flow.{cause}", lang), persons) for cause, persons in ways.left.items()]
    told += [(word("figure.flow.still", lang), ways.still), (word("figure.flow.before", lang), ways.before)]
    lines = [
        fill(f"{number(persons, lang)} {text}", _wide(panel), subsequent_indent="   ")
        for text, persons in told
        if persons >= 0.5
    ]
    panel.annotate(
        "\n".join(lines), (column, below), va="top", fontsize=LABEL - 1.5, color=INK, linespacing=1.15,
    )  # fmt: skip


def _wide(panel: Axes) -> int:
    """Characters of a label that fit in a column."""
    points = panel.bbox.width / panel.figure.dpi * 72.0 / (len(STAGES) + 0.1)
    return int(points / (0.56 * LABEL))
