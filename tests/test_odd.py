"""Do the ODD description and the code agree: is all in it that exists, and does all exist that it names?"""

import re
from collections.abc import Iterator
from functools import cache
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sim.cli import app
from sim.cli.describe import Part, describe
from sim.describe import TABLES, written_by_hand
from sim.describe.overview import kinds, name_of
from sim.describe.submodels import every_rule, public
from sim.mechanisms import MECHANISMS
from sim.month import MONTH
from sim.outcomes import OUTCOMES
from sim.parameters import Parameters
from sim.scenario.declared import parameters
from sim.world import World
from tests.test_evidence import cited, keys

pytestmark = pytest.mark.smoke

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "docs" / "ODD.md").read_text("utf-8")
PROSE = written_by_hand(TEXT)
HEADINGS = (
    "Theoretical and empirical background", "Individual decision-making", "Learning", "Individual sensing",
    "Individual prediction", "Interaction", "Collectives", "Heterogeneity", "Stochasticity", "Observation",
    "Implementation", "Initialization",
)  # fmt: skip
"""What ODD+D asks beside the seven elements of ODD."""


def named(text: str) -> Iterator[str]:
    """What stands between backticks, but for the marks of generated parts and the general form of a name."""
    found = re.findall(r"`([^`\n]+)`", text)
    return (name for name in found if not name.startswith("<") and name != "module.function")


@cache
def rules() -> dict[str, ModuleType]:
    """The modules of all rules by their own name."""
    return {rule.__name__.rpartition(".")[2]: rule for rule in every_rule()}


@cache
def single_words() -> frozenset[str]:
    """Names without a dot: sections, rules, kinds of agents, columns, outcomes, codes."""
    return frozenset(
        [
            *rules(),
            *Parameters.model_fields,
            "criteria",
            *(kind.__name__ for kind in kinds()),
            *(column.name for kind in kinds() for column in kind.columns()),
            *(outcome.name for outcome in OUTCOMES),
            *(mechanism.code for mechanism in MECHANISMS),
        ]
    )


def exists(name: str) -> bool:
    """Whether the code, the files or the commands have what is named."""
    if name.startswith("leerwerk "):
        return _is_command(name.split()[1:])
    if "/" in name or name.endswith((".md", ".py")):
        return any(ROOT.glob(name.rstrip("/")))
    if "." not in name:
        return name in single_words()
    owner, _, what = name.rpartition(".")
    processes = {name_of(process) for process, _ in MONTH}
    return name in parameters() or name in processes or _has(owner, what)


def _has(owner: str, what: str) -> bool:
    if owner == "world":
        return what in World.__dataclass_fields__ or callable(getattr(World, what, None))
    return owner in rules() and what in public(rules()[owner])


def _is_command(words: list[str]) -> bool:
    names = {command.callback.__name__ for command in app.registered_commands if command.callback}
    options = [word.removeprefix("--") for word in words[1:] if word.startswith("--")]
    parts = [word for word in words[1:] if not word.startswith("--")]
    known: Any = signature(describe).parameters
    described = words[0] == "describe" and set(options) <= set(known) and set(parts) <= set(Part)
    return words[0] in names and (not words[1:] or described)


@pytest.mark.parametrize("name", sorted(set(named(PROSE))))
def test_what_the_text_names_exists(name: str) -> None:
    assert exists(name)


@pytest.mark.parametrize(
    "name",
    ["dropout.hazard", "dropouts", "sim/rules/nothing.py", "leerwerk fly", "leerwerk describe --all", "world.kill",
     "grants.lenght", "drop_out.nothing", "ledger.nothing"],
)  # fmt: skip
def test_what_does_not_exist_is_noticed(name: str) -> None:
    assert not exists(name)


def test_every_process_is_there() -> None:
    assert [name_of(process) for process, _ in MONTH if f"| `{name_of(process)}` |" not in TEXT] == []


def test_every_rule_and_every_section_is_there() -> None:
    told = re.findall(r"^### \w[\w ]* \(`(\w+)`\): \S", TEXT, flags=re.M)
    assert set(told) == set(rules()) | set(Parameters.model_fields)
    assert len(told) == len(set(told))


def test_every_outcome_is_there() -> None:
    assert [made.name for made in OUTCOMES if f"\n| `{made.name}` | {made.unit} |" not in TEXT] == []


def test_every_mechanism_is_there_with_rule_and_test() -> None:
    for made in MECHANISMS:
        (row,) = (line for line in TEXT.splitlines() if line.startswith(f"| `{made.code}` |"))
        assert f"`{name_of(made.rule)}`" in row and f"`{made.strength}`" in row and made.test in row


def test_every_kind_of_agent_has_its_decisions_in_order() -> None:
    told = PROSE.split("\n### Individual decision-making\n")[1].split("\n### ")[0]
    parts = dict(part.split("\n", 1) for part in told.split("\n#### ")[1:])
    assert list(parts) == [kind.__name__ for kind in kinds()]
    for kind, part in parts.items():
        assert any("." in name for name in named(part)), kind


def test_every_decision_names_what_it_goes_by() -> None:
    tables = PROSE.split("\n### Individual decision-making\n")[1].split("\n### ")[0]
    rows = [line.split("|")[1:-1] for line in tables.splitlines() if line.startswith("| ")]
    for decision, knows, rule, _ in rows:
        if decision.strip() != "decision":
            assert knows.strip() and [name for name in named(rule) if "." in name], decision


def test_every_question_of_the_protocol_is_answered() -> None:
    for heading in HEADINGS:
        part = PROSE.split(f"\n### {heading}\n")[1].split("\n##")[0]
        assert len(part.split()) > 20, heading


def test_what_the_text_cites_exists() -> None:
    assert set(cited(PROSE)) <= set(keys())


def test_no_generated_part_is_empty() -> None:
    for name in TABLES:
        assert TEXT.split(f"<!-- generated: {name} -->\n")[1].split("<!-- end -->")[0].strip(), name
