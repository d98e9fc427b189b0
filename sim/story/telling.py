"""How is a life laid out for reading? A heading, a line for each month in which something happened, and the end."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from sim.story.words import Words

WIDTH = 9
"""Characters before the text of a line: a month, and two spaces."""


class Line(NamedTuple):
    """A line of a story, with its label (such as the month) or, in a heading, without."""

    label: str | None
    text: str

    def __str__(self) -> str:
        return self.text if self.label is None else f"{self.label:<{WIDTH}}{self.text}"


@dataclass(frozen=True)
class Story:
    """One life in words: what there is to read, the sentences of each month, and whose life to read next."""

    told: list[Line]
    months: dict[int, list[str]] = field(repr=False)
    see: tuple[str, str] | None = None

    @property
    def lines(self) -> list[str]:
        """All of it as text, not broken to any width."""
        return [str(line) for line in self.told]


class Teller:
    """Collects the sentences of a life, and makes the story of them."""

    def __init__(self, words: Words) -> None:
        """Begin to tell in the words of a language."""
        self.words = words
        self.months: dict[int, list[str]] = {}

    def tell(self, month: int, sentence: str) -> None:
        """Add a sentence to a month; an empty one is no event."""
        if sentence:
            self.months.setdefault(int(month), []).append(sentence)

    def story(
        self, who: str, about: list[str], start: list[str], end: list[str], *,
        after: list[Line] | None = None, see: tuple[str, str] | None = None,
    ) -> Story:  # fmt: skip
        """The story of who or what, with what is said about it and how it stands at the start and at the end."""
        world, say = self.words.world, self.words.say
        scenario = world.scenario
        months = dict(sorted(self.months.items()))
        over = "label.end" if world.month >= scenario.months else "label.now"
        told = [
            Line(None, say("title", who=who, scenario=scenario.title[self.words.lang], seed=world.seed)),
            Line(None, _joined(about)),
            Line(None, ""),
            Line(say("label.start"), _joined(start)),
            *self._dated(months),
            Line(say(over), _joined(end)),
            *([Line(None, ""), *after] if after else []),
        ]
        return Story(told, months, see)

    def _dated(self, months: dict[int, list[str]]) -> Iterator[Line]:
        before = -1
        for month, sentences in months.items():
            yield from self._quiet(month - before - 1)
            yield Line(self.words.date(month), _joined(sentences))
            before = month
        yield from self._quiet(self.words.world.month - before - 1)

    def _quiet(self, months: int) -> Iterator[Line]:
        if months > 1:
            yield Line("", self.words.say("quiet", months=self.words.months(months)))


def _joined(sentences: list[str]) -> str:
    return " ".join(filter(None, sentences))
