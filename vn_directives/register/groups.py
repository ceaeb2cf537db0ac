"""Of what the Party's committee is, or the union, whose post stands beside one of the same man.

``Bí thư Chi bộ, Phó Trưởng phòng Hậu cần, Công an tỉnh Lào Cai``; ``Chính ủy Quân khu 2, Bí thư
Quân khu ủy``; ``Phó Tư lệnh, Bí thư Đảng ủy`` on the page of a unit of the army.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from vn_directives.matching import Reading
from vn_directives.orthography import slug
from vn_directives.register.bare import noun_end, unit_said
from vn_directives.register.documents import closed
from vn_directives.register.names import shown
from vn_directives.register.texts import Record, body_of
from vn_directives.titles.vocabulary import roles

_SINCE = r"(?: ?\([^()\n]{1,40}\))?"
_BESIDE = re.compile(rf"{_SINCE}(?:, | kiêm | ?[-–] ?| đồng thời là )(?:nguyên )?")
# What many bodies have, the noun of whose it is where its own name says that, and its organ.
_NOUNS = "Tổng cục|Cục|Viện|Quân khu|Quân chủng|Quân đoàn|Binh chủng|Binh đoàn|Học viện|Bộ Tư lệnh"
_GROUP = re.compile(
    rf"(?P<organ>Ban Thường vụ )?(?P<committee>Đảng ủy)(?: (?P<noun>{_NOUNS}))?"
    r"|Ban Cán sự đảng|Đảng đoàn|Chi bộ|Công đoàn|(?P<region>Quân khu) ủy"
)
_STAFF = "Tham mưu trưởng"  # the staff has a committee of its own
_WITHOUT = frozenset({"steering", "assembly", "council", "party", "group"})
_DIVISION, _SMALL = "division", frozenset({"Chi bộ", "Công đoàn"})
_OF_KNOWN = frozenset({"Ban Cán sự đảng", "Đảng đoàn"})
_OF_PLACES = ("Ủy ban ", "Đảng ủy")
_NEXT_WORD = re.compile(
    r" (?!(?:và|từ|năm|nhiệm|khóa|rồi|cho|đến|vào|kiêm|sau|trong|đồng)\b)([a-zđ]\w*)"
)
_SECRETARY = "Bí thư"


def group_in(title: Record, own: Record | None) -> Record | None:
    """The body of a title, or what it names, where that is what many bodies have: ``Chi bộ``."""
    if own is None:
        own = {"name": shown(unit_said(title)), "id": None, "kind": "organ", "branch": "party"}
    return own if _GROUP.fullmatch(own["name"]) else None


class Groups:
    """The posts in groups of the Party, and those beside them, of one text.

    Args:
        text: the text.
        titles, bodies: its records.
    """

    def __init__(self, text: str, titles: Sequence[Record], bodies: Sequence[Record]) -> None:
        self._text, self._titles, self._bodies = text, titles, bodies

    def beside(
        self, number: int, own: Record | None, body_in: Callable[[int], Record | None]
    ) -> Record | None:
        """The group of what the same man leads: ``Phó Tư lệnh, [Bí thư] Đảng ủy``.

        Args:
            number: of the title.
            own: its body, or None.
            body_in: the body of a title, or its unit that is none and has a name alone.
        """
        group = group_in(self._titles[number], own)
        if group is None:
            return None
        for other in (number + 1, number - 1):
            owner = body_in(other) if self._is_beside(number, other) else None
            found = group_of(group, owner) if owner is not None else None
            if found is not None and (other > number or self._ends(number, found)):
                return found
        return None

    def _is_beside(self, number: int, other: int) -> bool:
        """Whether a post stands beside another that tells of what its holder is."""
        if not 0 <= other < len(self._titles):
            return False
        title, first = self._titles[other], min(number, other)
        role = title["role"]
        if role in roles("member") or role in (_SECRETARY, _STAFF):
            return False
        between = self._titles[first]["end"], self._titles[first + 1]["start"]
        if _BESIDE.fullmatch(self._text, *between) is None:
            return False
        return group_in(title, body_of(title, self._bodies)) is None

    def _ends(self, number: int, found: Record) -> bool:
        """Whether no other owner stands behind a group: ``Ban cán sự [bộ đội Thượng Lào]``."""
        behind = _NEXT_WORD.match(self._text, self._titles[number]["end"])
        return behind is None or f" {behind[1]} " in found["name"].lower()


def group_of(own: Record, owner: Record) -> Record | None:
    """The group of a body, None where it may be another's.

    Args:
        own: the group.
        owner: the body, or a unit that is none and has a name alone.
    """
    group, name, kind = _GROUP.fullmatch(own["name"]), owner["name"], owner.get("kind")
    noun = group and (group["noun"] or group["region"])
    if owner.get("branch") == "party" or kind in _WITHOUT or name.startswith(_OF_PLACES):
        return None
    of = closed(owner.get("id"))
    if of is None and own["name"] in _OF_KNOWN:
        return None
    if kind == _DIVISION and own["name"] not in _SMALL:
        return None
    reading = Reading(name)
    is_whole = 0 < noun_end(reading, 0) < len(reading.words)
    if group is None or not is_whole or not name.startswith(f"{noun or ''}"):
        return None
    committee, organ = group["committee"] or own["name"], group["organ"] or ""
    id = "/".join([of, slug(committee), *([slug(organ)] if organ else [])]) if of else None
    return {**own, "name": f"{organ}{committee} {name}", "id": id, "known_by": "stated"}
