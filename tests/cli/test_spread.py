"""Does `leerwerk spread` tell how sure the numbers are, in tables that say what they are not for?"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Ask = Callable[..., Any]

LITTLE = ("spread", "baseline", "--scale", "0.05", "--months", "3", "--sets", "2", "--workers", "1")
PLACE = Path("results/spread/baseline-scale0.05-months3")


def test_a_spread_is_told_written_and_verified(ask: Ask) -> None:
    answer = ask(*LITTLE, "--lang", "nl")
    assert answer.exit_code == 0, answer.stderr
    assert "2 sets waarden" in answer.stdout and answer.stderr == f"verder: leerwerk report {PLACE}\n"
    english, dutch = ((PLACE / name).read_text("utf-8").splitlines() for name in ("table.md", "table.nl.md"))
    assert english[0] == "# Baseline: 2 sets of values that agree with what was observed"
    assert "../../../docs/limits.md" in english[2] and "niet om te voorspellen" in dutch[2]
    assert len(english) == len(dutch) == 6 + len(json.loads((PLACE / "spread.json").read_text("utf-8"))["rows"])
    assert len({line.count("|") for line in english[4:]}) == 1
    assert not PLACE.with_name(f"{PLACE.name}.unfinished").exists()
    same = ask(*LITTLE, "--lang", "nl")
    assert same.exit_code == 0 and str(PLACE) in same.stdout.splitlines()[-1]
    assert ask("verify", PLACE, "--workers", "1").exit_code == 0


def test_an_interrupt_says_where_it_goes_on(ask: Ask, monkeypatch: Any) -> None:
    from sim.study import spread

    def stopped(*given: Any, store: Path, **named: Any) -> None:
        store.mkdir(parents=True)
        raise KeyboardInterrupt

    monkeypatch.setattr(spread, "spread", stopped)
    answer = ask(*LITTLE, "--lang", "en")
    assert answer.exit_code == 130 and f"{PLACE}.unfinished" in answer.stderr
    assert not PLACE.exists()
