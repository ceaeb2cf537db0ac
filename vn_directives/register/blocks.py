"""Lines of offices below a line that is a body, or a unit that is none.

::

    - Bộ Chỉ huy quân sự tỉnh Lào Cai

    Chỉ huy trưởng: Lê A

    Chính ủy: Lê B
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.matching import Reading
from vn_directives.register.bare import leads, may_lead, noun_end
from vn_directives.register.over import EDIT
from vn_directives.register.texts import Record
from vn_directives.titles.vocabulary import roles

LABEL = re.compile(r"[* ]*[:ː]")
_MARK = rf"(?:{EDIT})?[ ]*(?:[-+•*#|]|\d+[.)]|\[\d+\])*[ *]*"
_START = re.compile(_MARK)
_FIRST = r"\*\* ?[-–] ?[^\n:ː|*]{3,40}[:ː][^\n]*"  # **Cục Hậu cần**- Chủ nhiệm: Lê A
_END = re.compile(rf"[ *]*(?:\([^()\n]*\))?[ *,;:|]*$|{_FIRST}")
_LEADS_IN = re.compile(r"\bgồm\b[^:;]*:[ *]*$")
_ARE = re.compile(r" (?:gồm|là)\b")  # các Phó Tư lệnh gồm Lê A
_FOUNDED = re.compile(
    r"\bthành lập(?: ra| nên)? \**(?P<unit>[A-ZĐ][^,;:.\n*]{3,90}?)\**"
    r",? (?:bao )?gồm\b[^:;.]*:[ *]*$"
)
_LEADERS = re.compile(
    rf"(?:{EDIT})?##{{1,2}}[ *]+(?:Ban )?(?:Lãnh đạo|Chỉ huy|Thủ trưởng)\b", re.IGNORECASE
)
_UNIT = re.compile(
    rf"{_MARK}(?P<unit>[A-ZĐ][^\n:;.,|()*/\[]{{3,90}}?)(?: nhiệm kỳ [^\n:]*)?[ *]*(?:\([^()\n]*\))?"
    rf"(?:[ *]*(?:: ?[^\n]*)?|{_FIRST})"
)  # 2. Đoàn Kinh tế 72, **Viện Hóa học** (VHH): 2 phố A
_BESIDES = re.compile(
    rf"{_MARK}(?:Địa chỉ|Trụ sở|Địa điểm|Nơi đóng quân|[A-ZĐ]\w+ trưởng)[* ]*[:ː]"
)
_OPENED = re.compile(
    r"(?:^|\* ?)[-+•] (?P<unit>[A-ZĐ][^\n:;|*()]{3,110}?)(?: \([^\n*]*\))?,\n[* ]*$"
)  # - Trung tâm Y tế An Phú,⏎*Giám đốc: A
_HEAD_OF = "Trưởng "  # says what he heads: Trưởng ban
_NUMBERED = re.compile(r"\d+[.)] ")
_BEFORE_LAST_CELL = re.compile(r".*\|[ *]*")
_MARKS = 5  # characters before a title, its marks and the end of the line above
_MOST = 12  # lines
_LONG = 300  # characters of a line


class Blocks:
    """The bodies of the labels of one text.

    Args:
        text: the text.
        titles, bodies: its records.
    """

    def __init__(self, text: str, titles: Sequence[Record], bodies: Sequence[Record]) -> None:
        self._text, self._titles, self._bodies = text, titles, bodies
        self._title_starts = [title["start"] for title in titles]
        self._body_starts = [body["start"] for body in bodies]
        self._labels: dict[int, Record | None] = {}

    def body_of(self, title: Record) -> Record | None:
        """The body of the line above the lines of labels in one of which a title stands."""
        if not LABEL.match(self._text, title["end"]):
            return None
        above = self._line_above(title)
        if above is None:
            return None
        body = self._body_at(*above)
        if body is not None and _has(title["role"], body):
            return body
        return self._led_in_by(title["role"], *above)

    def unit_of(self, title: Record) -> str:
        """The words of the unit that is no body in that line: ``2. Đoàn Kinh tế 72``."""
        labelled = LABEL.match(self._text, title["end"]) is not None
        if not labelled and not _ARE.match(self._text, title["end"]):
            return ""
        opened = self._opened(title) if labelled else ""
        if opened:
            return opened
        above = self._line_above(title)
        founded = _FOUNDED.search(self._text, *above) if above is not None else None
        if founded is not None:
            return founded["unit"] if _commands(title["role"], founded["unit"]) else ""
        if not labelled:
            return ""
        line = _UNIT.fullmatch(self._text, *above) if above is not None else None
        unit = line["unit"].rstrip() if line is not None else ""
        numbered = above is not None and _NUMBERED.match(self._text, above[0])
        fits = (_heads if numbered else may_lead)(title["role"], unit)
        return unit if fits else ""

    def _opened(self, title: Record) -> str:
        """The words of a unit that stand right above a label, and a comma behind them."""
        start = title["start"]
        if not self._text[max(0, start - _MARKS) : start].rstrip("* ").endswith(",\n"):
            return ""
        line = self._text.rfind("\n", max(0, start - _LONG), start - _MARKS) + 1
        found = _OPENED.search(self._text[line:start]) if line else None
        unit = found["unit"] if found is not None else ""
        return unit if _heads(title["role"], unit) else ""

    def is_below_leaders(self, title: Record) -> bool:
        """Whether the line above is a heading over leaders: ``## Lãnh đạo hiện nay``."""
        above = self._line_above(title) if LABEL.match(self._text, title["end"]) else None
        return above is not None and _LEADERS.match(self._text, *above) is not None

    def _line_above(self, title: Record) -> tuple[int, int] | None:
        """Beginning and end of the line above the lines of labels in one of which a title is."""
        start = self._start_of(title["start"])
        if start is None or self._label(start) is None:
            return None
        heads: set[str] = set()
        for _ in range(_MOST):
            label = self._label(start)
            if label is not None and not label.get("rank"):
                if label["role"] in heads:
                    return None  # another body has its own, and its line is lost
                heads.add(label["role"])
            end = self._above(start)
            start = self._start_of(end) if end is not None else None
            if end is None:
                return None
            if start is None:  # a long sentence may lead in
                return (end - _LONG, end) if self._text.endswith(":", 0, end) else None
            if self._label(start) is None and not _BESIDES.match(self._text, start):
                return start, end
        return None

    def _start_of(self, end: int) -> int | None:
        """The beginning of the line that ends here, None where it is too long for a label."""
        start = self._text.rfind("\n", max(0, end - _LONG), end) + 1
        return start if start or end <= _LONG else None

    def _above(self, start: int) -> int | None:
        """The end of the line with words above that which begins here, None at the beginning."""
        end = start - 1
        while end > 0 and self._text[end - 1] == "\n":
            end -= 1
        return end if end > 0 else None

    def _label(self, start: int) -> Record | None:
        """The office with which a line begins, and a colon behind it."""
        if start not in self._labels:
            mark = _START.match(self._text, start)
            n = bisect_left(self._title_starts, mark.end()) if mark else len(self._titles)
            self._labels[start] = None
            if mark is not None and n < len(self._titles) and self._title_starts[n] == mark.end():
                title = self._titles[n]
                self._labels[start] = title if LABEL.match(self._text, title["end"]) else None
        return self._labels[start]

    def _led_in_by(self, role: str, start: int, end: int) -> Record | None:
        """The only body with such an office in a sentence that leads in: ``Ban Bí thư gồm:``."""
        start = max(start, self._text.rfind(". ", start, end))
        if not _LEADS_IN.search(self._text, start, end):
            return None
        first, last = (bisect_left(self._body_starts, at) for at in (start, end))
        led = [body for body in self._bodies[first:last] if leads(role, body["name"])]
        return led[0] if len(led) == 1 else None

    def _body_at(self, start: int, end: int) -> Record | None:
        """The body that a line is, or its last cell."""
        cell = _BEFORE_LAST_CELL.match(self._text, start, end)
        for mark in filter(None, (_START.match(self._text, start), cell)):
            n = bisect_left(self._body_starts, mark.end())
            if n < len(self._bodies) and self._body_starts[n] == mark.end():
                body = self._bodies[n]
                if _END.fullmatch(self._text, body["end"], end):
                    return body
        return None


def _heads(role: str, unit: str) -> bool:
    """Whether somebody in a role may head a unit of any kind: not a ``Trưởng ban`` a ``Đội``."""
    of_any = not role.startswith(_HEAD_OF) and noun_end(Reading(unit), 0) > 0
    return bool(unit) and (may_lead(role, unit) or of_any)


def _commands(role: str, unit: str) -> bool:
    """Whether somebody in a role may be in what was founded: ``Tư lệnh`` in a ``Bộ Chỉ huy``."""
    command = unit.lower().startswith(("bộ chỉ huy", "bộ tư lệnh", "ban chỉ huy"))
    return may_lead(role, unit) or (command and role in roles("army"))


def _has(role: str, body: Record) -> bool:
    """Whether a body has such an office, as far as its name tells."""
    if role in roles("army"):
        return bool(body["branch"] != "party")
    return leads(role, body["name"])
