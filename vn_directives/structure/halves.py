"""Whether a line break parts what belongs together: a phrase, a place, a name, an office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from vn_directives.structure import vocabulary

_MOST_WORDS = 4  # words in the longest phrase with which a line breaks off
_REACH = 60  # characters at the end of a line, and at the beginning of the next, that decide
_LONG = 40  # characters of a line that is more than a name or an office
_SYMBOL = re.compile(r"\d{1,5}(?:/\d{4})?[-/][A-ZĐ]")
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


def breaks_off(before: str, after: str) -> bool:
    """Whether no line can end with these words, or not before those that follow."""
    words: list[str] = _WORD.findall(before[-_REACH:])
    told = _first_words(after)
    if not words or not told:
        return False
    tail = [word.lower() for word in words[-_MOST_WORDS:]]
    if tail[-1] == "." and len(tail) > 1 and tail[-2] in vocabulary.words("abbreviations"):
        return told[0][0].isupper()
    if length := _ends_with(tail, vocabulary.phrases("never_last")):
        word = words[-length]  # Ông⏎Lê Văn Tám, but not Hà Lan Anh⏎Email
        return word[0].islower() or len(words) == length or not words[-length - 1].isalpha()
    if told[0][0].isdigit():
        number = _SYMBOL.match(after) is not None and words[-1].islower()
        return number or tail[-1] in vocabulary.words("before_numbers")
    if not told[0][0].isupper():
        return False
    if _splits_place(words, told) or _splits_name(words, told):
        return True
    inner = len(before) > _LONG or any(word[0].islower() for word in words[:-1]) or "," in words
    return inner and _splits_office(words, told)


def _splits_office(words: Sequence[str], told: Sequence[str]) -> bool:
    """Whether a body or an office goes on: ``Sở Y⏎Tế``, ``Giám đốc⏎Sở Y tế``."""
    tail = [word.lower() for word in words[-_MOST_WORDS:]]
    length = _ends_with(tail, vocabulary.open_bodies())
    if length and len(words) > length and words[-length][0].isupper():
        return True
    length = _ends_with(tail, vocabulary.roles())
    if not length or len(words) == length:
        return False
    return _begins_with(told, vocabulary.bodies())


def _splits_place(words: Sequence[str], told: Sequence[str]) -> bool:
    """Whether the name of a place begins before the break and ends behind it: ``Hà⏎Nội``."""
    if not words[-1][0].isupper():
        return False
    for before in (1, 2):
        if len(words) < before or not words[-before][0].isupper():
            break
        lead = words[-before - 1] if len(words) > before else ""
        if lead[:1].isupper() and lead.lower() not in vocabulary.words("abbreviations"):
            continue
        for behind in (2, 1):
            name = " ".join([*words[-before:], *told[:behind]]).lower()
            follower = told[behind : behind + 1]
            if name in vocabulary.places() and not (follower and follower[0][0].isupper()):
                return True
    return False


def _splits_name(words: Sequence[str], told: Sequence[str]) -> bool:
    """Whether a person's name is broken: ``đồng chí Nguyễn⏎Văn An``, ``ông Trần Văn⏎Hòa``."""
    names = [word.lower() for word in words[-4:]]
    if (
        names[-1] in vocabulary.words("middles")
        and names[-2:-1]
        and names[-2] in vocabulary.surnames()
    ):
        return words[-2][0].isupper() and words[-1][0].isupper()
    if names[-1] not in vocabulary.surnames() or not words[-1][0].isupper() or len(names) < 2:
        return False
    return words[-2][0].islower() and names[-2] in vocabulary.words("callings") and len(told) > 1


def opens(after: str) -> bool:
    """Whether a line in capitals begins as one of a letterhead or signature does."""
    return _begins_with(_first_words(after), vocabulary.openings())


def begins_part(after: str) -> bool:
    """Whether addressees or recipients begin with a line: ``Kính gửi:``."""
    if ":" not in after[:_REACH]:
        return False  # most lines
    return _begins_with(_first_words(after), vocabulary.parts())


def _ends_with(words: Sequence[str], phrases: frozenset[str]) -> int:
    """How many words the longest of the phrases with which the words end has; 0 for none."""
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        if " ".join(words[-length:]) in phrases:
            return length
    return 0


def _begins_with(words: Sequence[str], phrases: frozenset[str]) -> bool:
    lower = [word.lower() for word in words]
    return any(" ".join(lower[:length]) in phrases for length in range(1, _MOST_WORDS + 1))


def _first_words(after: str) -> list[str]:
    return [match[0] for match in islice(_WORD.finditer(after, 0, _REACH), _MOST_WORDS)]
