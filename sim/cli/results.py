"""How are results made, written and told, whatever they are of?"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import typer

from sim.cli.endings import next_step

Made = TypeVar("Made")


@dataclass(frozen=True)
class Results:
    """Where results go and how they are told: what the options that such commands share say."""

    target: Path
    lang: str
    quiet: bool
    force: bool
    figures: str = "screen"

    def give(
        self, identity: Mapping[str, Any], *, make: Callable[[Path], Made], write: Callable[[Made, Path], None],
        read: Callable[[], Made], show: Callable[[Made, str], None],
    ) -> None:  # fmt: skip
        """Show what is there already if it is the same; else make it, write it and show it.

        `make` is told where runs may be kept until all is written: after an interrupt the same command goes on there.
        """
        from sim.cli.place import already_there, of_this_code

        if already_there(self.target, identity, self.force, older=True) is None:
            self._tell(self._made(make, write), show, "written")
        elif not self.quiet:
            self._tell(read(), show, "same" if of_this_code(self.target) else "older")

    def bar(self, label: str, unit: str = "runs") -> AbstractContextManager[Callable[[int, int], None]]:
        """Something to call with how many runs are done, and of how many."""
        from sim.cli.phrases import say
        from sim.cli.screen import bar

        return bar(label, say(unit, self.lang), self.quiet)

    def draw(self, made: object, folder: Path, kind: str) -> None:
        """Draw the figures of a kind of result in a folder of their own, unless none are asked for."""
        from sim.cli.drawing import draw_in

        if self.figures:
            draw_in(folder / "figures", kind, made, self.lang, self.figures, self.quiet)

    def then(self, line: str) -> None:
        """Say what to do next."""
        if not self.quiet:
            next_step(line, self.lang)

    def _made(self, make: Callable[[Path], Made], write: Callable[[Made, Path], None]) -> Made:
        from sim.cli.phrases import say
        from sim.cli.place import to_fill
        from sim.study.store import forget

        store = self.target.with_name(f"{self.target.name}.unfinished")
        with to_fill(self.target, self.force) as folder:
            try:
                made = make(store)
            except KeyboardInterrupt:
                raise KeyboardInterrupt(say("goes_on", self.lang, folder=store) if store.is_dir() else "") from None
            write(made, folder)
        forget(store)
        return made

    def _tell(self, made: Made, show: Callable[[Made, str], None], how: str) -> None:
        from sim.cli.phrases import say

        if not self.quiet:
            show(made, self.lang)
            typer.echo(say(how, self.lang, folder=self.target))


def tables(folder: Path, markdown: Callable[[Made, str], str], made: Made, deep: int = 2) -> None:
    """Write tables as Markdown in both languages, each with what the model is not for.

    `deep` is how many folders lie between the table, where it usually is, and docs/limits.md.
    """
    from sim.cli.phrases import say

    for lang, name in (("en", "table.md"), ("nl", "table.nl.md")):
        title, rest = markdown(made, lang).split("\n\n", 1)
        told = "\n\n".join((title, say("limits", lang, up="../" * deep), rest))
        (folder / name).write_text(told, "utf-8", newline="\n")
