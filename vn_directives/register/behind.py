"""The term that stands right behind a post, and is that of who holds it or has held it.

``nguyên Bí thư Huyện ủy Bát Xát nhiệm kỳ 2010 - 2015``, ``Ủy viên Trung ương Đảng khóa VIII
(1996-2001) và khóa IX (2001-2006)``. Who comes to a post may do so in the middle of a term, and who
leaves it before its end, but members are elected for a whole one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vn_directives.register.texts import Record

_YEAR = r"(?<!\d)(?:1[89]|20)\d\d(?!\d)"
_YEARS = rf"(?P<first>{_YEAR}) ?(?:[-–—/]|đến) ?(?P<last>{_YEAR})"
_NUMBER = r"(?:[IVXL]+|\d{1,2})(?!\w)"
_NUMBERS = rf"{_NUMBER}(?:(?:, ?| và | đến | ?[-–] ?)(?:kh(?:óa|oá) )?{_NUMBER})*"
_TERM = rf"(?:(?:các |từ )?kh(?:óa|oá)(?: thứ)?(?: {_NUMBERS})?|(?:các |trong )?nhiệm k[ỳì])"
_MARK = r"(?:\[\d+\])*"
_OF = rf"{_TERM}[ ,]{{0,2}}\(?(?:(?:nhiệm k[ỳì]|thời k[ỳì]|giai đoạn)[ ,(]{{0,2}})?(?:từ )?"
_FIRST = re.compile(rf"{_MARK},? ?\(?{_OF}{_YEARS}\)?{_MARK}", re.IGNORECASE)
_NEXT = re.compile(rf"(?:,| và) (?:{_OF}|{_NUMBER} \()?{_YEARS}(?! ?:)\)?{_MARK}", re.IGNORECASE)
_GOES_ON = re.compile(rf"(?:,| và) (?:kh(?:óa|oá) )?{_NUMBER}", re.IGNORECASE)
_LONG = 300  # characters of a sentence
# What tells of a change within a term, and of a coming that may be one, if not of a member.
_WITHIN = re.compile(
    r"\b(?:thôi|(?:miễn|bãi) nhiệm|(?:cách|từ) chức|bổ sung|thay(?! mặt))\b", re.IGNORECASE
)
_COMES = re.compile(
    r"\b(?:bầu|cử|bổ nhiệm|chỉ định|điều động|phân công|phê chuẩn|giới thiệu|tham gia Ban)\b",
    re.IGNORECASE,
)
_SEATS = ("đại biểu", "ủy viên")


def terms_behind(text: str, position: Record, title: Record) -> Iterator[tuple[str, str]]:
    """The first and the last year of each term that stands behind a post, if it is the holder's.

    Args:
        text: the text.
        position: what the text says that somebody holds.
        title: its title.
    """
    end = title["end"]
    term = _FIRST.match(text, end)
    if term is None or not _is_held_through(text, position, title):
        return
    terms = []
    while term is not None:
        terms.append((term["first"], term["last"]))
        end = term.end()
        term = _NEXT.match(text, end)
    if not _GOES_ON.match(text, end):
        yield from terms


def _is_held_through(text: str, position: Record, title: Record) -> bool:
    """Whether a text tells of no coming to a post nor of leaving it within a term."""
    if title["former"]:
        return True
    start = title["start"]
    first = max(0, start - _LONG)
    said = text[max(text.rfind(mark, first, start) for mark in ("\n", ". ")) + 1 or first : start]
    if title["acting"] or position["rule"] == "replaced" or _WITHIN.search(said):
        return False
    role = title["role"].lower()
    return any(seat in role for seat in _SEATS) or _COMES.search(said) is None
