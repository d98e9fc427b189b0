"""How is the library of scenarios told in tables, as Markdown and on a screen?"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sim.cli.phrases import say
from sim.show.amounts import amount
from sim.show.subject import ENOUGH
from sim.show.words import Count, word

if TYPE_CHECKING:
    from sim.study.library import Library

MEANS = ("durable_a_year", "started", "completion", "cost_per_durable_placement", "employed_share")
"""The outcomes of which a table tells the mean, in order; the difference follows the first."""


def markdown(of: "Library", lang: str) -> str:
    """All scenarios by group in tables of Markdown, and those who stand alone in one of their own."""
    national, reference = of.national, of.national.scenarios[0]
    parts = [f"# {say('library', lang)}", *_about(of, lang)]
    parts.append(_tables([[_title(of, reference, lang), *_means(of, reference, lang)]], lang))
    for group, labels in of.groups.items():
        rows = ([_title(of, label, lang), *_means(of, label, lang)] for label in labels)
        parts += [f"## {word(f'group.{group}', lang)}", _tables(rows, lang)]
    if of.alone:
        alone = ([_title(of, label, lang), *_absolute(of, label, lang)] for label in _alone(of))
        parts += [f"## {word('group.initiatives', lang)}", say("apart", lang, count=Count(len(national.seeds)))]
        parts.append(_tables(alone, lang, difference=False))
    return "\n\n".join(parts) + "\n"


def print_library(of: "Library", lang: str) -> None:
    """Print a row for each scenario: durable placements a year, the difference, and what held back intake most."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD)
    table.add_column("")
    for name in _heads(lang, True)[1:3]:
        table.add_column(name, justify="right")
    table.add_column(word("summary.most_binding", lang))
    table.add_row(*_short(of, of.national.scenarios[0], lang), end_section=True)
    for group, labels in of.groups.items():
        table.add_row(f"[bold]{word(f'group.{group}', lang)}[/bold]")
        for label in labels:
            table.add_row(*_short(of, label, lang), end_section=label == labels[-1])
    for place, label in enumerate(_alone(of)):
        if not place:
            table.add_row(f"[bold]{word('group.initiatives', lang)}[/bold]")
        mean, *_, bound = _absolute(of, label, lang)
        table.add_row(of.by_label[label].title[lang], mean, "", bound)
    console = Console()
    console.print(table)
    for line in _about(of, lang):
        console.print(line, style="dim", highlight=False)


def _about(of: "Library", lang: str) -> list[str]:
    """What the numbers rest on, a sentence each."""
    seeds = of.national.seeds
    trusted = "stars" if len(seeds) >= ENOUGH else "few"
    checked = [say("checked", lang, seed=of.checked[0])] if of.checked else [say("unchecked", lang)]
    return [
        say("paired", lang, count=Count(len(seeds)), first=seeds[0], last=seeds[-1]),
        say(trusted, lang, count=Count(len(seeds))),
        *checked,
    ]


def _short(of: "Library", label: str, lang: str) -> list[str]:
    mean, difference, *_, bound = _means(of, label, lang)
    return [of.by_label[label].title[lang], mean, difference, bound]


def _title(of: "Library", label: str, lang: str) -> str:
    return f"{of.by_label[label].title[lang]} (`{label}`)"


def _means(of: "Library", label: str, lang: str) -> list[str]:
    """The cells of a national scenario after its title: mean, difference, other means, what binds most."""
    rows: Any = of.national.table.set_index(["outcome", "scenario"])
    means = [amount(name, rows.loc[(name, label), "mean"], lang) for name in MEANS]
    first = label == of.national.scenarios[0]
    difference = "" if first else _difference(rows.loc[(MEANS[0], label)], lang, len(of.national.seeds) >= ENOUGH)
    return [means[0], difference, *means[1:], _bound(of, label, lang)]


def _absolute(of: "Library", label: str, lang: str) -> list[str]:
    """The cells of a scenario that stands alone: means over its runs, and what binds most."""
    runs = of.alone_runs[of.alone_runs["scenario"] == label]
    return [*(amount(name, runs[name].mean(), lang) for name in MEANS), _bound(of, label, lang)]


def _difference(row: Any, lang: str, trusted: bool) -> str:
    told = [amount(MEANS[0], row[name], lang, signed=True) for name in ("difference", "low", "high")]
    sure = " *" if trusted and (row["low"] > 0.0 or row["high"] < 0.0) else ""
    return f"{told[0]} ({say('range', lang, low=told[1], high=told[2])}){sure}"


def _bound(of: "Library", label: str, lang: str) -> str:
    bound = of.binding(label)
    return word(f"constraint.{bound}", lang) if bound else say("nothing", lang)


def _alone(of: "Library") -> list[str]:
    return list(of.by_label)[len(of.national.cases) :]


def _heads(lang: str, difference: bool) -> list[str]:
    first, *others = (word(f"summary.{name}", lang) for name in MEANS)
    between = [say("difference_interval", lang)] if difference else []
    return [say("scenario", lang), first, *between, *others, word("summary.most_binding", lang)]


def _tables(rows: Iterable[list[str]], lang: str, *, difference: bool = True) -> str:
    """A table of Markdown: words to the left, numbers to the right."""
    heads = _heads(lang, difference)
    rule = ["---", *["---:"] * (len(heads) - 2), "---"]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows))
