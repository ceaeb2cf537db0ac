"""From texts to ready JSON lines, in this process or in several.

Docs never cross processes: a worker sends back the finished lines. Each worker holds one batch of
texts at a time. When it dies, another reads that batch one by one: a worker that dies then, or does
not answer in time, gives away the text that it is busy with.
"""

from __future__ import annotations

import ctypes
import gc
import json
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Any

from vn_directives.batches import in_batches
from vn_directives.cli.settings import DEFAULTS, Settings, pipeline_of
from vn_directives.formats import Place, Problem, Text
from vn_directives.formats.sources import why_unread

# Characters per batch: some 50 ms of work, against less than 1 ms to hand it over.
_BATCH_LENGTH = 50_000
_BATCH_TEXTS = 2_000  # of texts so short, or of files that cannot be read
# Batches read ahead of the oldest unfinished one: bounds memory, and lets the others go on for
# some seconds while one worker is busy with a very large text.
_WINDOW = 200
_LATE_SECONDS = 0.5  # the longest wait for messages, where texts have a limit of time
_PR_SET_PDEATHSIG = 1  # of Linux: <sys/prctl.h>
_WATCH_SECONDS = 0.3  # between two looks at whether a worker's parent is still there


@dataclass(frozen=True, slots=True)
class Line:
    """The record of a text as a line of JSON without its break; the bytes and place of the text."""

    json: str
    size: int
    place: Place | None = field(default=None, repr=False, compare=False)


Outcome = Line | Problem


class WorkersCannotStart(RuntimeError):
    """A worker process ended before it was ready for work."""


def extract_all(
    texts: Iterable[Text | Problem],
    n_process: int = 1,
    start_method: str | None = None,
    settings: Settings = DEFAULTS,
    timeout: float | None = None,
) -> Iterator[Outcome]:
    """The outcome of each text, in the order of the texts.

    Args:
        texts: read lazily, so that memory stays bounded however many there are.
        n_process: how many processes work; 1 is this one.
        start_method: of the worker processes: ``fork``, ``spawn``, or the one that suits the
            platform.
        settings: with what the texts are read.
        timeout: seconds that one text may take; the worker of one that takes longer is ended, and
            a single process works in a worker too.
    """
    batches = map(list, in_batches(texts, _length_of, _BATCH_LENGTH, _BATCH_TEXTS))
    if n_process == 1 and timeout is None:
        return chain.from_iterable(_by_batch(batches, settings))
    return _extract_in_workers(batches, n_process, start_method, settings, timeout)


def _length_of(text: Text | Problem) -> int:
    return len(text.content) if isinstance(text, Text) else 0


def _by_batch(
    batches: Iterable[list[Text | Problem]], settings: Settings
) -> Iterator[list[Outcome]]:
    for number, batch in enumerate(batches):
        if number == 1:  # what is known by now stays: it need not be looked through for garbage
            gc.freeze()
        yield list(_outcomes(batch, settings))


def _outcomes(batch: list[Text | Problem], settings: Settings) -> Iterator[Outcome]:
    from vn_directives.pipeline import batch_zone
    from vn_directives.records import records_of_batch

    nlp = pipeline_of(settings)
    texts = [text for text in batch if isinstance(text, Text)]
    with batch_zone(nlp):
        records = records_of_batch(nlp, texts, settings.reference_date)
        for text in batch:
            yield text if isinstance(text, Problem) else _outcome(text, next(records))


def _outcome(text: Text, record: dict[str, Any] | Exception) -> Outcome:
    if isinstance(record, Exception):
        return text.failed(why_unread(record))
    try:
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        line.encode()
    except Exception as error:  # whatever it is, the other texts go on
        return text.failed(why_unread(error))
    return Line(line, text.size, text.place)


@dataclass
class _Batch:
    """A batch on its way: its texts, and the outcomes that have come back, in the same order.

    Attributes:
        singly: whether its texts are read one by one, so that it is known which is being read.
    """

    texts: list[Text | Problem]
    singly: bool
    outcomes: deque[Outcome] = field(default_factory=deque)
    received: int = 0

    @property
    def is_finished(self) -> bool:
        return self.received == len(self.texts)

    def receive(self, outcomes: list[Outcome]) -> None:
        self.outcomes += outcomes
        self.received += len(outcomes)


class _Worker:
    """A process that turns batches into outcomes, seen from this side."""

    def __init__(self, context: Any, settings: Settings) -> None:
        self.connection, theirs = context.Pipe()
        self.batch: _Batch | None = None
        self.is_ready = False
        self.since = time.monotonic()  # of the last sign of life
        self._process = context.Process(
            target=_serve, args=(theirs, os.getpid(), settings), daemon=True
        )
        self._process.start()
        theirs.close()  # so that the worker's death ends the connection

    def give(self, batch: _Batch) -> None:
        """Hand over what is left of a batch."""
        self.batch = batch
        self.since = time.monotonic()
        with suppress(OSError):  # it has died: the next `receive` will tell
            rest = batch.texts[batch.received :]
            self.connection.send([[text] for text in rest] if batch.singly else [rest])

    def receive(self) -> None:
        """Take what the worker has sent; EOFError or OSError when it has died."""
        message = self.connection.recv()
        self.since = time.monotonic()
        if not self.is_ready:
            self.is_ready = True  # the first message says only this
        elif self.batch is not None:
            self.batch.receive(message)
            if self.batch.is_finished:
                self.batch = None

    def is_late(self, timeout: float) -> bool:
        """Whether the text that the worker is busy with has taken more seconds than it may."""
        return (
            self.is_ready
            and self.batch is not None
            and time.monotonic() - self.since >= timeout
            and not self.connection.poll()
        )

    def ending(self) -> str:
        """How the process ended, in words."""
        self._process.join()
        code = self._process.exitcode or 0
        return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.connection.close()
        self._process.kill()
        self._process.join()


def _serve(connection: Connection, parent: int, settings: Settings) -> None:
    """The life of a worker process: batches in, and for each the outcomes of its texts out.

    Args:
        connection: to the parent.
        parent: its process id.
        settings: with what the texts are read.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _ask_to_end_with_parent()
    Thread(target=_end_with, args=(parent,), daemon=True).start()
    pipeline_of(settings)
    with suppress(EOFError, OSError):  # the parent is gone, or has no more work
        connection.send(None)
        for outcomes in _by_batch(_received(connection), settings):
            connection.send(outcomes)


def _received(connection: Connection) -> Iterator[list[Text | Problem]]:
    while True:
        yield from connection.recv()


def _ask_to_end_with_parent() -> None:
    """Have Linux kill this process when its parent ends, even in the midst of compiled code.

    The thread that watches the parent elsewhere must wait until such code lets it run.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _end_with(parent: int) -> None:
    """End this process, whatever it is doing, when its parent has ended.

    The end of the connection does not tell: forked workers hold its other side as well.
    """
    process = multiprocessing.parent_process()
    sentinel = [process.sentinel] if process else []
    while os.name == "nt" or os.getppid() == parent:
        if wait(sentinel, timeout=_WATCH_SECONDS):
            break
    os._exit(1)


def _extract_in_workers(
    batches: Iterator[list[Text | Problem]],
    n_process: int,
    start_method: str | None,
    settings: Settings,
    timeout: float | None,
) -> Iterator[Outcome]:
    if start_method is None:
        # Linux forks safely here (no threads run), and the children share the loaded pipeline.
        start_method = "fork" if sys.platform == "linux" else "spawn"
    if start_method == "fork":
        pipeline_of(settings)
    context = multiprocessing.get_context(start_method)
    workers = [_Worker(context, settings) for _ in range(n_process)]
    window: deque[_Batch] = deque()  # given out and not yet handed on, oldest first
    try:
        while True:
            for worker in workers:
                if worker.batch is None and len(window) < _WINDOW:
                    if (texts := next(batches, None)) is None:
                        break
                    window.append(_Batch(texts, singly=timeout is not None))
                    worker.give(window[-1])
            while window:
                while window[0].outcomes:
                    yield window[0].outcomes.popleft()
                if not window[0].is_finished:
                    break
                window.popleft()
            if not window:
                return
            _receive(workers, context, settings, timeout)
    finally:
        for worker in workers:
            worker.stop()


def _receive(
    workers: list[_Worker], context: Any, settings: Settings, timeout: float | None
) -> None:
    """Wait for messages from busy workers and take them; put new ones in place of the dead."""
    busy = {worker.connection: i for i, worker in enumerate(workers) if worker.batch}
    ready = wait(list(busy), timeout if timeout is None else min(timeout, _LATE_SECONDS))
    for connection in ready:
        i = busy[connection]  # type: ignore[index]
        try:
            workers[i].receive()
        except (EOFError, OSError):
            reason = f"the worker process died of it ({workers[i].ending()})"
            workers[i] = _replace(workers[i], reason, context, settings)
    if timeout is not None:
        for i, worker in enumerate(workers):
            if worker.is_late(timeout):
                worker.stop()
                reason = f"it takes more than {timeout:g} seconds; see --timeout"
                workers[i] = _replace(worker, reason, context, settings)


def _replace(dead: _Worker, reason: str, context: Any, settings: Settings) -> _Worker:
    """A new worker that goes on where the old one ended: behind the text that is known to be why.

    Args:
        dead: the old one.
        reason: why it ended.
    """
    if not dead.is_ready:
        raise WorkersCannotStart(f"a worker process ended at its start ({dead.ending()})")
    batch = dead.batch
    assert batch is not None
    if batch.singly:
        text = batch.texts[batch.received]
        batch.receive([text if isinstance(text, Problem) else text.failed(reason)])
    batch.singly = True
    new = _Worker(context, settings)
    if not batch.is_finished:
        new.give(batch)
    return new
