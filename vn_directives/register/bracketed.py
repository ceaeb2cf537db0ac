"""The body behind posts in brackets, or behind a comma.

``Lê A (Chủ tịch), Lê B (Phó Chủ tịch) [UBND …]``; ``Vụ trưởng, [Vụ Pháp chế]``; ``Chánh Văn phòng,
người phát ngôn [Sở Y tế …]``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.orthography import slug
from vn_directives.register.bare import is_bare, leads
from vn_directives.register.documents import closed
from vn_directives.register.texts import START, Record
from vn_directives.titles.vocabulary import roles

_CLOSED = re.compile(r"\) (?=[A-ZĐ])")
_NEXT_MAN = re.compile(
    r"\)(?:,| và|, và) (?:ông |bà |đồng chí )?[A-ZĐÁÂÔÝ][^()\n,;.]{3,40} \((?:nguyên )?"
)
_MOST = 4  # men
_BESIDE = re.compile(r"(?:,| ?[-–])(?: kiêm)? (?:[Nn]gười phát ngôn (?:của )?)?(?=[A-ZĐ])")
_PARTS = ("Văn phòng", "Thanh tra")  # that their heads name


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
        return _body_beside(text, first, bodies)
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


def _body_beside(text: str, title: Record, bodies: Sequence[Record]) -> Record | None:
    """The body behind the comma of a title, or the part of it that somebody in it heads."""
    sign = _BESIDE.match(text, title["end"])
    at = bisect_left(bodies, sign.end(), key=START) if sign is not None else len(bodies)
    if sign is None or at == len(bodies) or bodies[at]["start"] != sign.end():
        return None
    body, role = bodies[at], title["role"]
    if leads(role, body["name"]):
        return body
    id, said = closed(body.get("id")), (roles("noun").get(role), *roles("leads").get(role, ()))
    part = next((noun for noun in _PARTS if noun in said), None)
    if part is None or id is None or body["kind"] == "division":
        return None
    told = f"{id}/{slug(part)}" if body.get("known_by") != "context" else None
    return {**body, "name": f"{part} {body['name']}", "id": told, "kind": "unit"}
