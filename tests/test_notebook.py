"""Does the notebook still work, within a minute, and is it kept without outputs?"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
CELLS: list[dict[str, Any]] = json.loads((REPOSITORY / "docs" / "notebooks" / "first_sweep.ipynb").read_text("utf-8"))[
    "cells"
]
MOST_SECONDS = 60.0
"""Of one processor, so that a busy machine does not count."""

TIMED = "\nimport resource\nprint(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))\n"


def test_it_is_kept_without_outputs() -> None:
    code = [cell for cell in CELLS if cell["cell_type"] == "code"]
    assert code and all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    assert len({cell["id"] for cell in CELLS}) == len(CELLS)


@pytest.mark.slow
def test_every_cell_runs_in_order_within_a_minute(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    code = "\n".join("".join(cell["source"]) for cell in CELLS if cell["cell_type"] == "code")
    (tmp_path / "cells.py").write_text(code + TIMED, "utf-8")
    env = os.environ | {"PYTHONPATH": str(REPOSITORY), "MPLBACKEND": "Agg", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "cells.py"]
    made = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    assert float(made.stdout.split()[-1]) < MOST_SECONDS
