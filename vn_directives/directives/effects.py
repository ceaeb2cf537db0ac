"""From which day a document is in force, as a text says behind its mention or its subject.

All positions are word numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.directives.draft import Draft
from vn_directives.directives.locators import chain_before
from vn_directives.directives.surroundings import Surroundings

_EFFECT = (["có", "hiệu", "lực"], ["có", "hiệu", "lực", "thi", "hành"])
_FROM = (["từ"], ["kể", "từ"])
_BEFORE = frozenset(["*", "và", "sẽ", "đã", "chính", "thức", "bắt", "đầu"])
_SIGNED = (["ngày", "ký"], ["ngày", "ban", "hành"], ["ngày", "ký", "ban", "hành"])
_NAMELY = (["tức"], ["tức", "là"])
_REPLACING = (["thay", "thế"], ["bãi", "bỏ"])
_MAX_BEFORE = 6  # words


def effects_of(
    around: Surroundings, drafts: Sequence[Draft], ends: Sequence[int]
) -> list[str | None]:
    """The day from which each document is in force, ISO, None where it is not told.

    What is told behind a subject in which other documents stand is not told of these: ``Nghị định 2
    sửa đổi Nghị định 1 về phí có hiệu lực từ ngày …``.

    Args:
        around: the dates, bodies and titles of the text.
        drafts: the documents, in text order.
        ends: the word behind the subject of each, or behind what is said of its issue.
    """
    days: list[str | None] = []
    outer = 0  # the word behind the subject in which the next documents may stand
    for draft, end in zip(drafts, ends, strict=True):
        behind = draft.issue.end
        if draft.reference.first >= outer:
            outer = max(behind, end)
            day = _told(around, draft, behind) or _told(around, draft, end)
        else:
            day = _told(around, draft, behind) if behind < outer else None
        days.append(day)
    return days


def _told(around: Surroundings, draft: Draft, i: int) -> str | None:
    """The day told at word `i`, but for what is told, outside brackets, of the document that
    replaces this one, or, without a comma, of a part: ``trừ Điều 5 Luật số 1 có hiệu lực từ …``.
    """
    day = effect_after(around, i, draft.issue.issued_on)
    first, words = draft.reference.first, around.words
    if day is None or words[i : i + 1] == ["("] or words[i : i + 2] == ["*", "("]:
        return day
    if words[first - 2 : first] in _REPLACING:
        return None
    is_of_part = words[i : i + 1] != [","] and bool(chain_before(around.reading, first)[0])
    return None if is_of_part else day


def effect_after(around: Surroundings, i: int, issued_on: str | None = None) -> str | None:
    """The ISO date in ``có hiệu lực (thi hành) (kể) từ ngày …`` at word `i`, or None.

    Args:
        around: the dates of the text.
        i: a word number.
        issued_on: the day that ``từ ngày ký`` means where it is not told again.
    """
    words = around.words
    i = _behind_stars(words, i)
    if words[i : i + 1] in ([","], ["("]):
        i += 1
    last = i + _MAX_BEFORE
    while i < last and words[i : i + 1] and words[i] in _BEFORE:
        i += 1
    for phrases in (_EFFECT, _FROM):
        lengths = [len(phrase) for phrase in phrases if words[i : i + len(phrase)] == phrase]
        if not lengths:
            return None
        i = _behind_stars(words, i + max(lengths))
    lengths = [len(phrase) for phrase in _SIGNED if words[i : i + len(phrase)] == phrase]
    return _day_of_signing(around, i + max(lengths), issued_on) if lengths else around.day_at(i)


def _day_of_signing(around: Surroundings, i: int, issued_on: str | None) -> str | None:
    """The day told in brackets at word `i` (``(tức ngày 5/6/2020)``), else the day of issue."""
    words = around.words
    i = _behind_stars(words, i)
    if words[i : i + 1] != ["("]:
        return issued_on
    i += 1
    i += max((len(phrase) for phrase in _NAMELY if words[i : i + len(phrase)] == phrase), default=0)
    return around.day_at(i) or issued_on


def _behind_stars(words: list[str], i: int) -> int:
    while words[i : i + 1] == ["*"]:
        i += 1
    return i
