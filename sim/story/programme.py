"""What happened in the life of one programme?"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import numpy as np

from sim.data import table
from sim.ledger import Intake, Turn, Turns
from sim.stages import IN_PROGRAMME
from sim.story.money import years
from sim.story.names import name_of
from sim.story.telling import Story, Teller
from sim.story.words import DUTCH, Words
from sim.vocabulary import (
    DROPOUT_CAUSES,
    NOBODY,
    Constraint,
    FunderKind,
    Level,
    ProgrammeState,
    Reach,
    Stage,
    Why,
)
from sim.world import World

TOLD = (
    Why.STARTED, Why.GO, Why.NO_GO, Why.COMPLETED, Why.PLACED, Why.NOT_PLACED, Why.SUSTAINED,
    Why.LOST_JOB, Why.MOVED_AWAY, Why.PROGRAMME_ENDED,
)  # fmt: skip
"""Moves of its participants that a programme tells, beside those who drop out; retirement counts as moving away."""
NEW_JOB = (Stage.MATCHING, Stage.JOB_AFTERCARE)


def programme(world: World, row: int, lang: str = "en") -> Story:
    """The life of a programme so far."""
    return _Programme(world, row, Words(world, lang)).story()


def passages(world: World, row: int) -> dict[int, Counter[Why]]:
    """How many participants of a programme made each move, by month; of those who leave, only while they are in it.

    Someone who loses a job counts while it is new: before it is durable work. Retirement counts as moving away.
    """
    found: dict[int, Counter[Why]] = defaultdict(Counter)
    for moves in world.ledger.moves:
        own = moves.programme == row
        if moves.why in (Why.MOVED_AWAY, Why.PENSION):
            own &= np.isin(moves.origin, (*IN_PROGRAMME, *NEW_JOB))
        elif moves.why == Why.LOST_JOB:
            own &= moves.origin == Stage.JOB_AFTERCARE
        elif moves.why in (Why.FOUND_JOB, Why.EDUCATION):
            continue
        if own.any():
            why = Why.MOVED_AWAY if moves.why == Why.PENSION else moves.why
            found[moves.month][why] += int(np.count_nonzero(own))
    return found


@dataclass
class _Programme:
    world: World
    row: int
    words: Words
    people: dict[int, Counter[Why]] = field(init=False)

    def __post_init__(self) -> None:
        self.people = passages(self.world, self.row)

    def story(self) -> Story:
        teller = Teller(self.words)
        for turns in self.world.ledger.turns:
            teller.tell(turns.month, self._turn(turns))
        groups = None
        for intake in self._intakes():
            teller.tell(intake.month, self._intake(intake))
            now = round(intake.actual / self.world.programmes.group_size[self.row])
            if groups and now and now != groups:
                teller.tell(intake.month, self.words.counted("programme.groups", now, before=groups))
            groups = now or groups
        for month, moved in self.people.items():
            teller.tell(month, self._passages(moved))
        title, money = name_of(self.words, self.row), years(self.words, self.row)
        return teller.story(title, self._about(), self._start(), self._end(), after=money, see=self._see())

    def _intakes(self) -> list[Intake]:
        return [intake for intake in self.world.ledger.intakes if intake.programme == self.row]

    def _turn(self, turns: Turns) -> str:
        if turns.what in (Turn.JOINED, Turn.STOPPED):
            return ""
        if turns.what == Turn.FOUNDED:
            return self._founding(turns)
        here = np.flatnonzero(turns.rows == self.row)
        if not here.size:
            return ""
        first = turns.month == 0 and turns.what == Turn.AWARDED and self.row in self.world.geography.running_at_start
        key = "has_grant" if first else turns.what.name.lower()
        return self.words.say(f"programme.{key}", **self._grant(turns, int(here[0])))

    def _grant(self, turns: Turns, i: int) -> dict[str, str]:
        """What is kept of a grant: until when, how much a month, from whom."""
        known = {}
        if "funded_until" in turns.kept:
            known["month"] = self.words.date(turns.kept["funded_until"][i])
        if "grant" in turns.kept:
            known["euros"] = self.words.euros(turns.kept["grant"][i])
            known["funder"] = self._funder(int(turns.kept["funder"][i]))
        return known

    def _funder(self, pot: int) -> str:
        pots = self.world.funders
        if pots.kind[pot] == FunderKind.MUNICIPAL:
            region = self.world.geography.regions[pots.region[pot]]
            return self.words.say("programme.funder.municipal", region=region)
        if pots.kind[pot] == FunderKind.SHARED:
            return self.words.say("programme.funder.shared")
        named = table("funders")["dutch" if self.words.lang == "nl" else "name"]
        return named[pot] if pot < len(named) else self.words.say("programme.funder.new")

    def _founding(self, turns: Turns) -> str:
        """That it was founded itself, or that a copy of it was."""
        parents = self.world.programmes.parent
        if self.row in turns.rows:
            parent = int(parents[self.row])
            if parent == NOBODY:
                return self.words.say("programme.founded")
            return self.words.say("programme.founded.copy", parent=name_of(self.words, parent))
        copies = [int(row) for row in turns.rows if parents[row] == self.row]
        return " ".join(
            self.words.say("programme.spawned", region=self._region(copy), copy=name_of(self.words, copy))
            for copy in copies
        )

    def _region(self, row: int) -> str:
        return self.words.region(int(self.world.programmes.region[row]))

    def _intake(self, intake: Intake) -> str:
        lost = intake.wanted - intake.actual
        took = "all" if not lost else "some" if intake.actual else "none"
        counts = {"wanted": intake.wanted, "actual": intake.actual, "lost": lost}
        told = {name: self.words.number(count) for name, count in counts.items()}
        lacks = self._lacks(intake)
        if len(lacks) == 1:
            return self.words.say(f"programme.intake.{took}.because", **told, reason=lacks[0][1])
        reasons = [self.words.say("programme.reason", count=count, reason=reason) for count, reason in lacks]
        return self.words.say(f"programme.intake.{took}", **told, reasons=", ".join(reasons))

    def _lacks(self, intake: Intake) -> list[tuple[str, str]]:
        """What each constraint cost and how it is said, the costliest first."""
        costly = [int(c) for c in np.argsort(-intake.cost, kind="stable") if intake.cost[c]]
        say, number = self.words.say, self.words.number
        return [(number(intake.cost[c]), say(f"programme.lack.{Constraint(c).name.lower()}")) for c in costly]

    def _passages(self, moved: Counter[Why]) -> str:
        parts = [self._passage(why, moved[why]) for why in TOLD if moved[why]]
        causes = [why for why in DROPOUT_CAUSES if moved[why]]
        if causes:
            dropped = sum(moved[why] for why in causes)
            parts.append(self.words.counted("programme.dropped", dropped, causes=self._causes(moved, causes)))
        said = [self._passage(Why.SCREENED_OUT, moved[Why.SCREENED_OUT])] if moved[Why.SCREENED_OUT] else []
        if parts:
            said.append(self.words.say("programme.participants", passages="; ".join(parts)))
        return " ".join(said)

    def _causes(self, moved: Counter[Why], causes: list[Why]) -> str:
        named = {why: self.words.say(f"cause.{why.name.lower()}") for why in causes}
        if len(causes) == 1:
            return named[causes[0]]
        return ", ".join(f"{self.words.number(moved[why])} {named[why]}" for why in causes)

    def _passage(self, why: Why, count: int) -> str:
        return self.words.counted("programme.left" if why == Why.MOVED_AWAY else f"programme.{why.name.lower()}", count)

    def _about(self) -> list[str]:
        say, table_, row = self.words.say, self.world.programmes, self.row
        towns = int(self.world.geography.catchment[row].sum())
        reach = self.words.counted(f"programme.reach.{Reach(table_.reach[row]).name.lower()}", towns)
        about = say(
            "programme.about",
            sector=", ".join(map(self.words.sector, self._sectors())),
            level=say(f"level.{Level(table_.level[row]).name.lower()}"),
            town=self.world.geography.municipalities[table_.municipality[row]],
            region=self._region(row),
            reach=reach,
        )
        parent, asked = int(table_.parent[row]), DUTCH[int(table_.entry_language[row])]
        copy = say("programme.about.copy", parent=name_of(self.words, parent)) if parent != NOBODY else ""
        return [about, copy, self._groups(), say("programme.about.dutch", level=asked) if asked else ""]

    def _sectors(self) -> list[int]:
        own, every = int(self.world.programmes.sector[self.row]), self.world.geography.sectors[self.row]
        return [own] if own == NOBODY else sorted(np.flatnonzero(every).tolist(), key=own.__ne__)

    def _groups(self) -> str:
        table_, row = self.world.programmes, self.row
        pre, learn = (self.words.months(int(months[row])) for months in (table_.pre_months, table_.learn_months))
        phases = self.words.say(
            "programme.phases." + ("pre" if table_.pre_months[row] else "none"), pre=pre, learn=learn
        )
        interval = self.words.counted("programme.interval", int(table_.interval[row]))
        return self.words.say("programme.about.groups", size=table_.group_size[row], interval=interval, phases=phases)

    def _start(self) -> list[str]:
        state = ProgrammeState(self.world.programmes.state[self.row])
        if self.row in self.world.geography.running_at_start:
            return [self.words.counted("programme.start.running", self._inside_at_start())]
        never_began = state == ProgrammeState.ENDED and not self._has_turned()
        return [self.words.say("programme.start.ended" if never_began else "programme.start.dormant")]

    def _has_turned(self) -> bool:
        return any(self.row in turns.rows for turns in self.world.ledger.turns if turns.what == Turn.FOUNDED)

    def _inside_at_start(self) -> int:
        """Those who were in it before the books were opened: counted, but in no intake."""
        return int(self.world.programmes.started[self.row]) - sum(intake.actual for intake in self._intakes())

    def _end(self) -> list[str]:
        table_, row = self.world.programmes, self.row
        state = self.words.say(f"programme.now.{ProgrammeState(table_.state[row]).name.lower()}")
        if not table_.started[row]:
            return [state]
        placed = sum(moved[Why.PLACED] for moved in self.people.values())
        inside = table_.started[row] - table_.completed[row] - table_.dropped[row]
        counts = {"taken_in": table_.started[row], "completed": table_.completed[row], "dropped": table_.dropped[row]}
        counts |= {"inside": inside, "placed": placed, "durable": table_.durable[row]}
        return [state, self.words.say("programme.total", **{k: self.words.number(v) for k, v in counts.items()})]

    def _see(self) -> tuple[str, str] | None:
        """Someone who came far in it: the last to reach durable work, or else to get a job, to complete or to start."""
        for why in (Why.SUSTAINED, Why.PLACED, Why.COMPLETED, Why.STARTED):
            for moves in reversed(self.world.ledger.moves):
                if moves.why == why and (own := moves.rows[moves.programme == self.row]).size:
                    return "participant", str(own[0])
        return None
