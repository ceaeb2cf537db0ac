"""The inputs of a run that failed, in a file of their own."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from vn_directives.formats import Problem, Source
from vn_directives.formats.content import without_surrogates


class CannotGoOn(RuntimeError):
    """What an earlier run left is not what this one would go on with; the message says why."""


class Errors:
    """A file of JSON Lines for the inputs that failed: ``id``, ``file``, ``line``, ``reason``.

    Args:
        path: of the file; None writes nothing.
        sources: what the run reads.
    """

    def __init__(self, path: Path | None, sources: Sequence[Source | Problem]) -> None:
        self._path = path
        self._sources = sources
        self._file: IO[bytes] | None = None

    def begin(self, keep: int = 0) -> None:
        """Open the file, with so many bytes of an earlier run's lines.

        Raises:
            CannotGoOn: it has fewer.
        """
        if self._path is None:
            return
        if keep and not (self._path.is_file() and self._path.stat().st_size >= keep):
            raise CannotGoOn(f"{self._path}: it no longer holds what the run wrote before")
        self._file = self._path.open("r+b" if keep else "wb")
        self._file.truncate(keep)
        self._file.seek(keep)

    def take(self, problem: Problem) -> None:
        """Write the line of one problem."""
        if self._file is None:
            return
        file, line = problem.name, None
        if problem.place is not None:
            source = self._sources[problem.place.source]
            file = source.path if isinstance(source, Source) else source.name
            line = problem.place.line or None
        told = {
            "id": problem.id,
            "file": without_surrogates(file),
            "line": line,
            "reason": without_surrogates(problem.reason),
        }
        self._file.write(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace") + b"\n")

    def written(self) -> int:
        """Put all lines on the disk, and tell how many bytes they have."""
        if self._file is None:
            return 0
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
