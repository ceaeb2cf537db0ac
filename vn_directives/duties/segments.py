"""The text cut into what can hold one duty: lines and items, sentences, parts between semicolons.

Word numbers are those of the `Reading`, ends are exclusive.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from vn_directives.duties.vocabulary import COLON
from vn_directives.matching import Reading
from vn_directives.matching.function_words import numerals, ordinals
from vn_directives.structure.layout import Item, Layout, layout_of

_SEMICOLON = frozenset(";")
INLINE = "inline"
"""The kind of the mark of an item that stands within a line: ``(1) …; (2) …``."""
_BEHIND = frozenset(";,.")  # what an item within a line follows
_FEWEST_ITEMS = 2
NAMED = ("article", "roman", "number")
"""The kinds of marks that stand below no sign."""
_EMPHASIS = frozenset("*_")
_DECOR = frozenset("*#>|_")
_ENDS = frozenset(".!?…:;|")
_TRAILING = frozenset("*_,;:.…/-“|")
_NEVER_LAST = _TRAILING | {"!", "?", "và"}
_NUMERAL = 4  # letters of the Roman number of an item
_QUOTED = 300  # words of a quotation
_BRACKET = 100  # words of a bracket


class Sentence(NamedTuple):
    """A sentence, or what stands of it in one line.

    Attributes:
        first, last: its words, the mark of an item left out, the closing sign included.
        cuts: the semicolons in it.
        line: the number of its line.
        heads: whether it begins its line.
        mark: the kind of the mark of the item that it begins, or ""; an item within a line begins
            it as well.
        opens: whether a colon at the end of the line opens a list.
    """

    first: int
    last: int
    cuts: tuple[int, ...]
    line: int
    heads: bool
    mark: str
    opens: bool


_last_of, _begin_of = attrgetter("last"), attrgetter("begin")


class Segments:
    """The lines of one text, and what they are cut into.

    Attributes:
        lines: its lines, with what goes on of them in the next ones, in text order.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._layout = layout_of(reading)
        self._semicolons = reading.places_of(_SEMICOLON)
        self._colons = reading.places_of(COLON)
        self.lines = list(text_lines(reading, self._layout))

    def between(self, first: int, last: int) -> range:
        """The numbers of the lines in which words from `first` to `last` (exclusive) stand."""
        begin = bisect_right(self.lines, first, key=_last_of)
        return range(begin, bisect_left(self.lines, last, begin, key=_begin_of))

    def may_list(self, line: TextLine) -> bool:
        """Whether a line may lead in a list: a colon ends it, or stands before a first item."""
        colons, words = self._colons, self._reading.words
        for n in range(bisect_left(colons, line.begin), len(colons)):
            colon = colons[n]
            if colon >= line.last:
                break
            if colon + 1 >= line.last or words[colon + 1] in _EMPHASIS:
                return True
            if _mark(self._reading, colon + 1, line.last):
                return True
        return False

    def child(self, number: int) -> TextLine | None:
        """The item right below one that no sign ends, which only heads it."""
        if number + 1 >= len(self.lines):
            return None
        line, below = self.lines[number], self.lines[number + 1]
        deeper = below.mark not in ("", line.mark) and not outranks(below.mark, line.mark)
        last = line.last
        while last > line.begin and self._reading.words[last - 1] in _EMPHASIS:
            last -= 1
        sign = self._reading.words[last - 1]
        return below if line.mark and deeper and (sign.isalnum() or sign == ")") else None

    def sentences(self, number: int) -> Iterator[Sentence]:
        """The sentences of a line, in order."""
        reading, semicolons = self._reading, self._semicolons
        _, last, begin, mark = line = self.lines[number]
        begins = self._layout.sentences.begins
        n = bisect_right(begins, begin)
        edges = [begin]
        while n < len(begins) and begins[n] < last:
            edges.append(begins[n])
            n += 1
        edges.append(last)
        listed = self.may_list(line)
        opens = listed and _opens(reading, begin, last)
        listing = ""
        for start, end in pairwise(edges):
            heads = start == begin
            kind = mark if heads else ""
            items = _items(reading, self._colons, start, end, listing) if listed else []
            if items:
                listing = items[0].style
            if not items or items[0].first > start:
                stop = items[0].first if items else end
                cuts = _cuts(reading, semicolons, start, stop) if semicolons else ()
                lists = bool(items) or (opens and end == last)
                yield Sentence(start, stop, cuts, number, heads, kind, lists)
            for k, item in enumerate(items):
                stop = items[k + 1].first if k + 1 < len(items) else end
                cuts = _cuts(reading, semicolons, item.begin, stop)
                lists = opens and stop == last
                yield Sentence(item.begin, stop, cuts, number, True, INLINE, lists)


class _InLine(NamedTuple):
    """An item within a line: the word of its mark, the first one behind it, the mark's form."""

    first: int
    begin: int
    style: str


def _items(
    reading: Reading, colons: list[int], first: int, last: int, listing: str
) -> list[_InLine]:
    """The items that a colon in a sentence leads in, or that go on from the sentence before.

    Args:
        reading: the text.
        colons: where its colons are.
        first, last: the words of the sentence.
        listing: the form of the marks in the sentences before in the same line, or "".
    """
    found = _mark(reading, first, last)
    if found is None or found.style != listing:
        n = bisect_left(colons, first)
        marks = (_mark(reading, colon + 1, last) for colon in colons[n : bisect_left(colons, last)])
        found = next(filter(None, marks), None)
        listing = ""
    if found is None:
        return []
    items = [found]
    for k in range(found.begin + 1, last):
        if reading.words[k - 1] in _BEHIND:
            item = _mark(reading, k, last)
            if item and item.style == found.style:
                items.append(item)
    return items if listing or len(items) >= _FEWEST_ITEMS else []


def _mark(reading: Reading, i: int, last: int) -> _InLine | None:
    """The mark of an item at word `i`: ``(1)``, ``a)``, ``một là``, ``thứ nhất``."""
    words = reading.words
    if i + 2 >= last:
        return None
    word, after = words[i], words[i + 1]
    if word == "(" and words[i + 2] == ")" and (after.isdigit() or _is_letter(after)):
        return _InLine(i, i + 3, "(1)" if after.isdigit() else "(a)")
    if after == ")" and (word.isdigit() or (len(word) == 1 and word.isalpha())):
        return _InLine(i, i + 2, "1)" if word.isdigit() else "a)")
    if after == "là" and word in numerals():
        return _InLine(i, i + 2, "một là")
    if word == "thứ" and after in ordinals():
        return _InLine(i, i + 2, "thứ nhất")
    return None


def _is_letter(word: str) -> bool:
    """Whether a word can be the letter of an item, or its small Roman number."""
    return len(word) == 1 or (len(word) <= _NUMERAL and not word.strip("ivx"))


def _opens(reading: Reading, first: int, last: int) -> bool:
    """Whether a line ends with a colon."""
    while last > first and reading.words[last - 1] in _EMPHASIS:
        last -= 1
    return last > first and reading.words[last - 1] == ":"


def _cuts(reading: Reading, semicolons: list[int], first: int, last: int) -> tuple[int, ...]:
    """The semicolons of a sentence that stand in no bracket."""
    n = bisect_left(semicolons, first)
    found = []
    while n < len(semicolons) and semicolons[n] < last:
        before = reading.words[max(first, semicolons[n] - _BRACKET) : semicolons[n]]
        if before.count("(") <= before.count(")"):
            found.append(semicolons[n])
        n += 1
    return tuple(found)


class TextLine(NamedTuple):
    """A line with what goes on of it in the next ones.

    Attributes:
        first, last: its words.
        begin: where its text begins behind a mark.
        mark: the kind of the mark of the item that it is, or "".
    """

    first: int
    last: int
    begin: int
    mark: str


def text_lines(reading: Reading, layout: Layout) -> Iterator[TextLine]:
    """The lines of a text, in order."""
    words = reading.words
    items = {item.line: item for item in layout.items if item.kind != "hash"}
    held: TextLine | None = None
    for n, line in enumerate(layout.lines):
        item = items.get(n)
        begin, mark = (line.first, "") if item is None else (item.first, _kind(item))
        while begin < line.last and words[begin] in _DECOR:
            begin += 1
        if held and not mark and _goes_on(reading, line.first):
            held = held._replace(last=line.last)
            continue
        if held and held.begin < held.last:
            yield held
        held = TextLine(line.first, line.last, begin, mark)
    if held and held.begin < held.last:
        yield held


def _kind(item: Item) -> str:
    """What the items of one list have in common."""
    if item.kind == "sign":
        return item.mark
    return f"{item.kind}{item.mark.strip('().').count('.')}{'(' if item.mark[0] == '(' else ''}"


def outranks(mark: str, other: str) -> bool:
    """Whether an item of a kind of mark stands below none of another: ``1.`` below ``-``."""
    rank = _rank(mark)
    return rank < len(NAMED) and rank < _rank(other)


def _rank(mark: str) -> int:
    return next((n for n, kind in enumerate(NAMED) if mark.startswith(kind)), len(NAMED))


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether the line before word `i` goes on in the next: a small letter in mid-sentence."""
    if reading.words[i - 1] in _ENDS or not reading.written(i).islower():
        return False
    return "\n\n" not in reading.gap(i)


def trim(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """A part without the signs and joining words at its ends."""
    words = reading.words
    while first < last and (words[first] in _TRAILING or words[first] in '”"“*'):
        if words[first] in '"“' and _closes(words, first + 1, last):
            break
        first += 1
    while last > first:
        word = words[last - 1]
        if word == "thời" and words[last - 2] == "đồng":
            last -= 2
        elif word in _NEVER_LAST or _is_stray(words, first, last):
            last -= 1
        else:
            break
    return first, max(first, last)


def _is_stray(words: list[str], first: int, last: int) -> bool:
    """Whether the last word closes a quotation or bracket that begins before the others."""
    sign = words[last - 1]
    if sign == ")":
        return "(" not in words[max(first, last - _BRACKET) : last]
    return sign in '”"' and not _opened(words, first, last - 1, sign)


def _closes(words: list[str], first: int, last: int) -> bool:
    return any(word in '”"' for word in words[first : min(first + _QUOTED, last)])


def _opened(words: list[str], first: int, last: int, sign: str) -> bool:
    """Whether the quotation that a sign closes begins in these words."""
    inner = words[max(first, last - _QUOTED) : last]
    if sign == "”":
        return inner.count("“") > inner.count("”")
    return inner.count('"') % 2 == 1
