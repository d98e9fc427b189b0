"""Where are the files that come with the package? In the repository, or inside the installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def scenarios_folder(package: Path = _PACKAGE) -> Path:
    """The folder with the shipped scenario files and, in `data/`, the tables they rest on; read from it only.

    In a checkout that is the repository's own `scenarios/`, so that an edit counts at once; elsewhere the copy that
    the wheel carries. `package` is the folder of the package `sim`. Raises FileNotFoundError, naming both places,
    when an installation has neither. Results never go here.
    """
    return _folder("scenarios", package)


def experiments_folder(package: Path = _PACKAGE) -> Path:
    """The folder with the shipped questions and experiments of a sweep, found as that of the scenarios is."""
    return _folder("experiments", package)


def _folder(name: str, package: Path) -> Path:
    repository = package.parent
    places = [repository / name] if (repository / "pyproject.toml").is_file() else []
    places.append(package / "shipped_files" / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"no {name} in this installation; looked in {' and '.join(map(str, places))}")
