"""Functions whose sensitivity is known, and designs of them."""

import numpy as np

from sim.study.indices.problem import Floats, Problem, with_dummy

ISHIGAMI: Problem = with_dummy({"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-np.pi, np.pi]] * 3})
ISHIGAMI_S1, ISHIGAMI_ST, ISHIGAMI_S13 = (0.3139, 0.4424, 0.0, 0.0), (0.5576, 0.4424, 0.2437, 0.0), 0.2437
"""a = 7, b = 0.1 (Sobol' & Levitan 1999), the dummy last."""

WEIGHTS = np.array([0.0, 1.0, 4.5, 9.0, 99.0])
SOBOL_G: Problem = with_dummy({"num_vars": 5, "names": ["g0", "g1", "g2", "g3", "g4"], "bounds": [[0.0, 1.0]] * 5})


def ishigami(X: Floats) -> Floats:
    """Shape (rows,)."""
    return np.asarray(np.sin(X[:, 0]) + 7.0 * np.sin(X[:, 1]) ** 2 + 0.1 * X[:, 2] ** 4 * np.sin(X[:, 0]))


def sobol_g(X: Floats) -> Floats:
    """Shape (rows,)."""
    return np.asarray(np.prod((np.abs(4.0 * X[:, :5] - 2.0) + WEIGHTS) / (1.0 + WEIGHTS), axis=1))


def sobol_g_shares() -> tuple[Floats, Floats]:
    """S1 and ST of each factor and the dummy (Saltelli & Sobol' 1995)."""
    own = 1.0 / (3.0 * (1.0 + WEIGHTS) ** 2)
    whole = np.prod(1.0 + own) - 1.0
    total = own * np.prod(1.0 + own) / (1.0 + own)
    return np.append(own / whole, 0.0), np.append(total / whole, 0.0)


def once(y: Floats) -> Floats:
    """Results of one run a row and one output, as `analyse` takes them."""
    return y[:, None, None]
