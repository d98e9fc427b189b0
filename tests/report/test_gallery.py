"""Does the gallery have every figure, and words for who cannot see it?"""

import re
from pathlib import Path

from sim.report.gallery import names
from sim.report.kinds import KINDS
from sim.show.figures import FIGURES

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_shows_every_figure_and_no_other() -> None:
    page = (DOCS / "gallery.md").read_text("utf-8")
    shown = re.findall(r"^!\[(.+)\]\(gallery/(\w+)\.svg\)$", page, flags=re.M)
    assert sorted(name for _, name in shown) == sorted(names())
    assert {path.stem for path in (DOCS / "gallery").iterdir()} == set(names())
    assert all(len(said) > 40 for said, _ in shown), "a figure without words for who cannot see it"


def test_the_figures_stay_small() -> None:
    assert sum(path.stat().st_size for path in (DOCS / "gallery").iterdir()) < 2_000_000


def test_every_kind_of_result_that_is_told_has_figures() -> None:
    assert set(FIGURES) == {*KINDS, "calibration"}
