"""How does a story say it, in English and in Dutch?"""

from collections.abc import Sequence
from dataclasses import dataclass

from sim.catalogue import number, text
from sim.vocabulary import NOBODY, Sector
from sim.world import World

DUTCH = ("", "A1", "A2", "B1", "B2", "C1", "C2")
"""Levels of Dutch as the column `language` counts them; the first has no name."""
MANY = 6
"""Participants up to which each is named."""


@dataclass(frozen=True)
class Words:
    """The words of a language, with the names and dates of one world."""

    world: World
    lang: str

    def say(self, key: str, **values: object) -> str:
        """The text of a key with values filled in; a value whose name has a capital begins with one."""
        capitals = {name.capitalize(): str(value)[:1].upper() + str(value)[1:] for name, value in values.items()}
        return text(f"story.{key}", self.lang).format(**values, **capitals)

    def counted(self, key: str, count: int, **values: object) -> str:
        """The text for one, or for as many as there are."""
        return self.say(f"{key}.{'one' if count == 1 else 'many'}", count=self.number(count), **values)

    def months(self, count: int) -> str:
        """So many months."""
        return self.counted("months", count)

    def after(self, count: int | None) -> str:
        """After so many months, to stand in the middle of a sentence; empty when nobody knows."""
        if count is None:
            return ""
        return self.say("person.after", months=self.months(count)) if count else self.say("person.at_once")

    def number(self, value: float, digits: int = 0) -> str:
        """A number as the language writes it."""
        return number(value, self.lang, digits)

    def euros(self, amount: float) -> str:
        """Whole euros, on one line."""
        return f"€\N{NO-BREAK SPACE}{self.number(amount)}"

    def listed(self, items: Sequence[str]) -> str:
        """One, two and three."""
        *most, last = items
        return f"{', '.join(most)} {self.say('and')} {last}" if most else last

    def date(self, month: int) -> str:
        """Year and month, such as 2021-03."""
        return f"{self.world.scenario.date(int(month)):%Y-%m}"

    def sector(self, sector: int) -> str:
        """The name of a sector, or all of them for -1."""
        return self.say("any_sector") if sector == NOBODY else text(f"sector.{Sector(sector).name.lower()}", self.lang)

    def region(self, region: int) -> str:
        """A labour-market region by name."""
        return self.say("region", region=self.world.geography.regions[region])

    def employer(self, row: int) -> str:
        """An employer by number, with sector and size; -1 is one that nobody knows."""
        if row == NOBODY:
            return self.say("name.employer.unknown")
        firms = self.world.employers
        return self.say(
            "name.employer.full",
            number=row,
            sector=self.sector(firms.sector[row]),
            staff=self.number(firms.size_of_staff[row]),
        )

    def participants(self, rows: Sequence[int]) -> str:
        """Participants by number, of many only the first ones."""
        numbers = [str(row) for row in sorted(rows)]
        if len(numbers) == 1:
            return self.say("name.participant", number=numbers[0])
        if len(numbers) <= MANY:
            return self.say("name.participants", numbers=self.listed(numbers))
        named, rest = ", ".join(numbers[: MANY // 2]), len(numbers) - MANY // 2
        return self.say("name.participants.some", count=len(numbers), numbers=named, rest=rest)
