"""What a run says on standard error: the problems, and on a terminal a progress bar."""

from __future__ import annotations

import time
from collections.abc import Sequence
from types import TracebackType

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as RichProgress

from vn_directives.cli.extraction import Outcome
from vn_directives.formats import Problem, Source
from vn_directives.formats.content import without_surrogates

_REFRESH_SECONDS = 0.1


class Progress:
    """Follows a run: names each problem, counts them, and moves the bar.

    Args:
        sources: what the run reads; their sizes add up to the length of the bar.
        shows_bar: whether there is a bar.
    """

    def __init__(self, sources: Sequence[Source | Problem], shows_bar: bool) -> None:
        self.problems = 0
        self._texts = 0
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
            disable=not shows_bar,
        )
        total = sum(source.size for source in sources)
        self._task = self._bar.add_task("0 texts", total=total or None)
        self._refreshed = 0.0

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

    def advance(self, outcome: Outcome) -> None:
        """Take note of one outcome."""
        if isinstance(outcome, Problem):
            self.problems += 1
            told = without_surrogates(f"vn-directives: {outcome.name}: {outcome.reason}")
            self._console.print(told, markup=False, emoji=False)
        else:
            self._texts += 1
        self._bar.advance(self._task, outcome.size)
        if (now := time.monotonic()) >= self._refreshed + _REFRESH_SECONDS:
            self._refreshed = now
            self._bar.update(self._task, description=f"{self._texts:,} texts", refresh=True)
