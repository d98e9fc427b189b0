"""How is a loop over many people made fast? It is compiled, and stays plain Python that runs without a compiler too.

Only for loops over all people of a stage; `NUMBA_DISABLE_JIT=1` runs the same code uncompiled, with equal results.
Fast mathematics that reorders sums is off, so that results are the same bits on every processor.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

Loop = TypeVar("Loop", bound=Callable[..., Any])


def compiled(loop: Loop) -> Loop:
    """Compile a function of arrays and numbers at its first call, and keep the result on disk for the next start."""
    return cast(Loop, njit(cache=True, nogil=True)(loop))
