"""Who tells which kind of result?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from sim.report import (
    of_comparison,
    of_effect,
    of_library,
    of_limits,
    of_question,
    of_run,
    of_spread,
    of_sweep,
    of_validation,
)
from sim.report.parts import Block
from sim.scenario import Scenario


class Teller(Protocol):
    """A module that tells one kind of result."""

    def read(self, folder: Path, record: dict[str, Any]) -> Any:
        """The result that lies in a folder with this record."""

    def title(self, of: Any, lang: str) -> str:
        """What the result is about."""

    def question(self, of: Any, lang: str) -> str:
        """What was asked."""

    def answer(self, of: Any, lang: str) -> list[str]:
        """The answer in about five lines, numbers with how sure they are."""

    def figures(self, of: Any, lang: str, mark: str) -> list[Block]:
        """Figures, each with its table."""

    def scenarios(self, of: Any, lang: str) -> Sequence[tuple[str, Scenario]]:
        """What was run, each with what it is called, the one first with which the others are compared."""

    def rests_on(self, of: Any) -> list[str]:
        """Names of the parameters that decide the result most, as far as it tells."""

    def drawn(self, of: Any) -> int | None:
        """How many sets of uncertain values were drawn; 0 when each has one value, None when an experiment says it."""

    def commands(self, of: Any) -> list[str]:
        """The command that makes the result, where the record says enough."""


KINDS: dict[str, Teller] = {
    "run": of_run,
    "comparison": of_comparison,
    "limits": of_limits,
    "question": of_question,
    "scenarios": of_library,
    "effect": of_effect,
    "spread": of_spread,
    "sweep": of_sweep,
    "validation": of_validation,
}
