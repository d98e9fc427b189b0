"""How much faster are the intervals of Sobol' indices than SALib's own? `python -m tests.benchmarks.indices`.

Processor time of one thread, so that what else a machine does counts little.
"""

import os
import subprocess
import sys
from time import process_time

import numpy as np

from sim.study.indices.analyse import analyse
from sim.study.indices.problem import Floats, Problem, members, with_dummy
from sim.study.indices.resample import Resampling
from sim.study.indices.sobol import estimate

FACTORS, BLOCKS, RESAMPLES = 20, 8192, 100
ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}
FASTER = 100.0
"""The aim, at 20 factors, 8192 blocks, second order, and as many resamples on both sides."""


def main() -> int:
    """Measure both, compare what they find, and print the ratio."""
    from SALib.analyze import sobol

    problem, X, y = _case()
    analyse("sobol", problem, X[: 64 * 42], y[: 64 * 42, None, None], resamples=2)  # compiles, imports
    began = process_time()
    ours = analyse("sobol", problem, X, y[:, None, None], resamples=RESAMPLES).si[0]
    middle = process_time()
    estimate(problem, X, y[:, None, None], True, Resampling(RESAMPLES, 1))
    late = process_time()
    theirs = sobol.analyze(problem, y, num_resamples=RESAMPLES, seed=1)
    whole, fast, slow = middle - began, late - middle, process_time() - late
    apart = max(float(np.nanmax(np.abs(ours[key] - theirs[key]))) for key in ("S1", "ST", "S2"))
    width = float(np.mean(ours["S1_conf"]) / np.mean(theirs["S1_conf"]))
    print(f"{FACTORS} factors, {BLOCKS} blocks, second order, {RESAMPLES} resamples")
    print(f"SALib {slow:.2f} s of processor time, here {fast:.3f} s: {slow / fast:.0f} times faster (aim {FASTER:.0f})")
    print(f"with the check of the design, which SALib does not have, {whole:.3f} s: {slow / whole:.0f} times")
    print(f"point indices at most {apart:.0e} apart; mean width of intervals {width:.3f} of SALib's")
    return int(slow / fast < FASTER)


def _case() -> tuple[Problem, Floats, Floats]:
    """A design put together here, as SALib's takes long to make, and a function with pairs."""
    count = FACTORS - 1
    names = [f"x{i}" for i in range(count)]
    problem = with_dummy({"num_vars": count, "names": names, "bounds": [[0.0, 1.0]] * count})
    rng = np.random.default_rng(1)
    first, last = rng.uniform(size=(2, BLOCKS, 1, FACTORS))
    own = members(problem)
    blocks = np.concatenate([first, np.where(own, last, first), np.where(own, first, last), last], axis=1)
    X = blocks.reshape(-1, FACTORS)
    return problem, X, X @ np.linspace(1.0, 0.0, FACTORS) + X[:, 0] * X[:, 1] ** 2


if __name__ == "__main__":
    if ONE_THREAD.items() <= os.environ.items():
        sys.exit(main())
    sys.exit(subprocess.run([sys.executable, "-m", "tests.benchmarks.indices"], env=os.environ | ONE_THREAD).returncode)
