"""How is the answer to a question shown: in lines, in a table, and as a folder of files?"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.cli.amounts import amount
from sim.show.words import number, word
from sim.study.limits.kept import SHORT
from sim.study.questions.told import Writer, told

if TYPE_CHECKING:
    from sim.study.questions import Answered


def print_answer(of: "Answered", lang: str) -> None:
    """Print the question, its answer, and the cases of the first context."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    console = Console()
    console.print(of.question.question[lang], style="bold", highlight=False)
    for line in lines(of, lang):
        console.print(f"• {line}", highlight=False)
    table = Table(box=box.SIMPLE_HEAD)
    for place, name in enumerate(_heads(lang)):
        table.add_column(name, justify="right" if place else "left")
    for cells in _rows(of, of.contexts[0], lang):
        table.add_row(*cells)
    console.print(table)


def write_answer(of: "Answered", folder: Path, figures: str | None) -> None:
    """Fill a folder that exists: table.md and table.nl.md, figures in a language if asked, then tables and record."""
    for lang, name in (("en", "table.md"), ("nl", "table.nl.md")):
        (folder / name).write_text(markdown(of, lang), "utf-8", newline="\n")
    if figures:
        from sim.show.figures import draw_question

        (folder / "figures").mkdir()
        draw_question(of, folder / "figures", figures)
    of.write(folder)


def markdown(of: "Answered", lang: str) -> str:
    """Question, answer, and a table for each context."""
    parts = [f"# {of.question.question[lang]}", "\n".join(f"- {line}" for line in lines(of, lang)), _stopped(of, lang)]
    for context in of.contexts:
        title = of.question.settings[context].title[lang]
        parts += [f"## {title}"] if title else []
        heads = _heads(lang)
        rule = ["---", *["---:"] * (len(heads) - 1)]
        parts.append("\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *_rows(of, context, lang))))
    return "\n\n".join([*parts, word("limits.bounds", lang)]) + "\n"


def lines(of: "Answered", lang: str) -> list[str]:
    """The answer with its numbers."""
    return told(of, lang, Writer(partial(_number, lang), lambda name: word(f"constraint.{name}", lang)))


def _number(lang: str, outcome: str, row: Any, name: str) -> str:
    """A mean by itself; a difference with its 95 % interval."""
    ends = {"difference": ("low", "high"), "gain": ("low", "high")}.get(name, (f"{name}_low", f"{name}_high"))
    signed = name != "mean"
    value = amount(SHORT[outcome], row[name], lang, signed=signed)
    if not signed:
        return value
    low, high = (amount(SHORT[outcome], row[end], lang, signed=True) for end in ends)
    return f"{value} ({word('limits.interval', lang).format(low=low, high=high)})"


def _stopped(of: "Answered", lang: str) -> str:
    how = "sure" if of.certain else "largest"
    luck = number(100.0 * of.best["chance"].mean(), lang) if of.question.replicates > 1 else ""
    told = word(f"question.stop.{how}", lang).format(draws=of.draws, runs=len(of.runs))
    return f"{told} {word('question.chance', lang).format(chance=luck)}" if luck else told


def _heads(lang: str) -> list[str]:
    return [word(f"question.{name}", lang) for name in ("case", "mean", "difference")]


def _rows(of: "Answered", context: str, lang: str) -> list[list[str]]:
    """A row for each case; of players the steps of the best order instead of every combination."""
    if of.question.players:
        names = {name: choice.title[lang] for name, choice in of.question.players.items()}
        steps: Any = of.order.to_dict("records")
        return [
            [
                f"{row['step']}. {names[row['player']]}",
                *(_number(lang, of.question.outcome, row, n) for n in ("mean", "gain")),
            ]
            for row in steps
        ]
    here = of.table[of.table["context"].eq(context) & of.table["outcome"].eq(of.question.outcome)]
    rows: Any = here.to_dict("records")
    titles = {name: choice.title[lang] for name, choice in of.question.cases.items()}
    return [
        [titles[row["case"]], *(_number(lang, of.question.outcome, row, n) for n in ("mean", "difference"))]
        for row in rows
    ]
