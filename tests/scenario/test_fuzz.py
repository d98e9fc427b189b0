"""Whatever a file holds, it is a scenario or it is refused with a line and a reason; words mean what YAML 1.2 says."""

import math
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sim.scenario import Scenario, ScenarioError, load
from sim.scenario.scalars import scalar

VALID = """title: {en: A, nl: "B"}
question: {en: why, nl: waarom}
sources: [one, 'two']
start: 2021-01
months: 24
regions:
- Friesland
- Twente
initiatives: [nova_zorg]  # one
dropout:
  language: 0.04
  fit: {2021-03: 0.01, 2022-01: 1e-2}
labour_market:
  sector_level: {care: 1.2, ict: {2022-01: 0.9}}
"""
PIECES = [*"&*!|>%@`{}[]:-?#,\t\n '\"\\~<\0\x85\u2028", "---\n", "...\n", "<<: ", "!!int ", "&a ", "*a", ": ", "  "]
LETTERS = st.characters(max_codepoint=0x2FF)
PIECES += [".nan", "-.inf", "1e999", "9" * 60, "2021-13", "null", "yes", "{}", "[]", "months", "extends: baseline\n"]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "mine.yaml"


def is_scenario_or_refused(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    try:
        scenario = load(file)
    except ScenarioError as error:
        assert error.problems
        assert all(line.startswith(str(file)) for line in str(error).splitlines())
    else:
        assert Scenario.from_dict(scenario.to_dict()).to_dict() == scenario.to_dict()


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    text = VALID
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(st.sampled_from(PIECES)) + text[end:]
    return text.encode()


@settings(max_examples=150, deadline=None)
@given(raw=mutated())
@example(raw=VALID.encode())
def test_a_changed_file_is_a_scenario_or_refused(file: Path, raw: bytes) -> None:
    is_scenario_or_refused(file, raw)


@settings(max_examples=100, deadline=None)
@given(raw=st.binary(max_size=200) | st.text(LETTERS, max_size=200).map(str.encode))
@example(raw=b"? ")
@example(raw=b"%YAML 9.9\n---\na: b")
@example(raw=b"a: !<")
@example(raw=b"\xff\xfe")
def test_random_bytes_and_letters_are_refused(file: Path, raw: bytes) -> None:
    is_scenario_or_refused(file, raw)


def test_the_file_that_is_changed_is_right_before(file: Path) -> None:
    file.write_text(VALID, encoding="utf-8")
    assert load(file).change_months == (2, 12)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("2021-01", "2021-01"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("", None),
        ("~", None),
        ("true", True),
        ("False", False),
        ("012", 12),
        ("0o17", 15),
        ("0xff", 255),
        ("-7", -7),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("-.INF", -math.inf),
        ("0." + "1" * 60, 1 / 9),
        ("9" * 400, math.inf),
        (".", "."),
        ("e5", "e5"),
    ],
)
def test_a_plain_word_means_what_the_core_schema_says(word: str, value: object) -> None:
    assert scalar(word) == value and type(scalar(word)) is type(value)
    assert math.isnan(float(str(scalar(".nan"))))
