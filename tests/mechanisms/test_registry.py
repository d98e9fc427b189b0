"""Is every mechanism a rule with a strength that can be switched off, and a test of its own?"""

import ast
from pathlib import Path

import pytest

from sim.declare import Declaration, Kind, declarations
from sim.describe.callers import asked_in
from sim.mechanisms import MECHANISMS
from sim.mechanisms.mechanism import Mechanism
from sim.parameters import Parameters

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = {"P": 12, "C": 12, "E": 11, "G": 9, "F": 7, "L": 11, "X": 3}
CODES = {f"{family}{number}" for family, last in FAMILIES.items() for number in range(1, last + 1)}
EACH = pytest.mark.parametrize("mechanism", MECHANISMS, ids=lambda mechanism: mechanism.code)


def test_no_code_stands_for_two_mechanisms() -> None:
    codes = [mechanism.code for mechanism in MECHANISMS]
    assert len(set(codes)) == len(codes)


def test_there_is_a_mechanism_for_every_code() -> None:
    assert {mechanism.code for mechanism in MECHANISMS} == CODES
    assert len(CODES) == 65


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_shown_in_pairs_of_runs_on_five_seeds(code: str) -> None:
    """A test that is marked with it asks for `rises`, which checks the sign on every seed."""
    (file,) = Path(__file__).parent.glob(f"test_{code.lower()}_*.py")
    tree = ast.parse(file.read_text("utf-8"))
    everywhere = [code in _marks(line.value) for line in tree.body if isinstance(line, ast.Assign) and _names(line)]
    tests = [line for line in tree.body if isinstance(line, ast.FunctionDef) and line.name.startswith("test_")]
    marked = [test for test in tests if any(everywhere) or any(code in _marks(each) for each in test.decorator_list)]
    assert any(argument.arg == "rises" for test in marked for argument in test.args.args)


def _marks(node: ast.expr) -> set[str]:
    """Codes of `pytest.mark.mechanism(...)` anywhere in an expression."""
    calls = [each for each in ast.walk(node) if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute)]
    mechanisms = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "mechanism"]
    return {str(value.value) for call in mechanisms for value in call.args if isinstance(value, ast.Constant)}


def _names(line: ast.Assign) -> bool:
    return [target.id for target in line.targets if isinstance(target, ast.Name)] == ["pytestmark"]


@EACH
def test_its_rule_is_a_rule(mechanism: Mechanism) -> None:
    assert mechanism.rule.__module__.startswith("sim.rules.")


@EACH
def test_it_has_a_test_of_its_own(mechanism: Mechanism) -> None:
    (file,) = ROOT.glob(mechanism.test)
    assert f'mark.mechanism("{mechanism.code}")' in file.read_text("utf-8")


@EACH
def test_the_month_or_the_start_asks_its_rule(mechanism: Mechanism) -> None:
    assert asked_in(mechanism.rule)


@EACH
def test_its_strength_is_uncertain_and_can_be_nothing(mechanism: Mechanism) -> None:
    strength = _declared(mechanism.strength)
    assert strength.kind is Kind.UNCERTAIN
    assert strength.range is not None and strength.range[0] == 0.0


@EACH
def test_its_parameters_are_declared(mechanism: Mechanism) -> None:
    assert all(_declared(name).meaning for name in mechanism.parameters)


def _declared(name: str) -> Declaration:
    section, parameter = name.split(".")
    block = Parameters.model_fields[section].annotation
    assert block is not None
    return {declared.name: declared for declared in declarations(block)}[parameter]
