"""What does a plain word in YAML 1.2 mean: nothing, true or false, a number, or text?"""

import re

Scalar = str | int | float | bool | None

_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]{1,20}|0x[0-9a-fA-F]{1,16}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_LONGEST = 40
"""Digits; longer numbers lose nothing that any range would accept."""


def scalar(word: str) -> Scalar:
    """The value of an unquoted word by the core schema: `NO` and `yes` are text, `1e3` is a number."""
    if word in _NULL:
        return None
    return _BOOL[word] if word in _BOOL else _number(word)


def _number(word: str) -> Scalar:
    if _INT.fullmatch(word):
        return int(word) if len(word) <= _LONGEST else float(word)
    if _BASED.fullmatch(word):
        return int(word, 0)
    if _SPECIAL.fullmatch(word):
        return float(word.replace(".", ""))
    return float(word) if _FLOAT.fullmatch(word) else word
