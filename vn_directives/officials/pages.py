"""Of whom a page tells: the name in its heading, where a box below tells of birth or posts."""

from __future__ import annotations

from vn_directives.matching import Reading
from vn_directives.officials.context import Found, Name, Taken, is_capitalised
from vn_directives.places.nouns import unit_words

_LONGEST = 4  # words of a name
_BOX = 600  # words of a heading and the box below it
_BORN = frozenset(("sinh", "chức"))
_TERM = frozenset(("nhiệm",))


def of_page(reading: Reading, taken: Taken, found: Found) -> None:
    """``# Huy Cận`` above ``| Sinh | 31 tháng 5 năm 1919 |`` or ``Chức vụ | |``.

    Or above a box with the same name over it, and with a term: ``Nhiệm kỳ14 tháng 10 năm 1964``.
    """
    words = reading.words
    end = 1
    while end < len(words) and end <= _LONGEST and is_capitalised(reading, end):
        end += 1
        if end < len(words) and "\n" in reading.gap(end):
            break
    closed = end < len(words) and ("\n" in reading.gap(end) or words[end] == "(")
    if closed and words[end] == "(" and not unit_words().isdisjoint(words[end + 1 : end + 2]):
        return  # Hạ Long (thành phố)
    if end < 3 or not closed or not taken.words.isdisjoint(range(1, end)):
        return
    labels = _BORN | _TERM if words[end : 2 * end] == [*words[1:end], "|"] else _BORN
    if any(i < _BOX and _is_label(reading, i) for i in reading.places_of(labels)):
        found.add(Name(1, end, 1, True))


def _is_label(reading: Reading, i: int) -> bool:
    """Whether a cell of a box at word `i` is ``Sinh``, ``Chức vụ`` or ``Nhiệm kỳ``."""
    words = reading.words
    if words[i] in _TERM:
        opens = words[i - 1] == "|" or "\n" in reading.gap(i)
        return opens and words[i + 1 : i + 2] != [] and words[i + 1].startswith("kỳ")
    if words[i] == "sinh":
        return words[i - 1] == "|" and words[i + 1 : i + 2] == ["|"]
    return words[i + 1 : i + 3] == ["vụ", "|"] and "\n" in reading.gap(i)
