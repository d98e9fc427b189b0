"""Can every figure of a sweep be drawn, with one replicate and with several?"""

import pytest

from sim.show.figures import of_ranking
from sim.study.sweep import Local, Way, sweep
from sim.study.sweep.results import Ranked, ranked
from tests.sweeps import FORMULA, experiment


def swept(method: str, replicates: int) -> Ranked:
    return ranked(sweep(experiment(method=method, replicates=replicates), Way(Local(1), how=FORMULA)))


@pytest.mark.parametrize("method", ["sobol", "morris"])
@pytest.mark.parametrize(("replicates", "foot"), [(1, "1 run each"), (2, "2 runs each")])
def test_the_foot_of_every_figure_counts_the_runs(method: str, replicates: int, foot: str) -> None:
    of = swept(method, replicates)
    drawn = of_ranking(of)
    assert len(drawn) == 2
    for figure in drawn:
        said = [text.get_text() for text in figure(of, "en").figure.texts]
        assert any(text.endswith(foot) for text in said), (figure.__name__, said)
