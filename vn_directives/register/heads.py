"""Whom a page on a body names as those who lead it.

They stand in the box at its head, under a heading that is their office (``## Chính ủy qua các thời
kỳ``), and in the lines below one of leaders. In lists its noun alone is that of the page (``Phó
Giám đốc Học viện``)::

    # Học viện Hậu cần

    | Giám đốc | Lê A |

    ## Ban Giám đốc

    - Phó Giám đốc: Lê B
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from vn_directives.matching import Reading
from vn_directives.orthography import slug
from vn_directives.register.bare import is_bare, is_known, leads, noun_end, nouns_led
from vn_directives.register.blocks import LABEL
from vn_directives.register.congresses import elected
from vn_directives.register.documents import closed
from vn_directives.register.names import with_body
from vn_directives.register.over import EDIT
from vn_directives.register.sharing import GROUPS
from vn_directives.register.texts import Record, body_of
from vn_directives.titles.vocabulary import roles

_PAGE = re.compile(r"# (?P<unit>[^\W\d_][^\n(|*#]{3,90})")
_OWNER = re.compile(r", (?:Quân|Bộ|Tổng cục|Binh|Đại học|Công an|Việt Nam)\b.*")  # Quân khu 9, Bộ …
_HEADING = re.compile(rf"^(?:{EDIT})?(?P<level>#{{2,6}})[ *]*(?P<said>[^\n]*)", re.MULTILINE)
_LEADERS = re.compile(
    r"(?:(?:Các|Tập thể|Danh sách) )?(?:Ban |Đảng ủy, )?(?:lãnh đạo|chỉ huy|thủ trưởng)\b"
    r"|Ban (?:Giám đốc|Giám hiệu|Thường vụ Đảng ủy)\b|Bộ (?:Tư lệnh|Tham mưu)\b|Thường trực ",
    re.IGNORECASE,
)
_TERM = re.compile(r"(?:Khóa|Nhiệm kỳ|Giai đoạn)\b", re.IGNORECASE)
_ALL_TIMES = re.compile(r"\bqua\b|\bthời kỳ\b|\bnhiệm kỳ\b|\bkhóa\b", re.IGNORECASE)
_MARK = re.compile(rf"(?:{EDIT})?[ ]*(?:[-+•|]|\d+[.)])*[ *]*")
_JOINT = re.compile(r"[ *]*(?:[,/–-]|kiêm|và)[ *]*")
_CELL = re.compile(r"[ *]*(?:đương nhiệm|hiện nay|[(\[]\d+[)\]])?[ *]*\|")
_LISTED = re.compile(rf"(?:{EDIT})?[ ]*(?:[-+•|#*]|\d{{1,3}}[.)]|[^|\n]*\|)")
_OFFICES = re.compile(
    r"(?:Danh sách (?:các )?)?"
    r"(?:[A-ZĐ][^\W\d]*(?: (?!(?:và|kiêm) )[^\W\d]+){0,3}(?:, ?|/| ?[–-] ?| và | kiêm ))*"
)
_OTHER_NAME = re.compile(
    r"\| ?Tên khác ?\| ?([^|\n(]{3,60}?) ?\|"
    r"|\*\* (?:hay|tên quân sự là|còn gọi là) \*\*([^*\n]{3,60})\*\*"
)
_BEHIND = re.compile(r" (?:[A-ZĐ\d]|ở |tại |của )")  # a name goes on
_MADE = "làm "  # in a sentence, of times in which the unit may have been another
_MARKED = 2  # where the words of a page's title begin: # Bộ Y tế
_POLITICAL = re.compile(r" (?:về )?(?:Chính trị|Quân sự)$")
STAFF = "Bộ Tham mưu"
_PARTY_OF = "Đảng bộ"
_SOCIETY, _CENTRAL = "Hội ", "Trung ương Hội"
_NOW, _THEN, _FIELD = "Ủy ban ", "Ban ", 2  # words of a field: Dân nguyện
_COMMANDS = r"(?:Bộ Tư lệnh|Bộ Chỉ huy|Ban Chỉ huy|Ban Giám đốc|Ban lãnh đạo)"
_STOP = re.compile(r"\n|\. ")
_LONG = 300  # characters of a line
_BOX = 2500  # characters from the head of a page to the end of its box
_WORDS = 8  # of a line, in which its unit is looked for


class Heads:
    """The titles of one text that are those of the leaders of the body that its page is on.

    Args:
        text: the text.
        titles, bodies: its records.
    """

    def __init__(self, text: str, titles: Sequence[Record], bodies: Sequence[Record]) -> None:
        self._text, self._titles, self._bodies = text, titles, bodies
        first = bodies[0] if bodies and bodies[0]["start"] <= _MARKED else None
        self.page = first if is_known(first) else None
        self._starts = [title["start"] for title in titles]
        page = _PAGE.match(text)
        on_office = bool(titles) and page is not None and titles[0]["start"] <= page.start("unit")
        self.unit = (
            _OWNER.sub("", page["unit"]).strip() if page is not None and not on_office else ""
        )
        nouns = (noun.strip() for noun in nouns_led())
        noun = max((n for n in nouns if self.unit.startswith(f"{n} ")), key=len, default="")
        self._noun = f" {noun}".lower() if noun else ""
        self.sections: list[tuple[int, int]] = []  # of leaders
        others = _OTHER_NAME.finditer(text, 0, _BOX) if self.unit else ()
        self._others = [name[1] or name[2] for name in others]
        self._of_page = frozenset(self._all()) if self.unit else frozenset()
        self._of_page |= frozenset(self._among())
        self._of_page |= frozenset(elected(text, titles, bodies, self.unit, self._may_be))

    def __contains__(self, number: int) -> bool:
        return number in self._of_page

    @property
    def is_of_body(self) -> bool:
        """Whether the name of the page is that of a body, by its noun."""
        return bool(self._noun)

    def unit_of(self, number: int) -> str:
        """The words of the page's body, for a title that is of it, else empty."""
        return self._led_by(self._titles[number]) if number in self._of_page else ""

    def is_of_noun(self, title: Record) -> bool:
        """Whether a title in a list says of its body the noun alone: ``Phó Chủ tịch Hội``."""
        if not self._noun or not title["name"].lower().endswith(self._noun) or is_bare(title):
            return False
        start = title["start"]
        line = self._text.rfind("\n", max(0, start - _LONG), start) + 1
        told = title["role"] in roles("army") and self._text.endswith(_MADE, 0, start)
        if told or _BEHIND.match(self._text, title["end"]):
            return False
        return _LISTED.match(self._text, line) is not None

    def body_of_noun(self, title: Record) -> Record | None:
        """The body of a title that has the noun alone of the page's, as far as it is known."""
        page, own = self.page, body_of(title, self._bodies)
        if own is None:
            return page if page is not None and leads(title["role"], page["name"]) else None
        organ = own["name"][: -len(self._noun)]
        id = f"{closed(page['id'])}/{slug(organ)}" if page and organ in GROUPS else None
        return {**own, "name": with_body(own["name"], self.unit), "id": id}

    def committee_of(self, body: Record) -> Record:
        """The committee that a page is on, for its ``Đảng bộ``; any other body itself."""
        page = self.page
        if page is None or not body["name"].startswith(_PARTY_OF) or page["kind"] != "committee":
            return body
        place = page.get("place_path")
        return page if place is not None and place == body.get("place_path") else body

    def of_society(self, own: Record | None) -> Record | None:
        """The organ of the society that a page is on: ``Ban Chấp hành Trung ương [Hội]``."""
        page = self.page
        if own is None or page is None or not own["name"].endswith(_CENTRAL):
            return None
        if not page["name"].startswith(_SOCIETY):
            return None
        organ = own["name"].removesuffix(_CENTRAL).strip()
        id = f"{closed(page['id'])}/{slug(organ)}" if organ else closed(page["id"])
        return {
            **own,
            "name": f"{own['name'].removesuffix(_SOCIETY.strip())}{page['name']}",
            "id": id,
        }

    def formerly(self, role: str, body: Record) -> Record | None:
        """What an ``Ủy ban`` that a page is on was before, if a text tells: ``Ban Dân nguyện``."""
        if body is not self.page or not body["name"].startswith(_NOW):
            return None
        first = " ".join(body["name"].removeprefix(_NOW).split()[:_FIELD])
        names = f"{_THEN}{first}"
        if not leads(role, names):
            return None
        return next((b for b in self._bodies if b["name"].startswith(names) and is_known(b)), None)

    def _all(self) -> Iterator[int]:
        headings = list(_HEADING.finditer(self._text))
        yield from self._in_box(headings[0].start() if headings else len(self._text))
        section = ""  # the last heading of the second level
        for n, heading in enumerate(headings):
            end = headings[n + 1].start() if n + 1 < len(headings) else len(self._text)
            second, said = len(heading["level"]) == 2, heading["said"]
            of_leaders = _LEADERS.match(section) is not None
            if second or of_leaders:
                offices = list(self._in_heading(*heading.span("said")))
                yield from offices
                yield from self._in_cells(heading.end(), end) if offices else ()
                yield from self._in_items(heading.end(), end) if offices else ()
                self.sections += [(heading.end(), end)] if offices and self.page else []
            if _LEADERS.match(said) or (of_leaders and not second and _TERM.match(said)):
                if not said.strip("* ").startswith(STAFF):
                    self.sections.append((heading.end(), end))
                yield from self._below(heading, end)
            section = said if second else section

    def _may_be(self, number: int) -> bool:
        """Whether a title is bare, and the page's body may have such an office."""
        title = self._titles[number]
        return is_bare(title) and bool(self._led_by(title))

    def _led_by(self, title: Record) -> str:
        """The first name of the page's body of which somebody in such an office may be."""
        called = {title["role"], _POLITICAL.sub("", title["role"])}
        names = (self.unit, *self._others)
        return next((name for name in names if any(leads(role, name) for role in called)), "")

    def _at(self, start: int) -> int | None:
        """The number of the title that begins at a place."""
        n = bisect_left(self._starts, start)
        return n if n < len(self._starts) and self._starts[n] == start else None

    def _in_heading(self, start: int, end: int) -> Iterator[int]:
        """Those in a heading that names offices alone: ``### Đoàn trưởng, Tư lệnh``."""
        end = min(end, start + _LONG)
        first, last = (bisect_left(self._starts, at) for at in (start, end))
        for number in range(first, last):
            before = _OFFICES.fullmatch(self._text, start, self._starts[number])
            if before is not None and self._may_be(number):
                yield number

    def _in_cells(self, start: int, end: int) -> Iterator[int]:
        """Those that fill a cell below a heading of offices: what else its holders were there."""
        first, last = (bisect_left(self._starts, at) for at in (start, end))
        for number in range(first, last):
            title = self._titles[number]
            begins = self._text[title["start"] - 2 : title["start"]]
            if begins.endswith(("\n", "| ")) and _CELL.match(self._text, title["end"]):
                yield from (number,) if self._may_be(number) else ()

    def _in_items(self, start: int, end: int) -> Iterator[int]:
        """The army's offices that an item tells of a holder: ``- Lê A, nguyên Phó Tư lệnh``."""
        first, last = (bisect_left(self._starts, at) for at in (start, end))
        for number in range(first, last):
            title = self._titles[number]
            line = self._text.rfind("\n", max(0, title["start"] - _LONG), title["start"]) + 1
            behind = _BEHIND.match(self._text, title["end"])
            if title["role"] not in roles("army") or behind or not self._may_be(number):
                continue
            if _LISTED.match(self._text, line):
                yield number

    def _among(self) -> Iterator[int]:
        """Those of a sentence on who leads the page's noun: ``Bộ Tư lệnh Quân đoàn gồm: …``."""
        if not self._noun:
            return
        for told in re.finditer(
            rf"\b{_COMMANDS}{self._noun}\b[^.:\n]{{0,40}}? gồm\b", self._text, re.I
        ):
            end = told.end() + _LONG
            stop = _STOP.search(self._text, told.end(), end)
            end = stop.start() if stop else end
            first, last = (bisect_left(self._starts, at) for at in (told.end(), end))
            yield from filter(self._may_be, range(first, last))

    def _row_at(self, start: int) -> Iterator[int]:
        """The titles of the page's body that stand from a place on, one behind the other."""
        number = self._at(start)
        while number is not None:
            if self._may_be(number):
                yield number
            joint = _JOINT.match(self._text, self._titles[number]["end"])
            number = self._at(joint.end()) if joint is not None else None

    def _in_box(self, end: int) -> Iterator[int]:
        """Those in the first cell of a line of the box, above the first paragraph."""
        end = min(end, _BOX)
        start = self._text.find("\n") + 1
        while 0 < start < end:
            stop = self._text.find("\n", start)
            line = self._text[start : stop if stop >= 0 else end]
            if line.startswith("**") or (len(line) > _LONG and "|" not in line):
                return
            mark = _MARK.match(self._text, start)
            number = self._at(mark.end()) if mark is not None else None
            if number is not None and _CELL.match(self._text, self._titles[number]["end"]):
                yield from (number,) if self._may_be(number) else ()
            start = stop + 1 if stop >= 0 else end

    def _below(self, heading: re.Match[str], end: int) -> Iterator[int]:
        """Those in lines below a heading of leaders, up to a line of what is below the body."""
        again = _ALL_TIMES.search(heading["said"]) is not None
        heads: set[str] = set()
        start = heading.end() + 1
        while 0 < start < end:
            stop = self._text.find("\n", start)
            stop = min(stop, end) if stop >= 0 else end
            for number in self._leaders_in(start, stop):
                title = self._titles[number]
                row = list(self._row_at(title["start"]))
                if not title.get("rank"):
                    if not row or (title["role"] in heads and not again):
                        return  # another body has its own, and its line is lost
                    heads.add(title["role"])
                yield from row
            if self._is_unit(start, stop):
                return
            start = stop + 1

    def _leaders_in(self, start: int, end: int) -> Iterator[int]:
        """The bare titles at the head of a line, of a cell, or of what is bold in it."""
        first, last = (bisect_left(self._starts, at) for at in (start, end))
        mark = _MARK.match(self._text, start)
        for number in range(first, last):
            title = self._titles[number]
            if is_bare(title) and (
                self._begins(title, mark) or self._in_cell(title, start) or self.is_label(title)
            ):
                yield number

    def _begins(self, title: Record, mark: re.Match[str] | None) -> bool:
        """Whether a title is at the head of its line, and no clause goes on behind it."""
        if mark is None or title["start"] != mark.end():
            return False
        behind = self._text[title["end"] : title["end"] + 2].lstrip(" ")
        return not behind[:1].islower() or _JOINT.match(self._text, title["end"]) is not None

    def _in_cell(self, title: Record, start: int) -> bool:
        """Whether a title is at the head of a cell that says nothing else but titles."""
        if not self._text.endswith("| ", start, title["start"]):
            return False
        return any(mark.match(self._text, title["end"]) for mark in (_CELL, _JOINT))

    def is_label(self, title: Record) -> bool:
        """Whether a title is a label in a line, in bold or behind it: ``Lê A****Thứ trưởng:**``."""
        bold = self._text.endswith(("**", "** - "), 0, title["start"])
        return bold and LABEL.match(self._text, title["end"]) is not None

    def _is_unit(self, start: int, end: int) -> bool:
        """Whether a line begins with the name of an organisation: that of a part of the body."""
        mark = _MARK.match(self._text, start, end)
        first = mark.end() if mark is not None else start
        if self._at(first) is not None:
            return False
        words = " ".join(self._text[first : min(end, first + _LONG)].split()[:_WORDS])
        return bool(words) and words[0].isupper() and noun_end(Reading(words), 0) > 0
