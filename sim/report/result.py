"""Which result lies in a folder, and can it be told?"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sim.record import NAME
from sim.report.kinds import KINDS, Teller
from sim.said import Said, SaidError, message
from sim.scenario import ScenarioError

Recorded = dict[str, Any]


class NotReportableError(SaidError):
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
        raise NotReportableError(Said("result.incomplete", folder=folder, why=message(error))) from error
    except ScenarioError as error:
        raise NotReportableError(Said("result.other_version", folder=folder, problem=_first(error))) from error
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
        broken = Said("result.broken", file=folder / NAME, kind=type(error).__name__, why=message(error))
        raise NotReportableError(broken) from error


def _record(folder: Path) -> Recorded:
    try:
        record = json.loads((folder / NAME).read_text("utf-8"))
    except OSError:
        raise NotReportableError(Said("record.none", name=NAME, folder=folder)) from None
    except (ValueError, RecursionError) as error:
        raise NotReportableError(Said("record.unreadable", file=folder / NAME, why=message(error))) from None
    if not isinstance(record, dict) or not {"kind", "identity", "versions"} <= record.keys():
        raise NotReportableError(Said("record.not_one", file=folder / NAME))
    if record["kind"] not in KINDS:
        raise NotReportableError(_unknown(folder, record["kind"]))
    return record


def _first(error: ScenarioError) -> Said:
    """The first problem of a scenario, with its place."""
    problem = error.problems[0]
    return Said("of", what=f"{problem.origin}  {problem.name}".strip(), said=problem.text)


def _unknown(folder: Path, kind: object) -> Said:
    *others, last = KINDS
    known = Said("and", first=", ".join(others), then=last)
    return Said("result.unknown_kind", folder=folder, kind=kind, known=known)
