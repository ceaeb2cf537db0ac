"""The memory of a process that reads many texts, each with words that none had before.

    python -m tests.benchmarks.memory {command-line,workers,arrow} COUNT

Prints the resident memory in bytes, that of workers included, after every twentieth of the texts.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import psutil

from vn_directives.formats import Text

_BATCH = 100  # rows of an Arrow batch


def texts(count: int) -> Iterator[str]:
    """Texts with words of their own."""
    for i in range(count):
        yield f"Chỉ thị số {i}-CT/TU của ông Từ{i}lạ Tên{i}mới, xã Mới{i}đặt, về việc W{i}x"


def by_command_line(count: int, n_process: int = 1) -> Iterator[Any]:
    """The outcomes of what the commands run."""
    from vn_directives.cli.extraction import extract_all

    named = (Text(str(i), i, text, 0) for i, text in enumerate(texts(count)))
    return iter(extract_all(named, n_process))


def by_workers(count: int) -> Iterator[Any]:
    """The same with two workers (``-n 2``)."""
    return by_command_line(count, n_process=2)


def by_arrow(count: int) -> Iterator[Any]:
    """The rows of Arrow batches, one by one."""
    import pyarrow

    from vn_directives.arrow import extract_batches

    def batches() -> Iterator[Any]:
        rest = texts(count)
        while rows := list(islice(rest, _BATCH)):
            yield pyarrow.RecordBatch.from_pydict({"text": rows})

    for batch in extract_batches(batches()):
        yield from range(batch.num_rows)


ROADS = {"command-line": by_command_line, "workers": by_workers, "arrow": by_arrow}


def resident() -> int:
    """The resident memory of this process and of those that it started, in bytes."""
    own = psutil.Process()
    return sum(process.memory_info().rss for process in [own, *own.children()])


def looks(outcomes: Iterable[Any], every: int) -> Iterator[int]:
    """The resident memory after each `every` outcomes."""
    for number, _ in enumerate(outcomes, 1):
        if number % every == 0:
            yield resident()


if __name__ == "__main__":
    road, count = sys.argv[1], int(sys.argv[2])
    for look in looks(ROADS[road](count), count // 20):
        print(look, flush=True)
