"""What a run says on standard error: the problems, and how far it is.

On a terminal that is a bar, in a log a line every so often.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as RichProgress

from vn_directives.cli.errors import Errors
from vn_directives.cli.inputs import Read
from vn_directives.cli.options import Show
from vn_directives.formats import Problem, Source
from vn_directives.formats.content import without_surrogates

T = TypeVar("T", bound=Read)

_BAR_SECONDS = 0.1  # between two looks of the bar
_LINE_SECONDS = 10.0  # between two lines in a log
_MEGABYTE = 1_000_000  # as the bar counts them


class Progress:
    """Follows a run: names each problem, counts them, and shows how far it is.

    Attributes:
        problems: how many there were.
        errors: the file that takes the problems as well, if there is one.

    Args:
        sources: what the run reads; their sizes add up to the length of the bar.
        show: how; None shows no progress. A bar is only where standard error is a terminal.
        quiet: whether nothing is said at all.
        errors: the path of a file for the problems.
    """

    def __init__(
        self,
        sources: Sequence[Source | Problem],
        show: Show | None = Show.bar,
        quiet: bool = False,
        errors: Path | None = None,
    ) -> None:
        self.problems = 0
        self.errors = Errors(errors, sources)
        self._quiet = quiet
        self._is_plain = show is Show.plain and not quiet
        self._texts = self._bytes = self._before = self._bytes_before = 0
        self._console = Console(stderr=True, highlight=False, soft_wrap=True)
        # No thread refreshes the bar: worker processes are forked while it is there.
        self._bar = RichProgress(
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=self._console,
            auto_refresh=False,
            transient=True,
            disable=show is not Show.bar or quiet or not sys.stderr.isatty(),
        )
        self._total = sum(source.size for source in sources)
        self._task = self._bar.add_task("0 texts", total=self._total or None)
        self._started = self._shown = time.monotonic()

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._bar.stop()
        self.errors.close()
        if self._is_plain:
            self._print(self._line(ended=True))

    def go_on(self, texts: int, size: int, problems: int) -> None:
        """Take note of what an earlier run did: its texts, bytes and problems."""
        self._texts = self._before = texts
        self._bytes = self._bytes_before = size
        self.problems = problems
        self._bar.update(self._task, completed=size)

    def say(self, message: str) -> None:
        """Print a line, above the bar where there is one."""
        if not self._quiet:
            self._print(f"vn-directives: {message}")

    def good(self, items: Iterable[T | Problem]) -> Iterator[T]:
        """The items that are no problems; note is taken of all."""
        for item in items:
            self.advance(item)
            if not isinstance(item, Problem):
                yield item

    def advance(self, item: Read | Problem) -> None:
        """Take note of one item."""
        if isinstance(item, Problem):
            self.problems += 1
            self.errors.take(item)
            self.say(f"{item.name}: {item.reason}")
        else:
            self._texts += 1
        self._bytes += item.size
        self._bar.advance(self._task, item.size)
        now = time.monotonic()
        if now >= self._shown + (_LINE_SECONDS if self._is_plain else _BAR_SECONDS):
            self._shown = now
            if self._is_plain:
                self._print(self._line())
            else:
                self._bar.update(self._task, description=self._counts(now), refresh=True)

    def _counts(self, now: float) -> str:
        rate = (self._texts - self._before) / max(now - self._started, 0.001)
        failed = f", {self.problems:,} failed" if self.problems else ""
        return f"{self._texts:,} texts{failed}, {rate:,.0f}/s"

    def _line(self, ended: bool = False) -> str:
        now = time.monotonic()
        seconds = now - self._started
        total = f" of {self._total / _MEGABYTE:,.1f}" if self._total else ""
        told = [
            self._counts(now),
            f"{self._bytes / _MEGABYTE:,.1f}{total} MB",
            f"{_clock(seconds)} passed",
        ]
        done = self._bytes - self._bytes_before
        if not ended and self._total and done:
            left = max(self._total - self._bytes, 0) * seconds / done
            told.append(f"{_clock(left)} left")
        return ", ".join(told)

    def _print(self, line: str) -> None:
        self._console.print(without_surrogates(line), markup=False, emoji=False)


def _clock(seconds: float) -> str:
    minutes, second = divmod(round(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}"
