"""What is known of one mechanism of the model, whatever file its rule stands in?"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sim.vocabulary import Criterion


@dataclass(frozen=True)
class Mechanism:
    """A cause that the reports describe, with the rule that represents it.

    `code` is P1-P12, C1-C12, E1-E11, G1-G9, F1-F7, L1-L11 or X1-X3; `statements` the numbers in docs/evidence.md;
    `criteria` those of the six that it belongs to, none for the environment; `rule` the function in `sim.rules` that a
    reader should open first; `strength` the dotted name of the uncertain parameter that switches it off at 0;
    `parameters` the others that it has; `shows` the direction that its test shows.
    """

    code: str
    name: str
    dutch: str
    statements: str
    criteria: tuple[Criterion, ...]
    rule: Callable[..., Any]
    strength: str
    parameters: tuple[str, ...]
    shows: str

    @property
    def test(self) -> str:
        """The file of its test, which carries its code in its name; the star stands for a word of its own."""
        return f"tests/mechanisms/test_{self.code.lower()}_*.py"
