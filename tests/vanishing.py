"""Work on which a process vanishes, with more in hand than a pipe holds."""

import os
import time
from collections.abc import Iterator

from sim.study.replicate import processes

LARGE = b"x" * 5_000_000


def vanish(_: bytes) -> None:
    time.sleep(0.2)
    os._exit(9)


def ends() -> Iterator[str]:
    """What becomes of six pieces of work, each of which makes its process vanish."""
    with processes(2) as pool:
        for each in [pool.submit(vanish, LARGE) for _ in range(6)]:
            yield type(each.exception()).__name__


if __name__ == "__main__":
    print(*ends())
