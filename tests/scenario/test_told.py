"""Is everything that is declared told in Dutch too, and does its Dutch belong to the English that stands there now?"""

import csv
import sys

import pytest

from sim.catalogue import CATALOGUE, LANGUAGES
from sim.describe.layout import first_line
from sim.mechanisms import MECHANISMS
from sim.scenario import explain, load
from sim.scenario.criteria import Criteria, positions
from sim.scenario.declared import blocks, meaning, parameters
from sim.scenario.told import has_words, meaning_of, section_of, source_of, unit_of

DECLARED = {each.name: each.declaration for each in (*positions().values(), *parameters().values())}
RUN = [row for row in explain(load("baseline")) if row.kind == "run"]
RULES = {each.rule.__module__ for each in MECHANISMS}


def rows(prefix: str) -> dict[str, str]:
    """The English of the rows whose keys begin so, by the rest of the key."""
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        found = {row["key"]: row["en"] for row in csv.DictReader(file)}
    return {key.removeprefix(prefix): english for key, english in found.items() if key.startswith(prefix)}


def test_a_meaning_has_its_dutch_and_one_that_changed_asks_for_another() -> None:
    declared = {name: each.meaning for name, each in DECLARED.items()}
    assert rows("meaning.") == {row.name: row.meaning for row in RUN} | declared


def test_a_heading_has_its_dutch() -> None:
    assert rows("section.") == {"criteria": Criteria.__doc__} | {section: meaning(section) for section in blocks()}


def test_a_source_with_words_has_its_dutch_and_one_of_codes_only_stays() -> None:
    sources = {each.source for each in DECLARED.values()}
    assert rows("source.") == {source: source for source in sources if has_words(source)}
    assert source_of("S53, S175", "nl") == "S53, S175" and source_of("Divosa (B15)", "nl") == "Divosa (B15)"


def test_a_unit_has_its_dutch() -> None:
    assert {each.unit for each in (*DECLARED.values(), *RUN)} <= set(rows("unit."))


def test_what_a_mechanism_shows_and_asks_has_its_dutch() -> None:
    assert rows("shows.") == {each.code: each.shows for each in MECHANISMS}
    assert rows("rule.") == {name.rpartition(".")[2]: first_line(sys.modules[name]) for name in RULES}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_value_under_a_key_means_what_its_parameter_does(lang: str) -> None:
    name = "labour_market.sector_level"
    assert meaning_of(f"{name}.care", lang) == meaning_of(name, lang) != meaning_of("labour_market.level", lang)


def test_everything_is_told_in_the_language_asked_for() -> None:
    assert meaning_of("grants.length", "nl") == "looptijd van een subsidie in maanden"
    assert unit_of("hours a week", "nl") == "uur per week"
    assert section_of("costs", "nl") == "Kosten per onderdeel, en de aandelen van wie betaalt."
    assert source_of("SOWIS 2.5, 3.0, 2.0 million (G03)", "nl") == "SOWIS: 2,5, 3,0 en 2,0 miljoen (G03)"
