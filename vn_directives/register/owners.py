"""Of what a unit is that a title names, where the words behind the title or a page say it.

A division or a centre has no identifier of its own (``Trưởng phòng Công tác quần chúng, [Cục Chính
trị, Quân khu 9]``, ``Giám đốc Trung tâm Lưu trữ của [Bộ Y tế]``): the title says whose it is. A
list on the page of a body names its parts alone: ``- Phòng Quân nhu⏎Trưởng phòng: Lê A``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.matching import Reading
from vn_directives.register.bare import is_bare, is_known, noun_end
from vn_directives.register.blocks import LABEL
from vn_directives.register.members import SECRETARIES
from vn_directives.register.over import EDIT
from vn_directives.register.texts import Record, body_of
from vn_directives.register.told_in import unit_told
from vn_directives.register.units import named_unit
from vn_directives.titles.vocabulary import phrases, roles

_AT = (" tại ", " ở ")
_FIRST = re.compile(rf"(?P<of> của )|(?: thuộc | trực thuộc |, | \(|{'|'.join(_AT)})")
_NEXT = re.compile(r", | (?:trực )?thuộc ")
_SENT = ("Trưởng Đoàn", "Trưởng Phái đoàn")  # on a visit
_CHIEF = re.compile(r" (?:trưởng|phó)\b")  # Tỉnh đoàn [phó]
_MOST = 3  # bodies one in the other
_OF_CENTRE = "Vụ trưởng"  # of a department that many ministries have
_WHOLE = re.compile(r"[.,;:)|/]|\s*(?:\n|$)| (?:trực )?thuộc | - |\[")
_ITEM = re.compile(rf"(?:{EDIT})?[ ]*(?:[-+•|*#]|\d{{1,2}}[.)])")
_MARK = 3  # characters of a mark at the head of a line
_PARTY = "party"
_PARTS = ("Phòng ", "Ban ", "Văn phòng ", "Thanh tra ", "Vụ ", "Cục ")


class Owners:
    """The owners of the units that the titles of one text name.

    Args:
        text: the text.
        titles, bodies: its records.
    """

    def __init__(self, text: str, titles: Sequence[Record], bodies: Sequence[Record]) -> None:
        self._text, self._bodies = text, bodies
        self._body_starts = [body["start"] for body in bodies]
        self._title_starts = [title["start"] for title in titles]

    def words_behind(self, title: Record) -> str:
        """The words with which a title goes on, empty where it is of a body with its place."""
        own = body_of(title, self._bodies)
        first = _FIRST.match(self._text, title["end"])
        if first is None or is_bare(title) or is_known(own):
            return ""
        if title.get("level") and not title["role"].endswith(_OF_CENTRE):
            return ""
        found: list[Record] = []
        sign: re.Match[str] | None = first
        while sign is not None and len(found) < _MOST:
            owner = self._body_at(sign.end()) or self._unit_at(sign)
            if owner is None:
                break
            found.append(owner)
            sign = _NEXT.match(self._text, owner["end"])
        if not found or not (is_known(found[-1]) or "kind" not in found[-1]):
            return ""
        if _is_same(title, found[0]) or (first.group() in _AT and title["role"] in _SENT):
            return ""
        if first.group() == " (" and found[0]["text"].isupper():
            return ""  # (VCCI)
        return (first["of"] or ", ") + ", ".join(owner["name"] for owner in found)

    def words_above(self, title: Record, owners: Sequence[str]) -> str:
        """What a list is of, for the head of a part that a line of it names with a colon.

        Args:
            title: with the words of its unit.
            owners: the names of the heading above it, if any, and of the body of the page.
        """
        if not owners or title["role"] in roles("member"):
            return ""
        line = self._text.rfind("\n", 0, title["start"]) + 1
        listed = title["start"] - line < _MARK or _ITEM.match(self._text, line)
        labelled = listed and LABEL.match(self._text, title["end"])
        told = unit_told(title, title["name"]) if labelled else None
        if told is None or not (told.startswith(_PARTS) or self._is_unit(title, told)):
            return ""
        if told.split()[0] == owners[-1].split()[0]:
            return ""  # a Ban that the Ban of the page was before
        others = [name for name in owners if name.rpartition(" ")[2] not in told.split()]
        return "".join(f", {name}" for name in others)

    def _is_unit(self, title: Record, told: str) -> bool:
        """Whether what a title names is a unit that is no body, and nothing of the Party."""
        own = body_of(title, self._bodies)
        of_party = title["role"] in SECRETARIES or (own is not None and own["branch"] == _PARTY)
        if of_party or is_known(own):
            return False
        return noun_end(Reading(told), 0) > 0

    def _unit_at(self, sign: re.Match[str]) -> Record | None:
        """The school, the company or the unit of soldiers that begins behind a sign.

        Behind a comma it stands whole: what goes on may be what it does.
        """
        start = sign.end()
        if sign.group() == " (" or not self._text[start : start + 1].isupper():
            return None
        name = named_unit(self._text, start)
        end = start + len(name)
        if not name or self._is_titled(start, end):
            return None
        if sign.group() in _AT and not phrases("outside").longest(Reading(name).words, 0):
            return None  # at a congress
        if sign.group() == ", " and not _WHOLE.match(self._text, end):
            return None
        return {"name": name, "text": name, "end": end}

    def _is_titled(self, start: int, end: int) -> bool:
        """Whether a title begins here, or before the end."""
        n = bisect_left(self._title_starts, start)
        return n < len(self._title_starts) and self._title_starts[n] < end

    def _body_at(self, start: int) -> Record | None:
        """The body that begins here, where no title does: ``, Tỉnh đoàn phó``."""
        n = bisect_left(self._body_starts, start)
        if n == len(self._bodies) or self._body_starts[n] != start:
            return None
        body = self._bodies[n]
        if _CHIEF.match(self._text, body["end"]) or body["kind"] == "assembly":
            return None
        return None if self._is_titled(start, body["end"]) else body


def _is_same(title: Record, body: Record) -> bool:
    """Whether a body is another of one kind with the unit, or the unit itself."""
    noun = body["name"].split(" ", 1)[0].lower()
    return noun in title["name"].lower().split() or body["name"].lower() in title["name"].lower()
