"""leerwerk story: what happened in one life?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well, next_step
from sim.said import Said, message

if TYPE_CHECKING:
    from sim.scenario import Scenario
    from sim.story import Line, Story
    from sim.world import World

EXAMPLES = """\b
Examples:
  leerwerk story baseline --programme taalsnelweg
  leerwerk story baseline --participant 42 --lang nl
  leerwerk story baseline --employer 7 --scale 0.1 --months 60 --seed 2"""


@dataclass(frozen=True)
class _Asked:
    """Whose life: exactly one of the three."""

    participant: int | None
    programme: str | None
    employer: int | None


@ends_well
def story(
    scenario: options.Scenario,
    participant: Annotated[int | None, typer.Option(metavar="N", help="A participant by number, from 0.")] = None,
    programme: Annotated[str | None, typer.Option(metavar="NAME", help="A programme by its name.")] = None,
    employer: Annotated[int | None, typer.Option(metavar="N", help="An employer by number, from 0.")] = None,
    seed: options.Seed = 1,
    scale: options.Scale = None,
    months: options.Months = None,
    lang: options.Language = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="The story only.")] = False,
) -> None:
    """Tell one life, month by month.

    Of one participant, one programme or one employer: the run is made, and what happened is told in plain words.
    """
    from sim.cli.notes import tell_run
    from sim.run import prepare

    asked = _Asked(participant, programme, employer)
    if sum(each is not None for each in (participant, programme, employer)) != 1:
        raise WrongInputError(Said("whose_story"))
    language = options.chosen(lang)
    chosen = prepare(scenario, scale=scale, months=months)
    if not quiet:
        tell_run([chosen], language)
    told = _told(chosen, seed, asked, language, quiet)
    for line in told.told:
        typer.echo(_wrapped(line))
    if not quiet:
        next_step(_next(told, scenario, seed, scale, months, language), language)


def _told(scenario: "Scenario", seed: int, asked: _Asked, lang: str, quiet: bool) -> "Story":
    """Make the run, after a look whether the one who is asked for exists, and tell."""
    from sim import story as stories
    from sim.cli.phrases import say
    from sim.cli.screen import bar
    from sim.model import ScalingModel

    model = ScalingModel(scenario, rng=seed, collect=False)
    row = _row(model.world, asked)
    with bar(scenario.title[lang], say("months", lang), quiet) as progress:
        while model.running:
            model.step()
            progress(model.month, scenario.months)
    if asked.participant is not None:
        return stories.participant(model.world, row, lang)
    return (stories.employer if asked.programme is None else stories.programme)(model.world, row, lang)


def _row(world: "World", asked: _Asked) -> int:
    from sim.story import UnknownNameError, find

    if asked.programme is not None:
        try:
            return find(world, asked.programme)
        except UnknownNameError as error:
            raise WrongInputError(Said("of", what="--programme", said=message(error))) from None
    if asked.participant is not None:
        return _within("--participant", asked.participant, world.participants.size)
    return _within("--employer", asked.employer or 0, world.employers.size)


def _within(option: str, number: int, size: int) -> int:
    if not 0 <= number < size:
        raise WrongInputError(Said("no_number_here", option=option, number=number, last=size - 1))
    return number


def _wrapped(line: "Line") -> str:
    """A line broken to the width of the screen, with its text below its text."""
    from sim.cli.screen import filled
    from sim.story import WIDTH

    return filled(str(line), 0 if line.label is None else WIDTH)


def _next(told: "Story", scenario: str, seed: int, scale: float | None, months: int | None, lang: str) -> str:
    """Another life that touches this one; without one, the same scenario as a whole."""
    given = {"--seed": seed if seed != 1 else None, "--scale": scale, "--months": months}
    same = "".join(f" {option} {value}" for option, value in given.items() if value is not None)
    if told.see is None:
        return f"leerwerk run {scenario}{same}"
    kind, name = told.see
    quoted = f'"{name}"' if " " in name else name
    return f"leerwerk story {scenario} --{kind} {quoted}{same} --lang {lang}"
