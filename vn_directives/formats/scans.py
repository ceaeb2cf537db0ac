"""Pages that were read from their pictures: where on them a word of the text stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, Literal, NamedTuple

Ocr = Literal["never", "auto", "always"]
"""Which pages are read by OCR: none, those without text, all."""

_FULL = 5  # words of a line that may go on in the next
_DOUBTFUL = 60  # confidence that at least one word of a line has
_COLUMN_GAP = 1.5  # of the height of a line: a wider blank parts columns
_PAGE_NUMBER = re.compile(r"[\s\-–—.|]*(?:[Tt]rang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[\s\-–—.|]*")


class Box(NamedTuple):
    """A rectangle on a page.

    Attributes:
        page: the number of the page, from 1.
        left, top, right, bottom: shares of the width and the height of the page, from 0 to 1.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float


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


class Scan(NamedTuple):
    """A page as OCR reads it.

    Attributes:
        width, height: of its picture in pixels.
        words: in reading order.
    """

    width: int
    height: int
    words: list[Word]

    def lines(self) -> Iterator[list[Word]]:
        """Its lines, without the number of the page above or below them.

        What the engine doubts from the first word of a line to the last is no writing: a stamp, a
        signature.
        """
        lines: list[list[Word]] = []
        for word in self.words:
            if lines and lines[-1][0].line == word.line:
                lines[-1].append(word)
            else:
                lines.append([word])
        lines = [line for line in lines if max(w.confidence for w in line) >= _DOUBTFUL]
        texts = [" ".join(word.text for word in line) for line in lines]
        yield from lines[slice(*between_page_numbers(texts))]


def between_page_numbers(lines: Sequence[str]) -> tuple[int, int]:
    """The lines of a page, end exclusive, without its number in the first or last of them."""
    first, last = 0, len(lines)
    if last - first > 1 and _PAGE_NUMBER.fullmatch(lines[0]):
        first += 1
    if last - first > 1 and _PAGE_NUMBER.fullmatch(lines[last - 1]):
        last -= 1
    return first, last


def page_of_record(number: int, scan: Scan, start: int) -> tuple[str, dict[str, Any]]:
    """The text of a scanned page, and what the record of the document says of the page.

    A tab stands between the columns of a line, a blank in the place of a break that the width of
    the page has made.

    Args:
        number: of the page, from 1.
        scan: what was read.
        start: the character offset at which the text of the page will begin.
    """
    words: list[list[int]] = []
    pieces: list[str] = []
    at, sure, letters = start, 0.0, 0
    lines = list(scan.lines())
    margins = _margins(lines)
    for n, line in enumerate(lines):
        wide = _COLUMN_GAP * median(word.bottom - word.top for word in line)
        for k, word in enumerate(line):
            if k:
                pieces.append("\t" if word.left - line[k - 1].right > wide else " ")
                at += 1
            elif n:
                pieces.append(" " if _goes_on(lines[n - 1], line, margins) else "\n")
                at += 1
            end = at + len(word.text)
            words.append([at, end, word.left, word.top, word.right, word.bottom])
            pieces.append(word.text)
            sure += word.confidence * len(word.text)
            letters += len(word.text)
            at = end
    page = {
        "page": number,
        "start": start,
        "end": at,
        "width": scan.width,
        "height": scan.height,
        "confidence": round(sure / letters / 100, 3) if letters else None,
        "words": words,
    }
    return "".join(pieces), page


def _margins(lines: Sequence[Sequence[Word]]) -> dict[int, int]:
    """Where the lines of each block end at most."""
    margins: dict[int, int] = {}
    for line in lines:
        block = line[0].line[0]
        margins[block] = max(margins.get(block, 0), line[-1].right)
    return margins


def _goes_on(line: Sequence[Word], after: Sequence[Word], margins: dict[int, int]) -> bool:
    """Whether a line ends only because the first word of the next has no room in it."""
    block = line[0].line[0]
    if block != after[0].line[0] or len(line) < _FULL or line[-1].text[-1] in ".;:":
        return False
    height = median(word.bottom - word.top for word in line)
    if any(b.left - a.right > _COLUMN_GAP * height for a, b in pairwise(line)):
        return False
    return line[-1].right + after[0].right - after[0].left + height / 2 > margins[block]


def boxes_of(record: Mapping[str, Any], start: int, end: int) -> list[Box]:
    """Where a stretch of the text of a scan stands: a box for each line that it goes over.

    Args:
        record: an extraction record; only one of a scan has ``pages``.
        start, end: character offsets, such as those of a mention.
    """
    found: list[Box] = []
    for page in record.get("pages") or ():
        if page["end"] <= start or page["start"] >= end:
            continue
        width, height = page["width"], page["height"]
        last: Sequence[int] = ()
        for word in page["words"]:
            if word[1] <= start or word[0] >= end:
                continue
            _, _, left, top, right, bottom = word
            box = Box(page["page"], left / width, top / height, right / width, bottom / height)
            if last and record["text"][last[1] : word[0]] == " " and word[3] < last[5]:
                box = _around(found.pop(), box)
            found.append(box)
            last = word
    return found


def _around(a: Box, b: Box) -> Box:
    return Box(
        a.page,
        min(a.left, b.left),
        min(a.top, b.top),
        max(a.right, b.right),
        max(a.bottom, b.bottom),
    )
