"""What may an experiment file hold, in the words of JSON Schema, so that editors complete and check it?"""

from typing import Any

from sim.scenario.month import MOST_MONTHS
from sim.study.comparison import OUTCOMES
from sim.study.indices.methods import METHODS
from sim.study.sweep.analysis import RULES
from sim.study.sweep.factors import known, words
from sim.study.sweep.read import LARGEST_SEED, LARGEST_SIZE, MOST_REPLICATES, NEEDED

Schema = dict[str, Any]


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) of experiment files."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Experiment",
        "description": "A sweep of leerwerk: which inputs vary, by which method, and when it is enough",
        "type": "object",
        "additionalProperties": False,
        "properties": {**_asked(), **_method(), **_runs()},
        "required": list(NEEDED),
        "$defs": {"Words": _words()},
    }


def _asked() -> Schema:
    said = {"$ref": "#/$defs/Words"}
    return {
        "title": {**said, "description": "name of the experiment"},
        "question": {**said, "description": "the question that it answers"},
        "scenario": {"type": "string", "default": "baseline", "description": "a shipped name or a path"},
        "scale": {"type": "number", "minimum": 0.01, "maximum": 1.0, "description": "share of the country"},
        "months": {"type": "integer", "minimum": 1, "maximum": MOST_MONTHS, "description": "length of a run (months)"},
        "parameters": _parameters(),
        "ensemble": {
            "type": "boolean", "default": False,
            "description": "each row also draws a set of the calibrated ensemble: an input of its own",
        },
    }  # fmt: skip


def _method() -> Schema:
    told = "; ".join(f"{name}: {method.question}" for name, method in METHODS.items())
    return {
        "groups": {"type": "boolean", "default": False, "description": "inputs of one section move together"},
        "method": {"enum": list(METHODS), "description": told},
        "size": {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE, "description": "what the method calls N"},
        "second_order": {"type": "boolean", "default": True, "description": "also interactions of pairs (sobol)"},
        "outcomes": {
            "type": "array", "items": {"enum": list(OUTCOMES)}, "minItems": 1, "default": list(OUTCOMES[:1]),
            "description": "outcomes that are told; every run keeps them all",
        },
        "stop": {
            "type": "object", "additionalProperties": False, "required": ["ranking", "largest"],
            "description": "grow until the ranking is this sure, or this size is reached",
            "properties": {
                "ranking": {"type": "number", "minimum": 0.5, "maximum": 1.0},
                "largest": {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE},
            },
        },
    }  # fmt: skip


def _runs() -> Schema:
    return {
        "replicates": {
            "type": "integer", "minimum": 1, "maximum": MOST_REPLICATES, "default": 2,
            "description": "runs of each row, on the same luck for every row",
        },
        "seed": {"type": "integer", "minimum": 0, "maximum": LARGEST_SEED - MOST_REPLICATES, "default": 1},
        "failed": {
            "enum": list(RULES), "default": RULES[0],
            "description": "what is done about runs without a number: no index, fill in, or leave out whole blocks",
        },
    }  # fmt: skip


def _parameters() -> Schema:
    ends = {"type": ["array", "null"], "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    named = {word: {**ends, "description": declared.meaning} for word, declared in known().items()}
    several: Schema = {word: {"type": ["object", "null"]} for word in words() if word not in named}
    mapping = {"type": "object", "properties": {**several, **named}, "minProperties": 1}
    items = {"anyOf": [{"enum": words()}, mapping]}
    return {
        "anyOf": [{"type": "array", "items": items, "minItems": 1}, mapping],
        "description": "what varies: names, sections (dropout.*), criteria.*, levers or uncertainties, with own ends",
    }


def _words() -> Schema:
    by_language = {
        "type": "object", "additionalProperties": False, "required": ["en", "nl"],
        "properties": {"en": {"type": "string"}, "nl": {"type": "string"}},
    }  # fmt: skip
    return {"anyOf": [{"type": "string", "minLength": 1}, by_language]}
