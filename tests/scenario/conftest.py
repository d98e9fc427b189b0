"""A small tree of parameters and a folder of one's own, so that these tests say nothing about the model."""

import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Literal, Self

import pytest
from pydantic import BaseModel, ConfigDict, model_validator

from sim.declare import Block, fixed, lever, uncertain
from sim.scenario import ScenarioError, load
from sim.vocabulary import Criterion

Write = Callable[[str, str], Path]


class Dropout(Block):
    """When does a participant drop out?"""

    language: float = uncertain(
        0.02, "for want of Dutch", unit="per month", range=(0, 0.2), source="test", grade="assumed"
    )
    guidance: float = lever(
        4.0, "time for one", unit="hours a week", range=(0, 6), source="test", grade="stated", criterion=Criterion.REGIE
    )


class Rules(Block):
    """What does the law allow?"""

    dual: bool = lever(True, "dual tracks", unit="", source="test", grade="assumed")
    kind: Literal["open", "closed"] = lever("open", "who may enter", unit="", source="test", grade="assumed")
    groups: int = fixed(3, "groups", unit="groups", range=(1, 9), source="test", grade="assumed")
    shares: tuple[float, ...] = fixed((0.5, 0.5), "shares", unit="share", source="test", grade="assumed")


class LabourMarket(Block):
    """How tight is the labour market?"""

    sector_level: dict[str, float] = uncertain(
        {"ict": 1.5}, "level by sector", unit="factor by sector", source="test", grade="assumed"
    )


class Delay(Block):
    """How long does it take?"""

    low: float = uncertain(1.0, "shortest", unit="months", range=(0, 9), source="test", grade="assumed")
    high: float = uncertain(2.0, "longest", unit="months", range=(0, 9), source="test", grade="assumed")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise ValueError("low is above high")
        return self


class Tree(BaseModel):
    """The tree."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    dropout: Dropout = Dropout()
    rules: Rules = Rules()
    labour_market: LabourMarket = LabourMarket()
    delay: Delay = Delay()


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a scenario file in the current folder; the shipped folder is `shipped/`, the parameters are Tree."""
    (tmp_path / "shipped").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sim.scenario.layers.scenarios_folder", lambda: tmp_path / "shipped")
    monkeypatch.setattr("sim.scenario.declared.Parameters", Tree)

    def written(name: str, text: str) -> Path:
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text("title: {en: A, nl: A}\n" + textwrap.dedent(text), encoding="utf-8")
        return path

    return written


@pytest.fixture
def wrong(write: Write) -> Callable[[str], list[str]]:
    """The lines about a file `mine.yaml`; line 1 is its title."""

    def lines(text: str) -> list[str]:
        with pytest.raises(ScenarioError) as caught:
            load(write("mine.yaml", text))
        return str(caught.value).splitlines()

    return lines
