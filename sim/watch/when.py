"""Which month is shown, in words?"""

from sim.show.words import date, word
from sim.watch.seen import Seen


def when(seen: Seen, lang: str) -> str:
    """The last month that has passed, or that none has."""
    return word("watch.passed" if seen.month else "watch.day_one", lang).format(month=date(seen.day, lang))
