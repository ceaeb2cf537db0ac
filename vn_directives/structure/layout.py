"""The layout of a text: its lines, their cells, the items of its lists, its headings.

All of it is made when it is first asked for, once for a reading, in linear time. A line here goes
over the breaks that a page's width made (`vn_directives.structure.wraps`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from vn_directives.matching.reading import Reading
from vn_directives.structure.parts import division_openings, divisions
from vn_directives.structure.sentences import Sentences
from vn_directives.vocabulary.vocabulary import compiled

_EDGE = " \t\r"
_CUT = re.compile(r"[\t|]| {3,}")
_RULE = re.compile(r"[-_=~.…*\s]{3,}")
_LONGEST_NUMERAL = 5  # Roman
_HEADING = 160  # characters of the longest heading
_LARGE_NUMBER = r"(?:\d{1,3}[a-zđ]?|[ivxl]{1,6}|[a-z])"
_SIGNS = (
    r"(?P<roman>(?-i:[IVXL]{1,5})[.)](?=\s|\*|$|[^\W\d]))"
    r"|(?P<number>\(?\d{1,3}(?:\.\d{1,2}){0,4}[.)](?=\s|\*|$|[^\W\d])"
    r"|\d{1,2}(?:\.\d{1,2}){1,4}(?=\s|\*))"
    r"|(?P<letter>\(?(?:[a-zđ]{1,2}|[ivx]{3,4})\)|[a-zđ]\.(?=\s)|[A-ZĐ][.)](?=\s|\*|$))"
    r"|(?P<sign>[-+•▪●○◦❖✓](?=\s|\*|[^\W_]|[\"“‘(]))"
    r"|(?P<star>\*(?=\s))"
    r"|(?P<hash>\#{1,6}(?=\s))"
)


class Line(NamedTuple):
    """A line that holds words.

    Attributes:
        start, end: folded character offsets, without the blanks at its edges.
        first, last: its words, end exclusive.
    """

    start: int
    end: int
    first: int
    last: int


class Item(NamedTuple):
    """A line that begins with the mark of a list item or of an article.

    Attributes:
        line: its number in `Layout.lines`.
        mark: its mark as folded, without blanks and emphasis: ``1.2.``, ``a)``, ``-``.
        kind: ``article`` (``Điều 3.``, ``Chương II``, ``Phụ lục I``), ``roman``, ``number``,
            ``letter``, ``sign`` (``-``, ``+``, ``•``), ``star``, or ``hash`` (Markdown).
        level: how many items of other kinds it stands below.
        start: the folded character offset of its text, behind the mark.
        first: the word at which its text begins.
        parent: the number of the item it stands below, or None.
    """

    line: int
    mark: str
    kind: str
    level: int
    start: int
    first: int
    parent: int | None


class Layout:
    """How one text is laid out.

    Args:
        reading: the text.

    Attributes:
        sentences: where its sentences begin.
    """

    def __init__(self, reading: Reading) -> None:
        # Not the reading, which has its layout: a circle would keep both until they are looked for.
        self._cased, self._words = reading.cased, reading.words
        self._starts, self._ends = reading.starts, reading.ends
        self.sentences = Sentences(reading)

    @cached_property
    def lines(self) -> list[Line]:
        """The lines that hold words, in text order."""
        cased, starts, ends = self._cased, self._starts, self._ends
        found = []
        begin = first = 0
        while begin <= len(cased):
            end = cased.find("\n", begin)
            end = len(cased) if end < 0 else end
            last = bisect_left(starts, end, first)
            if last > first:
                found.append(Line(starts[first], ends[last - 1], first, last))
            begin, first = end + 1, last
        return found

    @cached_property
    def _firsts(self) -> list[int]:
        return [line.first for line in self.lines]

    def line_of(self, i: int) -> int:
        """The number of the line that holds word `i`."""
        return bisect_right(self._firsts, i) - 1

    def begins_line(self, i: int) -> bool:
        """Whether a line begins with word `i`."""
        n = bisect_left(self._firsts, i)
        return n < len(self._firsts) and self._firsts[n] == i

    def cells(self, n: int) -> list[Line]:
        """The cells of line `n`, parted by tabs, ``|`` or runs of blanks; empty ones left out."""
        line, cased, starts = self.lines[n], self._cased, self._starts
        found = []
        begin, first = line.start, line.first
        for cut in (*_CUT.finditer(cased, line.start, line.end), None):
            end, after = cut.span() if cut else (line.end, line.end)
            text = cased[begin:end]
            last = bisect_left(starts, end, first)
            if text.strip(_EDGE):
                left = begin + len(text) - len(text.lstrip(_EDGE))
                found.append(Line(left, begin + len(text.rstrip(_EDGE)), first, last))
            begin, first = after, bisect_left(starts, after, last)
        return found

    @cached_property
    def items(self) -> list[Item]:
        """The items of lists, articles and chapters, in text order."""
        cased, words, starts = self._cased, self._words, self._starts
        found: list[Item] = []
        above: list[tuple[tuple[str, int], int]] = []  # the styles of the items that are open
        pattern, openings = _mark(), division_openings()
        for n, line in enumerate(self.lines):
            word = words[line.first]
            if len(word) > 2 and word not in openings and not _is_numeral(word):
                continue  # most lines
            match = pattern.match(cased, line.start, line.end)
            if match is None or match.lastgroup is None:
                continue
            mark = match["whole"]
            kind = next(name for name in _KINDS if match[name] is not None)
            if _RULE.fullmatch(cased, line.start, line.end) and kind in ("sign", "star"):
                continue
            style = _style(kind, mark)
            while (
                above
                and style not in (known for known, _ in above)
                and _outranks(style, above[-1][0])
            ):
                above.pop()
            for depth, (known, _) in enumerate(above):
                if known == style:
                    del above[depth:]
                    break
            parent = above[-1][1] if above else None
            start = min(match.end(), line.end)
            first = bisect_left(starts, start, line.first)
            found.append(Item(n, mark, kind, len(above), start, first, parent))
            above.append((style, len(found) - 1))
        return found

    @cached_property
    def _item_lines(self) -> list[int]:
        return [item.line for item in self.items]

    def item_of_line(self, n: int) -> Item | None:
        """The item that line `n` begins, or None."""
        k = bisect_left(self._item_lines, n)
        return self.items[k] if k < len(self.items) and self._item_lines[k] == n else None

    def is_heading(self, n: int) -> bool:
        """Whether line `n` is a heading: in capitals, or all of it emphasised, or ``#``.

        A short line without a closing sign that says no more than a name may be one, too, but the
        line alone does not tell.
        """
        line = self.lines[n]
        text = self._cased[line.start : line.end]
        if len(text) > _HEADING or "|" in text:
            return False
        if text[0] == "#" and text.lstrip("#")[:1] == " ":
            return True
        if text[:2] == "**" and text[-2:] == "**" and "**" not in text[2:-2]:
            return not text.rstrip("*_ ").endswith((".", ";", ","))
        return text.isupper() and any(len(word) > 1 for word in text.split())


_KINDS = ("article", "roman", "number", "letter", "sign", "star", "hash")
_RANKS = {"hash": 0, "article": 1, "roman": 2, "number": 3, "letter": 4, "sign": 5, "star": 5}


@compiled
def _mark() -> re.Pattern[str]:
    """The mark of an item; each alternative is one kind of it, and its group named by that."""
    names = "|".join(name.replace(" ", r"\s+") for name in divisions())
    article = rf"(?P<article>(?:{names})\s+{_LARGE_NUMBER}\b[.:)]?)"
    return re.compile(rf"[\s*_]*(?P<whole>{article}|{_SIGNS})[\s*_]*", re.IGNORECASE)


def _is_numeral(word: str) -> bool:
    """Whether a word in folded lower case is a Roman number."""
    return len(word) <= _LONGEST_NUMERAL and not word.strip("ivxl")


def _style(kind: str, mark: str) -> tuple[str, int]:
    """What items of one list have in common: the kind, and the depth of a number or article."""
    if kind == "article":
        word = mark.lower()
        return kind, next(i for i, name in enumerate(divisions()) if word.startswith(name))
    if kind == "number":
        parts = mark.strip("().").count(".")
        return kind, 2 * parts + (mark.endswith(")") if not parts else 0)
    if kind == "letter":
        return kind, mark.strip("().").isupper() * -1
    if kind == "sign":
        return kind, ord(mark)
    if kind == "hash":
        return kind, len(mark)
    return kind, 0


def _outranks(style: tuple[str, int], other: tuple[str, int]) -> bool:
    """Whether an item of a style cannot stand below one of another: an article below ``-``."""
    rank, above = _RANKS[style[0]], _RANKS[other[0]]
    if style[0] == other[0]:
        return style[0] in ("article", "number", "hash") and style[1] < other[1]
    return rank < above and style[0] in ("hash", "article", "roman", "number")


def layout_of(reading: Reading) -> Layout:
    """The layout of a reading, made once."""
    if reading.layout is None:
        reading.layout = Layout(reading)
    return reading.layout
