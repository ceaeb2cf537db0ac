"""Places of a text that are read otherwise than written, and where the words then stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple


class Mending(NamedTuple):
    """A stretch of a text that is read otherwise than it is written.

    Attributes:
        start, end: character offsets into the text as written.
        read: what is read there.
    """

    start: int
    end: int
    read: str


def mended(text: str, mendings: Sequence[Mending]) -> tuple[str, list[int]]:
    """A text as it is read, and where it is written.

    Args:
        text: the text as written.
        mendings: in text order, none within another.

    Returns:
        The text as read; for each of its characters, and for its end, the character offset in the
        text as written.
    """
    parts: list[str] = []
    offsets: list[int] = []
    last = 0
    for start, end, read in mendings:
        parts += text[last:start], read
        offsets += range(last, start)
        offsets += (min(start + i, end - 1) for i in range(len(read)))
        last = end
    parts.append(text[last:])
    offsets += range(last, len(text) + 1)
    return "".join(parts), offsets


def read_between(text: str, mendings: Sequence[Mending], start: int, end: int) -> str | None:
    """How a stretch of a text is read, None where that is as it is written.

    Args:
        text: the text as written.
        mendings: in text order, none within another.
        start, end: character offsets into the text as written; a mending may go beyond them.
    """
    first = bisect_left(mendings, (start,))
    inside = [m for m in mendings[first : bisect_left(mendings, (end,), first)] if m.end <= end]
    if not inside:
        return None
    parts: list[str] = []
    last = start
    for mending in inside:
        parts += text[last : mending.start], mending.read
        last = mending.end
    return "".join([*parts, text[last:end]])
