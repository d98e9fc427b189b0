"""How does the command line say it, in English and in Dutch?"""

from pathlib import Path

from sim.catalogue import text

CATALOGUE = Path(__file__).with_suffix(".csv")


def say(key: str, lang: str, **values: object) -> str:
    """A phrase in `en` or `nl`, with values filled in; raises UnknownWordError for a key that there is none of."""
    return text(CATALOGUE, key, "nl" if lang == "nl" else "en").format(**values)
