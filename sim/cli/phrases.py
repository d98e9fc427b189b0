"""How does the command line say it, in English and in Dutch?"""

from sim.catalogue import text


def say(key: str, lang: str, **values: object) -> str:
    """A phrase in `en` or `nl`, with values filled in; raises UnknownWordError for a key that there is none of."""
    return text(f"cli.{key}", "nl" if lang == "nl" else "en").format(**values)


def between(limits: tuple[float, float] | None, lang: str) -> str:
    """The lowest and highest value that are allowed, written as in a file; `-` when all are."""
    return "-" if limits is None else say("range", lang, low=f"{limits[0]:.10g}", high=f"{limits[1]:.10g}")
