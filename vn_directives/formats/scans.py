"""Pages that were read from their pictures: where on them a word of the text stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest
from statistics import median
from typing import Any, Literal, NamedTuple

from vn_directives.formats.columns import ITEM_MARK, Line, reading_order
from vn_directives.formats.turning import turned_back
from vn_directives.formats.words import Scan, Word, joint

Ocr = Literal["never", "auto", "always"]
"""Which pages are read by OCR: none, those without text, all."""

BLANK = "no word is found on it by OCR"
"""What is told of a page without any."""

_FULL = 5  # words of a line that may go on in the next
_DOUBTFUL = 60  # confidence that at least one word of a line has
_SEAM = 0.15  # of the height of a word: no blank
_FULL_LINE = 0.6  # of the width of its column: the line of a paragraph
_NEXT_PARAGRAPH = 1.2  # of the distance of the lines of a paragraph: one begins


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


def page_of_record(
    number: int, scan: Scan, start: int, lines: Sequence[Line] | None = None
) -> tuple[str, dict[str, Any]]:
    """The text of a scanned page, and what the record of the document says of the page.

    A tab stands between the cells of a row, a blank in the place of a break that the width of the
    page has made.

    Args:
        number: of the page, from 1.
        scan: what was read.
        start: the character offset at which the text of the page will begin.
        lines: those of its text; None for all.
    """
    words: list[list[int]] = []
    pieces: list[str] = []
    at, sure, letters = start, 0.0, 0
    for before, word in _written(lines_of(scan) if lines is None else lines):
        at += len(before)
        end = at + len(word.text)
        edges = (word.left, word.top, word.right, word.bottom)
        words.append([at, end, *turned_back(edges, scan.turn, scan.width, scan.height)])
        pieces += before, word.text
        sure += word.confidence * len(word.text)
        letters += len(word.text)
        at = end
    page: dict[str, Any] = {
        "page": number,
        "start": start,
        "end": at,
        "width": scan.width,
        "height": scan.height,
        "confidence": round(sure / letters / 100, 3) if letters else None,
        "words": words,
    }
    if scan.fault or not words:
        page["fault"] = scan.fault or BLANK
    return "".join(pieces), page


def lines_of(scan: Scan) -> list[Line]:
    """The lines of a page in reading order.

    What the engine doubts from the first word of a line to the last is no writing: a stamp, a
    signature.
    """
    sure = {word.line for word in scan.words if word.confidence >= _DOUBTFUL}
    words = [word for word in scan.words if word.line in sure]
    return [
        line
        for line in reading_order(words, scan.rules)
        if max(word.confidence for word in line.words) >= _DOUBTFUL
    ]


def _written(lines: Sequence[Line]) -> Iterator[tuple[str, Word]]:
    """The words of a page, each with what stands before it."""
    margins = _margins(lines)
    pitch = _pitch(lines, margins)
    before = ""
    for n, line in enumerate(lines):
        if n:
            last, first = lines[n - 1].words[-1].text, line.words[0].text
            goes_on = _goes_on(lines[n - 1], line, margins, pitch)
            before = joint(last, first) if goes_on else "\n"
        for k, cell in enumerate(line.cells):
            before = f"{before}\t" if k else before
            for word, after in zip_longest(cell, cell[1:]):
                yield before, word
                before = "" if after and _is_cut(word, after) else " "
            before = before.strip(" ") if cell else before


def _is_cut(word: Word, after: Word) -> bool:
    """Whether a line of the engine ends in the middle of a word, whose other half comes after."""
    height = word.bottom - word.top
    same_row = word.line != after.line and max(word.top, after.top) < min(word.bottom, after.bottom)
    return same_row and abs(after.left - word.right) < _SEAM * height


def _margins(lines: Sequence[Line]) -> dict[int, tuple[float, float]]:
    """Between what edges the lines of each column stand."""
    margins: dict[int, tuple[float, float]] = {}
    for line in lines:
        left, right = margins.get(line.column, (line.left, line.right))
        margins[line.column] = min(left, line.left), max(right, line.right)
    return margins


def _pitch(lines: Sequence[Line], margins: Mapping[int, tuple[float, float]]) -> float:
    """How far apart the full lines of a paragraph stand; 0 where there are none."""
    apart = []
    for a, b in pairwise(lines):
        left, right = margins[a.column]
        full = a.column == b.column and min(a.right, b.right) - a.left > _FULL_LINE * (right - left)
        if full and b.middle - a.middle > _height(a):
            apart.append(b.middle - a.middle)
    return min(apart, default=0)


def _height(line: Line) -> float:
    return median(word.bottom - word.top for word in line.words)


def _goes_on(
    line: Line, after: Line, margins: Mapping[int, tuple[float, float]], pitch: float
) -> bool:
    """Whether a line ends only because the first word of the next has no room in it."""
    words, first = line.words, after.words[0]
    if line.column != after.column or len(words) < _FULL or words[-1].text[-1] in ".;:":
        return False
    if len(line.cells) > 1 or len(after.cells) > 1:
        return False
    if ITEM_MARK.fullmatch(first.text) or (first.text[0].isupper() and line.text.isupper()):
        return False
    height = _height(line)
    if pitch and after.middle - line.middle > _NEXT_PARAGRAPH * pitch:
        return False
    left, right = margins[line.column]
    inset = line.left - left
    if inset > height and abs(right - line.right - inset) < height and after.left < line.left:
        return False  # a heading in the middle of the page
    return line.right + first.right - first.left + height / 2 > right


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
            if last and record["text"][last[1] : word[0]] in ("", " ") and word[3] < last[5]:
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
