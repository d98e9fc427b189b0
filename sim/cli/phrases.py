"""How does the command line say it, in English and in Dutch?"""

from sim.catalogue import text


def say(key: str, lang: str, **values: object) -> str:
    """A phrase in `en` or `nl`, with values filled in; raises UnknownWordError for a key that there is none of."""
    return text(f"cli.{key}", "nl" if lang == "nl" else "en").format(**values)
