"""From paths to texts: files of every format, JSON Lines, folders, patterns, standard input.

Nothing here stops at what cannot be read: it becomes a `Problem` in the place of its texts.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from glob import has_magic, iglob
from itertools import chain
from pathlib import Path
from typing import IO, Any

from vn_directives.bounds import UNPACKED_BYTES
from vn_directives.formats.content import (
    READERS,
    TooLarge,
    fault_in_date,
    iso_day,
    read_content,
    without_surrogates,
)

STDIN = "-"
_JSON_LINES = (".jsonl", ".ndjson")
_FOLDER_ENDINGS = {*READERS, *_JSON_LINES}
_BOM = b"\xef\xbb\xbf"
_PIECE = 1 << 20  # bytes read at once
_SPECIAL = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input.

    Attributes:
        path: where it is; `STDIN` for standard input.
        id: what identifies its text when it holds one: its name, or its path within the folder
            that was asked for.
        size: in bytes; 0 when not known.
    """

    path: str
    id: str
    size: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text to work on.

    Attributes:
        name: what messages call it.
        id: what its record carries: any JSON value.
        content: the text itself.
        size: its share of the input in bytes.
        title: the title that its file states, or None.
        date: the day of publication that its file states (``2020-07-31``), or None.
    """

    name: str
    id: Any
    content: str
    size: int
    title: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Object:
    """A line of JSON Lines: what messages call it, its value, its default ``id``, its bytes."""

    name: str
    value: dict[str, Any]
    default_id: str
    size: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or worked on: its name, the reason, its bytes."""

    name: str
    reason: str
    size: int = 0


def find_sources(
    paths: str | Iterable[str], leave_out: Path | None = None
) -> list[Source | Problem]:
    """The files that the paths stand for, those of folders and patterns in the order of names.

    Args:
        paths: files, folders (searched through), patterns such as ``pages/**/*.html``, or `STDIN`;
            one of them as a string.
        leave_out: a file that is not read even when a folder holds it: the output of a run.
    """
    found: list[Source | Problem] = []
    for path in [paths] if isinstance(paths, str) else paths:
        if path == STDIN:
            found.append(Source(STDIN, STDIN, 0))
        elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir fails on an over-long path
            found.extend(_in_folder(path, leave_out))
        elif has_magic(path) and not os.path.exists(path):  # noqa: PTH110
            found.extend(_matching(path))
        else:
            found.append(_source(path, Path(path).name))
    return found


def read_texts(
    sources: Iterable[Source | Problem], most: int = UNPACKED_BYTES
) -> Iterator[Text | Problem]:
    """The texts of each source, lazily and in order.

    Args:
        sources: see `find_sources`.
        most: how many bytes, unpacked, a text may have: a whole file, or a line of JSON Lines.
    """
    for item in _Reader(most, every_file_has_lines=False).read(sources):
        if isinstance(item, Object) and (fault := fault_in_date(item.value.get("date"))):
            yield Problem(item.name, f"{fault}; the text is read without it")
        yield _text(item) if isinstance(item, Object) else item


def read_objects(
    sources: Iterable[Source | Problem], most: int = UNPACKED_BYTES
) -> Iterator[Object | Problem]:
    """The lines of each source, which is JSON Lines whatever its name; lazily and in order.

    Args:
        sources: see `find_sources`.
        most: how many bytes, unpacked, a line may have.
    """
    for item in _Reader(most, every_file_has_lines=True).read(sources):
        assert not isinstance(item, Text)
        yield item


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
        return _why(error)
    return next((f"{name}: passed over" for is_one, name in _SPECIAL if is_one(mode)), None)


def _in_folder(folder: str, leave_out: Path | None) -> list[Source | Problem]:
    found: list[Source | Problem] = []

    def report(error: OSError) -> None:
        found.append(Problem(str(error.filename), _why(error)))

    for root, folders, names in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith(".") or _ending(name) not in _FOLDER_ENDINGS:
                continue
            if reason := _special(str(path)):
                found.append(Problem(str(path), reason))
            elif leave_out is None or path.resolve() != leave_out.resolve():
                found.append(_source(str(path), path.relative_to(folder).as_posix()))
    endings = ", ".join(sorted(_FOLDER_ENDINGS))
    return found or [Problem(folder, f"no file with one of the endings {endings} in this folder")]


def _matching(pattern: str) -> list[Source | Problem]:
    # `Path.glob` takes no pattern that begins at the root.
    found = iglob(pattern, recursive=True)  # noqa: PTH207
    files = sorted(path for path in found if not Path(path).is_dir())
    if not files:
        return [Problem(pattern, "no file matches this pattern")]
    return [
        Problem(path, reason)
        if (reason := _special(path))
        else _source(path, Path(path).as_posix())
        for path in files
    ]


class _Reader:
    """Reads sources, no text of more than so many bytes.

    Args:
        most: bytes, unpacked.
        every_file_has_lines: whether every file is JSON Lines, whatever its name.
    """

    def __init__(self, most: int, every_file_has_lines: bool) -> None:
        self._most = most
        self._every_file_has_lines = every_file_has_lines

    def read(self, sources: Iterable[Source | Problem]) -> Iterator[Object | Text | Problem]:
        """What each source holds."""
        for source in sources:
            if isinstance(source, Problem):
                yield source
                continue
            has_lines = self._every_file_has_lines or _ending(source.path) in _JSON_LINES
            try:
                if source.path == STDIN:
                    yield from self._read_stream(source, has_lines, sys.stdin.buffer)
                else:
                    with Path(source.path).open("rb") as file:
                        yield from self._read_file(source, has_lines, file)
            except (OSError, EOFError, zlib.error, TooLarge) as error:
                yield Problem(source.path, _why(error), source.size)
            except MemoryError:
                yield Problem(source.path, "not enough memory for it", source.size)

    def _read_file(
        self, source: Source, has_lines: bool, file: IO[bytes]
    ) -> Iterator[Object | Text | Problem]:
        read = self._read_lines if has_lines else self._read_whole
        if not source.path.lower().endswith(".gz"):
            yield from read(source, file)
            return
        done = 0
        with io.BufferedReader(gzip.GzipFile(fileobj=file)) as unzipped:
            for item in read(source, unzipped):
                # An item's share of the input is what its reading took from the zipped file.
                yield replace(item, size=file.tell() - done)
                done = file.tell()

    def _read_stream(
        self, source: Source, has_lines: bool, stream: IO[bytes]
    ) -> Iterator[Object | Text | Problem]:
        """Standard input: JSON Lines when it begins with an object, else one text."""
        head: list[bytes] = []
        size = 0
        for line in self._lines(stream):
            head.append(line)
            size += len(line)
            if line.strip() or size > self._most:
                break
        if has_lines or (head and head[-1].removeprefix(_BOM).lstrip().startswith(b"{")):
            yield from self._read_lines(source, stream, head)
        else:
            yield self._content(source, b"".join(head) + self._rest(stream, size))

    def _read_whole(self, source: Source, file: IO[bytes]) -> Iterator[Text | Problem]:
        yield self._content(source, self._rest(file))

    def _read_lines(
        self, source: Source, stream: IO[bytes], head: Iterable[bytes] = ()
    ) -> Iterator[Object | Problem]:
        for number, line in enumerate(chain(head, self._lines(stream)), 1):
            if line := line.removeprefix(_BOM) if number == 1 else line:
                name = f"{source.path}:{number}"
                if line.strip():
                    yield _read_line(name, f"{source.id}:{number}", line)

    def _lines(self, stream: IO[bytes]) -> Iterator[bytes]:
        while line := stream.readline(self._most + 1):
            if len(line) > self._most:
                raise TooLarge(self._most)
            yield line

    def _rest(self, stream: IO[bytes], read: int = 0) -> bytes:
        """All that a stream still holds, of which so many bytes were read already."""
        pieces: list[bytes] = []
        while piece := stream.read(_PIECE):
            pieces.append(piece)
            read += len(piece)
            if read > self._most:
                raise TooLarge(self._most)
        return b"".join(pieces)

    def _content(self, source: Source, data: bytes) -> Text | Problem:
        try:
            content = read_content(data, _ending(source.path), self._most)
        except MemoryError:
            return Problem(source.path, "not enough memory for it", len(data))
        except Exception as error:  # a broken file may fail anywhere inside a format's library
            return Problem(source.path, str(error) or type(error).__name__, len(data))
        return Text(source.path, source.id, content.text, len(data), content.title, content.date)


def _read_line(name: str, default_id: str, line: bytes) -> Object | Problem:
    try:
        value = json.loads(line.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        reason = f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
        return Problem(name, reason, len(line))
    except (ValueError, RecursionError) as error:
        return Problem(name, f"not JSON: {error}", len(line))
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return Problem(name, 'not an object with a string "text"', len(line))
    return Object(name, value, default_id, len(line))


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON value")


def _text(line: Object) -> Text:
    id, title = line.value.get("id"), line.value.get("title")
    return Text(
        line.name,
        line.default_id if id is None else id,
        without_surrogates(line.value["text"]),
        line.size,
        title if isinstance(title, str) else None,
        iso_day(line.value.get("date")),
    )


def _ending(name: str) -> str:
    name = name.lower().removesuffix(".gz")
    return os.path.splitext(name)[1]  # noqa: PTH122 - a name, not a path


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
