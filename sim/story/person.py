"""What happened in the life of one participant?"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from sim.ledger import Moves
from sim.story.names import name_of
from sim.story.telling import Story, Teller
from sim.story.words import DUTCH, Words
from sim.vocabulary import DROPOUT_CAUSES, NOBODY, Origin, Schooling, Sex, Stage, Why
from sim.world import World

BEGINS = (Why.STARTED, Why.GO, Why.FOUND_JOB, Why.PLACED)
"""Moves from which months are counted."""


@dataclass(frozen=True)
class Step:
    """One move of one person, with the programme and the employer (row or -1) that the person had then."""

    month: int
    origin: Stage
    stage: Stage
    why: Why
    programme: int
    employer: int


def steps(world: World, row: int) -> list[Step]:
    """Every move of a person that the ledger holds, in order."""
    return [_step(moves, int(i)) for moves in world.ledger.moves for i in (moves.rows == row).nonzero()[0]]


def participant(world: World, row: int, lang: str = "en") -> Story:
    """The life of a participant so far."""
    return _Person(world, row, Words(world, lang)).story()


def _step(moves: Moves, i: int) -> Step:
    origin, programme, employer = int(moves.origin[i]), int(moves.programme[i]), int(moves.employer[i])
    return Step(moves.month, Stage(origin), moves.stage, moves.why, programme, employer)


@dataclass
class _Person:
    world: World
    row: int
    words: Words
    steps: list[Step] = field(init=False)
    they: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.steps = steps(self.world, self.row)
        sex = Sex(self.world.participants.sex[self.row]).name.lower()
        self.they = {word: self.words.say(f"{word}.{sex}") for word in ("she", "her", "him")}
        self.kind = self.words.say(f"person.kind.{sex}")

    def story(self) -> Story:
        teller = Teller(self.words)
        for sentence, step in self._told():
            teller.tell(step.month, sentence)
        return teller.story(
            self.words.participants([self.row]), [self._about()], self._start(), self._end(), see=self._see()
        )

    def _told(self) -> Iterator[tuple[str, Step]]:
        began: int | None = None
        for step, after in zip_longest(self.steps, self.steps[1:]):
            at_once = after is not None and after.why == Why.SCREENED_OUT and after.month == step.month
            if not at_once:
                yield self._event(step, None if began is None else step.month - began), step
            if step.why in BEGINS and not (step.why == Why.GO and began is not None):
                began = step.month
            elif step.stage == Stage.POOL:
                began = None

    def _event(self, step: Step, months: int | None) -> str:
        after = self.words.after(months)
        if step.why in DROPOUT_CAUSES:
            cause = self.words.say(f"cause.{step.why.name.lower()}")
            return self._say("dropped", step, after=after, cause=cause)
        if step.why == Why.STARTED:
            return self._say(f"started.{step.stage.name.lower()}", step)
        if step.why == Why.PLACED:
            own = self._say("placed.own" if step.employer != NOBODY else "placed.elsewhere", step)
            return f"{own} {self._say('placed.aftercare', step) if self._has_aftercare(step) else ''}".strip()
        return self._say(step.why.name.lower(), step, after=after)

    def _say(self, key: str, step: Step, **more: str) -> str:
        return self.words.say(f"person.{key}", **self.they, **self._where(step.programme, step.employer), **more)

    def _where(self, programme: int, employer: int) -> dict[str, str]:
        home = self.world.geography.municipalities[self.world.participants.municipality[self.row]]
        named = {"programme": name_of(self.words, programme), "employer": self.words.employer(employer)}
        return {"town": home, **named}

    def _has_aftercare(self, step: Step) -> bool:
        policy = self.world.scenario.at(step.month).guidance.aftercare_months
        return bool(max(self.world.programmes.aftercare_months[step.programme], policy) > 0)

    def _about(self) -> str:
        people, row, say = self.world.participants, self.row, self.words.say
        origin = say(f"person.origin.{Origin(people.origin[row]).name.lower()}")
        return say(
            "person.about",
            who=f"{self.kind} {origin}",
            year=self.world.scenario.date(int(people.born[row])).year,
            schooling=say(f"person.schooling.{Schooling(people.schooling[row]).name.lower()}"),
            sector=self.words.sector(people.prior_field[row]),
            children=say(f"person.children.{'yes' if people.cares[row] else 'no'}"),
            town=self._where(NOBODY, NOBODY)["town"],
        )

    def _start(self) -> list[str]:
        people, first = self.world.participants, self.steps[0] if self.steps else None
        stage = first.origin if first else Stage(people.stage[self.row])
        programme = first.programme if first else int(people.programme[self.row])
        permit = self.words.date(people.permit[self.row])
        here = stage != Stage.NOT_ARRIVED
        return [self._situation(stage, programme), self.words.say("person.permit", month=permit) if here else ""]

    def _end(self) -> list[str]:
        people, row, say = self.world.participants, self.row, self.words.say
        stage = Stage(people.stage[row])
        situation = self._situation(stage, int(people.programme[row]))
        if stage in (Stage.NOT_ARRIVED, Stage.OUT):
            return [situation]
        level = DUTCH[min(int(people.language[row]), len(DUTCH) - 1)]
        dutch = say("person.dutch.level", level=level) if level else say("person.dutch.none")
        benefit = say(f"person.benefit.{'yes' if people.on_benefit[row] else 'no'}", **self.they)
        return [situation, say("person.dutch", level=dutch, **self.they), benefit]

    def _situation(self, stage: Stage, programme: int) -> str:
        return self.words.say(f"person.now.{stage.name.lower()}", **self.they, **self._where(programme, NOBODY))

    def _see(self) -> tuple[str, str] | None:
        programme = int(self.world.participants.programme[self.row])
        return None if programme == NOBODY else ("programme", self.world.geography.programmes[programme])
