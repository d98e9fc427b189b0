"""Which result lies in a folder, and can it be told?"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sim.record import NAME
from sim.report.kinds import KINDS, Teller
from sim.scenario import ScenarioError

Recorded = dict[str, Any]


class NotReportableError(Exception):
    """A folder holds nothing that can be told; the message says why, and what would be right."""


@dataclass(frozen=True)
class Result:
    """What was read of a folder: its record, and the result in the shape that its teller knows."""

    folder: Path
    record: Recorded = field(repr=False)
    of: Any = field(repr=False)

    @property
    def teller(self) -> Teller:
        """Who tells results of this kind."""
        return KINDS[self.record["kind"]]


def read(folder: Path) -> Result:
    """The result in a folder; raises NotReportableError when there is none, or one of which nothing can be told."""
    record = _record(folder)
    with whole(folder):
        for about in (record["identity"], record["versions"]):
            dict(about)
        return Result(folder, record, KINDS[record["kind"]].read(folder, record))


@contextmanager
def whole(folder: Path) -> Iterator[None]:
    """Whatever a folder lacks, or holds that does not fit, becomes one NotReportableError."""
    try:
        yield
    except OSError as error:
        raise NotReportableError(f"{folder} is not complete: {error}; make it again with its command") from error
    except ScenarioError as error:
        problem = str(error).splitlines()[0]
        raise NotReportableError(
            f"{folder} was made by another version and cannot be told by this one ({problem}); make it again"
        ) from error
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
        raise NotReportableError(
            f"{folder / NAME} or a table beside it is broken: {type(error).__name__} {error}; make it again"
        ) from error


def _record(folder: Path) -> Recorded:
    try:
        record = json.loads((folder / NAME).read_text("utf-8"))
    except OSError:
        raise NotReportableError(f"there is no {NAME} in {folder}; name a folder such as results/baseline/1") from None
    except (ValueError, RecursionError) as error:
        raise NotReportableError(f"{folder / NAME} cannot be read: {error}") from None
    if not isinstance(record, dict) or not {"kind", "identity", "versions"} <= record.keys():
        raise NotReportableError(f"{folder / NAME} is not a record of leerwerk")
    if record["kind"] not in KINDS:
        raise NotReportableError(f"{folder} holds '{record['kind']}', of which no report is made; {_known()}")
    return record


def _known() -> str:
    *others, last = KINDS
    return f"there are reports of {', '.join(others)} and {last}"
