"""What is a programme called, and which one is meant by a name?"""

from difflib import get_close_matches

from sim.said import Said, SaidError
from sim.scenario.library import library
from sim.story.words import Words
from sim.vocabulary import NOBODY
from sim.world import World

_NEAR = 3
"""How many names are offered for one that is unknown."""


class UnknownNameError(SaidError, LookupError):
    """No programme has this name; the message names the nearest ones."""


def name_of(words: Words, row: int) -> str:
    """The display name of a programme: of an initiative its own, of others a number and the municipality.

    -1 is one that nobody knows.
    """
    if row == NOBODY:
        return words.say("name.programme.unknown")
    world = words.world
    slug = world.geography.programmes[row]
    if slug in world.scenario.initiatives:
        return world.scenario.initiatives[slug].name
    kind, _, number = slug.partition(" programme ")
    town = world.geography.municipalities[world.programmes.municipality[row]]
    return words.say(f"name.{kind}", number=number, town=town)


def find(world: World, name: str) -> int:
    """The row of the programme with a name: as the scenario or a story writes it, whatever the capitals.

    Raises UnknownNameError, with the nearest names, when there is none.
    """
    rows = _rows(world)
    folded = name.strip().casefold()
    if folded in rows:
        return rows[folded]
    near = ", ".join(_nearest(world, folded, rows))
    raise UnknownNameError(Said("not_here" if _elsewhere(folded) else "no_programme", name=name, near=near))


def _rows(world: World) -> dict[str, int]:
    """Every way to write the name of a programme, in small letters, with its row; display names last."""
    written: dict[str, int] = {}
    for row, slug in enumerate(world.geography.programmes):
        for lang in ("en", "nl"):
            shown = name_of(Words(world, lang), row)
            for each in (shown, shown.rpartition(" (")[0] or shown, slug):
                written.setdefault(each.casefold(), row)
    return written


def _elsewhere(folded: str) -> bool:
    """Whether this is a name of the library, that this world lacks."""
    elsewhere = {word.casefold() for slug, made in library().items() for word in (slug, made.name)}
    return folded in elsewhere


def _nearest(world: World, folded: str, rows: dict[str, int]) -> list[str]:
    """Names that look like it; those that are only a number and a place just for who asks for such a one."""
    named = {name: row for name, row in rows.items() if world.geography.programmes[row] in world.scenario.initiatives}
    among = rows if not named or any(kind in folded for kind in ("programme", "traject")) else named
    holding = [name for name in among if len(folded) >= _NEAR and folded in name]
    close = [*holding, *get_close_matches(folded, among, n=2 * _NEAR, cutoff=0.0)]
    english = Words(world, "en")
    return list(dict.fromkeys(name_of(english, among[name]) for name in close))[:_NEAR]
