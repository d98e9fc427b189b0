"""leerwerk gallery: a page with every figure and how to read it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well, next_step, unwritable
from sim.said import message

if TYPE_CHECKING:
    from sim.report.gallery import Shown

EXAMPLES = """\b
Examples:
  leerwerk gallery results/gallery/* results/limits/baseline-scale0.2 results/scenarios results/validation"""


@ends_well
def gallery(
    results: Annotated[
        list[Path], typer.Argument(metavar="RESULT ...", help="Folders of results that together have every figure.")
    ],
    out: Annotated[Path, typer.Option(metavar="FILE", help="The page; figures go to gallery/ beside it.")] = Path(
        "docs", "gallery.md"
    ),
    quiet: options.Quiet = False,
    lang: options.Language = None,
) -> None:
    """Write the page with every figure.

    Of each its title, one sentence on how to read it, and the figure itself with words for who cannot see it. No run
    is made: `make gallery` makes the small runs that are needed and then this page, and replaces the one before.
    """
    from sim.cli.phrases import say
    from sim.report.gallery import markdown, shown
    from sim.report.result import NotReportableError

    language = options.chosen(lang)
    try:
        figures = shown(results, language)
    except NotReportableError as error:
        raise WrongInputError(message(error)) from None
    _write(out, figures, markdown(figures, language))
    if not quiet:
        typer.echo(say("written", language, folder=out))
        next_step(f"git diff --stat {out.parent}", language)


def _write(out: Path, figures: "list[Shown]", page: str) -> None:
    from sim import atomic
    from sim.report.gallery import IMAGES

    try:
        with atomic.folder(out.with_name(IMAGES), replace=True) as folder:
            for figure in figures:
                (folder / f"{figure.name}.svg").write_text(figure.svg, "utf-8", newline="\n")
        atomic.write_text(out, page, replace=True)
    except OSError as error:
        raise unwritable(out, error) from None
