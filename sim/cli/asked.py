"""How is the answer to a question shown: in lines and in a table?"""

from typing import TYPE_CHECKING

from sim.report.question_rows import heads, lines, rows, stopped

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
    for place, name in enumerate(heads(lang)):
        table.add_column(name, justify="right" if place else "left")
    for cells in rows(of, of.contexts[0], lang):
        table.add_row(*cells)
    console.print(table)


def markdown(of: "Answered", lang: str) -> str:
    """Question, answer, and a table for each context."""
    parts = [f"# {of.question.question[lang]}", "\n".join(f"- {line}" for line in lines(of, lang)), stopped(of, lang)]
    for context in of.contexts:
        title = of.question.settings[context].title[lang]
        parts += [f"## {title}"] if title else []
        names = heads(lang)
        rule = ["---", *["---:"] * (len(names) - 1)]
        parts.append("\n".join(f"| {' | '.join(cells)} |" for cells in (names, rule, *rows(of, context, lang))))
    return "\n\n".join(parts) + "\n"
