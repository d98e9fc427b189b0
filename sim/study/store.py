"""Where is what has been computed kept, until all of a study is there?"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import FunctionType
from typing import Any

from sim import atomic, fingerprint
from sim.study.case import Work, identity
from sim.study.replicate import How, Summary, Task


class Shelf:
    """A folder with a small file for each run, named after a key; a file appears whole or not at all."""

    def __init__(self, folder: Path) -> None:
        """Keep runs in a folder, which is made with the first of them."""
        self.folder = folder

    def get(self, key: str) -> dict[str, Any] | None:
        """What is kept under a key; None when nothing is, or nothing that can be read."""
        try:
            said = json.loads((self.folder / f"{key}.json").read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return said if isinstance(said, dict) else None

    def put(self, key: str, said: Mapping[str, Any]) -> None:
        """Keep plain values under a key, in the place of what was there."""
        self.folder.mkdir(parents=True, exist_ok=True)
        atomic.write_text(self.folder / f"{key}.json", json.dumps(said, allow_nan=False), replace=True)


class Store:
    """A folder with a small file for each run that is done, named after all that decides its result.

    A file appears whole or not at all, and one of other code, data or scenario is never taken for this one.
    """

    def __init__(self, folder: Path, scenarios: Sequence[Work], how: How) -> None:
        """Keep the runs of these scenarios, made in this way, in a folder; it is made with the first of them."""
        self.folder, self.scenarios, self.how = folder, scenarios, how
        self.shelf = Shelf(folder)

    def known(self, seeds: Sequence[int]) -> dict[Task, Summary]:
        """What is kept of these scenarios on these seeds; a run that was not checked does not serve for one that is."""
        return self.known_of([Task(scenario, seed) for scenario in range(len(self.scenarios)) for seed in seeds])

    def known_of(self, tasks: Sequence[Task]) -> dict[Task, Summary]:
        """What is kept of these runs."""
        found = {task: self._read(task) for task in tasks} if self.folder.is_dir() else {}
        return {task: summary for task, summary in found.items() if summary is not None}

    def keep(self, task: Task, summary: Summary) -> None:
        """Write one run."""
        self.shelf.put(self._key(task), {"checked": task.seed in self.how.checked, "summary": summary})

    def _read(self, task: Task) -> Summary | None:
        said = self.shelf.get(self._key(task)) or {}
        served = said.get("checked") or task.seed not in self.how.checked
        return said.get("summary") if served else None

    def _key(self, task: Task) -> str:
        decides = identity(self.scenarios[task.scenario], task.seed)
        return fingerprint.values({**decides, "kept": name_of(self.how.make)})[:32]


def name_of(make: object) -> str:
    """What a way to make a run is called, so that what was kept otherwise is not taken for it."""
    return f"{make.__module__}.{make.__qualname__}" if isinstance(make, FunctionType) else repr(make)


def forget(folder: Path) -> None:
    """Remove what is kept in the folder of a store; whatever else lies in it stays."""
    for file in folder.glob("*.json"):
        file.unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()
