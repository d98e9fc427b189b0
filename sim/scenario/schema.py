"""What may a scenario file hold, in the words of JSON Schema, so that editors complete and check it?"""

from typing import Any

from sim.scenario.criteria import Criteria, positions
from sim.scenario.declared import SECTORS, Parameter, blocks, meaning
from sim.scenario.library import library
from sim.scenario.month import MOST_MONTHS
from sim.scenario.names import Initiative, municipalities, regions

Schema = dict[str, Any]

_MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$"


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) of scenario files."""
    sections = {"criteria": _section(positions(), Criteria.__doc__ or "")}
    sections |= {name: _section(known, meaning(name)) for name, known in blocks().items()}
    initiative = _initiative()
    definitions = {**initiative.pop("$defs", {}), "Initiative": initiative, "Words": _words()}
    definitions["Changes"] = {key: said for key, said in initiative.items() if key != "required"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Scenario",
        "description": "A scenario of leerwerk: what differs from the scenario it extends, or from the defaults",
        **_object({**_head(), **sections}),
        "required": ["title"],
        "$defs": definitions,
    }


def _head() -> Schema:
    words = {"$ref": "#/$defs/Words"}
    return {
        "title": {**words, "description": "name of the scenario"},
        "question": {**words, "description": "the question that it answers"},
        "story": {**words, "description": "what happens in it"},
        "sources": {"type": "array", "items": {"type": "string"}, "description": "where its values come from"},
        "extends": {"type": "string", "description": "name of a shipped scenario, or a path relative to this file"},
        "start": {"type": "string", "pattern": _MONTH, "default": "2021-01", "description": "first month (YYYY-MM)"},
        "months": {
            "type": "integer", "minimum": 1, "maximum": MOST_MONTHS, "default": 120,
            "description": f"length of the run (months, 1 to {MOST_MONTHS})",
        },
        "regions": {**_names(regions()), "minItems": 1, "description": "whole labour-market regions; default: all"},
        "initiatives": {
            "type": ["array", "object"],
            "items": {"anyOf": [{"enum": list(library())}, {"type": "string"}]}, "uniqueItems": True,
            "additionalProperties": {"$ref": "#/$defs/Changes"},
            "description": "initiatives that exist at the start: shipped ones, or new ones of an extended scenario;"
            " as a list of names, or by name with the attributes that differ",
        },
        "new_initiatives": {
            "type": "object", "additionalProperties": {"$ref": "#/$defs/Initiative"},
            "description": "initiatives of your own, by name; all of them exist at the start",
        },
    }  # fmt: skip


def _section(known: dict[str, Parameter], about: str) -> Schema:
    values = {word: _parameter(parameter) for word, parameter in known.items()}
    return {**_object(values), "type": ["object", "null"], "description": about}


def _parameter(parameter: Parameter) -> Schema:
    value = {key: said for key, said in parameter.value_schema().items() if key != "title"}
    dated = {"type": "object", "patternProperties": {_MONTH: value}, "additionalProperties": False, "minProperties": 1}
    either: Schema = {"anyOf": [value, dated]}
    made = _object(dict.fromkeys(parameter.keys, either)) if parameter.keyed else either
    said = " ".join(filter(None, (parameter.declaration.meaning, parameter.about)))
    return {**made, "description": said, "default": parameter.default}


def _initiative() -> Schema:
    made = Initiative.model_json_schema()
    named = {"regions": regions(), "municipalities": municipalities(), "sectors": SECTORS}
    for name, words in named.items():
        made["properties"][name]["items"] = {"enum": list(words)}
    return made


def _words() -> Schema:
    """Text by language, or one text for both."""
    by_language = {**_object({"en": {"type": "string"}, "nl": {"type": "string"}}), "required": ["en", "nl"]}
    return {"anyOf": [{"type": "string", "minLength": 1}, by_language]}


def _names(known: tuple[str, ...]) -> Schema:
    return {"type": "array", "items": {"enum": list(known)}, "uniqueItems": True}


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}
