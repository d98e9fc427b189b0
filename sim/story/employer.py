"""What happened at one employer?"""

from dataclasses import dataclass, field

import numpy as np

from sim.ledger import Moves, Turn, Turns
from sim.rules import absorption
from sim.story.names import name_of
from sim.story.telling import Story, Teller
from sim.story.words import Words
from sim.table import Rows
from sim.vocabulary import DROPOUT_CAUSES, Stage, Why
from sim.world import World

JOINING = (Turn.JOINED, Turn.STOPPED)


@dataclass
class Learners:
    """Who learned and worked at an employer: those of the first day, the last one, and how many did what."""

    first: list[int]
    last: int | None
    came: int
    completed: int
    left: int
    hired: int
    durable: int


def employer(world: World, row: int, lang: str = "en") -> Story:
    """The life of an employer so far, as far as programmes and their participants are concerned."""
    return _Employer(world, row, Words(world, lang)).story()


def learners(world: World, row: int) -> Learners:
    """Who learned and worked at an employer, from the moves in the ledger and those who are there now."""
    found = Learners([], None, 0, 0, 0, 0, 0)
    inside: set[int] = set()
    for moves in world.ledger.moves:
        for i in np.flatnonzero(moves.employer == row):
            person, came = int(moves.rows[i]), moves.stage == Stage.LEARN_WORK
            leaves = moves.origin[i] == Stage.LEARN_WORK
            if leaves and person not in inside:
                found.first.append(person)
            inside = inside | {person} if came else inside - {person}
            found.came += came
            found.completed += moves.why == Why.COMPLETED
            found.left += bool(leaves) and moves.why != Why.COMPLETED
            found.hired += moves.why == Why.PLACED
            found.durable += moves.why == Why.SUSTAINED
            found.last = person
    here = world.staged(Stage.LEARN_WORK)
    now = here[world.participants.employer[here] == row].tolist()
    found.first += [person for person in now if person not in inside]
    found.came += len(found.first)
    return found


@dataclass
class _Employer:
    world: World
    row: int
    words: Words
    learners: Learners = field(init=False)

    def __post_init__(self) -> None:
        self.learners = learners(self.world, self.row)

    def story(self) -> Story:
        teller = Teller(self.words)
        for turns in self.world.ledger.turns:
            teller.tell(turns.month, self._turn(turns))
        for moves in self.world.ledger.moves:
            for own in self._together(moves):
                teller.tell(moves.month, self._event(moves, own))
        who = self.words.say("name.employer", number=self.row)
        return teller.story(who, [self._about()], self._start(), self._end(), see=self._see())

    def _turn(self, turns: Turns) -> str:
        here = np.flatnonzero(turns.rows == self.row)
        if turns.what not in JOINING or not here.size:
            return ""
        willingness, shortage = (float(turns.kept[name][here[0]]) for name in ("willingness", "shortage"))
        mood = self.words.say(
            "employer.mood", willingness=self.words.number(100.0 * willingness), shortage=self.words.number(shortage)
        )
        if turns.what == Turn.STOPPED:
            return self.words.say("employer.stopped", mood=mood)
        return self.words.counted("employer.joined", self._places(turns.month), mood=mood)

    def _places(self, month: int) -> int:
        """Places that it would offer in a month if it took part."""
        firms, own, p = self.world.employers, [self.row], self.world.scenario.at(month).absorption
        return int(absorption.carried(firms.wanted[own] + firms.tasks[own], firms.mentors[own], p)[0])

    def _together(self, moves: Moves) -> list[Rows]:
        """Those of its participants among the movers who are told of in one sentence."""
        own = np.flatnonzero(moves.employer == self.row)
        told_by = moves.programme[own] if moves.why in (Why.SELECTED, Why.PROGRAMME_ENDED) else moves.origin[own]
        return [own[told_by == each] for each in np.unique(told_by)]

    def _event(self, moves: Moves, own: Rows) -> str:
        key = self._key(moves, int(moves.origin[own[0]]))
        return self.words.counted(
            f"employer.{key}",
            own.size,
            participants=self.words.participants(moves.rows[own].tolist()),
            programme=name_of(self.words, int(moves.programme[own[0]])),
            cause=self.words.say(f"cause.{moves.why.name.lower()}") if moves.why in DROPOUT_CAUSES else "",
            after=self.words.after(self.world.scenario.at(moves.month).placement.durable_after),
        )

    def _key(self, moves: Moves, origin: int) -> str:
        if moves.why in DROPOUT_CAUSES:
            return f"dropped.{'learn_work' if origin == Stage.LEARN_WORK else 'pre_programme'}"
        if moves.why == Why.LOST_JOB and origin == Stage.DURABLE:
            return "lost_durable"
        if moves.why in (Why.STARTED, Why.GO):
            return f"started.{moves.stage.name.lower()}"
        return moves.why.name.lower()

    def _about(self) -> str:
        firms, row = self.world.employers, self.row
        return self.words.counted(
            "employer.about",
            self._places(0),
            sector=self.words.sector(firms.sector[row]),
            staff=self.words.number(firms.size_of_staff[row]),
            region=self.words.region(int(firms.region[row])),
        )

    def _start(self) -> list[str]:
        joined = [t.what for t in self.world.ledger.turns if t.what in JOINING and self.row in t.rows]
        inside = joined[0] == Turn.STOPPED if joined else bool(self.world.employers.participates[self.row])
        offer = (
            self.words.counted("employer.start.in", self._places(0)) if inside else self.words.say("employer.start.out")
        )
        first = self.learners.first
        here = self.words.participants(first) if first else ""
        return [offer, self.words.counted("employer.learning", len(first), participants=here) if first else ""]

    def _end(self) -> list[str]:
        takes_part = self.world.employers.participates[self.row]
        places, told = self._places(max(self.world.month - 1, 0)), self.learners
        offer = self.words.counted("employer.now.in", places) if takes_part else self.words.say("employer.now.out")
        if not told.came:
            return [offer]
        inside = told.came - told.completed - told.left
        counts = {"came": told.came, "completed": told.completed, "left": told.left, "inside": inside}
        counts |= {"hired": told.hired, "durable": told.durable}
        return [offer, self.words.say("employer.total", **{k: self.words.number(v) for k, v in counts.items()})]

    def _see(self) -> tuple[str, str] | None:
        last = self.learners.last
        return None if last is None else ("participant", str(last))
