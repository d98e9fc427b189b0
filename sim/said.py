"""How does one message speak both languages? It remembers its words and values, and is a str of its English."""

from collections.abc import Iterable, Mapping
from errno import errorcode
from functools import reduce
from typing import Any, ClassVar, Self

from sim.catalogue import UnknownWordError, text


class Said(str):
    """A text of the catalogue, by its key below `wrong.`, with its values filled in; as a str it is the English one.

    A value that is such a text itself is told in the same language; an empty value at an end leaves no space there.
    Raises UnknownWordError for a key that there is none of.
    """

    room: ClassVar[str] = "wrong"
    key: str
    values: Mapping[str, object]

    def __new__(cls, key: str, /, **values: object) -> Self:
        """The text of a key, with its values filled in."""
        made = super().__new__(cls, _filled(f"{cls.room}.{key}", "en", values))
        made.key, made.values = key, values
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.key,), dict(self.values)

    def told(self, lang: str) -> str:
        """The text in `en` or `nl`."""
        return _filled(f"{self.room}.{self.key}", lang, self.values)


class Unit(Said):
    """What a number counts, by its English name."""

    room = "unit"


class SaidError(Exception):
    """An error that tells in both languages what is wrong."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)


def message(error: BaseException) -> Said:
    """What an error says; what is not ours is told in the words of the library, of the system if it is known."""
    said = error.args[0] if error.args else None
    if isinstance(said, Said):
        return said
    if isinstance(error, OSError) and error.filename is not None and error.filename2 is None:
        return Said("system", number=error.errno, words=of_system(error), file=repr(error.filename))
    return verbatim(str(error))


def of_system(error: OSError) -> Said:
    """What the system says of a file, such as that nobody may write it."""
    return ours(f"system.{errorcode.get(error.errno or 0)}", error.strerror or str(error))


def ours(key: str, theirs: str, **values: object) -> Said:
    """Our text of a key for what others say; in their words where there is none."""
    try:
        return Said(key, **values)
    except UnknownWordError:
        return verbatim(theirs)


def verbatim(words: str) -> Said:
    """Words that are not ours, the same in every language."""
    return Said("verbatim", words=words)


def joined(key: str, parts: Iterable[str]) -> str:
    """Texts one after another, as the text of a key puts `{then}` behind `{first}`; empty when there is none."""
    kept = [part for part in parts if part]
    return reduce(lambda first, then: Said(key, first=first, then=then), kept) if kept else ""


def _filled(key: str, lang: str, values: Mapping[str, object]) -> str:
    told = {name: value.told(lang) if isinstance(value, Said) else value for name, value in values.items()}
    return text(key, lang).format(**told).strip()
