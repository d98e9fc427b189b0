"""How is a page written: never over what is no page of leerwerk, and with word of where to open it?"""

from pathlib import Path

import typer

from sim.cli.endings import WrongInputError, unwritable
from sim.cli.phrases import say
from sim.said import Said

MARK = b'name="generator" content="leerwerk"'
"""What stands in the head of every page."""


def may_be_written(page: Path) -> None:
    """Refuse, before anything is computed, a place that is a folder or holds what is no page of leerwerk.

    A page can be made again from its results, so that a newer one takes its place.
    """
    if page.is_dir():
        raise WrongInputError(Said("page.is_folder", page=page, example=page / "page.html"))
    if page.exists() and MARK not in page.read_bytes()[:1000]:
        raise WrongInputError(Said("page.not_ours", page=page))


def write_page(page: Path, text: str) -> None:
    """Write a page, with the folders above it."""
    from sim import atomic

    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        atomic.write_text(page, text, replace=True)
    except OSError as error:
        raise unwritable(page, error) from None


def tell_page(page: Path, lang: str) -> None:
    """Say where a page is, and how to open it."""
    typer.echo(say("written", lang, folder=page))
    typer.echo(say("open_page", lang, page=page.resolve().as_uri()))
