"""When a head with nothing behind it is used as a title: by what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vn_directives.matching import Reading
from vn_directives.matching.function_words import before_groups, honorific_words
from vn_directives.matching.names import MAX_SYLLABLES, begins_name, honorific_ends, name_end
from vn_directives.titles.parts import Tail
from vn_directives.titles.vocabulary import Head, roles

# After these words a bare role is a position: làm Trưởng ban, giữ chức Giám đốc, bầu Chủ tịch.
_POSITION_WORDS = frozenset(
    ["làm", "chức", "bầu", "cử", "nhiệm", "là", "tư", "hàm", "trò", "thành"]
)
_OFFICE = frozenset(["vụ", "danh", "vị"])  # chức vụ, chức danh, chức vị; but not: các vị bộ trưởng
_NEXT_HEADS = (",", "thủ", "trưởng")  # các Bộ trưởng, Thủ trưởng cơ quan ngang bộ
_LIST_OPENERS = frozenset([":", "là", "gồm", "có"])
_CALLING = frozenset(["các", "vị"])  # beside honorifics
_THROUGH_TIMES = ["qua", "các", "thời", "kỳ"]  # closes the heading of a list of holders
_LISTS = (["danh", "sách"], ["danh", "sách", "các"])  # opens it
_OPENING = frozenset(["|", "-", "*", "+", ".", "•", "#"])  # signs before a label


@dataclass(slots=True)
class Candidate:
    """A stretch of words, from `first` to `last` (exclusive), that may be a title."""

    first: int
    last: int
    head: Head
    ranks: list[str]
    former: bool
    acting: bool
    tail: Tail | None
    sure: bool


def has_capital(reading: Reading, it: Candidate) -> bool:
    """Whether the title, or the head after the word for its state, begins with a capital."""
    state = it.former or it.acting
    return any(reading.written(i)[0].isupper() for i in range(it.first, it.first + 1 + state))


def is_held(reading: Reading, candidate: Candidate) -> bool:
    """Whether the words before a title take it or call its holder, or a name stands behind it."""
    words, first, last = reading.words, candidate.first, candidate.last
    before = words[first - 1] if first and "\n" not in reading.gap(first) else ""
    if _is_taken_or_called(reading, first, before, has_capital(reading, candidate)):
        return True
    return begins_name(reading, last) and "\n" not in reading.gap(last)


def stands_alone(reading: Reading, candidate: Candidate) -> bool:
    """Whether a head with nothing after it is used as a title."""
    if is_held(reading, candidate):
        return True
    words, first, last = reading.words, candidate.first, candidate.last
    before = words[first - 1] if first and "\n" not in reading.gap(first) else ""
    capital = has_capital(reading, candidate)
    many = before in before_groups()
    if (capital or many or before.isdigit()) and _opens_list(reading, last):
        return True  # các Phó Chủ tịch: Vũ A, Lê B; 3 phó chủ tịch, gồm các ông Vũ A, …
    if many and capital and tuple(words[last : last + 3]) == _NEXT_HEADS:
        return candidate.head.role in roles("definite")
    if capital and _is_label(reading, candidate):
        return True
    if not capital or many:
        return False
    if _follows_name(reading, first):
        return True
    if last < len(words) and reading.gap(last) in (" ", "  "):
        after = reading.written(last)
        if after[0].isupper() and not after.isupper():
            return True
    return candidate.head.role in roles("definite")  # "Bộ trưởng cho biết"


def _is_taken_or_called(reading: Reading, first: int, before: str, capital: bool) -> bool:
    """Whether the words before a title say that it is taken (``làm``) or call its holder (``bà``).

    Args:
        reading: the text.
        first: the first word of the title.
        before: the word before it in its line, or nothing.
        capital: whether the title has a capital.
    """
    words = reading.words
    if before in _POSITION_WORDS:
        return True
    if before in _OFFICE and words[max(0, first - 2)] in ("chức", "cương", "nhiệm"):
        return True
    many = before == "chí" and first > 2 and words[first - 3] in before_groups()
    return before in honorific_ends() and (capital or not many)


def _opens_list(reading: Reading, i: int) -> bool:
    """Whether names follow at word `i` behind a colon, "là" or "gồm", and what calls them."""
    words = reading.words
    i += words[i : i + 2] == [",", "gồm"]
    if i >= len(words) or words[i] not in _LIST_OPENERS or "\n" in reading.gap(i):
        return False
    for j in range(i + 1, min(i + 8, len(words))):
        if "\n" in reading.gap(j):
            return False
        if begins_name(reading, j):
            return True
        if not (words[j] in _LIST_OPENERS or words[j] in _CALLING or words[j] in honorific_words()):
            return False
    return False


def _is_label(reading: Reading, candidate: Candidate) -> bool:
    """Whether the head fills a cell, a line or a heading, or opens a line before a colon.

    So in: ``| Giám đốc |``, ``- Giám đốc: Vũ A``, ``## Giám đốc qua các thời kỳ``, ``## Danh sách
    các Giám đốc``.
    """
    words, first = reading.words, candidate.first
    listed = (len(lead) for lead in _LISTS if words[max(0, first - len(lead)) : first] == lead)
    first -= next(listed, 0)
    last = _behind_count(words, candidate.last)
    before = words[first - 1] if first else "\n"
    after = words[last] if last < len(words) else "\n"
    opened = "\n" in reading.gap(first) or before in _OPENING
    last += 4 * (words[last : last + 4] == _THROUGH_TIMES)
    closed = after in ("|", ":") or (before == "-" and after in (".", ";"))
    return opened and (closed or "\n" in reading.gap(last))


def _behind_count(words: Sequence[str], i: int) -> int:
    """The end of the number of holders at word `i`: ``Ủy viên Thường vụ`` + ``(5)`` + ``|``."""
    counted = words[i : i + 1] == ["("] and words[i + 2 : i + 3] == [")"] and words[i + 1].isdigit()
    return i + 3 if counted and words[i + 3 : i + 4] in (["|"], [":"]) else i


def is_acronym_by_name(reading: Reading, i: int, end: int) -> bool:
    """Whether an abbreviated head has no body but a name beside it: ``PCT Vũ Văn A``."""
    word = reading.written(i)
    named = begins_name(reading, end) and "\n" not in reading.gap(end)
    return end == i + 1 and word.isupper() and (named or _follows_name(reading, i))


def _follows_name(reading: Reading, first: int) -> bool:
    """Whether a full name and one sign stand before word `first`: ``Vũ A - Tư lệnh``."""
    end = first - 1
    if end < 2 or reading.words[end] not in (",", "-", "("):
        return False
    for i in range(end - 2, max(-1, end - 1 - MAX_SYLLABLES), -1):
        if not reading.written(i)[0].isupper():
            return False
        if begins_name(reading, i) and name_end(reading, i)[0] == end:
            return True
    return False
