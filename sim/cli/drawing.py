"""How does a command draw figures, with a bar while it does?"""

from pathlib import Path


def draw_in(folder: Path, kind: str, of: object, lang: str, medium: str, quiet: bool) -> None:
    """Write the figures of a kind of result to a folder, which is made if it is not there."""
    from sim.cli.phrases import say
    from sim.cli.screen import bar
    from sim.show.figures import draw

    folder.mkdir(exist_ok=True)
    with bar(say("drawing", lang), say("figures", lang), quiet) as progress:
        draw(kind, of, folder, lang, medium, progress)
