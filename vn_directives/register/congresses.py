"""Whom a society's congresses elect, as its page tells: ``Đại hội bầu Lê A làm Chủ tịch``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from vn_directives.register.bare import leads
from vn_directives.register.texts import Record

_SOCIETIES = ("Hội ", "Hiệp hội ", "Liên hiệp ", "Liên minh ", "Tổng hội ", "Mặt trận ", "Ủy ban ")
_CONGRESS = re.compile(r"\bĐại hội\b|\bđại hội\b|\bkỳ họp\b")
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
    """The numbers of the titles to which the congresses of a society elect somebody.

    Args:
        text: the page on the society.
        titles, bodies: its records.
        unit: the name of the society.
        may_be: whether a title is bare, and the society may have such an office.
    """
    if not unit.startswith(_SOCIETIES):
        return
    starts = [body["start"] for body in bodies]
    for number, title in enumerate(titles):
        start = title["start"]
        first = max(text.rfind("\n", max(0, start - _LONG), start) + 1, start - _LONG)
        if not (_CONGRESS.search(text, first, start) and may_be(number)):
            continue
        told = _ELECTS.search(text, first, start) or _TO_WHOM.match(text, title["end"])
        if not (told and _MADE.search(text, max(first, start - _VERB), start)):
            continue
        near = bodies[bisect_left(starts, first) : bisect_left(starts, start)]
        if all(body["name"] in unit for body in near if leads(title["role"], body["name"])):
            yield number
