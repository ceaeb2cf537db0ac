"""The sentences and items of a text that name documents. Positions are word numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vn_directives.matching import Reading
from vn_directives.structure.parts import division_openings, part_at, part_elements
from vn_directives.vocabulary.vocabulary import compiled

_REACH = 160  # words that a sentence goes back before the first document that it names
_LEAD = 60  # words of a lead-in
_MARKER = 3  # words of the number of an item
_MARKERS_AT_MOST = 6  # before a sentence
_ENDS = frozenset(".;:!?")
_MARKUP = frozenset("*_#|>")
_MARKERS = frozenset("-+•*")
_BREAKERS = _MARKUP | frozenset(".;")
_PREAMBLE = frozenset(["căn", "theo", "xét"])
_HEADS = frozenset(["căn", "nơi", "kính"])


class Member(NamedTuple):
    """A document that a sentence names, in words ``first:after``.

    Attributes:
        key: its key; None for the text itself (``Quyết định này``).
        ref: the kind and number of the mention; None for the text itself.
    """

    first: int
    after: int
    key: str | None
    ref: tuple[str, int] | None


class Segment(NamedTuple):
    """A sentence or an item of a list that names documents.

    Attributes:
        first: its first word.
        after: the word after it.
        lead: the words of its lead-in (``Bãi bỏ các văn bản sau:``), as a range; empty for none.
        members: the documents that it names, in text order.
    """

    first: int
    after: int
    lead: tuple[int, int]
    members: list[Member]


def segments_of(reading: Reading, members: Sequence[Member]) -> Iterator[Segment]:
    """The sentences that name documents, in text order."""
    lead = (0, 0)
    i = 0
    floor = 0
    while i < len(members):
        first = _start(reading, members[i].first, floor)
        after = _end(reading, members[i].after)
        group = [members[i]]
        i += 1
        while i < len(members) and members[i].first < after:
            group.append(members[i])
            after = _end(reading, max(members[i].after, after - 1))
            i += 1
        if first and reading.words[first - 1] == ":":
            lead = (_start(reading, first - 1, max(0, first - _LEAD)), first - 1)
        elif not is_item(reading, first):
            lead = (0, 0)
        elif group[0].first - first <= _MARKER and (heading := _heading(reading, first, floor)):
            lead = heading
        yield Segment(first, after, lead, group)
        floor = after


def _heading(reading: Reading, first: int, floor: int) -> tuple[int, int] | None:
    """The words of the article's heading right above the item that begins at word `first`.

    So in: Điều 1. Bãi bỏ toàn bộ các văn bản⏎1. Quyết định số 5 …
    """
    words, last = reading.words, first - 1
    while last > floor and words[last] in _MARKUP:
        last -= 1
    if last <= floor:
        return None
    begin = _start(reading, last, max(floor, first - _LEAD))
    number = words[max(begin - 3, 0) : begin]  # Điều 1.
    is_article = number[:1] == [part_elements()["article"]] and number[-1] == "."
    return (begin, last + 1) if is_article else None


def is_item(reading: Reading, i: int) -> bool:
    """Whether word `i` begins an item of a list: ``1.``, ``a)``, ``-``."""
    words = reading.words
    if words[i] in _MARKERS:
        return True
    sign = words[i + 1] if i + 1 < len(words) else ""
    return sign in (".", ")") and (words[i].isdecimal() or len(words[i]) == 1)


def behind_markers(reading: Reading, i: int) -> int:
    """The first word of a sentence, that begins at word `i`, behind its number and its mark-up."""
    words = reading.words
    for _ in range(_MARKERS_AT_MOST):
        if i >= len(words):
            break
        if words[i] in "*_#|>-+•":
            i += 1
        elif is_item(reading, i):
            i += 2
        elif (named := part_at(words, i)) is None or not _is_closed(words, named[0]):
            break
        else:
            i = named[0] + 2
    return i


def _is_closed(words: Sequence[str], i: int) -> bool:
    """Whether a sign closes the number at word `i`: ``Điều`` + ``5.``."""
    return words[i + 1 : i + 2] in (["."], [":"])


def _start(reading: Reading, i: int, floor: int) -> int:
    """The first word of the sentence that holds word `i`, not before word `floor`."""
    floor = max(floor, i - _REACH)
    for j in range(i, floor, -1):
        if _may_break(reading, j) and _breaks(reading, j):
            return j
    return min(i, floor)


def _end(reading: Reading, i: int) -> int:
    """The word after the sentence that goes on at word `i`."""
    count = len(reading.words)
    limit = min(count, i + _REACH)
    for j in range(i + 1, limit):
        if _may_break(reading, j) and _breaks(reading, j):
            return j
    return max(i, limit)


def _may_break(reading: Reading, j: int) -> bool:
    """Whether a sentence can end before word `j`: behind few signs, and at the end of a line."""
    if j <= 0 or j >= len(reading.words) or reading.words[j - 1] in _BREAKERS:
        return True
    begin, end = reading.ends[j - 1], reading.starts[j]
    return end - begin > 1 or (end > begin and reading.cased[begin] == "\n")


def _breaks(reading: Reading, j: int) -> bool:
    """Whether a sentence ends before word `j`; a wrapped line ends none, nor does a semicolon."""
    if j <= 0 or j >= len(reading.words):
        return True
    words, gap = reading.words, reading.gap(j)
    if gap == "" and words[j] not in _MARKUP:
        return False
    k = j - 1
    while k > 0 and words[k] in _MARKUP and j - k < 5:
        k -= 1
    head = j
    while head < len(words) - 1 and words[head] in _MARKUP and head - j < 4:
        head += 1
    if "\n" not in gap:
        return _breaks_in_line(reading, k, head)
    return gap.count("\n") > 1 or is_item(reading, j) or _breaks_lines(reading, k, head)


def _breaks_in_line(reading: Reading, last: int, head: int) -> bool:
    """Whether a sentence of a line ends with word `last`, and one begins with word `head`."""
    words = reading.words
    if not reading.written(head)[0].isupper():
        return False
    if words[last] == ";":
        return words[head] in _PREAMBLE
    numbers = is_item(reading, last - 1) and "\n" in reading.gap(last - 1)  # 1. Quyết định …
    return words[last] == "." and not numbers


@compiled
def _heads() -> frozenset[str]:
    """The words with which something else begins in a line of its own."""
    return _HEADS | division_openings()


def _breaks_lines(reading: Reading, last: int, head: int) -> bool:
    """The same for the last word of a line and the first of the next."""
    written = reading.written(head)
    if reading.words[last] in _ENDS:
        return True
    if reading.words[head] in _heads() and written[0].isupper() and written[1:].islower():
        return True
    # A line in capitals goes on one in capitals only.
    return len(written) > 1 and written.isupper() and not reading.written(last).isupper()
