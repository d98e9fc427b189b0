"""Where is what has been computed kept, until all of a study is there?"""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import FunctionType

from sim import atomic, fingerprint
from sim.study.case import Work, identity
from sim.study.replicate import How, Summary, Task


class Store:
    """A folder with a small file for each run that is done, named after all that decides its result.

    A file appears whole or not at all, and one of other code, data or scenario is never taken for this one.
    """

    def __init__(self, folder: Path, scenarios: Sequence[Work], how: How) -> None:
        """Keep the runs of these scenarios, made in this way, in a folder; it is made with the first of them."""
        self.folder, self.scenarios, self.how = folder, scenarios, how

    def known(self, seeds: Sequence[int]) -> dict[Task, Summary]:
        """What is kept of these scenarios on these seeds; a run that was not checked does not serve for one that is."""
        return self.known_of([Task(scenario, seed) for scenario in range(len(self.scenarios)) for seed in seeds])

    def known_of(self, tasks: Sequence[Task]) -> dict[Task, Summary]:
        """What is kept of these runs."""
        found = {task: self._read(task) for task in tasks} if self.folder.is_dir() else {}
        return {task: summary for task, summary in found.items() if summary is not None}

    def keep(self, task: Task, summary: Summary) -> None:
        """Write one run."""
        self.folder.mkdir(parents=True, exist_ok=True)
        said = {"checked": task.seed in self.how.checked, "summary": summary}
        atomic.write_text(self._file(task), json.dumps(said, allow_nan=False), replace=True)

    def _read(self, task: Task) -> Summary | None:
        try:
            said = json.loads(self._file(task).read_text("utf-8"))
            summary: Summary = said["summary"]
            return summary if said["checked"] or task.seed not in self.how.checked else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _file(self, task: Task) -> Path:
        decides = identity(self.scenarios[task.scenario], task.seed)
        make = self.how.make
        kept = f"{make.__module__}.{make.__qualname__}" if isinstance(make, FunctionType) else repr(make)
        return self.folder / f"{fingerprint.values({**decides, 'kept': kept})[:32]}.json"


def forget(folder: Path) -> None:
    """Remove what is kept in the folder of a store; whatever else lies in it stays."""
    for file in folder.glob("*.json"):
        file.unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()
