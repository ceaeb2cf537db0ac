"""Whether a post stands in the row of a table or list that tells of a time long over."""

from __future__ import annotations

import datetime
import re

from vn_directives.register.texts import Record

_YEARS = 10  # who is in a body for a term may be in it for the next one, and the one after
_LONGEST = 300  # characters of a row
_ROW = re.compile(r"[ ]*(?:[-•+*]|[^|\n]*\|)")
_ITEM = re.compile(r"[ ]*[-•+|]")
EDIT = r"\[[^\]\n]{1,40}\]"
"""The link that an encyclopedia puts before what stands below a heading: ``[sửa]``."""
_EDITED = re.compile(EDIT)
_ABOVE = 2000  # characters from a heading to a row
_HEADING = re.compile(rf"^(?:{EDIT})?#+ *(.*)$", re.MULTILINE)
_WERE = re.compile(r"(?:cựu|nguyên) (?:thành viên|lãnh đạo)\b", re.IGNORECASE)
_STILL = re.compile(r"\bnay\b|\bhiện\b|\bđương ", re.IGNORECASE)
_YEAR = r"(?<!\d)(?:1[89]|20)\d\d"
_MONTH = r"(?:\d{1,2}(?:[./-]| năm )|tháng \d{1,2}(?:/| năm ))?"
_DAY = rf"(?:ngày )?(?:\d{{1,2}}(?:[./-]| tháng ))?{_MONTH}"
_PERIOD = re.compile(rf"{_YEAR}[)\]]*\s*(?:[-–—]|đến|\|)\s*{_DAY}({_YEAR})(?!\d)", re.IGNORECASE)
_CLASS = re.compile(r"\bK\d+ ?\([^()]*$")  # of a school: K26 (1991-1996)


def status_of(position: Record, title: Record, text: str, day: str | None) -> str:
    """The status of a position, former where its row tells of a period that is long over.

    So in: ``| 3 | Lê A | 1976 - 1981 | Ủy viên Bộ Chính trị |``, or in a list below a heading of
    such a period: ``### 1976–1981``.

    Args:
        position: what a text says that somebody holds.
        title: its title.
        text: the text.
        day: of the text, or None.
    """
    status: str = position["status"]
    if status != "held" or day is None or position.get("from") or position.get("to"):
        return status
    start, end = title["start"], title["end"]
    first = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    last = text.find("\n", end, end + _LONGEST)
    row = _EDITED.sub("", text[first : last if last >= 0 else end + _LONGEST], 1)
    if len(row) > _LONGEST or not _ROW.match(row) or _STILL.search(row):
        return status
    year = datetime.date.fromisoformat(day).year
    ends = _ends(row)
    if not ends and _ITEM.match(row):
        headings = _HEADING.findall(text, max(0, start - _ABOVE), start)
        if headings and _WERE.match(headings[-1]):
            return "former"
        ends = _ends(headings[-1]) if headings else ends
        ends += map(int, re.findall(rf"{_YEAR}(?!\d)", row)) if ends else ()
    return "former" if ends and max(ends) <= year - _YEARS else status


def ended_above(text: str, start: int) -> int | None:
    """The year in which the period ended that the heading above a place tells, if it tells one."""
    headings = _HEADING.findall(text, max(0, start - _ABOVE), start)
    return max(_ends(headings[-1]), default=None) if headings else None


def _ends(said: str) -> list[int]:
    """The years in which the periods ended that a row or a heading tells."""
    return [int(m[1]) for m in _PERIOD.finditer(said) if not _CLASS.search(said, 0, m.start())]
