"""Do all methods, engines and kinds of inputs go from a file to indices on the command line?"""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from sim.run import run
from sim.scenario import load
from sim.study.ensemble import read as read_ensemble
from sim.study.space import decided
from tests.cli.conftest import Ask

pytestmark = pytest.mark.slow

HEAD = "title: {en: Tiny, nl: Klein}\nscale: 0.05\nmonths: 2\nreplicates: 1\n"
SMALLEST = {"sobol": 16, "morris": 4, "fast": 65, "pawn": 128, "delta": 128, "dgsm": 16, "regional": 128}
GROUPED = "parameters: [criteria.*, dropout.level]\ngroups: true\noutcomes: [public_cost]\nsecond_order: false\n"


def swept(here: Path, ask: Ask, text: str, *words: str, name: str = "tiny") -> Path:
    """The folder of results of an experiment with this text."""
    (here / f"{name}.yaml").write_text(HEAD + text, "utf-8")
    answer = ask("sweep", f"{name}.yaml", "--no-figures", "--lang", "en", *(words or ("--workers", "1")))
    assert answer.exit_code == 0, answer.stderr
    return here / "results" / name


def of(method: str) -> str:
    return f"method: {method}\nsize: {SMALLEST[method]}\n"


def table(folder: Path) -> pd.DataFrame:
    return pd.read_csv(folder / "indices.csv").set_index("name")


def moved(folder: Path, block: int) -> set[int]:
    """How many of the criteria change from a row of a design to the next of its block."""
    design = pd.read_parquet(folder / "design.parquet").filter(like="criteria.").to_numpy()
    changed = (np.diff(design, axis=0) != 0.0).sum(axis=1)
    return {int(number) for row, number in enumerate(changed, 1) if row % block}


@pytest.mark.parametrize("method", SMALLEST)
def test_every_method_ranks_what_matters_and_says_it_again_from_stored_runs(here: Path, ask: Ask, method: str) -> None:
    folder = swept(here, ask, of(method) + "parameters: [criteria.regie]\noutcomes: [public_cost]\n")
    made = table(folder)
    assert made.index[0] == "criteria.regie" and made.loc["criteria.regie", "above_dummy"]
    again = ask("indices", "results/tiny", "--out", "again.csv", "--lang", "nl")
    assert again.exit_code == 0 and "zonder effect" in again.stdout
    assert (here / "again.csv").read_bytes() == (folder / "indices.csv").read_bytes()


def test_dask_gives_the_files_of_local_processes(here: Path, ask: Ask) -> None:
    pytest.importorskip("distributed")
    text = of("morris") + "parameters: [criteria.regie]\noutcomes: [public_cost, started]\n"
    near = swept(here, ask, text)
    far = swept(here, ask, text, "--engine", "dask", "--workers", "2", name="far")
    for file in ("design.parquet", "runs.parquet", "indices.csv"):
        assert (near / file).read_bytes() == (far / file).read_bytes()


def test_each_row_of_an_ensemble_is_a_run_with_a_set_of_it(here: Path, ask: Ask) -> None:
    text = of("morris") + "parameters: [criteria.regie]\nensemble: true\noutcomes: [public_cost]\n"
    folder = swept(here, ask, text)
    assert {"ensemble.member", "criteria.regie", "dummy"} == set(table(folder).index)
    runs = pd.read_parquet(folder / "runs.parquet")
    assert runs["ensemble.member"].nunique() > 2
    for row in (runs.iloc[0], runs.iloc[-1]):
        assert by_hand(row["ensemble.member"], row["criteria.regie"], int(row["seed"])) == row["public_cost"]


def by_hand(share: float, regie: float, seed: int) -> Any:
    """Net public money with the set at a share of all weight, laid over what the baseline leaves open."""
    members = read_ensemble()
    heaps = np.cumsum(members.weights) / members.weights.sum()
    values = members.sets[int(np.argmax(heaps > share))]
    taken = set(decided(load("baseline", {"population.scale": 0.05})))
    given = {"title": {"en": "by hand", "nl": "met de hand"}, "extends": "baseline", "months": 2}
    said = {name: value for name, value in values.items() if name not in taken}
    case = load(load(given), {"population.scale": 0.05, **said, "criteria.regie": regie})
    return run(case, seed).summary["public_cost"]


@pytest.mark.parametrize(("method", "block"), [("sobol", 3 + 2), ("morris", 3 + 1)])
def test_members_of_a_group_move_together_and_have_one_index(here: Path, ask: Ask, method: str, block: int) -> None:
    folder = swept(here, ask, of(method) + GROUPED)
    assert set(table(folder).index) == {"criteria", "dropout.level", "dummy"}
    assert table(folder).loc["criteria", "rank"] == 1
    assert len(pd.read_parquet(folder / "design.parquet")) == SMALLEST[method] * block
    assert moved(folder, block) == {0, 6}
    assert ask("indices", folder, "--lang", "nl").exit_code == 0


@pytest.mark.parametrize("method", ["fast", "pawn", "delta", "dgsm", "regional"])
def test_a_method_without_true_groups_is_refused(here: Path, ask: Ask, method: str) -> None:
    (here / "tiny.yaml").write_text(HEAD + of(method) + GROUPED, "utf-8")
    answer = ask("sweep", "tiny.yaml")
    assert answer.exit_code == 2 and f"{method} has no true groups" in answer.stderr
