"""Whom a congress elects, as the page of its society or committee tells.

``Đại hội bầu Lê A làm Chủ tịch``; on the page of a ``Thành ủy``: ``… bầu Lê A làm Bí thư``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from vn_directives.register.bare import leads
from vn_directives.register.texts import Record

_SOCIETIES = ("Hội ", "Hiệp hội ", "Liên hiệp ", "Liên minh ", "Tổng hội ", "Mặt trận ", "Ủy ban ")
_COMMITTEES = ("Tỉnh ủy ", "Thành ủy ", "Huyện ủy ", "Quận ủy ", "Thị ủy ", "Đảng bộ ")
_PARTYS = "Đảng bộ"
_CONGRESS = re.compile(r"\bĐại hội\b|\bđại hội\b|\bkỳ họp\b")
_OF_COMMITTEE = re.compile(  # but: Đại hội Đoàn Thanh niên
    r"\b[Đđ]ại hội\b(?! (?:đại biểu )?(?!Đảng|Đại biểu|[IVXL]+\b)[A-ZĐ])"
)
_ELECTS = re.compile(r"\b(?:bầu|cử|suy tôn|hiệp thương)\b")
_MADE = re.compile(
    r"\b(?:làm|là|giữ chức(?: vụ)?|kiêm|với|và)(?: (?:các|hai|ba|bốn|năm|\d))? $|[;,.] (?:các )?$"
)
_TO_WHOM = re.compile(r" (?:là|gồm|kiêm)\b|[,.;:]|\[")
_LONG = 2000  # characters of a paragraph
_VERB = 24  # characters


def elected(
    text: str,
    titles: Sequence[Record],
    bodies: Sequence[Record],
    unit: str,
    may_be: Callable[[int], bool],
) -> Iterator[int]:
    """The numbers of the titles to which the congresses of a page's body elect somebody.

    Args:
        text: the page on a society or a committee.
        titles, bodies: its records.
        unit: its name.
        may_be: whether a title is bare, and it may have such an office.
    """
    if not unit.startswith((*_SOCIETIES, *_COMMITTEES)):
        return
    congress = _OF_COMMITTEE if unit.startswith(_COMMITTEES) else _CONGRESS
    starts = [body["start"] for body in bodies]
    for number, title in enumerate(titles):
        start = title["start"]
        first = max(text.rfind("\n", max(0, start - _LONG), start) + 1, start - _LONG)
        if not (congress.search(text, first, start) and may_be(number)):
            continue
        told = _ELECTS.search(text, first, start) or _TO_WHOM.match(text, title["end"])
        if not (told and _MADE.search(text, max(first, start - _VERB), start)):
            continue
        near = bodies[bisect_left(starts, first) : bisect_left(starts, start)]
        if all(_is_of(body["name"], unit) for body in near if leads(title["role"], body["name"])):
            yield number


def _is_of(body: str, unit: str) -> bool:
    """Whether a body is the page's, or whom its committee leads: the ``Đảng bộ``."""
    return body in unit or (body.startswith(_PARTYS) and unit.startswith(_COMMITTEES))
