"""From sources to texts, lazily and in order; from any place on, for a run that goes on.

Nothing here stops at what cannot be read: it becomes a `Problem` in the place of its texts.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import IO, Any, TypeVar

from vn_directives.bounds import UNPACKED_BYTES
from vn_directives.extras import MissingExtra
from vn_directives.formats.content import (
    TooLarge,
    read_content,
    without_surrogates,
)
from vn_directives.formats.fields import no_text, object_of_line, texts_of
from vn_directives.formats.items import COLUMNS, Columns, Object, Place, Problem, Source, Text
from vn_directives.formats.packing import is_packed, unpacked
from vn_directives.formats.rows import CSV, PARQUET, as_record, csv_rows, parquet_rows
from vn_directives.formats.scans import Ocr
from vn_directives.formats.sources import JSON_LINES, STDIN, ending_of, why

Item = Object | Text | Problem
T = TypeVar("T")

_BOM = b"\xef\xbb\xbf"
_PIECE = 1 << 20  # bytes read at once
_UNREADABLE = (OSError, EOFError, zlib.error, ValueError, MissingExtra)


def read_texts(
    sources: Iterable[Source | Problem],
    most: int = UNPACKED_BYTES,
    columns: Columns = COLUMNS,
    behind: Place | None = None,
    ocr: Ocr = "auto",
) -> Iterator[Text | Problem]:
    """The texts of each source, lazily and in order.

    Args:
        sources: see `find_sources`.
        most: how many bytes, unpacked, a text may have: a whole file, or a line of JSON Lines.
        columns: what the fields of JSON Lines, CSV and Parquet are called.
        behind: the place of an input that was read before: what follows it is read.
        ocr: which pages of PDFs, and whether pictures, are read by OCR.
    """
    reader = _Reader(most, columns, every_file_has_lines=False, ocr=ocr)
    for item in reader.read(sources, behind):
        if isinstance(item, Object):
            yield from texts_of(item, columns, most)
        else:
            yield item


def read_objects(
    sources: Iterable[Source | Problem], most: int = UNPACKED_BYTES, behind: Place | None = None
) -> Iterator[Object | Problem]:
    """The lines of each source, JSON Lines whatever its name; of Parquet the rows of records.

    Args:
        sources: see `find_sources`.
        most: how many bytes, unpacked, a line may have.
        behind: the place of a line that was read before: what follows it is read.
    """
    for item in _Reader(most, COLUMNS, every_file_has_lines=True).read(sources, behind):
        assert not isinstance(item, Text)
        if isinstance(item, Object) and not isinstance(item.value.get("text"), str):
            yield item.failed(no_text("text"))
        else:
            yield item


class _Reader:
    """Reads sources, no text of more than so many bytes.

    Args:
        most: bytes, unpacked.
        columns: what fields are called.
        every_file_has_lines: whether every file is JSON Lines, whatever its name, but for Parquet.
        ocr: what is read by OCR.
    """

    def __init__(
        self, most: int, columns: Columns, every_file_has_lines: bool, ocr: Ocr = "auto"
    ) -> None:
        self._most = most
        self._ocr = ocr
        self._columns = columns
        self._every_file_has_lines = every_file_has_lines

    def read(self, sources: Iterable[Source | Problem], behind: Place | None) -> Iterator[Item]:
        """What each source holds, behind a place; every item says its own place."""
        for number, source in enumerate(sources):
            start = Place(number)
            if behind is not None and number <= behind.source:
                if number < behind.source or behind.line == 0:
                    continue
                start = behind
            if isinstance(source, Problem):
                yield replace(source, place=start)
            else:
                yield from self._read_source(source, start)

    def _read_source(self, source: Source, start: Place) -> Iterator[Item]:
        last, size = start.line, source.size
        try:
            for item in self._items(source, start):
                assert item.place is not None
                last, size = item.place.line, 0
                yield item
        except (*_UNREADABLE, MemoryError) as error:
            reason = why(error)
            if last:
                reason = f"behind line {last}: {reason}"
            yield Problem(source.path, reason, size, source.id, Place(start.source))

    def _items(self, source: Source, start: Place) -> Iterator[Item]:
        if source.path == STDIN:
            yield from self._standard_input(source, start, sys.stdin.buffer)
            return
        ending = ending_of(source.path)
        with Path(source.path).open("rb") as file:
            if ending == PARQUET:
                if is_packed(source.path):
                    raise ValueError("Parquet is packed within itself: unpack the file")
                yield from self._parquet(source, start, file)
                return
            with unpacked(file, source.path) as stream:
                if self._every_file_has_lines or ending in JSON_LINES:
                    if stream is file and start.end:
                        stream.seek(start.end)
                        lines = enumerate(self._lines(stream), start.line + 1)
                    else:
                        lines = enumerate(self._lines(stream), 1)
                    yield from self._json_lines(source, start, lines, file.tell)
                elif ending in CSV:
                    yield from self._csv(source, start, stream, file.tell)
                else:
                    yield from self._content(source, start, self._rest(stream))

    def _standard_input(self, source: Source, start: Place, stream: IO[bytes]) -> Iterator[Item]:
        """JSON Lines when it begins with an object, else one text."""
        head: list[bytes] = []
        size = 0
        for line in self._lines(stream):
            head.append(line)
            size += len(line)
            if line.strip() or size > self._most:
                break
        is_object = bool(head) and head[-1].removeprefix(_BOM).lstrip().startswith(b"{")
        if self._every_file_has_lines or is_object:
            done = 0

            def counted() -> Iterator[bytes]:
                nonlocal done
                for line in chain(head, self._lines(stream)):
                    done += len(line)
                    yield line

            lines = enumerate(counted(), 1)
            yield from self._json_lines(source, start, lines, lambda: done)
        else:
            data = b"".join(head) + self._rest(stream, size)
            yield from self._content(source, start, data)

    def _json_lines(
        self,
        source: Source,
        start: Place,
        lines: Iterable[tuple[int, bytes]],
        tell: Callable[[], int],
    ) -> Iterator[Item]:
        for number, line, size, end in _behind(_filled(lines), start.line, tell):
            place = Place(start.source, number, end)
            yield object_of_line(
                f"{source.path}:{number}", f"{source.id}:{number}", line, size, place
            )

    def _csv(
        self, source: Source, start: Place, stream: IO[bytes], tell: Callable[[], int]
    ) -> Iterator[Item]:
        rows = csv_rows(self._lines(stream), self._columns.text, self._most)
        for line, row, size, _ in _behind(rows, start.line, tell):
            item = self._object(source, Place(start.source, line), {}, size)
            if isinstance(row, str):
                yield item.failed(row)
            elif any(cell != without_surrogates(cell) for cell in row.values()):
                yield item.failed("not UTF-8")
            else:
                yield replace(item, value=row)

    def _parquet(self, source: Source, start: Place, file: IO[bytes]) -> Iterator[Item]:
        columns = None if self._every_file_has_lines else self._columns.names
        rows = parquet_rows(file, source.size, self._columns.text, columns, start.line)
        for number, row, size in rows:
            item = self._object(source, Place(start.source, number), row, size)
            if not self._every_file_has_lines:
                yield item
            elif row.get("text") is None and row.get("error"):
                yield item.failed(str(row["error"]))
            else:
                yield replace(item, value=as_record(row))

    def _object(self, source: Source, place: Place, row: dict[str, Any], size: int) -> Object:
        name = f"{source.path}:{place.line}"
        return Object(name, row, f"{source.id}:{place.line}", size, place)

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

    def _content(self, source: Source, place: Place, data: bytes) -> Iterator[Text | Problem]:
        """The text of a file, before it what of it is left out; or why there is none."""
        size = source.size or len(data)
        try:
            content = read_content(data, ending_of(source.path), self._most, self._ocr)
        except MemoryError:
            raise
        except Exception as error:  # a broken file may fail anywhere inside a format's library
            reason = str(error) or type(error).__name__
            yield Problem(source.path, reason, size, source.id, place)
            return
        if content.warning:
            yield Problem(source.path, content.warning, 0, source.id, place)
        text, title, date, pages, _ = content
        kept = {"pages": list(pages)} if pages else {}
        yield Text(source.path, source.id, text, size, title, date, kept, place)


def _behind(
    items: Iterable[tuple[int, T]], line: int, tell: Callable[[], int]
) -> Iterator[tuple[int, T, int, int]]:
    """The numbered items behind a line: number, item, its share of the input, where that ends.

    The shares are the same whichever line is the first, so that a run that goes on counts as one
    that was never stopped.
    """
    done = tell()
    for number, item in items:
        here = tell()
        if number > line:
            yield number, item, here - done, here
        done = here


def _filled(lines: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, bytes]]:
    """The numbered lines that are not blank, without the byte order mark of the first."""
    for number, line in lines:
        text = line.removeprefix(_BOM) if number == 1 else line
        if text.strip():
            yield number, text
