"""How does a file or folder appear whole, or not at all?"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sim.said import Said

PREFIX = ".leerwerk-"
"""Names of what is still being written begin with this."""


@contextmanager
def folder(target: Path, *, replace: bool = False) -> Iterator[Path]:
    """A folder to fill, which becomes `target` when the block ends well and vanishes when it does not.

    It lies in the nearest folder that exists, so that nothing of `target` is made before it is whole. Raises
    FileExistsError when `target` holds something and `replace` is not set, OSError when it cannot be written there.
    """
    target = target.absolute()
    _refuse(target, replace)
    staging = Path(tempfile.mkdtemp(prefix=PREFIX, dir=_nearest(target)))
    try:
        staging.chmod(0o777 & ~_umask())
        yield staging
        _refuse(target, replace)
        target.parent.mkdir(parents=True, exist_ok=True)
        _put_in_place(staging, target)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def write_text(target: Path, text: str, *, replace: bool = False) -> None:
    """Write a text file at once, as UTF-8 with line feeds; raises FileExistsError when it exists and may not go."""
    if target.exists() and not replace:
        raise FileExistsError(Said("exists", target=target))
    if not target.parent.is_dir():
        raise FileNotFoundError(Said("no_folder", folder=target.parent))
    handle, name = tempfile.mkstemp(prefix=PREFIX, dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o666 & ~_umask())
        os.replace(name, target)
    finally:
        Path(name).unlink(missing_ok=True)


def copy(source: Path, target: Path) -> None:
    """Put a copy of a file in the place of another, at once."""
    handle, name = tempfile.mkstemp(prefix=PREFIX, dir=target.absolute().parent)
    os.close(handle)
    try:
        shutil.copyfile(source, name)
        Path(name).chmod(0o666 & ~_umask())
        os.replace(name, target)
    finally:
        Path(name).unlink(missing_ok=True)


def is_free(target: Path) -> bool:
    """Whether nothing is in the way: there is no such folder, or it is empty."""
    return not os.path.lexists(target) or (target.is_dir() and not any(target.iterdir()))


def _refuse(target: Path, replace: bool) -> None:
    if os.path.lexists(target) and not target.is_dir():
        raise NotADirectoryError(Said("not_folder", target=target))
    if os.path.ismount(target):
        raise PermissionError(Said("mounted", target=target))
    if not replace and not is_free(target):
        raise FileExistsError(Said("not_empty", target=target))


def _nearest(target: Path) -> Path:
    """The folder above `target` that exists already; raises NotADirectoryError for a file in its place."""
    nearest = next(parent for parent in target.parents if os.path.lexists(parent))
    if not nearest.is_dir():
        raise NotADirectoryError(Said("not_folder", target=nearest))
    return nearest


def _put_in_place(staging: Path, target: Path) -> None:
    """Move the new folder to `target`; what stood there waits aside until that has worked."""
    if is_free(target):
        if target.is_dir():
            target.rmdir()
        staging.rename(target)
        return
    aside = Path(tempfile.mkdtemp(prefix=PREFIX, dir=target.parent)) / target.name
    target.rename(aside)
    try:
        staging.rename(target)
    except OSError:
        aside.rename(target)
        aside.parent.rmdir()
        raise
    shutil.rmtree(aside.parent, ignore_errors=True)


def _umask() -> int:
    """The permissions that new files do not get; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
