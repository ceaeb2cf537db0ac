"""Of what the Party's committee is, or the union, whose post stands beside one of the same man.

``Bí thư Chi bộ, Phó Trưởng phòng Hậu cần, Công an tỉnh Lào Cai``; ``Chính ủy Quân khu 2, Bí thư
Quân khu ủy``; ``Phó Tư lệnh, Bí thư Đảng ủy`` on the page of a unit of the army.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property

from vn_directives.matching import Reading
from vn_directives.orthography import slug
from vn_directives.register.bare import is_known, noun_end, unit_said
from vn_directives.register.documents import closed
from vn_directives.register.names import shown
from vn_directives.register.texts import START, Record, body_of
from vn_directives.titles.vocabulary import roles

_SINCE = r"(?:\[[^\]\n]{1,12}\])*(?: ?\([^()\n]{1,40}\))?"
_BESIDE = re.compile(rf"{_SINCE}(?:, | kiêm | ?[-–] ?| đồng thời là )(?:nguyên )?")
# What many bodies have, the noun of whose it is where its own name says that, and its organ.
_NOUNS = (
    "Tổng cục|Cục|Viện|Quân khu|Quân chủng|Quân đoàn|Binh chủng|Binh đoàn|Học viện|Bộ Tư lệnh"
    "|Sư đoàn|Lữ đoàn|Trung đoàn|Đại đoàn"
)
_GROUP = re.compile(
    r"(?P<organ>Ban Thường vụ )?(?P<committee>Đảng ủy|Ban Cán sự đảng|Đảng đoàn|Chi bộ|Công đoàn)"
    rf"(?: (?P<noun>{_NOUNS}))?|(?P<region>Quân khu) ủy"
)
_STAFF = "Tham mưu trưởng"  # the staff has a committee of its own
_WITHOUT = frozenset({"steering", "assembly", "council", "party", "group"})
_DIVISION, _SMALL = "division", frozenset({"Chi bộ", "Công đoàn"})
_OF_KNOWN = frozenset({"Ban Cán sự đảng", "Đảng đoàn"})
_OF_PLACES = ("Ủy ban ", "Đảng ủy")
_NEXT_WORD = re.compile(
    r" (?!(?:và|từ|năm|nhiệm|khóa|rồi|cho|đến|vào|kiêm|sau|trong|đồng|thay)\b)([a-zđ]\w*)"
)
_SECRETARY = "Bí thư"
_WHOLE_OF = " bộ "  # Ban Cán sự Đảng bộ Bộ Y tế
_MINISTRY, _COMMITTEE = "Bộ ", "Đảng ủy"
_COUNCIL = re.compile(
    r"(?:Ủy ban|Hội đồng) nhân dân (?P<commune>(?:xã|phường|thị trấn|đặc khu) .+)"
)


def group_in(title: Record, own: Record | None) -> Record | None:
    """The body of a title, or what it names, where that is what many bodies have: ``Chi bộ``."""
    if own is None:
        own = {"name": shown(unit_said(title)), "id": None, "kind": "organ", "branch": "party"}
    return own if _GROUP.fullmatch(own["name"]) else None


def noun_of_group(name: str) -> str:
    """The noun of whose a group is, as its name says it: ``Đảng ủy [Quân chủng]``; or empty."""
    group = _GROUP.fullmatch(name)
    return (group["noun"] or group["region"] or "") if group is not None else ""


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
        behind = self._behind(self._titles[number]["end"])
        if behind is not None:
            return group_of(group, behind)
        for other in (number + 1, number - 1):
            owner = self._known(body_in(other)) if self._is_beside(number, other) else None
            found = group_of(group, owner) if owner is not None else None
            if found is not None and (other > number or self._ends(number, found)):
                return found
        return None

    def _behind(self, end: int) -> Record | None:
        """The body whose party organisation a group leads: ``Ban Cán sự Đảng bộ [Bộ Y tế]``."""
        if not self._text.startswith(_WHOLE_OF, end):
            return None
        start = end + len(_WHOLE_OF)
        n = bisect_left(self._bodies, start, key=START)
        begins = n < len(self._bodies) and self._bodies[n]["start"] == start
        return self._bodies[n] if begins else None

    def _known(self, owner: Record | None) -> Record | None:
        """A body, for a ministry that a title names in part the one of its name in the text."""
        if owner is None or is_known(owner) or not owner["name"].startswith(_MINISTRY):
            return owner
        return self._ministries.get(owner["name"], owner)

    @cached_property
    def _ministries(self) -> dict[str, Record]:
        """The ministries that the text names whole, by their names."""
        known = (body for body in self._bodies if body["kind"] == "ministry" and is_known(body))
        return {body["name"]: body for body in known}

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
    group, name, of = _GROUP.fullmatch(own["name"]), owner["name"], closed(owner.get("id"))
    if group is None:
        return None
    committee = group["committee"] or own["name"]
    council = _COUNCIL.fullmatch(name)
    if council is not None and own["name"] == _COMMITTEE:
        id = f"{of.partition('/')[0]}/{slug(_COMMITTEE)}" if of else None
        return {**own, "name": f"{_COMMITTEE} {council['commune']}", "id": id, "known_by": "stated"}
    if not _may_have(committee, owner) or not name.startswith(
        group["noun"] or group["region"] or ""
    ):
        return None
    organ = group["organ"] or ""
    id = "/".join([of, slug(committee), *([slug(organ)] if organ else [])]) if of else None
    return {**own, "name": f"{organ}{committee} {name}", "id": id, "known_by": "stated"}


def _may_have(committee: str, owner: Record) -> bool:
    """Whether a body, or a unit that says which it is, may have such a committee."""
    name: str = owner["name"]
    kind, known = owner.get("kind"), is_known(owner)
    if owner.get("branch") == "party" or kind in _WITHOUT or name.startswith(_OF_PLACES):
        return False
    if not known and committee in _OF_KNOWN:
        return name.startswith(_MINISTRY)
    if kind == _DIVISION and committee not in _SMALL:
        return False
    reading = Reading(name)
    return known or 0 < noun_end(reading, 0) < len(reading.words)
