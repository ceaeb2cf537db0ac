"""The organs that are of the body on which a page is, where their posts do not say so.

A page on a ministry lists its leaders, and who of them is in its committee of the Party (``- Lê A,
Bí thư Đảng ủy``); one on a unit of the army has a heading for each of its departments.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from vn_directives.register.bare import is_known, unit_said
from vn_directives.register.heads import STAFF, Heads
from vn_directives.register.names import identifier_behind_place
from vn_directives.register.sharing import GROUPS
from vn_directives.register.texts import START, Record

_GROUPS = frozenset((*GROUPS, "Đảng ủy cơ quan", "Ban Thường vụ Đảng ủy"))
_OF_PARTY = ("Trung ương", "Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Bí thư")
_STAFFS = re.compile(r"[^\n]*Tham mưu")
ARMYS_ORGANS = frozenset(
    ("Cục Chính trị", "Cục Hậu cần", "Cục Kỹ thuật", "Cục Hậu cần - Kỹ thuật", STAFF)
)
_ARMYS_UNITS = ("Quân khu ", "Quân đoàn ", "Quân chủng ", "Binh chủng ", "Binh đoàn ", "Tổng cục ")
_LONG = 300  # characters of a line


class Organs:
    """The organs of the body that one text is the page on.

    Args:
        text: the text.
        titles, bodies: its records.
        heads: whom it names as the leaders of the body.
    """

    def __init__(
        self, text: str, titles: Sequence[Record], bodies: Sequence[Record], heads: Heads
    ) -> None:
        self._text, self._titles, self._bodies, self._heads = text, titles, bodies, heads
        self._starts = [title["start"] for title in titles]

    def body_of(self, own: Record, start: int, *, headed: bool) -> Record | None:
        """The organ of the page's body that a post is in, where its own names none.

        Args:
            own: the organ, as the post names it: ``Đảng ủy``.
            start: of the title.
            headed: whether a heading names the organ.
        """
        if not self._heads.unit or is_known(own):
            return None
        if own["name"] in ARMYS_ORGANS:
            if not headed or not self._heads.unit.startswith(_ARMYS_UNITS):
                return None
        elif own["name"] not in _GROUPS or not self._is_leaders(start):
            return None
        page = self._heads.page
        id = f"{page['id']}/{identifier_behind_place(own)}" if page is not None else None
        return {**own, "name": f"{own['name']} {self._heads.unit}", "id": id, "known_by": "stated"}

    def is_heading(self, start: int) -> bool:
        """Whether a heading begins here, behind its mark."""
        return self._text.startswith("#", self._text.rfind("\n", max(0, start - _LONG), start) + 1)

    def _is_leaders(self, start: int) -> bool:
        """Whether a line below a heading of leaders names no other body than the Party's."""
        n = bisect_right(self._heads.sections, (start,)) - 1
        if n < 0 or start >= self._heads.sections[n][1]:
            return False
        first = max(0, start - _LONG)
        line = max(first, *(self._text.rfind(mark, first, start) + 1 for mark in ("\n", "**")))
        if self._heads.unit.startswith(_ARMYS_UNITS) and _STAFFS.match(
            self._text, line, start + _LONG
        ):
            return False  # the staff has a committee of its own
        first, last = (bisect_left(self._bodies, at, key=START) for at in (line, start))
        named = all(body["name"].startswith(_OF_PARTY) for body in self._bodies[first:last])
        first, last = (bisect_left(self._starts, at) for at in (line, start))
        return named and not any(map(unit_said, self._titles[first:last]))
