"""What is seen on a page: words and the lines that are drawn across it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_BROKEN = re.compile(r"\w[-/\u00ad]$")


class Word(NamedTuple):
    """A word on a page: its text, its edges in pixels, the line it stands in, how sure it is.

    Attributes:
        line: a number that the words of a line share.
        confidence: of the engine, from 0 to 100.
    """

    text: str
    left: int
    top: int
    right: int
    bottom: int
    line: tuple[int, ...]
    confidence: float


class Rule(NamedTuple):
    """A piece of a line that is drawn across a page, or down it: its edges in pixels."""

    left: int
    top: int
    right: int
    bottom: int


class Scan(NamedTuple):
    """A page as OCR reads it.

    Attributes:
        width, height: of its picture in pixels.
        words: in the order of the engine, those of a line together.
        rules: the lines drawn across and down it.
        fault: why it could not be read, or None.
        turn: by how many degrees, clockwise, its picture is turned; words and rules stand where
            they would on a level one.
    """

    width: int
    height: int
    words: list[Word]
    rules: Sequence[Rule] = ()
    fault: str | None = None
    turn: float = 0


def joint(before: str, after: str) -> str:
    """What stands between two halves of a paragraph that the width of the page parted.

    Nothing stands within ``15/QĐ-⏎UBND`` and ``2021-⏎2025``.
    """
    return "" if after[:1].isalnum() and _BROKEN.search(before) else " "
