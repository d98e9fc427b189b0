"""What figures are there, and how is each read? One page with all of them, from real results."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sim.report.pictures import Draw, kind_of, pictures
from sim.report.result import NotReportableError
from sim.said import Said
from sim.show.figures import EVERY, FIGURES
from sim.show.medium import drawing
from sim.show.page import drawn
from sim.show.words import word

IMAGES = "gallery"
"""The folder of the figures, beside the page."""


class Shown(NamedTuple):
    """A figure of the page: its name, title, what it says to who cannot see it, its drawing, and of which result."""

    name: str
    title: str
    description: str
    svg: str
    result: Path


def shown(results: Sequence[Path], lang: str) -> list[Shown]:
    """Every figure of the results once, in the order of the kinds; a later result of a kind adds what is not yet there.

    Raises NotReportableError for a folder without a result that has figures, and when a figure is in none of them.
    """
    order = list(FIGURES)
    unknown = [folder for folder in results if kind_of(folder) not in order]
    if unknown:
        raise NotReportableError(Said("result.no_result", folder=unknown[0]))
    found: dict[str, Shown] = {}
    for folder in sorted(results, key=lambda folder: order.index(kind_of(folder))):
        for figure in _of(folder, set(found), lang):
            found[figure.name] = figure
    missing = [name for name in names() if name not in found]
    if missing:
        raise NotReportableError(Said("result.missing", figures=", ".join(missing)))
    return list(found.values())


def names() -> list[str]:
    """The names of all figures."""
    return [each.__name__ for each in EVERY]


def _of(folder: Path, seen: set[str], lang: str) -> Iterator[Shown]:
    found = pictures(folder)
    for draw in found.draws:
        name = getattr(draw, "__name__", "")
        if name not in seen:
            yield _drawn(name, draw, found.of, folder, lang)


def _drawn(name: str, draw: Draw, of: object, folder: Path, lang: str) -> Shown:
    with drawing("screen"):
        made = draw(of, lang)
        told = {"Title": made.title, "Description": made.description}
        return Shown(name, made.title, made.description, drawn(made.figure, told), folder)


def markdown(figures: Sequence[Shown], lang: str) -> str:
    """The page: of each figure its title, a sentence on how to read it, and itself with words for who cannot see it."""
    parts = [f"# {word('gallery.title', lang)}", word("gallery.about", lang)]
    for figure in figures:
        said = figure.description.replace("[", "(").replace("]", ")")
        parts += [
            f"## {figure.title}",
            f"{word(f'gallery.{figure.name}', lang)} (`{figure.name}`)",
            f"![{said}]({IMAGES}/{figure.name}.svg)",
        ]
    return "\n\n".join(parts) + "\n"
