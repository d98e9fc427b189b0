"""What does the ODD protocol ask that the code itself can answer? Tables, as Markdown."""

import re
from collections.abc import Callable

from sim.describe.evidence import evidence
from sim.describe.mechanisms import mechanisms
from sim.describe.overview import agents, inputs, month, moves, outcomes
from sim.describe.submodels import criteria, submodels

_SECTION = re.compile(r"(<!-- generated: (?P<name>\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_OPENING = re.compile(r"<!-- generated: (\w+) -->\n")

TABLES: dict[str, Callable[[], str]] = {
    "agents": agents,
    "month": month,
    "moves": moves,
    "outcomes": outcomes,
    "inputs": inputs,
    "mechanisms": mechanisms,
    "criteria": criteria,
    "evidence": evidence,
    "submodels": submodels,
}
"""The generated parts of the ODD description, by name."""


def renewed(text: str) -> str:
    """A text with every part between `<!-- generated: NAME -->` and `<!-- end -->` made anew.

    Raises ValueError for a part that has no end, or whose name is not in `TABLES`.
    """
    opened, closed = _OPENING.findall(text), [found["name"] for found in _SECTION.finditer(text)]
    wrong = sorted({name for name in opened if name not in TABLES} | {n for n in opened if n not in closed})
    if wrong:
        raise ValueError(f"no generated part can be made of: {', '.join(wrong)}; known are {', '.join(TABLES)}")
    return _SECTION.sub(lambda found: f"{found[1]}{TABLES[found['name']]()}\n{found[3]}", text)


def written_by_hand(text: str) -> str:
    """A text without its generated parts."""
    return _SECTION.sub("", text)
