"""Are inputs that are no parameter told in words too?"""

from pathlib import Path
from typing import Any

import pytest

from sim.report.page import html
from sim.report.result import read
from sim.show.words import LANGUAGES, word
from sim.study.sweep import Local, Way, sweep
from sim.study.sweep.results import write as write_sweep
from tests.sweeps import FORMULA, experiment


@pytest.mark.parametrize("more", [{"ensemble": True, "method": "morris", "size": 8}, {"groups": True}], ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_inputs_that_are_no_parameter_are_told_in_words(more: dict[str, Any], lang: str, tmp_path: Path) -> None:
    write_sweep(sweep(experiment(**more), Way(how=FORMULA, engine=Local(1))), tmp_path)
    told = html([read(tmp_path)], lang)
    assert "ensemble.member" not in told
    assert (word("figure.ranking.ensemble", lang) in told) == ("ensemble" in more)
