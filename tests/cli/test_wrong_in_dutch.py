"""Is wrong input told in Dutch to who asks for Dutch, on the line or once for all in the environment?"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer

from sim.cli import app
from sim.cli.endings import ends_well
from sim.said import Said
from sim.study.replicate import RunFailedError

Ask = Callable[..., Any]

BAD = "title: {en: Mine, nl: Mijn}\nextends: baseline\ngrants:\n  lenght: 60\n  size: groot\n"

WRONG = [
    (("run", "mijn.yaml"), "mijn.yaml:4:3  grants.lenght: onbekend; bedoelt u 'length'? (maanden, 3 tot 120)"),
    (("check", "mijn.yaml"), "mijn.yaml:4:3  grants.lenght: onbekend; bedoelt u 'length'? (maanden, 3 tot 120)"),
    (("explain", "mijn.yaml"), "grants.lenght: onbekend"),
    (("limits", "mijn.yaml"), "grants.lenght: onbekend"),
    (("spread", "mijn.yaml"), "grants.lenght: onbekend"),
    (("effect", "mijn.yaml", "--programme", "all"), "grants.lenght: onbekend"),
    (("story", "mijn.yaml", "--participant", "1"), "grants.lenght: onbekend"),
    (("workshop", "mijn.yaml"), "grants.lenght: onbekend"),
    (("compare", "baseline", "mijn.yaml"), "grants.lenght: onbekend"),
    (("compare", "baseline"), "compare heeft ten minste twee scenario's nodig"),
    (("compare", "baseline", "baseline"), "baseline en baseline hebben dezelfde waarden"),
    (("run", "basline"), "basline  dit scenario is er niet; bedoelt u 'baseline'? (meegeleverd: "),
    (("run", "baseline", "--scale", "7"), "--scale: 7.0 ligt buiten de grenzen (aandeel, 0.01 tot 1)"),
    (("run", "baseline", "--months", "0"), "--months: 0 ligt buiten de grenzen (maanden, 1 tot 600)"),
    (("run", "baseline", "--out", "file.txt"), "file.txt bestaat al en bevat geen uitkomsten van leerwerk"),
    (("run", "baseline", "--out", "file.txt/below"), "kan file.txt/below niet schrijven: "),
    (("limits", "baseline", "--below", "99"), "--below 99: moet 0 zijn, of 2 tot hoogstens zo veel als --draws (16)"),
    (("limits", "baseline", "--ensemble", "file.txt"), "file.txt is niet te gebruiken als ensemble"),
    (("effect", "nova_zorg", "--programme", "xyzzy"), "--programme: 'xyzzy' is onbekend; lijkt op: "),
    (("story", "nova_zorg"), "wiens verhaal? geef --participant N"),
    (("story", "nova_zorg", "--employer", "-1"), "--employer: -1 ligt buiten de grenzen (0 tot en met "),
    (
        ("question", "6-dropuot"),
        "leerwerk levert er ook geen mee met die naam; bedoelt u '6-",
    ),
    (("question", "mijn.yaml"), "mijn.yaml:1:1  question: ontbreekt"),
    (("sweep", "mijn.yaml"), "mijn.yaml:1:1  parameters: ontbreekt; noem wat varieert, zoals [criteria.*]"),
    (("sweep", "criteria-sobol", "--budget", "soon"), "--budget: 'soon' is geen tijdsduur; schrijf 90s, 30m of 2h"),
    (("sweep", "criteria-sobol", "--shard", "3/2"), "--shard: '3/2' is geen deel"),
    (("sweep", "--status", "none"), "in none staat geen sweep"),
    (("indices", "none"), "in none staan geen runs van een sweep"),
    (("indices", "none", "--outcome", "public_costs"), "--outcome public_costs: onbekend; bedoelt u 'public_cost'?"),
    (
        ("scenarios", "--only", "baselin"),
        "in de bibliotheek staat geen scenario baselin; bedoelt u 'baseline'?",
    ),
    (("report", "none"), "er is geen record.json in none; noem een map zoals results/baseline/1"),
    (("draw", "none"), "er is geen record.json in none"),
    (("gallery", "none"), "in none staan geen uitkomsten waarvan een figuur bestaat"),
    (("verify", "none"), "er is geen record.json in none"),
    (("run", "baseline", "--sede", "1"), "--sede: onbekend; bedoelt u '--seed'?\nhulp: leerwerk run --help"),
    (
        ("run", "baseline", "--scale", "0,2"),
        "--scale: 0,2 is geen getal; schrijf een punt in plaats van een komma: 0.2",
    ),
    (("check", "mijn"), "mijn  dit scenario is er niet; bedoelt u 'mijn.yaml'?"),
    (("run", "baseline", "--seed", "one"), "--seed: moet een heel getal zijn"),
    (("run", "baseline", "--seed", "-1"), "--seed: moet 0 of meer zijn"),
    (("run", "baseline", "--for", "film"), "--for: 'film' is niet een van 'screen', 'slide', 'print'"),
    (("run", "baseline", "mijn.yaml"), "meer dan gevraagd: mijn.yaml"),
    (("run", "baseline", "--quiet=3"), "--quiet krijgt geen waarde"),
    (("run",), "SCENARIO ontbreekt"),
    (("effect", "nova_zorg"), "--programme ontbreekt"),
    (("rum", "baseline"), "rum: onbekend; bedoelt u 'run'?"),
    (("schema", "--out", "file.txt"), "file.txt bestaat al; vervang het met --force"),
    (("describe", "mechanisms", "Q9"), "er is geen mechanisme 'Q9'"),
    (("describe", "evidence", "stayted"), "er is geen graad 'stayted'; bekend zijn stated, "),
]


@pytest.fixture
def bad(here: Path) -> Path:
    """A folder with a wrong scenario and a file that is in the way."""
    (here / "mijn.yaml").write_text(BAD, "utf-8")
    (here / "file.txt").write_text("mine")
    return here


@pytest.mark.parametrize(("words", "said"), WRONG, ids=lambda value: " ".join(value) if type(value) is tuple else "")
@pytest.mark.usefixtures("bad")
def test_wrong_input_is_told_in_dutch(ask: Ask, written: Callable[[], list[str]], words: Any, said: str) -> None:
    answer = ask(*words, "--lang", "nl")
    assert (answer.exit_code, said in answer.stderr) == (2, True), answer.stderr
    assert "Traceback" not in answer.stderr
    assert written() == ["file.txt", "mijn.yaml"]


@pytest.mark.parametrize("line", ["lenght: 60", "length: 240"])
def test_the_guide_shows_what_is_printed(ask: Ask, here: Path, line: str) -> None:
    guide = Path(__file__).parents[2].joinpath("docs", "handleiding.md").read_text("utf-8")
    (here / "mijn.yaml").write_text(f"title: Mijn\nextends: baseline\ngrants:\n  {line}\n", "utf-8")
    assert f"`{ask('check', 'mijn.yaml', '--lang', 'nl').stderr.strip()}`" in guide


@pytest.mark.usefixtures("bad")
def test_another_run_in_the_folder_is_told_in_dutch(ask: Ask) -> None:
    small = ("run", "nova_zorg", "--months", "2", "--no-figures", "--out", "there")
    assert ask(*small).exit_code == 0
    other = ask(*small, "--seed", "2", "--lang", "nl").stderr
    assert "in there staat een andere run (andere seeds); bewaar die met --out MAP, of vervang hem met --force" in other
    Path("there", "summary.json").unlink()
    assert "in there ontbreekt summary.json; maak het opnieuw met --force" in ask(*small, "--lang", "nl").stderr


@pytest.mark.usefixtures("bad")
def test_the_environment_may_say_the_language(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "unknown; did you mean 'length'?" in ask("run", "mijn.yaml").stderr
    monkeypatch.setenv("LEERWERK_LANG", "nl")
    assert "onbekend; bedoelt u 'length'?" in ask("run", "mijn.yaml").stderr
    assert ask("check", "baseline").stdout == "baseline: goed\n"
    assert "unknown; did you mean 'length'?" in ask("run", "mijn.yaml", "--lang", "en").stderr
    monkeypatch.setenv("LEERWERK_LANG", "en")
    assert "there is no record.json in none" in ask("report", "none").stderr
    monkeypatch.setenv("LEERWERK_LANG", "fr")
    assert ask("run", "mijn.yaml").exit_code == 2
    monkeypatch.setenv("LEERWERK_LANG", "nl")
    assert "--months heeft een waarde nodig" in ask("run", "baseline", "--months").stderr


def test_every_option_for_the_language_takes_it_from_the_environment_and_says_so(ask: Ask) -> None:
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        for option in command.params:
            if "--lang" in option.opts:
                assert option.envvar == "LEERWERK_LANG", name
    assert "[env var: LEERWERK_LANG" in " ".join(ask("report", "--help").stdout.split())


FAILED = [
    (KeyboardInterrupt(), "Onderbroken; er is niets opgeslagen."),
    (OSError(28, "full", "x"), "De run is mislukt: OSError: [Errno 28] de schijf is vol: 'x'"),
    (RunFailedError(Said("worker_stopped", why="")), "De run is mislukt: RunFailedError: een werkproces is gestopt:"),
]


@pytest.mark.parametrize(("error", "said"), FAILED)
def test_a_run_that_fails_or_is_broken_off_is_told_in_dutch(
    error: BaseException, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def command(lang: str) -> None:
        raise error

    with pytest.raises(typer.Exit):
        ends_well(command)(lang="nl")
    assert capsys.readouterr().err == f"{said}\n"
