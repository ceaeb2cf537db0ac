"""The parts of a document that the items below its mention name: ``Sửa đổi một số điều của Nghị
định …:⏎a) Khoản 2 Điều 5;⏎b) …``. All positions are word numbers.
"""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from vn_directives.directives.issue import quote
from vn_directives.directives.locators import Locator, chain_before, number_at, parts_of
from vn_directives.directives.vocabulary import begins_with_type, words_called
from vn_directives.kind import Part
from vn_directives.matching import Reading
from vn_directives.structure.parts import (
    part_at,
    part_before,
    part_elements,
    part_endings,
    part_kinds,
)

_OF = frozenset(["của", "tại", "trong", "thuộc"])
_OTHERS = frozenset(["dung", "định", "từ"])  # nội dung, quy định, cụm từ: parts without numbers
_SOME = frozenset(["số", "các", "những", "sau"])
_BEFORE = 14  # words before a document that say that parts of it follow
_LEAD = 200  # words from it to the end of its line
_LINES = 200
_MARKUP = frozenset("*_|#>")
BEFORE_LISTED = _OF | _MARKUP
"""What stands before a document of which parts are named below it."""
_BULLETS = {"•": 6, "-": 7, "+": 8}  # their levels, below those of numbers and letters
_DEEPEST = 3  # the level of 1.1.1.1.
_JOINING = frozenset([",", ";", "và", "đến", "-", "của", "các", "tại", ")", "số", "từ", "hoặc"])


class _Item(NamedTuple):
    """An item: the level of its mark, the parts that it names, whether others follow below."""

    level: int
    parts: tuple[Part, ...]
    opens: bool


class _List(NamedTuple):
    """Where the items below a document begin, the level of the item that the document is in (-1
    where it is in none), and whether its line begins with a quotation mark: what has the same, or
    a level above, ends the items.
    """

    line: int
    level: int
    quoted: bool


def parts_below(
    reading: Reading, first: int, after: int
) -> tuple[tuple[str, ...], tuple[Part, ...]]:
    """The locators in the items below the line of a document, and the parts that they mean.

    Args:
        reading: the text.
        first, after: the words of the document's mention.

    Returns:
        Each locator as written, in text order, and the parts; empty where no list of parts follows.
    """
    found = _list_below(reading, first, after)
    if found is None:
        return (), ()
    line, outer, quoted = found
    strings: list[str] = []
    parts: dict[Part, None] = {}
    above: list[_Item] = []
    depth = 0
    others = inf  # the level of an item with a document whose parts stand below it
    for _ in range(_LINES):
        if line >= len(reading.words):
            break
        start, line = line, _line_after(reading, line)
        inside, depth = depth, depth + _opened(reading, start, line)
        if inside > 0:
            continue
        depth = max(depth, 0)
        begin = _without_markup(reading, start)
        mark = _mark(reading, begin)
        if mark is None:
            if quoted or not _is_quotation(reading, begin):
                break
            continue
        level, begin = mark
        if level <= outer:
            break
        if level > others:
            continue
        opens = _ends_with_colon(reading, line)
        others = level if opens and _announced_in(reading, begin, line) else inf
        chain = _named_in(reading, begin, line)
        while above and above[-1].level >= level:
            above.pop()
        holder = above[-1] if above and above[-1].opens else None
        own = _within(parts_of(chain), holder)
        if holder is not None and own:
            for part in holder.parts:
                parts.pop(part, None)
        strings += (quote(reading, locator.first, locator.after) for locator in chain)
        parts.update(dict.fromkeys(own))
        above.append(_Item(level, own, opens))
    return tuple(strings), tuple(parts)


def _list_below(reading: Reading, first: int, after: int) -> _List | None:
    """The items below a document of which they name parts, or None.

    They are of the first such document in a line: ``Sửa đổi một số điều của Thông tư … hướng dẫn
    một số điều của Luật …``.
    """
    words = reading.words
    i = first - 1
    while i > 0 and words[i] in _MARKUP:
        i -= 1
    if i <= 0 or not _announces(reading, i):
        return None
    line = _line_after(reading, after - 1, after + _LEAD)
    if line >= min(len(words), after + _LEAD):
        return None
    start = _line_of(reading, first)
    begin = _without_markup(reading, start)
    if not (_ends_with_colon(reading, line) or _is_article(reading, begin)):
        return None
    if _announced_in(reading, max(start, i - _LEAD), i):
        return None
    quoted = _is_quotation(reading, begin)
    mark = _mark(reading, begin + quoted)
    return _List(line, -1 if mark is None else mark[0], quoted)


def _is_quotation(reading: Reading, i: int) -> bool:
    return reading.words[i : i + 1] in (["“"], ['"'])


def _announces(reading: Reading, i: int) -> bool:
    """Whether word `i` and those before it say that parts of what follows are named below."""
    before = reading.words[max(i - _BEFORE, 0) : i]
    return reading.words[i] in _OF and not (
        _SOME.isdisjoint(before)
        or (_OTHERS.isdisjoint(before) and part_endings().isdisjoint(before))
    )


def _announced_in(reading: Reading, first: int, after: int) -> bool:
    """Whether a stretch says so of a document."""
    return any(
        _announces(reading, i) and begins_with_type(reading.words, _without_markup(reading, i + 1))
        for i in range(first, after)
    )


def _is_article(reading: Reading, i: int) -> bool:
    words, article = reading.words, part_elements()["article"]
    return words[i : i + 1] == [article] and words[i + 2 : i + 3] in (["."], [":"])


def _line_of(reading: Reading, i: int) -> int:
    """The first word of the line of word `i`."""
    while i > 0 and "\n" not in reading.gap(i):
        i -= 1
    return i


def _line_after(reading: Reading, i: int, stop: int | None = None) -> int:
    """The first word of the line below that of word `i`."""
    stop = len(reading.words) if stop is None else min(stop, len(reading.words))
    i += 1
    while i < stop and "\n" not in reading.gap(i):
        i += 1
    return i


def _without_markup(reading: Reading, i: int) -> int:
    while i < len(reading.words) and reading.words[i] in _MARKUP:
        i += 1
    return i


def _ends_with_colon(reading: Reading, line: int) -> bool:
    """Whether the line above the one that begins with a word ends with a colon."""
    i = line - 1
    while i > 0 and reading.words[i] in _MARKUP:
        i -= 1
    return reading.words[i] == ":"


def _opened(reading: Reading, first: int, after: int) -> int:
    """How many quotations a stretch opens and does not close."""
    words = reading.words[first:after]
    return words.count("“") - words.count("”")


def _mark(reading: Reading, i: int) -> tuple[int, int] | None:
    """The level of the mark of an item (``1.``, ``1.1.``, ``1)``, ``a)``, ``-``), and the word
    behind it.
    """
    words = reading.words
    if i >= len(words):
        return None
    if words[i] in _BULLETS:
        return _BULLETS[words[i]], i + 1
    sign = words[i + 1 : i + 2]
    if sign == [")"] and (words[i].isdecimal() or len(words[i]) == 1):
        return _DEEPEST + (1 if words[i].isdecimal() else 2), _without_markup(reading, i + 2)
    if sign != ["."] or not words[i].isdecimal():
        return None
    level, i = 0, i + 2
    while i < len(words) and words[i].isdecimal() and reading.gap(i) == "":
        level, i = min(level + 1, _DEEPEST), i + 1
        i += words[i : i + 1] == ["."]
    return level, _without_markup(reading, i)


def _named_in(reading: Reading, i: int, stop: int) -> list[Locator]:
    """The locators with which an item begins, behind the words for a change."""
    words, changing = reading.words, words_called("changing")
    while i < stop and not _is_head(reading, i):
        if words[i] in ("“", '"'):
            closing = next((k for k in range(i + 1, stop) if words[k] in ("”", '"')), stop)
            i = closing + 1
        elif words[i] in changing or words[i] in _MARKUP:
            i += 1
        else:
            return []
    end = expression_end(reading, i, stop)
    if end == i or _goes_on(reading, end, stop):
        return []
    return [locator for locator in chain_before(reading, end)[0] if locator.first >= i]


def _is_head(reading: Reading, i: int) -> bool:
    """Whether a locator begins with word `i`: its head with a number behind it."""
    named = part_at(reading.words, i)
    return named is not None and _is_number(reading, named[0])


def expression_end(reading: Reading, i: int, stop: int) -> int:
    """The end of the locators, and what joins them, that begin with word `i`."""
    words = reading.words
    end = i
    while i < stop:
        if named := part_at(words, i):
            i = named[0]
        elif _is_number(reading, i):
            i += 1
            end = i
            if words[i : i + 1] == [")"] and len(words[i - 1]) == 1 and words[i - 1].isalpha():
                i += 1
                end = i
        elif words[i] in _JOINING:
            i += 1
        elif read := _ordinal_at(reading, i, stop):
            i = end = read
        else:
            break
    return end


def _ordinal_at(reading: Reading, i: int, stop: int) -> int | None:
    """The end of an ordinal at word `i` behind a part that may have one: ``phần thứ nhất``."""
    named = part_before(reading.words, i)
    read = number_at(reading, i, stop, named[1]) if named and named[1].ordinal else None
    return read[0] if read else None


def _is_number(reading: Reading, i: int) -> bool:
    if i >= len(reading.words):
        return False
    written = reading.written(i)
    letters = written.isalpha() and (len(written) == 1 or set(written) <= set("IVXLC"))
    return written.isdecimal() or letters


def _goes_on(reading: Reading, end: int, stop: int) -> bool:
    """Whether the locators are of another document, which follows: ``Điều 7 Thông tư số 5``."""
    while end < stop and (reading.words[end] in _MARKUP or reading.words[end] in _OF):
        end += 1
    return end < stop and begins_with_type(reading.words, end)


def _within(parts: tuple[Part, ...], holder: _Item | None) -> tuple[Part, ...]:
    """Parts below the one that the item above names: ``1. Sửa đổi Điều 5:⏎a) Khoản 2``."""
    if holder is None or len(holder.parts) != 1 or not parts:
        return parts
    path = holder.parts[0]
    kinds = part_kinds()
    innermost = kinds[path[-1][0]].rank
    return tuple((*path, *part) if kinds[part[0][0]].rank > innermost else part for part in parts)
