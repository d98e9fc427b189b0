"""What is the programme called of which an effect is shown?"""

from sim.show.subject import Effect
from sim.show.words import word

_KINDS = {"local": "figure.effect.local", "possible": "figure.effect.possible"}


def called(of: Effect, lang: str) -> str:
    """Its display name: of an initiative its own, of others a number, as they lie elsewhere on every seed."""
    if of.programme in of.scenario.initiatives:
        return of.scenario.initiatives[of.programme].name
    kind, _, place = of.programme.partition(" programme ")
    return word(_KINDS.get(kind, "figure.effect.all"), lang).format(number=place)
