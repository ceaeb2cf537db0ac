"""The committee of the Party of which a man is by his title alone, as the posts beside it tell.

Who is ``Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Lào Cai`` is of the committee of Lào Cai.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vn_directives.orthography import slug
from vn_directives.places.nouns import committees
from vn_directives.places.units import Unit, units
from vn_directives.register.bare import is_known
from vn_directives.register.documents import closed
from vn_directives.register.texts import Record
from vn_directives.titles.vocabulary import deputy

_MEMBER = " ủy viên"
# Another clause, or another man.
_APART = re.compile(
    r"[;|\n)]|\. |\b(?:[Ôô]ng|[Bb]à|đồng chí|phụ trách|làm|cùng|đã|được|năm|tháng|từ)\b"
)
_FAR = 140  # characters
SECRETARIES, _CHAIR = frozenset({"Bí thư"}), "Chủ tịch"
_OF_PLACE = ("Ủy ban nhân dân", "Hội đồng nhân dân")
_OF_COMMUNES = "Đảng ủy"
_SAID_WHOLE = frozenset({"79"})  # Thành ủy thành phố Hồ Chí Minh


def is_member(role: str) -> bool:
    """Whether a title names the committee by its level alone: ``Tỉnh ủy viên``."""
    return role.endswith(_MEMBER)


def committee_of(role: str) -> str:
    """The noun of the committee: ``Tỉnh ủy``."""
    return role.removesuffix(" viên")


def committee_behind(text: str, title: Record, bodies: Sequence[Record]) -> Record | None:
    """The committee that the same clause names: ``Tỉnh ủy viên rồi Ủy viên [Tỉnh ủy Lào Cai]``.

    Args:
        text: the text.
        title: ``Tỉnh ủy viên``.
        bodies: those behind it.
    """
    end: int = title["end"]
    for body in bodies:
        start = body["start"]
        if start - end > _FAR or _APART.search(text, end, start):
            return None
        found = committee_beside(title["role"], body)
        if found is not None:
            return found
        if body["name"].startswith(committee_of(title["role"])) and is_known(body):
            return body
    return None


def committee_beside(role: str, body: Record) -> Record | None:
    """The committee of which somebody is who has a post in a body of its place, too.

    Args:
        role: ``Tỉnh ủy viên``.
        body: of the other post.
    """
    id = closed(body.get("id"))
    if id is None or body.get("known_by") == "context":
        return None
    level = role.removesuffix(_MEMBER)
    parts = id.partition("/")[0].split(".")
    for depth in (2, 1):
        place = ".".join(parts[:depth])
        unit = units().get(place)
        if unit is not None and unit.kind.split()[0] == level.lower():
            return _committee(place, unit, committee_of(role))
    return None


def committee_in_row(role: str, behind: Record, body: Record) -> Record | None:
    """The committee of a member, or of a secretary who heads its place, as the next post tells.

    Args:
        role: ``Tỉnh ủy viên``, ``Bí thư``.
        behind: the title behind it in the row.
        body: of that title.
    """
    return committee_beside(role, body) or _committee_led(role, behind, body)


def _committee_led(role: str, behind: Record, body: Record) -> Record | None:
    """The committee of a place whose secretary heads it: ``Phó Bí thư, Chủ tịch UBND huyện Y``."""
    id = closed(body.get("id"))
    if role not in SECRETARIES or behind["role"] != _CHAIR or behind.get("former"):
        return None
    if (behind.get("rank") or "").startswith(deputy()):
        return None
    if id is None or body.get("known_by") == "context" or not body["name"].startswith(_OF_PLACE):
        return None
    place = id.partition("/")[0]
    unit = units().get(place)
    if unit is None:
        return None
    return _committee(place, unit, committees().get(unit.kind, _OF_COMMUNES))


def _committee(place: str, unit: Unit, noun: str) -> Record:
    whole = place in _SAID_WHOLE or noun not in committees().values()
    return {
        "name": f"{noun} {unit.kind} {unit.name}" if whole else f"{noun} {unit.name}",
        "id": f"{place}/{slug(noun)}",
        "known_by": "stated",
        "kind": "committee",
        "branch": "party",
        "level": unit.level,
        "place_path": unit.name,
    }
