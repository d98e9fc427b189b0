"""How does a command explain itself in the language that is asked for?

The English of a help text stays where the command or option is declared; the catalogue has it beside its Dutch.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from typer.core import TyperCommand

from sim.catalogue import texts

LANG = "leerwerk.lang"
"""Under what name the language is kept while a command is read."""
ROOM, AROUND = "help.", "help.around."
"""How the keys of help texts begin, and of the words that Typer puts around them."""


class Command(TyperCommand):
    """A command whose help speaks the language that is asked for."""

    def get_help(self, ctx: Any) -> str:
        """The help as text."""
        return around(super().get_help(ctx), ctx.meta.get(LANG, "en"))


def speak(command: Any, lang: str) -> None:
    """Let a command and its options explain themselves in `en` or `nl`."""
    command.help = told(command.help, lang)
    for each in command.params:
        each.help = told(getattr(each, "help", None), lang)
        if isinstance(each.show_default, str):
            each.show_default = told(each.show_default, lang)


def told(said: str | None, lang: str) -> str | None:
    """A help text in `en` or `nl`; what the catalogue does not have, such as Typer's own, stays as it is."""
    return _known(lang).get(plain(said), said) if said else said


def plain(said: str) -> str:
    """A text of several paragraphs with each on one line, as the catalogue has it."""
    return re.sub(r"(?<!\n)\n(?!\n)", " ", said.strip())


def around(page: str, lang: str) -> str:
    """A page of help with the words that Typer put around it in `en` or `nl`."""
    for english, ours in (_around(lang) if lang != "en" else {}).items():
        page = page.replace(english, ours)
    return page


@cache
def _known(lang: str) -> Mapping[str, str]:
    return texts(ROOM, lang)


@cache
def _around(lang: str) -> Mapping[str, str]:
    return texts(AROUND, lang)
