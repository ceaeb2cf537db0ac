"""Where records go: standard output, or a file that is whole or absent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from vn_directives.drafts import drafting

Write = Callable[[bytes], object]


@contextmanager
def writing_to(path: Path | None) -> Iterator[Write]:
    """Give a function that writes bytes to the file, or to standard output when there is none.

    What is written to a file appears under its name when all of it is there; after an error or
    an interruption the file is as it was before.
    """
    if path is None:
        yield sys.stdout.buffer.write
        sys.stdout.buffer.flush()
    elif path.exists() and not path.is_file():  # a pipe or a device cannot be replaced
        with path.open("wb") as file:
            yield file.write
    else:
        with drafting(path) as (draft,), draft.open("xb") as file:
            yield file.write
