"""How is the answer to a question told, in lines and in the rows of a table?"""

from functools import partial
from math import isnan
from typing import TYPE_CHECKING, Any

from sim.report.said import between
from sim.show.amounts import amount
from sim.show.subject import ENOUGH
from sim.show.words import Count, number, word
from sim.study.limits.kept import SHORT
from sim.study.questions.told import Writer, told

if TYPE_CHECKING:
    from sim.study.questions import Answered


def lines(of: "Answered", lang: str) -> list[str]:
    """The answer with its numbers."""
    return told(
        of,
        lang,
        Writer(
            partial(_number, lang),
            lambda share: f"{number(100.0 * share, lang)}%",
            lambda name: word(f"constraint.{name}", lang),
        ),
    )


def stopped(of: "Answered", lang: str) -> str:
    """Why no more runs were made, how much chance there is in the differences, and whether the draws are enough."""
    how = "sure" if of.certain else "largest"
    luck = number(100.0 * of.best["chance"].mean(), lang) if of.question.replicates > 1 else ""
    told = [word(f"question.stop.{how}", lang).format(draws=Count(of.draws), runs=Count(len(of.runs)))]
    told += [word("question.chance", lang).format(chance=luck)] if luck else []
    told += [word("question.few", lang).format(draws=Count(of.draws))] if of.draws < ENOUGH else []
    return " ".join(told)


def heads(lang: str) -> list[str]:
    """What stands above the columns."""
    return [word(f"question.{name}", lang) for name in ("case", "mean", "difference")]


def rows(of: "Answered", context: str, lang: str) -> list[list[str]]:
    """A row for each case; of players the steps of the best order instead of every combination."""
    if of.question.players:
        return _steps(of, lang)
    here = of.table[of.table["context"].eq(context) & of.table["outcome"].eq(of.question.outcome)]
    found: Any = here.to_dict("records")
    titles = {name: choice.title[lang] for name, choice in of.question.cases.items()}
    return [
        [titles[row["case"]], *(_number(lang, of.question.outcome, row, name) for name in ("mean", "difference"))]
        for row in found
    ]


def _steps(of: "Answered", lang: str) -> list[list[str]]:
    names = {name: choice.title[lang] for name, choice in of.question.players.items()}
    steps: Any = of.order.to_dict("records")
    return [
        [
            f"{row['step']}. {names[row['player']]}",
            *(_number(lang, of.question.outcome, row, name) for name in ("mean", "gain")),
        ]
        for row in steps
    ]


def _number(lang: str, outcome: str, row: Any, name: str) -> str:
    """A mean by itself; a difference with its 95 % interval."""
    ends = {"difference": ("low", "high"), "gain": ("low", "high")}.get(name, (f"{name}_low", f"{name}_high"))
    signed = name != "mean"
    value = amount(SHORT[outcome], row[name], lang, signed=signed)
    if not signed or isnan(row[name]):
        return value
    low, high = (amount(SHORT[outcome], row[end], lang, signed=True) for end in ends)
    return f"{value} ({between(low, high, lang)})"
