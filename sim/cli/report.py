"""leerwerk report: one page that tells results to who did not make them."""

from pathlib import Path
from typing import Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well, next_step
from sim.cli.page import may_be_written, tell_page, write_page
from sim.said import message

EXAMPLES = """\b
Examples:
  leerwerk report results/compare/baseline-policy-finance
  leerwerk report results/limits/baseline-scale0.2 --lang en --out limits.html
  leerwerk report results/baseline/1 results/spread/baseline --force"""


@ends_well
def report(
    results: Annotated[
        list[Path], typer.Argument(metavar="RESULT ...", help="Folders of results, of whatever command.")
    ],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The file to write.", show_default="below results/report/")
    ] = None,
    quiet: options.Quiet = False,
    lang: options.DutchUnless = options.Lang.NL,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is no page of leerwerk.")] = False,
) -> None:
    """Write results as one page to read, print or send.

    Question, answer, figures with their tables, how scenarios differ, what is assumed, limits of the model, and how to
    make it again: one HTML file that needs nothing else. Print it from a browser for a PDF.
    """
    from sim.report.page import html
    from sim.report.result import NotReportableError, read

    target = out or Path("results", "report", f"{_name(results)}.{lang.value}.html")
    if not force:
        may_be_written(target)
    try:
        page = html([read(folder) for folder in dict.fromkeys(results)], lang.value)
    except NotReportableError as error:
        raise WrongInputError(message(error)) from None
    write_page(target, page)
    if not quiet:
        tell_page(target, lang.value)
        next_step(f"leerwerk verify {results[0]}", lang.value)


def _name(folders: list[Path]) -> str:
    """The places of the results below results/, in one name."""
    from sim.cli.place import folder_name

    return folder_name("-".join("-".join(_place(folder)) for folder in folders))[:120]


def _place(folder: Path) -> tuple[str, ...]:
    """The folders below the last one that is called results; of a folder elsewhere its own name."""
    parts = folder.resolve().parts
    after = parts[len(parts) - parts[::-1].index("results") :] if "results" in parts else ()
    return after or parts[-1:]
