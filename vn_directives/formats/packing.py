"""Packed files, gzip and Zstandard, by the ending of their names; in and out as streams."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

from vn_directives.extras import need

PACKED = (".gz", ".zst")


def is_packed(name: str) -> bool:
    """Whether a name has an ending that says how its file is packed."""
    return name.lower().endswith(PACKED)


def without_packing(name: str) -> str:
    """A name in lower case, without the ending that says how it is packed."""
    name = name.lower()
    return next((name.removesuffix(ending) for ending in PACKED if name.endswith(ending)), name)


@contextmanager
def unpacked(file: IO[bytes], name: str) -> Iterator[IO[bytes]]:
    """What a file holds, as a stream; a file that is not packed by its name, as it is."""
    if name.lower().endswith(".gz"):
        with io.BufferedReader(gzip.GzipFile(fileobj=file)) as stream:
            yield stream
    elif name.lower().endswith(".zst"):
        arrow = need("pyarrow", "arrow")
        packed = arrow.CompressedInputStream(arrow.PythonFile(file, mode="r"), "zstd")
        with io.BufferedReader(packed) as stream:
            yield stream
    else:
        yield file


@contextmanager
def packing(file: IO[bytes], name: str) -> Iterator[Callable[[bytes], object]]:
    """A function that writes into a file what its name says: packed, or as it is.

    The same bytes are packed in the same way whenever it is: no time and no name is noted.
    """
    if name.lower().endswith(".gz"):
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=6, mtime=0) as out:
            yield out.write
    elif name.lower().endswith(".zst"):
        arrow = need("pyarrow", "arrow")
        sink = arrow.PythonFile(file, mode="w")
        with arrow.CompressedOutputStream(sink, "zstd") as out:
            yield out.write
    else:
        yield file.write
