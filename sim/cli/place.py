"""Where do results go, and may they go there?"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from sim import atomic
from sim.cli.endings import WrongInputError, unwritable
from sim.record import NAME
from sim.said import Said, joined


def folder_name(name: str) -> str:
    """A name as a folder can have it."""
    return re.sub(r"[^\w.-]+", "_", name).strip(".") or "scenario"


def of_size(scale: float | None, months: int | None) -> str:
    """What the name of a folder says of a run that is not as large or long as its scenario: `-scale0.1-months24`."""
    return "".join(f"-{what}{asked}" for what, asked in (("scale", scale), ("months", months)) if asked is not None)


def of_seeds(seeds: Sequence[int], usual: int) -> str:
    """What the name of a folder says of other seeds than the first ones in their usual number: `-seeds3to9`."""
    return "" if list(seeds) == list(range(1, 1 + usual)) else f"-seeds{seeds[0]}to{seeds[-1]}"


def already_there(
    target: Path, identity: Mapping[str, Any], force: bool, *, older: bool = False
) -> dict[str, Any] | None:
    """The record of the same run if `target` holds it; None when the way is free, or may be made free.

    With `older` also that of the same question asked of another version of the code, as of results that come with the
    project; `of_this_code` tells them apart. Raises WrongInputError, with how to go on, when something else is there.
    """
    if atomic.is_free(target):
        return None
    record = read_record(target)
    if record is None:
        raise WrongInputError(Said("place.not_ours", target=target))
    strange = _files(target) - set(record.get("files", ()))
    if force and strange:
        raise WrongInputError(Said("place.also_holds", target=target, files=_some(strange)))
    if force:
        return None
    missing = set(record.get("files", ())) - _files(target)
    if missing:
        raise WrongInputError(Said("place.lacks", target=target, files=_some(missing)))
    differs = _differences({**record["identity"], **({"code": identity.get("code")} if older else {})}, identity)
    if differs:
        raise WrongInputError(Said("place.other_run", target=target, differs=differs))
    return record


def of_this_code(target: Path) -> bool:
    """Whether the results of a folder were made by the code that is running."""
    from sim import fingerprint

    return ((read_record(target) or {}).get("identity") or {}).get("code") == fingerprint.code()


def read_record(folder: Path) -> dict[str, Any] | None:
    """What `record.json` in a folder says; None when there is none that can be read."""
    try:
        record = json.loads((folder / NAME).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) and isinstance(record.get("identity"), dict) else None


@contextmanager
def to_fill(target: Path, force: bool) -> Iterator[Path]:
    """A folder to fill, which becomes `target` when all has gone well; WrongInputError when it cannot be made there."""
    with ExitStack() as stack:
        try:
            staging = stack.enter_context(atomic.folder(target, replace=force))
        except OSError as error:
            raise unwritable(target, error) from None
        yield staging


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def _some(names: set[str]) -> str:
    first = ", ".join(sorted(names)[:3])
    return Said("more", first=first, count=len(names) - 3) if len(names) > 3 else first


def _differences(recorded: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """In which respects two identities differ, in words; empty when they are the same."""
    return joined("listed", (Said(f"other.{name}") for name in now if recorded.get(name) != now[name]))
