"""The sections of a page that tell of somebody's family: ``## Gia đình``, ``### Đời tư``."""

from __future__ import annotations

from collections.abc import Iterator

from vn_directives.matching import Reading
from vn_directives.matching.function_words import families

_MARK = "#"
_LONGEST = 5  # words of such a heading: Đời tư và gia đình


def family_sections(reading: Reading) -> Iterator[tuple[int, int]]:
    """The words ``first:end`` of the sections; one goes on over the headings below its own."""
    words = reading.words
    first, opened = -1, 0  # the section that is open, and the marks of its heading
    for i in reading.places_of(frozenset(_MARK)):
        if not _begins_line(reading, i):
            continue
        begin = i
        while words[begin : begin + 1] == [_MARK]:
            begin += 1
        level = begin - i
        if first >= 0 and level > opened:
            continue
        if first >= 0:
            yield first, i
        first, opened = (i, level) if _is_of_family(reading, begin) else (-1, 0)
    if first >= 0:
        yield first, len(words)


def _begins_line(reading: Reading, i: int) -> bool:
    return i == 0 or "\n" in reading.gap(i) or reading.words[i - 1] == "]"  # [sửa]## Gia đình


def _is_of_family(reading: Reading, begin: int) -> bool:
    """Whether the heading that begins at a word is one of these, alone or joined with "và"."""
    words, i = reading.words, begin
    while (end := families().longest(words, i)) is not None:
        i = end[0]
        if i >= len(words) or "\n" in reading.gap(i):
            return True
        if words[i] not in ("và", ",") or i - begin > _LONGEST:
            return False
        i += 1
    return False
