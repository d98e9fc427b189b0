"""How is what pydantic finds wrong with a value said in words of ours?"""

from typing import Any

from pydantic_core import ErrorDetails

from sim.catalogue import Count
from sim.said import Said, message, ours


def in_words(detail: ErrorDetails) -> Said:
    """What is wrong with a value, after its name; a kind of mistake without words of ours stays as pydantic says it."""
    found = detail.get("ctx", {})
    if detail["type"] == "value_error":
        return message(found["error"])
    values = {name: _worded(value) for name, value in found.items()}
    return ours(f"misfit.{detail['type']}", detail["msg"], **values)


def _worded(value: Any) -> Any:
    """A value of a message: a whole number as a count, the last of several words behind our own `or`."""
    if isinstance(value, int):
        return Count(value)
    first, some, last = str(value).rpartition(" or ")
    return Said("or", first=first, then=last) if some else value
