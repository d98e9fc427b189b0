"""Is every mechanism a rule with a strength that can be switched off, and a test of its own?"""

from pathlib import Path

import pytest

from sim.declare import Declaration, Kind, declarations
from sim.describe.callers import asked_in
from sim.mechanisms import MECHANISMS
from sim.mechanisms.mechanism import Mechanism
from sim.parameters import Parameters

ROOT = Path(__file__).resolve().parents[2]
EACH = pytest.mark.parametrize("mechanism", MECHANISMS, ids=lambda mechanism: mechanism.code)


def test_no_code_stands_for_two_mechanisms() -> None:
    codes = [mechanism.code for mechanism in MECHANISMS]
    assert len(set(codes)) == len(codes)


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
