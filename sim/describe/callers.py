"""Which processes of the month ask a rule, themselves or through others?"""

import dis
from collections.abc import Callable, Iterator
from functools import cache
from types import CodeType, FunctionType, ModuleType
from typing import Any

from sim.describe.overview import name_of
from sim.month import MONTH
from sim.processes.begin import begin
from sim.start import create

START = "at the start"
"""Where a rule is asked that is needed to make the world."""


def asked_in(rule: Callable[..., Any]) -> list[str]:
    """The processes that reach a rule, `module.function` in the order of the month; first `START` if the start does.

    Read from the code: names that functions look up, and the functions that those look up in turn.
    """
    plain = _plain(rule)
    at_start = [START] if any(plain in _reached(made) for made in (create, begin)) else []
    return at_start + [name_of(process) for process, _ in MONTH if plain in _reached(process)]


@cache
def _reached(function: Callable[..., Any]) -> frozenset[FunctionType]:
    """Every function that may run when this one runs, itself included."""
    found: set[FunctionType] = set()
    ahead = [_plain(function)]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead += _asked_by(one)
    return frozenset(found)


def _asked_by(function: FunctionType) -> Iterator[FunctionType]:
    """The functions of this package that a function names."""
    for code in _codes(function.__code__):
        named: Any = None
        for step in dis.get_instructions(code):
            if step.opname == "LOAD_GLOBAL":
                named = function.__globals__.get(step.argval)
            else:
                named = getattr(named, str(step.argval), None) if isinstance(named, ModuleType) else None
            yield from _functions(named)


def _codes(code: CodeType) -> Iterator[CodeType]:
    """The code of a function and of what is written inside it."""
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def _functions(named: Any) -> Iterator[FunctionType]:
    """A function itself, the methods of a class, the functions in a tuple or a dict."""
    if isinstance(named, tuple | list | dict):
        for each in named.values() if isinstance(named, dict) else named:
            yield from _functions(each)
    elif isinstance(named, type):
        yield from (made for made in vars(named).values() if _ours(made))
    elif callable(named) and _ours(plain := _plain(named)):
        yield plain


def _plain(function: Any) -> Any:
    """The Python of a function that is compiled."""
    return getattr(function, "py_func", function)


def _ours(made: Any) -> bool:
    return isinstance(made, FunctionType) and made.__module__.startswith("sim.")
