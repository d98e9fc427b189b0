"""What text does a file hold, and is it a file one can read?"""

import re
import stat
from pathlib import Path

from sim.said import Said, of_system, verbatim
from sim.scenario.problem import Origin, Problem, ScenarioError, nearest

LARGEST = 1_000_000
"""Bytes; the files that ship are a hundredth of it."""

_NOT_TEXT = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_MARK_WRONG_BYTES = "surrogateescape"


def read_text(path: Path) -> str:
    """The text of a file of at most 1 MB in UTF-8; raises ScenarioError for anything else."""
    source = shown_path(path)
    try:
        text = _read_bytes(path).decode("utf-8-sig", _MARK_WRONG_BYTES)
    except OSError as error:
        raise _refusal(source, of_system(error)) from None
    except ValueError as error:
        raise _refusal(source, verbatim(str(error))) from None
    found = _NOT_TEXT.search(text)
    if found:
        raise _not_text(source, text[: found.start()])
    return text


def shown_path(path: Path) -> str:
    """A path as a reader would type it: from the current folder when it lies below."""
    below = path.is_absolute() and path.is_relative_to(Path.cwd())
    return str(path.relative_to(Path.cwd()) if below else path)


def _read_bytes(path: Path) -> bytes:
    source = shown_path(path)
    if not path.exists():
        raise _refusal(source, Said("no_file", meant=_meant(path)))
    if path.is_dir():
        raise _refusal(source, Said("is_folder"))
    if not stat.S_ISREG(path.stat().st_mode):
        raise _refusal(source, Said("not_ordinary"))
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise _refusal(source, Said("too_large", size=path.stat().st_size))
    return raw


def _meant(path: Path) -> str:
    siblings = [p.name for p in path.parent.glob("*.yaml")] if path.parent.is_dir() else []
    near = nearest(path.name, siblings)
    return Said("did_you_mean", near=shown_path(path.with_name(near))) if near else ""


def _refusal(source: str, text: Said) -> ScenarioError:
    return ScenarioError([Problem(Origin(source), "", text)])


def _not_text(source: str, before: str) -> ScenarioError:
    lines = before.split("\n")
    origin = Origin(source, len(lines), len(lines[-1]) + 1)
    return ScenarioError([Problem(origin, "", Said("not_utf8"))])
