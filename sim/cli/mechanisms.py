"""What does a person want to read about the mechanisms of the model?"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

import typer

from sim.catalogue import text
from sim.cli.endings import WrongInputError, next_step
from sim.cli.phrases import between, say
from sim.cli.screen import filled
from sim.said import Said, joined

if TYPE_CHECKING:
    from sim.mechanisms.mechanism import Mechanism

LABELS = 15
"""Characters before what is said of a mechanism."""


def print_mechanisms(asked: str | None, lang: str) -> None:
    """Print every mechanism, those of a family (a letter), or one in full (a code)."""
    from sim.mechanisms import MECHANISMS

    wanted = (asked or "").upper()
    found = [each for each in MECHANISMS if wanted in ("", each.code, each.code[0])]
    if not found:
        raise WrongInputError(_unknown(asked or "", [each.code for each in MECHANISMS]))
    if len(wanted) > 1:
        _print_in_full(found[0], lang)
    else:
        _print_list(found, lang)
    if len(wanted) > 1 and lang == "nl":
        typer.secho(say("english_equation", lang), err=True, dim=True)
    next_step(f"leerwerk describe {_next(found, wanted)}", lang)


def _unknown(asked: str, codes: list[str]) -> Said:
    """Says which codes there are, and which of them may be meant."""
    near = get_close_matches(asked.upper(), codes, 3, 0.4)
    last = {code[0]: code for code in codes}
    known = joined("listed", (Said("range", low=f"{family}1", high=code) for family, code in last.items()))
    hint = Said("nearest", near=", ".join(near)) if near else ""
    return Said("no_mechanism", asked=asked, hint=hint, known=known or Said("none"))


def _next(found: "list[Mechanism]", wanted: str) -> str:
    return f"mechanisms {found[0].code}" if len(wanted) < 2 else "evidence"


def _print_list(found: "Iterable[Mechanism]", lang: str) -> None:
    family = ""
    for each in found:
        if each.code[0] != family:
            family = each.code[0]
            typer.secho(say(f"family.{family}", lang), underline=True)
            typer.echo()
        _print_lines(_title(each, lang), _short(each, lang), lang)


def _print_in_full(mechanism: "Mechanism", lang: str) -> None:
    """All that the list says, and the rule in its own words, and every parameter with its evidence."""
    _print_lines(_title(mechanism, lang), _whole(mechanism, lang), lang)
    typer.secho(say("equation", lang), underline=True)
    for paragraph in (mechanism.rule.__doc__ or "").split("\n\n"):
        typer.echo(filled(f"  {' '.join(paragraph.split())}", 2) + "\n")
    typer.secho(say("parameters", lang), underline=True)
    for name in (mechanism.strength, *mechanism.parameters):
        typer.echo("\n".join(_parameter(name, lang)))


def _print_lines(title: str, said: Iterable[tuple[str, str]], lang: str) -> None:
    typer.secho(filled(title, 4), bold=True)
    for key, line in said:
        typer.echo(filled(f"    {say(key, lang):{LABELS - 4}}{line}", LABELS))
    typer.echo()


def _title(mechanism: "Mechanism", lang: str) -> str:
    from sim.show.words import name_of
    from sim.vocabulary import Criterion

    held = [name_of(criterion, lang) for criterion in mechanism.criteria]
    to = say("every_criterion", lang) if len(held) == len(Criterion) else ", ".join(held) or say("outside", lang)
    return f"{mechanism.code:3} {mechanism.dutch if lang == 'nl' else mechanism.name} ({to})"


def _short(mechanism: "Mechanism", lang: str) -> Iterator[tuple[str, str]]:
    from sim.describe.mechanisms import in_words
    from sim.describe.overview import name_of

    yield "rule", name_of(mechanism.rule)
    yield "strength", f"{in_words(mechanism.strength, lang)}; {say('off', lang)}"
    yield "others", ", ".join(mechanism.parameters) or "-"
    yield "sources", mechanism.statements
    yield "shows", text(f"shows.{mechanism.code}", lang)
    yield "test", mechanism.test


def _whole(mechanism: "Mechanism", lang: str) -> Iterator[tuple[str, str]]:
    from sim.describe.callers import asked_in
    from sim.describe.overview import name_of

    home = mechanism.rule.__module__
    yield "question", text(f"rule.{home.rpartition('.')[2]}", lang)
    yield "rule", f"{name_of(mechanism.rule)}, in {home.replace('.', '/')}.py"
    yield "asked_in", ", ".join(asked_in(mechanism.rule)) or "-"
    yield "sources", mechanism.statements
    yield "shows", text(f"shows.{mechanism.code}", lang)
    yield "test", mechanism.test


def _parameter(name: str, lang: str) -> Iterator[str]:
    from sim.describe.mechanisms import declared, in_words
    from sim.scenario.told import meaning_of, source_of

    about = declared(name)
    source = source_of(about.source, lang)
    yield typer.style(filled(f"  {in_words(name, lang)}, {between(about.range, lang)}", 6), bold=True)
    yield filled(f"      {meaning_of(name, lang)}; {say(f'kind.{about.kind}', lang)}", 6)
    yield filled(f"      {say('source', lang)}: {source} ({say(f'grade.{about.grade}', lang)})", 6)
