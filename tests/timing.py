"""How long a call takes, and how that grows with what it is given: for all tests that measure.

Counted is the time of the processor, not that of the clock: other programs on the machine do not
count. Of a few measurements the shortest is taken, and the garbage collector waits meanwhile: it
would go through the objects of all tests that ran before.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Given = TypeVar("Given")

# `k` times as much may take this times `k` as long: a little more than linear, because the caches
# of a processor are small; what grows by squares takes `k` times `k` as long.
MOST_GROWTH = 1.5
_TRIES = 3  # a busy machine may disturb a measurement, not three


@contextmanager
def _without_collection() -> Iterator[None]:
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def seconds(*calls: Callable[[], object], repeats: int = 3) -> list[float]:
    """The shortest processor time of each call, in seconds; they are measured in turns."""
    best = [float("inf")] * len(calls)
    with _without_collection():
        for _ in range(repeats):
            for i, call in enumerate(calls):
                start = time.process_time()
                call()
                best[i] = min(best[i], time.process_time() - start)
    return best


def assert_linear(
    make: Callable[[int], Given], read: Callable[[Given], object], size: int, times: int
) -> None:
    """Fail when reading what is made of `times` the size takes more than linear time.

    Only `read` is measured, not `make`. See `MOST_GROWTH`.
    """
    small, large = make(size), make(times * size)
    for _ in range(_TRIES):
        before, after = seconds(lambda: read(small), lambda: read(large))
        if after <= MOST_GROWTH * times * before:
            return
    raise AssertionError(f"{times} times as much takes {after / before:.1f} times as long")
