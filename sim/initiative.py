"""What is a named initiative? A record of whom it serves, how it is built, who carries it and what is assumed."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from sim.data import table
from sim.said import Said, joined
from sim.vocabulary import Sector

Names = Annotated[tuple[str, ...], Field(strict=False)]
"""Names from a file: a YAML list becomes a tuple."""


def _between(low: float, high: float, unit: str, meaning: str) -> Any:
    described = f"{meaning} ({unit}, {low:g} to {high:g})"
    return Field(ge=low, le=high, description=described, json_schema_extra={"unit": unit})


class Lesson(BaseModel):
    """What the initiative teaches about scaling, in the words of this project."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    nl: str = Field(min_length=1, description="the lesson in Dutch")
    en: str = Field(min_length=1, description="the lesson in English")


class Initiative(BaseModel):
    """One learning-work programme (leerwerktraject) as it is known by name.

    Frozen; unknown keys, names of regions, municipalities, sectors and attributes that do not exist, and numbers out of
    range raise pydantic.ValidationError.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)

    name: str = Field(min_length=1, description="name of the initiative")
    number: int = Field(default=0, ge=0, le=999, description="place among the named ones: in the order of the reports")
    category: Literal["parallel", "integrated", "bridging"] = Field(
        description="kind of programme: beside civic integration, dual with it, or bridging to a job or traineeship"
    )
    sectors: Names = Field(description="sectors in which it places people; empty means any")
    level: Literal["mbo1", "mbo2", "mbo3", "mbo4", "hbo"] = Field(description="level of education at which it works")
    regions: Names = Field(description="labour-market regions in which it works; empty, with reach nation, means all")
    municipalities: Names = Field(default=(), description="municipalities in which it works; empty: all of its regions")
    reach: Literal["municipality", "region", "nation"] = Field(
        description="from how wide an area it recruits: its municipalities, its regions, or the country"
    )
    started: str = Field(pattern=r"^(19|20)\d\d-(0[1-9]|1[0-2])$", description="month of its start (YYYY-MM)")
    state_at_start: Literal["running", "ended"] = Field(description="its state in January 2021")
    in_baseline: bool = Field(default=False, description="whether it exists in the baseline (true or false)")
    entry_language: float = _between(0, 6, "CEFR 0-6", "lowest Dutch at entry: 0 none, 1 A1, 2 A2, 3 B1, 4 B2, 5 C1")
    min_schooling: Literal["primary", "lower_secondary", "upper_secondary", "higher"] = Field(
        description="lowest schooling at entry"
    )
    max_age: int = _between(18, 67, "years", "highest age at entry")
    group_size: int = _between(2, 60, "persons", "persons in a full group")
    cohorts_per_year: float = _between(0.25, 12, "groups a year", "groups that start in a year")
    pre_months: float = _between(0, 12, "months", "length of the pre-programme (voortraject)")
    learn_months: float = _between(1, 36, "months", "length of the learning and working phase")
    matching_months: float = _between(0, 6, "months", "length of matching and trial placement")
    aftercare_months: float = _between(0, 24, "months", "length of the aftercare (nazorg) after placement")
    job_guarantee: bool = Field(description="whether a job awaits those who perform well (true or false)")
    learning_paid_by: Literal["programme", "employers", "education"] = Field(
        default="programme",
        description="who pays lessons and coaching of the learning and working phase: the programme from its own "
        "money, the employers, or regular education of which the phase is a part",
    )
    partners: int = _between(1, 400, "parties", "parties that carry it together, employers included")
    employers: int = _between(0, 400, "employers", "employers among the partners")
    source: str = Field(min_length=1, description="where the attributes come from")
    assumed: Names = Field(default=(), description="attributes that no source gives and that this project has chosen")
    lesson: Lesson = Field(description="what it teaches about scaling")

    @model_validator(mode="after")
    def _names_exist(self) -> Self:
        wrong = [
            *_unknown("sector", self.sectors, [sector.name.lower() for sector in Sector]),
            *_unknown("region", self.regions, table("regions")["name"]),
            *_unknown("municipality", self.municipalities, table("municipalities")["name"]),
            *_unknown("attribute", self.assumed, type(self).model_fields),
        ]
        if wrong:
            raise ValueError(joined("also", wrong))
        return self

    @model_validator(mode="after")
    def _places_agree(self) -> Self:
        if self.reach == "region" and not self.regions:
            raise ValueError(Said("initiative.no_region"))
        if self.reach == "municipality" and not self.municipalities:
            raise ValueError(Said("initiative.no_municipality"))
        places = table("municipalities")
        region_of = dict(zip(places["name"], places["region"], strict=True))
        for place in self.municipalities:
            if region_of[place] not in self.regions:
                raise ValueError(Said("initiative.elsewhere", place=place, region=region_of[place]))
        return self

    @model_validator(mode="after")
    def _employers_are_partners(self) -> Self:
        if self.employers > self.partners:
            raise ValueError(Said("initiative.partners", employers=self.employers, partners=self.partners))
        return self


def _unknown(what: str, names: Iterable[str], known: Iterable[str]) -> list[Said]:
    choices = list(known)
    return [
        Said(f"initiative.unknown_{what}", name=name, meant=_meant(name, choices))
        for name in names
        if name not in choices
    ]


def _meant(name: str, choices: list[str]) -> str:
    spelt = {choice.lower(): choice for choice in choices}
    part_of = [lower for lower in spelt if len(name) > 3 and name.lower() in lower]
    near = part_of or get_close_matches(name.lower(), spelt, n=1, cutoff=0.5)
    return Said("did_you_mean", near=spelt[near[0]]) if near else ""
