"""What stands above and below the text of pages: their numbers, and heads that run over pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from vn_directives.header.vocabulary import mottoes
from vn_directives.orthography import slug

_PAGE_NUMBER = re.compile(r"[\s\-–—.|]*(?:[Tt]rang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[\s\-–—.|]*")
_DIGITS = re.compile(r"\d+")
_ITEM = re.compile(r"\s*(?:[-+•*]|\(?\w{1,3}[.)]|(?:điều|chương|mục|phần|khoản)\s)", re.IGNORECASE)
_LETTERS = range(8, 161)  # of a running head, in plain letters
_ALIKE = 0.85  # of the letters of two heads, which OCR may have damaged
_LINES = 2  # of a running head, at most
_TOP = 8  # lines of a page in which a letterhead has its motto


def between_heads(pages: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """Which lines of each page, end exclusive, are its text: not its number, no running head.

    A running head is a line with which this page and the one before or behind it, or the one beyond
    that, begin or end, whatever numbers stand in it. A document that begins on each of them has a
    letterhead there.

    Args:
        pages: the lines of each page.
    """
    bounds = [[0, len(lines)] for lines in pages]
    for _ in range(_LINES):
        for lines, bound in zip(pages, bounds, strict=True):
            _pass_number(lines, bound)
        tops = [_key(lines, bound, 0) for lines, bound in zip(pages, bounds, strict=True)]
        ends = [_key(lines, bound, -1) for lines, bound in zip(pages, bounds, strict=True)]
        ends = [key if "0" in key else "" for key in ends]  # names of those who sign have no digits
        begins = [
            bool(key) and _has_letterhead(page) for key, page in zip(tops, pages, strict=True)
        ]
        for n, bound in enumerate(bounds):
            bound[0] += int(_runs(tops, n, begins))
            bound[1] -= int(_runs(ends, n))
    for lines, bound in zip(pages, bounds, strict=True):
        _pass_number(lines, bound)
    return [(first, last) for first, last in bounds]


def _pass_number(lines: Sequence[str], bound: list[int]) -> None:
    """Leave out the number of a page in its first or last line."""
    if bound[1] - bound[0] > 1 and _PAGE_NUMBER.fullmatch(lines[bound[0]]):
        bound[0] += 1
    if bound[1] - bound[0] > 1 and _PAGE_NUMBER.fullmatch(lines[bound[1] - 1]):
        bound[1] -= 1


def _key(lines: Sequence[str], bound: Sequence[int], at: int) -> str:
    """By what the first or last line of a page is told again on others; empty for no head."""
    kept = lines[bound[0] : bound[1]]
    if len(kept) < 2 or _ITEM.match(kept[at]) or kept[at].count("\t") > 1:
        return ""  # a page has more than a head; items and rows of tables may be alike
    key = _DIGITS.sub("0", slug(kept[at][: _LETTERS.stop]))
    return key if len(key) in _LETTERS else ""


def _has_letterhead(lines: Sequence[str]) -> bool:
    return mottoes().pattern.search("\n".join(lines[:_TOP])) is not None


def _runs(keys: Sequence[str], n: int, begins: Sequence[bool] = ()) -> bool:
    """Whether the line of a page is that of one near it, and not both begin a document."""
    if not keys[n]:
        return False
    near = (m for m in range(max(n - 2, 0), min(n + 3, len(keys))) if m != n and keys[m])
    return any(_alike(keys[n], keys[m]) and not (begins and begins[n] and begins[m]) for m in near)


def _alike(a: str, b: str) -> bool:
    return a == b or (
        abs(len(a) - len(b)) <= (1 - _ALIKE) * len(a)
        and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE
    )
