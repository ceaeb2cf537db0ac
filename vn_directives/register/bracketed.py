"""The body behind posts in brackets: ``Lê A (Chủ tịch), Lê B (Phó Chủ tịch) [UBND …]``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.register.bare import is_bare, leads
from vn_directives.register.texts import START, Record

_CLOSED = re.compile(r"\) (?=[A-ZĐ])")
_NEXT_MAN = re.compile(
    r"\)(?:,| và|, và) (?:ông |bà |đồng chí )?[A-ZĐÁÂÔÝ][^()\n,;.]{3,40} \((?:nguyên )?"
)
_MOST = 4  # men


def body_behind_brackets(
    text: str, titles: Sequence[Record], bodies: Sequence[Record], number: int
) -> Record | None:
    """The body that stands right behind the brackets of a bare title, or of the last in a row.

    Args:
        text: the text.
        titles, bodies: its records.
        number: of the title.
    """
    first = titles[number]
    if not text.endswith("(", 0, first["start"]):
        return None
    for n in range(number, min(number + _MOST, len(titles))):
        end = titles[n]["end"]
        closed = _CLOSED.match(text, end)
        if closed is not None:
            at = bisect_left(bodies, closed.end(), key=START)
            body = bodies[at] if at < len(bodies) else None
            told = body is not None and body["start"] == closed.end()
            return body if told and body and leads(first["role"], body["name"]) else None
        if n + 1 == len(titles) or not is_bare(titles[n + 1]):
            return None
        if not _NEXT_MAN.fullmatch(text, end, titles[n + 1]["start"]):
            return None
    return None
