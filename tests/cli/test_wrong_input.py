"""Is wrong input told in a line for each error, with exit code 2 and nothing written?"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Ask = Callable[..., Any]

WRONG = [
    (("run", "basline"), "did you mean 'baseline'"),
    (("run", "nowhere/mine.yaml"), "nowhere/mine.yaml"),
    (("run", "baseline", "--scale", "7"), "--scale: 7.0 is out of range (share, 0.01 to 1)"),
    (("run", "baseline", "--scale", "nan"), "--scale: nan is not a finite number"),
    (("run", "baseline", "--months", "0"), "--months: 0 is out of range (months, 1 to 600)"),
    (("run", "baseline", "--months", "601"), "--months: 601 is out of range"),
    (("run", "baseline", "--seed", "-1"), "--seed"),
    (("run", "baseline", "--seed", "one"), "--seed"),
    (("run", "baseline", "--lang", "fr"), "--lang"),
    (("run", "baseline", "--sede", "1"), "--seed"),
    (("run",), "SCENARIO"),
    (("run", "baseline", "--out", "file.txt"), "file.txt"),
    (("run", "baseline", "--out", "file.txt/below"), "file.txt"),
    (("compare", "baseline"), "at least two scenarios"),
    (("compare", "baseline", "baseline"), "baseline and baseline hold the same values"),
    (("compare", "baseline", "basline"), "did you mean 'baseline'"),
    (("compare", "baseline", "baseline", "--replicates", "1"), "--replicates"),
    (("compare", "baseline", "baseline", "--workers", "0"), "--workers"),
    (("effect", "nova_zorg"), "--programme"),
    (("effect", "basline", "--programme", "all"), "did you mean 'baseline'"),
    (("effect", "nova_zorg", "--programme", "all", "--replicates", "1"), "--replicates"),
    (("effect", "nova_zorg", "--programme", "xyzzy"), "--programme: 'xyzzy' is unknown; nearest: "),
    (("check", "basline"), "did you mean 'baseline'"),
    (("explain", "baseline", "dropuot"), "did you mean 'dropout'"),
    (("explain", "baseline", "grants.lenght"), "did you mean 'grants.length'"),
    (("explain", "baseline", "lenght"), "did you mean 'grants.length'"),
    (("explain", "baseline", "mentor"), "'costs.mentor_hour'"),
    (("explain", "baseline", "xyzzy"), "the sections are start, months, "),
    (("describe", "--write"), "docs/ODD.md"),
    (("schema", "--out", "file.txt"), "--force"),
    (("schema", "--out", "nowhere/schema.json"), "nowhere"),
    (("verify", "nowhere"), "no record.json in nowhere"),
    (("verify", "file.txt"), "file.txt"),
    (("fly",), "fly"),
]


@pytest.mark.parametrize(("words", "said"), WRONG, ids=lambda value: " ".join(value) if type(value) is tuple else "")
def test_wrong_input_is_told(ask: Ask, here: Path, written: Callable[[], list[str]], words: Any, said: str) -> None:
    (here / "file.txt").write_text("mine")
    answer = ask(*words)
    assert answer.exit_code == 2
    assert said in answer.stderr and "Traceback" not in answer.stderr
    assert answer.stdout == ("basline: wrong, 1 to mend\n" if words[0] == "check" else "")
    assert written() == ["file.txt"] and (here / "file.txt").read_text() == "mine"


@pytest.mark.smoke
def test_every_error_of_every_file_has_its_line(ask: Ask, here: Path) -> None:
    Path("a.yaml").write_text("title: {en: a, nl: a}\ndropout:\n  guidence: 1\ngrants:\n  length: -3\n")
    Path("b.yaml").write_text("title: {en: b, nl: b}\nmonths: many\n")
    for command in (("check", "a.yaml", "b.yaml"), ("compare", "a.yaml", "b.yaml")):
        lines = ask(*command).stderr.splitlines()
        assert [line.split("  ")[0] for line in lines] == ["a.yaml:3:3", "a.yaml:5:11", "b.yaml:2:9"]


def test_the_right_files_are_named_beside_the_wrong_ones(ask: Ask, mine: str) -> None:
    answer = ask("check", mine, "basline")
    assert answer.exit_code == 2
    assert answer.stdout == f"{mine}: right\nbasline: wrong, 1 to mend\n"
    dutch = ask("check", mine, "basline", "--lang", "nl")
    assert (dutch.exit_code, dutch.stdout) == (2, f"{mine}: goed\nbasline: fout, 1 te herstellen\n")


def test_a_copy_under_another_name_is_no_comparison(ask: Ask, here: Path, mine: str) -> None:
    Path("copy.yaml").write_text("title: Mine again\nextends: mine.yaml\n")
    answer = ask("compare", "baseline", mine, "copy.yaml")
    assert answer.exit_code == 2 and "mine.yaml and copy.yaml hold the same values" in answer.stderr
