"""Does the researcher's guide still work when it is followed to the letter?"""

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from sim.study.comparison import OUTCOMES
from sim.study.indices.methods import METHODS
from sim.study.sweep.read import KNOWN, read

REPOSITORY = Path(__file__).resolve().parents[1]
GUIDE = (REPOSITORY / "docs" / "researchers.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)(?: ([^\n]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KEY = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)


def in_folder(folder: Path, *words: str) -> None:
    """Run Python with these words in a folder, as a reader would."""
    env = os.environ | {"PYTHONPATH": str(REPOSITORY), "MPLBACKEND": "Agg"}
    made = subprocess.run([sys.executable, *words], cwd=folder, env=env, capture_output=True, text=True)
    assert made.returncode == 0, f"{words}\n{made.stdout}\n{made.stderr}"


@pytest.mark.guide
def test_every_block_of_code_runs_in_order(tmp_path: Path) -> None:
    python = []
    for kind, told, code in BLOCK.findall(GUIDE):
        if kind == "yaml":
            (tmp_path / told).write_text(code, "utf-8")
        elif kind == "sh":
            for line in code.splitlines():
                assert line.startswith("leerwerk "), line
                in_folder(tmp_path, "-m", "sim", *line.split()[1:])
        elif find_spec(told.removeprefix("needs ") or "sys"):
            python.append(code)
    assert len(python) >= 5
    (tmp_path / "guide.py").write_text("\n".join(python), "utf-8")
    in_folder(tmp_path, "guide.py")


def test_it_tells_every_key_method_and_outcome_and_no_other(tmp_path: Path) -> None:
    keys = set(KEY.findall(GUIDE.split("### Which method when")[0]))
    assert keys == set(KNOWN)
    assert set(KEY.findall(GUIDE.split("### Which method when")[1])) == set(METHODS)
    assert all(f"`{name}`" in GUIDE or f"[{name}]" in GUIDE for name in OUTCOMES)
    told = {kind: text for kind, name, text in BLOCK.findall(GUIDE) if name == "first.yaml"}
    (tmp_path / "first.yaml").write_text(told["yaml"], "utf-8")
    assert read(tmp_path / "first.yaml").method == "morris"
