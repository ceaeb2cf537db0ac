"""From paths to sources: files of every format, folders, patterns, standard input.

Nothing here stops at what cannot be read: it becomes a `Problem` in the place of its texts.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from functools import lru_cache
from glob import has_magic, iglob
from pathlib import Path

from vn_directives.formats.content import PICTURES, READERS, without_surrogates
from vn_directives.formats.items import Problem, Source
from vn_directives.formats.packing import without_packing
from vn_directives.formats.rows import PARQUET

STDIN = "-"
JSON_LINES = (".jsonl", ".ndjson")
# Pictures in a folder of web pages are no documents: they are read when they are named.
_FOLDER_ENDINGS = {*READERS, *JSON_LINES, PARQUET} - {*PICTURES}
_SPECIAL = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def find_sources(
    paths: str | Iterable[str], leave_out: Path | Iterable[Path] | None = None
) -> list[Source | Problem]:
    """The files that the paths stand for, those of folders and patterns in the order of names.

    Args:
        paths: files, folders (searched through), patterns such as ``pages/**/*.html``, or `STDIN`;
            one of them as a string.
        leave_out: files, or folders with all in them, that are not read even when a folder holds
            them: the output of a run.
    """
    found: list[Source | Problem] = []
    outputs = [leave_out] if isinstance(leave_out, Path) else leave_out or ()
    left_out = frozenset(path.resolve() for path in outputs)
    for path in [paths] if isinstance(paths, str) else paths:
        if path == STDIN:
            found.append(Source(STDIN, STDIN, 0))
        elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir fails on an over-long path
            found.extend(_in_folder(path, left_out))
        elif has_magic(path) and not os.path.exists(path):  # noqa: PTH110
            found.extend(_matching(path, left_out))
        else:
            found.append(_source(path, Path(path).name))
    return found


def _source(path: str, id: str) -> Source:
    try:
        size = Path(path).stat().st_size
    except OSError:
        size = 0  # reading it will tell why
    return Source(path, without_surrogates(id), size)


def _special(path: str) -> str | None:
    """What a path is that is no file: reading from it might never end."""
    try:
        mode = Path(path).stat().st_mode
    except OSError as error:
        return why(error)
    return next((f"{name}: passed over" for is_one, name in _SPECIAL if is_one(mode)), None)


def _in_folder(folder: str, leave_out: frozenset[Path]) -> list[Source | Problem]:
    found: list[Source | Problem] = []

    def report(error: OSError) -> None:
        found.append(Problem(str(error.filename), why(error)))

    for root, folders, names in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith(".") or ending_of(name) not in _FOLDER_ENDINGS:
                continue
            if reason := _special(str(path)):
                found.append(Problem(str(path), reason))
            elif not _lies_in(path, leave_out):
                found.append(_source(str(path), path.relative_to(folder).as_posix()))
    endings = ", ".join(sorted(_FOLDER_ENDINGS))
    return found or [Problem(folder, f"no file with one of the endings {endings} in this folder")]


def _matching(pattern: str, leave_out: frozenset[Path]) -> list[Source | Problem]:
    # `Path.glob` takes no pattern that begins at the root.
    matching = iglob(pattern, recursive=True)  # noqa: PTH207
    found: list[Source | Problem] = []
    for path in sorted(path for path in matching if not Path(path).is_dir()):
        if reason := _special(path):
            found.append(Problem(path, reason))
        elif not _lies_in(Path(path), leave_out):
            found.append(_source(path, Path(path).as_posix()))
    return found or [Problem(pattern, "no file matches this pattern")]


def _lies_in(path: Path, places: frozenset[Path]) -> bool:
    """Whether a path is one of these, or in a folder that is."""
    if not places:
        return False
    real = path.resolve() if path.is_symlink() else _resolved(path.parent.absolute()) / path.name
    return real in places or not places.isdisjoint(real.parents)


@lru_cache(maxsize=16)
def _resolved(folder: Path) -> Path:
    """The real path of a folder; its files come one after another."""
    return folder.resolve()


def ending_of(name: str) -> str:
    """The ending of a name that says what is in it, with the dot, in lower case."""
    return os.path.splitext(without_packing(name))[1]  # noqa: PTH122 - a name, not a path


def why(error: Exception) -> str:
    """The reason that an error tells, in a few words."""
    if isinstance(error, MemoryError):
        return "not enough memory for it"
    return getattr(error, "strerror", None) or str(error)


def why_unread(error: Exception) -> str:
    """The reason why a text that had come could not be read, whatever was raised meanwhile."""
    return why(error) if isinstance(error, MemoryError) else f"{type(error).__name__}: {error}"
