"""From paths to texts: text files, JSON Lines, folders, standard input.

Nothing here stops at what cannot be read: it becomes a `Problem` in the place of its texts.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

STDIN = "-"
_JSON_LINES = (".jsonl", ".ndjson")
_FOLDER_SUFFIXES = (".txt", *_JSON_LINES)
_BOM = b"\xef\xbb\xbf"


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
    """

    name: str
    id: Any
    content: str
    size: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or worked on: its name, the reason, its bytes."""

    name: str
    reason: str
    size: int = 0


def find_sources(paths: Iterable[str], leave_out: Path | None = None) -> list[Source | Problem]:
    """The files that the paths stand for, folders in the order of their names.

    Args:
        paths: files, folders, or `STDIN`.
        leave_out: a file that is not read even when a folder holds it: the output of a run.
    """
    found: list[Source | Problem] = []
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            found.extend(_in_folder(path, leave_out))
        else:
            found.append(_source(path, Path(path).name))
    return found


def read_texts(sources: Iterable[Source | Problem]) -> Iterator[Text | Problem]:
    """The texts of each source, lazily and in order."""
    for source in sources:
        if isinstance(source, Problem):
            yield source
            continue
        try:
            yield from _read(source)
        except OSError as error:
            yield Problem(source.path, _why(error), source.size)


def _source(path: str, id: str) -> Source:
    try:
        size = 0 if path == STDIN else Path(path).stat().st_size
    except OSError:
        size = 0  # reading it will tell why
    return Source(path, id, size)


def _in_folder(folder: str, leave_out: Path | None) -> list[Source | Problem]:
    found: list[Source | Problem] = []

    def report(error: OSError) -> None:
        found.append(Problem(str(error.filename), _why(error)))

    for root, folders, names in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith(".") or path.suffix.lower() not in _FOLDER_SUFFIXES:
                continue
            if leave_out is None or path.resolve() != leave_out.resolve():
                found.append(_source(str(path), path.relative_to(folder).as_posix()))
    return found or [Problem(folder, "no *.txt or *.jsonl file in this folder")]


def _read(source: Source) -> Iterator[Text | Problem]:
    if source.path == STDIN:
        yield from _read_stream(source, sys.stdin.buffer)
    elif Path(source.path).suffix.lower() in _JSON_LINES:
        with Path(source.path).open("rb") as file:
            yield from _read_lines(source, file)
    else:
        yield _read_text(source, Path(source.path).read_bytes())


def _read_stream(source: Source, stream: BinaryIO) -> Iterator[Text | Problem]:
    """Standard input: JSON Lines when it begins with an object, else one text."""
    head: list[bytes] = []
    for line in stream:
        head.append(line)
        if line.strip():
            break
    if head and head[-1].removeprefix(_BOM).lstrip().startswith(b"{"):
        yield from _read_lines(source, _chain(head, stream))
    else:
        yield _read_text(source, b"".join(head) + stream.read())


def _chain(head: list[bytes], stream: BinaryIO) -> Iterator[bytes]:
    yield from head
    yield from stream


def _read_text(source: Source, data: bytes) -> Text | Problem:
    try:
        content = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        return Problem(source.path, _not_utf8(error), len(data))
    return Text(source.path, source.id, content, len(data))


def _read_lines(source: Source, lines: Iterable[bytes]) -> Iterator[Text | Problem]:
    for number, line in enumerate(lines, 1):
        if line := line.removeprefix(_BOM) if number == 1 else line:
            name = f"{source.path}:{number}"
            if line.strip():
                yield _read_line(name, f"{source.id}:{number}", line)


def _read_line(name: str, default_id: str, line: bytes) -> Text | Problem:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return Problem(name, _not_utf8(error), len(line))
    except (ValueError, RecursionError) as error:
        return Problem(name, f"not JSON: {error}", len(line))
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return Problem(name, 'not an object with a string "text"', len(line))
    id = value.get("id")
    id = default_id if id is None else id
    return Text(name, id, value["text"], len(line))


def _not_utf8(error: UnicodeDecodeError) -> str:
    return f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"


def _why(error: OSError) -> str:
    return error.strerror or str(error)
