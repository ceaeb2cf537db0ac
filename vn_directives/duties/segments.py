"""The text cut into what can hold one duty: lines and items, sentences, parts between semicolons.

Word numbers are those of the `Reading`, ends are exclusive.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vn_directives.matching import Reading, load_lexicon

_DECOR = frozenset("*#>|_")
_DASHES = frozenset("-+•●▪○–")
_STOPS = frozenset(".!?…")
_CUTS = frozenset('.!?…;()"“”')
_ROMAN = frozenset(
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]
)
_TRAILING = frozenset("*_,;:.…/-“|")
_NEVER_LAST = _TRAILING | {"!", "?", "và"}
_BRACKET = 100  # words of a bracket


class Sentence(NamedTuple):
    """A sentence, or what stands of it in one line.

    Attributes:
        first, last: its words, the mark of an item left out, the closing sign included.
        cuts: the semicolons in it.
        line: the number of its line.
        heads: whether it begins its line.
        mark: the kind of the mark of the item that it begins (``1``, ``a``, ``-``), or "".
        opens: whether a colon at the end of the line opens a list.
    """

    first: int
    last: int
    cuts: tuple[int, ...]
    line: int
    heads: bool
    mark: str
    opens: bool


@cache
def _abbreviations() -> frozenset[str]:
    forms: list[str] = load_lexicon("words")["abbreviations"]
    return frozenset(form.casefold().rstrip(".").split(".")[-1] for form in forms)


def sentences(reading: Reading) -> Iterator[Sentence]:
    """The sentences of a text, in order."""
    cuts = reading.places_of(_CUTS)
    n = 0
    for number, (first, last) in enumerate(_lines(reading)):
        begin, mark = item_mark(reading, first, last)
        while n < len(cuts) and cuts[n] < begin:
            n += 1
        inner = n
        while n < len(cuts) and cuts[n] < last:
            n += 1
        yield from _in_line(reading, begin, last, cuts[inner:n], number, mark)


def _in_line(
    reading: Reading, begin: int, last: int, cuts: list[int], line: int, mark: str
) -> Iterator[Sentence]:
    words = reading.words
    closing = last
    while closing > begin and words[closing - 1] in "*_ ":
        closing -= 1
    opens = closing > begin and words[closing - 1] == ":"
    start, depth, semis, heads = begin, 0, [], True
    for k in cuts:
        sign = words[k]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(depth - 1, 0)
        elif sign in '"“”' or (depth and cuts[-1] - k > 0 and ")" in words[k : k + 60]):
            continue
        elif sign == ";":
            semis.append(k)
        elif _ends_sentence(reading, k, last):
            end = k + 1
            if end > start + 1:
                yield Sentence(start, end, tuple(semis), line, heads, mark if heads else "", False)
                heads = False
            start, semis, depth = end, [], 0
    if start < last:
        yield Sentence(start, last, tuple(semis), line, heads, mark if heads else "", opens)


def _ends_sentence(reading: Reading, k: int, last: int) -> bool:
    """Whether a sentence ends with the sign at word `k`."""
    after = k + 1
    if after >= last:
        return True
    if reading.starts[after] == reading.ends[k] and reading.words[after] not in '”"*':
        return False
    while after < last and reading.words[after] in '”"*“':
        after += 1
    if after >= last:
        return True
    if reading.words[k] != ".":
        return reading.written(after)[0].isupper()
    before = reading.words[k - 1]
    if before in _abbreviations() or (len(before) == 1 and before.isalpha()):
        return False
    return not reading.written(after)[0].islower()


def _lines(reading: Reading) -> Iterator[tuple[int, int]]:
    """The lines that are not empty."""
    cased, starts = reading.cased, reading.starts
    count = len(starts)
    first = 0
    end = cased.find("\n")
    while end >= 0 and first < count:
        last = bisect_left(starts, end, first)
        if last > first and not _goes_on(reading, last):
            yield first, last
            first = last
        end = cased.find("\n", end + 1)
    if first < count:
        yield first, count


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether the line before word `i` goes on in the next: a small letter in mid-sentence."""
    if i >= len(reading.words) or "\n\n" in reading.gap(i):
        return False
    before = reading.words[i - 1]
    if before in _STOPS or before in ":;|":
        return False
    first = reading.written(i)
    return first.islower() and reading.words[i + 1 : i + 2] not in ([")"], ["."])


def item_mark(reading: Reading, first: int, last: int) -> tuple[int, str]:
    """Where the text of a line begins behind the mark of an item, and the kind of the mark."""
    words = reading.words
    i = first
    while i < last and words[i] in _DECOR:
        i += 1
    found = _mark(reading, i, last)
    if found is None:
        return i, ""
    i, kind = found
    while i < last and (words[i] in _DECOR or words[i] in "."):
        i += 1
    return i, kind


def _mark(reading: Reading, i: int, last: int) -> tuple[int, str] | None:
    words = reading.words
    if i + 1 >= last:
        return None
    word = words[i]
    if word in _DASHES:
        return i + 1, word
    if word == "điều" and words[i + 1].isdigit() and reading.written(i)[0].isupper():
        end = i + 2
        while end < last and words[end] in "*.: ":
            end += 1
        return (end, "điều") if end > i + 2 else None
    if word == "(" and i + 2 < last and words[i + 2] == ")":
        return (
            (i + 3, "(1)" if words[i + 1].isdigit() else "(a)") if len(words[i + 1]) < 3 else None
        )
    if word.isdigit() and len(word) < 3:
        depth, end = 1, i + 1
        while end + 1 < last and words[end] == "." and words[end + 1].isdigit():
            if reading.gap(end + 1):
                break
            depth, end = depth + 1, end + 2
        if (
            end < last
            and words[end] in ".)/"
            and (end + 1 < last and (reading.gap(end + 1) or words[end + 1] in _DECOR))
        ):
            return end + 1, "1" * depth
        return (end, "1" * depth) if depth > 1 and reading.gap(end) else None
    if words[i + 1] in ".)" and (i + 2 < last and (reading.gap(i + 2) or words[i + 2] in _DECOR)):
        if word in _ROMAN and reading.written(i).isupper():
            return i + 2, "I"
        if len(word) == 1 and word.isalpha():
            return i + 2, "a" if reading.written(i).islower() else "A"
    return None


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
    return any(word in '”"' for word in words[first:last])


def _opened(words: list[str], first: int, last: int, sign: str) -> bool:
    """Whether the quotation that a sign closes begins in these words."""
    inner = words[first:last]
    if sign == "”":
        return inner.count("“") > inner.count("”")
    return inner.count('"') % 2 == 1
