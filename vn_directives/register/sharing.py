"""The body of a post that is told by its role in a row with one that names it.

It stands behind the last of them: ``Phó Bí thư rồi Bí thư Tỉnh ủy Lào Cai``, ``Tư lệnh kiêm Chính
ủy Quân khu 2``; and so does that of which an organ of the Party is: ``Bí thư Đảng ủy, Tư lệnh Quân
khu 2``. A few words may part a role from its body: ``Bộ trưởng đầu tiên của Bộ Y tế``. A unit or a
society that is no body is shared as words: ``Phó Tư lệnh kiêm Tham mưu trưởng Lữ đoàn 249``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.matching import Reading
from vn_directives.orthography import slug
from vn_directives.places.nouns import UNIT_LEVELS
from vn_directives.register import members
from vn_directives.register.bare import is_bare, leads, may_lead, noun_end, unit_said
from vn_directives.register.bracketed import body_behind_brackets
from vn_directives.register.documents import closed
from vn_directives.register.texts import Record, body_of
from vn_directives.register.units import in_unit, unit_behind, unit_of_next
from vn_directives.titles.vocabulary import deputy, roles

_SINCE = r"(?: ?\([^()\n]{1,40}\))?"  # Phó Bí thư (1990 - 1995)
_THEN = re.compile(
    rf"{_SINCE}(?:, |,? (?:rồi|sau đó)(?: là| làm| giữ chức)? |,? và (?:các )?"
    r"|,? và (?:từ|đến|năm) [^,;.\n]{2,30}, (?:là|làm|giữ chức) )"
)
_WITH = re.compile(rf"{_SINCE}(?:,? (?:kiêm|đồng thời là|và) | ?[-–] ?)")
_ROW = re.compile(rf"{_SINCE}(?:, |,? kiêm | ?[-–] ?)")
_HELD = r"(?:được (?:bầu |cử )?)?(?:làm|giữ chức(?: vụ)?|là) "
_OTHERS = re.compile(  # Chủ tịch UBND tỉnh (Phó Chủ tịch là Lê A); …, các ông Lê A, Lê B làm
    r"(?:\[\d+\])*(?:(?P<named> \(| mà |,(?: mà)? (?:các )?)"
    rf"|(?: khóa \w+)?[,;.] (?:các )?(?:ông |bà |đồng chí )?[A-ZĐÂ][^.;\n]{{3,90}}? {_HELD})"
)
_IS = re.compile(r" là (?:các )?(?:ông |bà |đồng chí )?[A-ZĐÂ]")
_MOST = 4  # posts of a row
_APART = 40  # characters
_FAR = 140  # characters between two offices of a body that two men hold
_OF = re.compile(
    r" ?\| ?\n?(?=[^|\n]+\|)"  # the next cell
    r"| (?:(?:(?:không )?chuyên trách|đầu tiên|thứ \w+|cuối cùng|trẻ nhất|danh dự|lâm thời"
    r"|phụ trách [\w ]+)(?: của)?|của|trong) "
)
_LEADER = re.compile(r"(.+ ?(?:đoàn|đội)) trưởng")
_NOUNS = ("Tổng cục", "Cục", "Vụ", "Viện", "Quân khu", "Quân đoàn")  # that say not which
_BOARD = re.compile(r"^(?:Hội đồng (?:quản trị|thành viên)|HĐQT|HĐTV) ")
_COMMITTEES = ("Đảng ủy ", "Quân khu ủy ")
GROUPS = ("Đảng ủy", "Ban Cán sự đảng", "Đảng đoàn")  # of the body that a man leads
_WITHOUT = frozenset({"division", "steering"})
_UNITS = ("Cục ", "Vụ ")  # that have committees of the Party alone
_OF_PLACES = frozenset({"assembly", "committee", "council"})
ORGANS = ("Ban Thường vụ", "Ban Chấp hành")  # of a committee
_COMMITTEE = re.compile(r"([^/]+/[a-z-]*-(?:uy|doan))(?:/|$)")
_OF_COMMITTEES = frozenset({"Bí thư"})
_MEMBER, _STANDING = "Ủy viên", "Thường vụ"
_DIRECTORS = frozenset({"Giám đốc", "Hiệu trưởng", "Viện trưởng", "Cục trưởng", "Chủ nhiệm"})
_COMMISSARS = frozenset(
    {"Chính ủy", "Chính trị viên"}
)  # of an army's school: Giám đốc kiêm Chính ủy
_PAIRS = {("Chủ tịch", "Tổng Thư ký")}  # one body has both, and one man may be both


class Sharing:
    """The bodies that the titles of one text share with others.

    Args:
        text: the text.
        titles, bodies: its records.
    """

    def __init__(self, text: str, titles: Sequence[Record], bodies: Sequence[Record]) -> None:
        self._text, self._titles, self._bodies = text, titles, bodies
        self._body_starts = [body["start"] for body in bodies]

    def body_of(self, number: int) -> Record | None:
        """The body of a title that names none, or only an organ that many bodies have."""
        title = self._titles[number]
        if members.is_member(title["role"]) and is_bare(title):
            return self._committee_beside(number) or members.committee_behind(
                self._text, title, self._bodies_behind(title)
            )
        if is_bare(title):
            shared = self._shared(number) or self._named_behind(title)
            shared = shared or self._named_before(number)
            if shared is None and title["role"] in members.SECRETARIES:
                shared = self._committee_beside(number)
            return shared or body_behind_brackets(self._text, self._titles, self._bodies, number)
        own = body_of(title, self._bodies)
        if own is not None and own["name"] in GROUPS:
            return self._group_of(own, number)
        if own is None or own["name"] not in ORGANS:
            return None
        stated = closed(own.get("id")) and own.get("known_by") != "context"
        return None if stated else self._organ_of(own, number)

    def _bodies_behind(self, title: Record) -> Sequence[Record]:
        first = bisect_left(self._body_starts, title["end"])
        return self._bodies[first : first + _MOST]

    def title_of(self, number: int) -> Record:
        """A title, with the unit behind that is no body: ``Phó Tư lệnh kiêm Tham mưu trưởng …``."""
        title = self._titles[number]
        unit = self._unit_behind(number) if is_bare(title) and not title.get("level") else ""
        return in_unit(title, unit)

    def _unit_behind(self, number: int) -> str:
        """The words of the title behind that say of what it is, where they say it of this, too."""
        title = self._titles[number]
        for n in range(number, min(number + _MOST, len(self._titles) - 1)):
            between, behind = self._between(n), self._titles[n + 1]
            bare = is_bare(behind)
            unit = unit_behind(self._text, behind["end"]) if bare else unit_said(behind)
            branch = ""
            if behind["role"] in _OF_COMMITTEES and _committee(unit):
                unit, branch = unit.removeprefix(_committee(unit)), "military"
            said = {"name": unit, "branch": branch, "id": None} if unit else None
            if not between or not _is_one_row(title, behind, between, said):
                return ""
            if unit or behind["body_ref"]:
                return unit if _may_lead(title["role"], unit) else ""
        return ""

    def _between(self, number: int) -> str:
        """The text between a title and the next."""
        if number + 1 >= len(self._titles):
            return "\n"
        end, start = self._titles[number]["end"], self._titles[number + 1]["start"]
        return self._text[end:start] if start - end < _APART + _APART else "\n"

    def _shared(self, number: int) -> Record | None:
        """The body of the title behind that one man has with this one, or one after the other."""
        for n in range(number, number + _MOST):
            between = self._between(n)
            if not between or between == "\n":
                return None
            title, behind = self._titles[n : n + 2]
            body = _without_committee(title, body_of(behind, self._bodies))
            if not _is_one_row(title, behind, between, body):
                return None
            if body is not None:
                return body
            if not is_bare(behind):
                return None
        return None

    def _named_behind(self, title: Record) -> Record | None:
        """``Bộ trưởng đầu tiên của [Bộ Y tế]``."""
        end = title["end"]
        of = _OF.match(self._text, end, end + _APART)
        if of is None:
            return None
        n = bisect_left(self._body_starts, of.end())
        if n == len(self._bodies) or self._body_starts[n] != of.end():
            return None
        body = self._bodies[n]
        return body if leads(title["role"], body["name"]) else None

    def _named_before(self, number: int) -> Record | None:
        """``Giám đốc [Sở Y tế] (Phó Giám đốc là Lê A)``: another office there, and who has it."""
        if not number:
            return None
        before, title = self._titles[number - 1 : number + 1]
        body = body_of(before, self._bodies)
        if body is None or _base(before["role"]) != _base(title["role"]):
            return None
        if _rank(before) == _rank(title) or title["start"] - before["end"] > _FAR:
            return None
        found = _OTHERS.fullmatch(self._text, before["end"], title["start"])
        if found is None or (found["named"] and not _IS.match(self._text, title["end"])):
            return None
        return body

    def _group_of(self, own: Record, number: int) -> Record | None:
        """The Party's group in the body that the same man leads: ``Bí thư Đảng ủy, Chánh án …``."""
        id, led = closed(own.get("id")), self._next_body(number, leading=True)
        of = closed(led.get("id")) if led is not None else None
        if led is None or not _may_have(own["name"], led):
            guessed = own.get("known_by") == "context" and "." not in (id or "").partition("/")[0]
            if led is None and own["name"] == GROUPS[0]:
                unit = self._others(number) or unit_of_next(self._text, self._titles[number]["end"])
                if unit:
                    return {**own, "name": f"{own['name']} {unit}", "id": None}
            return {**own, "id": None} if guessed or self._is_of_others(number) else None
        if led["kind"] in _OF_PLACES and led.get("level") in UNIT_LEVELS[1:]:
            return None  # Bí thư Đảng ủy, Chủ tịch UBND xã: that of the commune
        if id is not None and of is not None and of.partition("/")[2] in id:
            return None
        return {
            **own,
            "name": f"{own['name']} {led['name']}",
            "id": f"{of}/{slug(own['name'])}" if of else None,
            "known_by": led.get("known_by"),
        }

    def _is_of_others(self, number: int) -> bool:
        """Whether the next post is in what is no body: ``Bí thư Đảng ủy, Giám đốc Nhà máy …``."""
        if not _ROW.fullmatch(self._between(number)):
            return False
        behind = self._titles[number + 1]
        return body_of(behind, self._bodies) is None and not is_bare(behind)

    def _others(self, number: int) -> str:
        """The words of that body: ``Bí thư Đảng ủy, Giám đốc [Nhà máy …]``."""
        if not self._is_of_others(number):
            return ""
        unit = _BOARD.sub("", unit_said(self._titles[number + 1]))
        return unit if unit and 0 < noun_end(Reading(unit), 0) < len(unit.split()) else ""

    def _organ_of(self, own: Record, number: int) -> Record | None:
        """The organ of the committee in which the same man is: ``Ủy viên BTV, Bí thư Tỉnh ủy``."""
        led = self._next_body(number)
        committee = _COMMITTEE.match(closed(led.get("id")) or "") if led is not None else None
        if led is None or committee is None:
            return None
        name = led["name"] if committee.end(1) == len(committee.string) else ""
        return {
            **own,
            "name": f"{own['name']} {name}".strip(),
            "id": f"{committee[1]}/{slug(own['name'])}",
            "known_by": led.get("known_by"),
        }

    def _committee_beside(self, number: int) -> Record | None:
        """``[Tỉnh ủy] viên, Giám đốc Sở Y tế tỉnh Lào Cai``, ``Bí thư, Chủ tịch UBND xã …``."""
        role = self._titles[number]["role"]
        for n in range(number, number + _MOST):
            if not _ROW.fullmatch(self._between(n)):
                return None
            behind = self._titles[n + 1]
            body = body_of(behind, self._bodies)
            found = body and members.committee_in_row(role, behind, body)
            if found:
                return found
        return None

    def _next_body(self, number: int, *, leading: bool = False) -> Record | None:
        """The body of the nearest title behind in the row that names one with its owner."""
        for n in range(number, number + _MOST):
            if not _ROW.fullmatch(self._between(n)):
                return None
            behind = self._titles[n + 1]
            if leading and behind["role"] in roles("member"):
                return None
            body = body_of(behind, self._bodies)
            if body is None:
                body = self._shared(n + 1)
            if body is not None and body["name"] not in (*GROUPS, *ORGANS):
                return body
        return None


def _without_committee(title: Record, body: Record | None) -> Record | None:
    """The unit of whose committee a soldier is: ``Chính ủy, Bí thư Đảng ủy [Quân khu 2]``."""
    committee = _committee(body["name"]) if body is not None else ""
    if body is None or not committee:
        return body
    id, of = closed(body.get("id")), f"/{slug(committee)}"
    unit = body["name"].removeprefix(committee)
    if not may_lead(title["role"], unit) or unit in _NOUNS:
        return body
    id = id.removesuffix(of) if id is not None and id.endswith(of) else None
    branch = "military" if title["role"] in roles("army") else body["branch"]
    return {**body, "name": unit, "id": id, "branch": branch}


def _committee(name: str) -> str:
    """The words of a committee of the Party with which the name of a body begins."""
    return next((words for words in _COMMITTEES if name.startswith(words)), "")


def _may_lead(role: str, unit: str) -> bool:
    """Whether no other unit is said by a role itself: ``Trung đoàn trưởng`` of a ``Sư đoàn``."""
    own = _LEADER.fullmatch(role)
    return own is None or unit.lower().startswith(own[1].lower())


def _may_have(group: str, led: Record) -> bool:
    """Whether a body may have such an organ of the Party."""
    if led["branch"] == "party" or led["kind"] in _WITHOUT:
        return False
    return group == GROUPS[0] or not led["name"].startswith(_UNITS)


def _is_one_row(title: Record, behind: Record, between: str, body: Record | None) -> bool:
    """Whether two posts are told as those of one body."""
    first, second = title["role"], behind["role"]
    if _base(first) == _base(second):
        return _rank(title) != _rank(behind) and bool(_THEN.fullmatch(between))
    soldier, joined = first in roles("army"), bool(_WITH.fullmatch(between))
    if soldier and second in roles("army"):
        return joined or between in (", ", " ")  # Phó Tư lệnh Tham mưu trưởng
    if not (joined or between == ", "):
        return False
    if first == _MEMBER and second in _OF_COMMITTEES:
        return title.get("rank") == _STANDING  # Ủy viên Thường vụ, Phó Bí thư Tỉnh ủy
    if soldier and body and body["branch"] == "military":
        return second in _OF_COMMITTEES
    if (first, second) in _PAIRS or (joined and first in _DIRECTORS and second in _COMMISSARS):
        return True
    return _leads_both(first, second, between, body)


def _leads_both(first: str, second: str, between: str, body: Record | None) -> bool:
    """Whether who leads a body has the second post in it, too, or in its committee of the Party."""
    if body is None or not leads(first, body["name"]):
        return False
    if second in _OF_COMMITTEES and not _committee(body["name"]):
        return True  # Phó Cục trưởng, Bí thư Đảng ủy Cục Quản lý đê điều
    of_party = first in roles("army") and body["branch"] == "party"
    return not (of_party or between.endswith((", ", "và ")))


def _base(role: str) -> str:
    """The role of which another is the deputy's: ``Thứ trưởng`` of a ``Bộ trưởng``."""
    role = roles("alike").get(role, (role,))[0].removeprefix(f"{deputy()} ")
    base: str = roles("deputy_of").get(role, role)
    return base


def _rank(title: Record) -> tuple[str, str, bool]:
    return title["role"], title.get("rank") or "", bool(title.get("acting"))
