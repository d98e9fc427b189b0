"""Which options do commands share, and what do they mean?"""

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Lang(StrEnum):
    """A language of the output."""

    NL = "nl"
    EN = "en"


class Medium(StrEnum):
    """For what figures are drawn."""

    SCREEN = "screen"
    SLIDE = "slide"
    PRINT = "print"


def usual_language() -> str:
    """Dutch where the system speaks Dutch, else English."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "nl" if spoken.lower().startswith("nl") else "en"


Scenario = Annotated[
    str,
    typer.Argument(
        metavar="SCENARIO", help="A shipped name such as baseline or taalsnelweg, or a file.", show_default=False
    ),
]
Seed = Annotated[
    int, typer.Option(min=0, max=2**32 - 1, metavar="N", help="The luck: the same seed gives the same bits.")
]
Scale = Annotated[
    float | None,
    typer.Option(
        metavar="F",
        help="Share of the country, in whole regions until it is reached (0.01 to 1; 0.1 is 17%, 0.2 is 20%).",
        show_default="what the scenario says",
    ),
]
Part = Annotated[
    float,
    typer.Option(
        min=0.01, max=1.0, metavar="F", help="Share of the country, in whole regions until it is reached (0.1 is 17%)."
    ),
]
Months = Annotated[
    int | None, typer.Option(metavar="N", help="Length of the run (1 to 600).", show_default="what the scenario says")
]
Out = Annotated[Path | None, typer.Option(help="The folder to write.", show_default="below results/", metavar="DIR")]
Force = Annotated[bool, typer.Option("--force", help="Replace results that are already there.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
LANGUAGE = "LEERWERK_LANG"
"""Where the environment may say the language, so that nobody has to type it."""

Language = Annotated[
    Lang | None,
    typer.Option("--lang", envvar=LANGUAGE, help="Language of what is shown.", show_default="as the system"),
]
DutchUnless = Annotated[Lang, typer.Option("--lang", envvar=LANGUAGE, help="Language of what is written.")]
For = Annotated[
    Medium,
    typer.Option(
        "--for",
        help="What figures are drawn for: a slide is 16:9 with larger type and one panel each, print fits A4 and can "
        "be read in grey.",
    ),
]
NoFigures = Annotated[bool, typer.Option("--no-figures", help="Write tables only.")]
Ensemble = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Another ensemble, from calibrate.", show_default="the shipped one"),
]
Workers = Annotated[
    int | None, typer.Option(min=1, max=512, metavar="N", help="Processes at once.", show_default="one a processor")
]


def drawn(no_figures: bool, medium: Medium) -> str:
    """For what figures are drawn, or nothing when there are to be none."""
    return "" if no_figures else medium.value


def chosen(lang: Lang | str | None) -> str:
    """The language that was asked for, or the usual one."""
    return Lang(lang).value if lang is not None else usual_language()
