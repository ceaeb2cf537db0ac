"""What stands within what is said of the issue of a document, and tells nothing of it.

Footnotes, an invitation to load the document, what it is called for short, and what its issuer was
called or is called today. All positions are word numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.directives.vocabulary import begins_with_type, phrases_called

_MAX_ASIDE = 14  # words in brackets
_MAX_NUMBER = 16  # words of a mention before its short name
_LINKS = (["tải", "về"], ["tại", "đây"])


def behind_notes(words: Sequence[str], i: int) -> int:
    """The word behind the marks of footnotes at word `i`, perhaps in bold type (``**[3][4]``)."""
    j = behind_marks(words, i)
    found = i
    while words[j : j + 1] == ["["] and words[j + 2 : j + 3] == ["]"] and words[j + 1].isdecimal():
        found = j = j + 3
    return found


def behind_marks(words: Sequence[str], i: int) -> int:
    """The word behind the stars at word `i`."""
    while words[i : i + 1] == ["*"]:
        i += 1
    return i


def behind_link(words: Sequence[str], i: int) -> int:
    """The word behind an invitation to load a document at word `i`: ``**Tải về**``, else `i`."""
    j = behind_marks(words, i)
    return behind_marks(words, j + 2) if words[j : j + 2] in _LINKS else i


def behind_aside(words: Sequence[str], i: int) -> int:
    """The word behind a bracket at word `i` that tells what an issuer was or is called, or the
    document itself: ``UBND tỉnh Hà Tây (cũ)``, ``Tỉnh ủy (nay là Thành ủy)``, ``Công văn số 5/BYT
    (Công văn 5)``; else `i`.
    """
    if words[i : i + 1] != ["("]:
        return i
    closes = (j for j in range(i + 2, min(i + _MAX_ASIDE, len(words))) if words[j] == ")")
    end = next(closes, None)
    if end is None:
        return i
    inside = words[i + 1 : end]
    former = phrases_called("former").longest(words, i + 1) is not None or inside[-1] == "cũ"
    return end + 1 if former or _is_short_name(words, i, end) else i


def _is_short_name(words: Sequence[str], i: int, end: int) -> bool:
    """Whether the bracket of words ``i:end`` repeats type and number of the document before it."""
    if not begins_with_type(list(words[i + 1 : end]), 0):
        return False
    numbers = [word for word in words[i + 1 : end] if word.isdecimal()]
    return len(numbers) == 1 and numbers[0] in words[max(0, i - _MAX_NUMBER) : i]
