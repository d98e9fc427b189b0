"""Which ensemble is meant?"""

from pathlib import Path
from typing import TYPE_CHECKING

from sim.cli.endings import WrongInputError
from sim.said import Said, message

if TYPE_CHECKING:
    from sim.study.ensemble import Ensemble


def chosen_ensemble(file: Path | None) -> "Ensemble":
    """The ensemble of a file, or the shipped one; one that is not there or does not fit is told with what would be."""
    from sim.study.ensemble import default_file, read

    try:
        return read(file)
    except (OSError, ValueError) as error:
        named = file or default_file()
        kind, why = type(error).__name__, message(error)
        raise WrongInputError(Said("no_ensemble", file=named, kind=kind, why=why)) from None
