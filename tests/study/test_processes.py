"""Do processes end, whatever becomes of them?"""

import subprocess
import sys

import pytest


@pytest.mark.slow
def test_a_pool_of_which_a_process_vanished_ends() -> None:
    """In some Pythons a pool waits for ever when a process vanishes while large work is handed out."""
    ended = subprocess.run([sys.executable, "-m", "tests.vanishing"], capture_output=True, text=True, timeout=60)
    assert ended.stdout.split() == ["BrokenProcessPool"] * 6
