"""Which observations is the model held against, and which of them was it fitted to?"""

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from sim.declare import Grade
from sim.said import Said, of_system
from sim.scenario import Scenario, load
from sim.scenario.problem import Origin, Problem, Problems, ScenarioError
from sim.scenario.yaml_text import parse
from sim.shipped import scenarios_folder
from sim.study.patterns import ALONE, BESIDE
from sim.study.said import checked


class Use(StrEnum):
    """Whether the model was fitted to a target or not."""

    CALIBRATION = "calibration"
    VALIDATION = "validation"


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


def _ordered(band: tuple[float, float]) -> tuple[float, float]:
    if band[0] >= band[1]:
        raise ValueError(Said("band"))
    return band


class Target(_Said):
    """One observation: the band that the model should reach, and how the model is measured.

    `value` is absent where only a range or a direction is known.
    """

    title: dict[str, str]
    use: Use
    group: str
    facts: list[str] = Field(min_length=1)
    source: str
    grade: Grade
    population: str
    unit: str
    value: float | None = None
    band: Annotated[tuple[float, float], AfterValidator(_ordered)]
    pattern: str
    of: dict[str, Any] = {}
    world: str
    beside: str | None = None

    @model_validator(mode="after")
    def _measurable(self) -> "Target":
        known = BESIDE if self.beside else ALONE
        if self.pattern not in known:
            raise ValueError(Said("no_pattern", name=self.pattern, known=", ".join(sorted(known))))
        return self

    @property
    def observed(self) -> float:
        """The value, NaN where there is none."""
        return float("nan") if self.value is None else self.value

    @property
    def centre(self) -> float:
        """The middle of the band."""
        return (self.band[0] + self.band[1]) / 2.0

    @property
    def tolerance(self) -> float:
        """Half of the width of the band."""
        return (self.band[1] - self.band[0]) / 2.0


class Targets(_Said):
    """All targets by name, and the runs on which they are measured: a scenario and what is changed in it."""

    worlds: dict[str, dict[str, Any]]
    targets: dict[str, Target]

    @model_validator(mode="after")
    def _consistent(self) -> "Targets":
        for name, target in self.targets.items():
            for world in filter(None, (target.world, target.beside)):
                if world not in self.worlds:
                    raise ValueError(Said("no_world", target=name, name=world, known=", ".join(self.worlds)))
        both = _facts(self.of(Use.CALIBRATION)) & _facts(self.of(Use.VALIDATION))
        if both:
            raise ValueError(Said("used_twice", facts=", ".join(sorted(both))))
        return self

    def of(self, *uses: Use) -> dict[str, Target]:
        """The targets of some uses, by name."""
        return {name: target for name, target in self.targets.items() if target.use in uses}

    def worlds_of(self, *uses: Use) -> list[str]:
        """The worlds that targets of some uses are measured on, those beside them included, as the file orders them."""
        asked = {world for target in self.of(*uses).values() for world in (target.world, target.beside)}
        return [world for world in self.worlds if world in asked]

    def scenario(self, world: str, scale: float) -> Scenario:
        """The scenario of a world, for a share of the country."""
        changes = dict(self.worlds[world])
        return load(changes.pop("scenario"), {**changes, "population.scale": scale})


def _facts(targets: dict[str, Target]) -> set[str]:
    return {fact for target in targets.values() for fact in target.facts}


def default_file() -> Path:
    """The targets that come with the package."""
    return scenarios_folder() / "targets.yaml"


@lru_cache(maxsize=4)
def read(file: Path | None = None) -> Targets:
    """The targets of a file, by default those that come with the package.

    Raises ScenarioError with every problem, each with file, line and column; OSError when it cannot be read.
    """
    path = file or default_file()
    found: Problems = []
    node = parse(path.read_text("utf-8"), str(path), found)
    if found:
        raise ScenarioError(found)
    return checked(Targets, node)


def problems(file: Path) -> Problems:
    """The problems of a file of targets; an empty list when it is right."""
    try:
        read(file)
    except ScenarioError as error:
        return error.problems
    except OSError as error:
        return [Problem(Origin(str(file)), "", Said("unreadable", why=of_system(error)))]
    return []


def fingerprint(file: Path | None = None) -> str:
    """A hash of what a file of targets says."""
    from sim import fingerprint as hashes

    return hashes.values(read(file).model_dump(mode="json"))
