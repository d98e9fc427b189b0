"""Where are the runs of a sweep made: on processes of this machine, on a cluster, or on what a caller brings?"""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple, ParamSpec, Protocol, TypeVar

from sim.said import Said, SaidError, message
from sim.study.replicate import processes, processors

PATIENCE = "20s"
"""How long an answer of a scheduler is waited for."""

Asked = ParamSpec("Asked")
Made = TypeVar("Made")


class Open(NamedTuple):
    """An engine at work, and how many runs it makes at once."""

    executor: Executor
    workers: int


class Engine(Protocol):
    """Something that makes runs; opened anew when it has broken down."""

    def open(self) -> AbstractContextManager[Open]:
        """The engine at work, for as long as the block lasts."""


class EngineError(SaidError, RuntimeError):
    """The engine cannot be had or is gone; what was made is kept."""


class Here(Executor):
    """Makes each run at once, in this process."""

    def submit(self, fn: Callable[Asked, Made], /, *args: Asked.args, **kwargs: Asked.kwargs) -> Future[Made]:
        """The outcome of a call that has been made by then."""
        future: Future[Made] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@dataclass(frozen=True)
class Local:
    """Processes of this machine, by default one for each processor that may be used."""

    workers: int | None = None

    @contextmanager
    def open(self) -> Iterator[Open]:
        """Fresh processes, or this one when one is enough."""
        count = self.workers or processors()
        if count == 1:
            yield Open(Here(), 1)
            return
        with processes(count) as pool:
            yield Open(pool, count)


@dataclass(frozen=True)
class Borrowed:
    """An executor of the caller, which is not closed afterwards."""

    executor: Executor
    workers: int

    @contextmanager
    def open(self) -> Iterator[Open]:
        """The executor as it is."""
        yield Open(self.executor, self.workers)


@dataclass(frozen=True)
class Dask:
    """Workers of a Dask scheduler at an address, or of a cluster that is started here for as long as it is needed."""

    address: str | None = None
    workers: int | None = None

    @contextmanager
    def open(self) -> Iterator[Open]:
        """A client of the scheduler; raises EngineError when there is no Dask, or nobody at the address."""
        distributed = _distributed()
        with self._cluster(distributed) as where:
            try:
                client = distributed.Client(where, set_as_default=False, timeout=PATIENCE)
            except OSError as error:
                raise EngineError(Said("engine.silent", address=self.address, why=message(error))) from None
            with client:
                count = sum(client.nthreads().values())
                if not count:
                    raise EngineError(Said("engine.no_workers", address=self.address))
                yield Open(client.get_executor(pure=False), count)

    @contextmanager
    def _cluster(self, distributed: Any) -> Iterator[Any]:
        if self.address is not None:
            yield self.address
            return
        count = self.workers or processors()
        with distributed.LocalCluster(
            n_workers=count, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs="ERROR"
        ) as cluster:
            yield cluster


def _distributed() -> Any:
    try:
        import distributed
    except ImportError:
        raise EngineError(Said("engine.no_dask")) from None
    return distributed
