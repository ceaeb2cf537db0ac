"""Whether a post is one of the past: in a row that tells of a time that is over, or of the dead."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from vn_directives.orthography import ROMAN_NUMBERS
from vn_directives.register.texts import Record

_YEARS = 10  # who is in a body for a term may be in it for the next one, and the one after
_LONGEST = 300  # characters of a row
_ROW = re.compile(r"[ ]*(?:[-•+*]|[^|\n]*\|)")
_ITEM = re.compile(r"[ ]*[-•+|]")
EDIT = r"\[[^\]\n]{1,40}\]"
"""The link that an encyclopedia puts before what stands below a heading: ``[sửa]``."""
EDITED = re.compile(EDIT)
_ABOVE = 2000  # characters from a heading to a row
_HEADING = re.compile(rf"^(?:{EDIT})?#+ *(.*)$", re.MULTILINE)
# A heading, or a line in bold above a list.
_SECTION = re.compile(
    rf"^(?:{EDIT})?[ ]*(#+|\*\*(?=[^*\n]{{4,140}}\*\*[ :]*$)) *(.*)$", re.MULTILINE
)
_BOLD = 7  # its level, below those of headings
_TERM = re.compile(r"\bkh(?:óa|oá) (?:thứ )?([IVXL]+|\d{1,2})\b", re.IGNORECASE)
_LONG_OVER = 0  # the year of a term of which only the number is told
_WERE = re.compile(r"(?:cựu|nguyên) (?:thành viên|lãnh đạo)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:hiện (?:nay|tại)|đương (?:nhiệm|chức))\b", re.IGNORECASE)
_STILL = re.compile(r"\bnay\b|\bhiện\b|\bđương ", re.IGNORECASE)
_YEAR = r"(?<!\d)(?:1[89]|20)\d\d"
_MONTH = r"(?:\d{1,2}(?:[./-]| năm )|tháng \d{1,2}(?:/| năm ))?"
_DAY = rf"(?:ngày )?(?:\d{{1,2}}(?:[./-]| tháng ))?{_MONTH}"
_PERIOD = re.compile(rf"({_YEAR})[)\]]*\s*(?:[-–—]|đến|\|)\s*{_DAY}({_YEAR})(?!\d)", re.IGNORECASE)
_LONGEST_TERM = 7  # years; in a longer time one followed another
_NEAR = 1  # years within which what is told of a term is of the day of the text
# A year that is in no brackets.
_TELLS = re.compile(rf"(?<![\d(]){_YEAR}(?!\d)(?![^\n(]{{0,80}}\))")
_LONGEST_CELL = 100
_SENTENCE = re.compile(r"(?<=\n)[^\n|:]{0,300}\.[ ]*$", re.MULTILINE)
_OPENING = 4000  # characters of the box and the first sentence of a page
# In the box of a page: the term of an office, above those who had others then; the end of a body.
_IN_BOX = re.compile(r"^\|? *Nhiệm k[ỳì] *\|?([^|\n]*)", re.MULTILINE)
_GONE = re.compile(
    r"^\|? *(?:Ngày )?(?:Giải (?:thể|tán)|Kết thúc) *\|[^|\n]*?(?<!\d)((?:1[89]|20)\d\d)(?!\d)",
    re.IGNORECASE | re.MULTILINE,
)
_CLASS = re.compile(r"\bK\d+ ?\([^()]*$")  # of a school: K26 (1991-1996)


def status_of(position: Record, title: Record, text: str, day: str | None) -> str:
    """The status of a position, former where its row tells of a period that is over.

    So in: ``| 3 | Lê A | 1976 - 1981 | Ủy viên Bộ Chính trị |``, or in a list below a heading of
    such a period: ``### 1976–1981``, and where the post began within it: ``| 2010 - 2015 | Chủ
    tịch: Lê A (từ 4/2013) |``; in a box below such a term (``| Nhiệm kỳ | 1976 - 1981 |``), or of a
    body that is no more (``| Giải thể | 1/7/2025 |``).

    Args:
        position: what a text says that somebody holds.
        title: its title.
        text: the text.
        day: of the text, or None.
    """
    status: str = position["status"]
    if status != "held" or day is None or position.get("to"):
        return status
    year = datetime.date.fromisoformat(day).year
    return "former" if _is_of_the_past(position, title, text, year) else status


def _is_of_the_past(position: Record, title: Record, text: str, year: int) -> bool:
    """Whether a post stands in a row, or below a heading, of what was over in a year."""
    start, end = title["start"], title["end"]
    first = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    last = text.find("\n", end, end + _LONGEST)
    row = EDITED.sub("", text[first : last if last >= 0 else end + _LONGEST], 1)
    if len(row) > _LONGEST or not _ROW.match(row) or _STILL.search(row):
        return False
    ends = _ends(row)
    if position.get("from"):
        return bool(ends) and int(position["from"][:4]) < max(ends) < year
    if not ends and _ITEM.match(row):
        headings = _HEADING.findall(text, max(0, start - _ABOVE), start)
        if headings and _WERE.match(headings[-1]):
            return True
        ends = _ends(headings[-1]) if headings else ends
        ends += map(int, re.findall(rf"{_YEAR}(?!\d)", row)) if ends else ()
    if not ends and "|" in row:
        return _is_over_in_box(text, start, year)
    return bool(ends) and max(ends) <= year - _YEARS


def _is_over_in_box(text: str, start: int, year: int) -> bool:
    """Whether the box of a page tells at a place of a term long over, or of a body that is no more.

    It is that of the last term above: ``| Nhiệm kỳ | 1976 – 1981 |``, or ``| Giải thể | 2025 |``.
    """
    if start >= _OPENING or _SECTION.search(text, 1, start) is not None:
        return False
    gone = _GONE.search(text, 0, _OPENING)
    if gone is not None and _IN_BOX.search(text, 0, start) is None:
        return int(gone[1]) <= year
    over = _over_in_box(text, start)
    return over is not None and over <= year - _YEARS


def _over_in_box(text: str, start: int) -> int | None:
    """The year in which the last term was over that stands above a place in the box of a page."""
    terms = _IN_BOX.findall(text, 0, start) if start < _OPENING else []
    told = re.findall(_YEAR, terms[-1]) if terms else []
    return int(told[-1]) if len(told) > 1 else None


class Sections:
    """When the periods were of which the headings of a text tell, and which are over.

    A section is over with its period (``### Nhiệm kỳ 2011 - 2016``), and where one of a later term
    has the same heading: ``### Khóa XIII`` beside ``### Khóa XIV``. What stands below a heading
    that tells no time is of the one above it. Another may be of now: ``## Lãnh đạo hiện nay``, or,
    as far as no earlier year is told in it, of the last term, within which the text is: ``## Ban
    Thường vụ khóa I (2025 - 2030)``.

    Args:
        text: the text.
        year: that of the text, or the last one that it tells; 0 without one.
    """

    def __init__(self, text: str, year: int = 0) -> None:
        self._text = text
        headings = list(_SECTION.finditer(text)) if "#" in text else []
        self._places = [heading.start() for heading in headings]
        self._ended: list[int | None] = []
        self._now: list[int] = []  # up to where they are of now, 0 for those that are not
        last = _last_terms([heading[2] for heading in headings])
        spans = [_span(heading[2]) for heading in headings]
        until = _of_now(text, year, headings, spans)
        above: list[tuple[int, int | None, int]] = []
        for n, heading in enumerate(headings):
            level, said = _BOLD if heading[1] == "**" else len(heading[1]), heading[2]
            while above and above[-1][0] >= level:
                above.pop()
            ended = max(_ends(said), default=None)
            if ended is None:
                kind, term = _term(said)
                ended = _LONG_OVER if term < last.get(kind, 0) else above[-1][1] if above else None
                now = above[-1][2] if ended is None and above else 0
            else:
                now = until.get(n, 0)
            now = len(text) if _NOW.search(said) else now
            above.append((level, ended, now))
            self._ended.append(ended)
            self._now.append(now)

    def ended(self, start: int) -> int | None:
        """The year in which the section of a place was over, if its headings tell one."""
        n = bisect_right(self._places, start) - 1
        return self._ended[n] if n >= 0 else None

    def lists_now(self, start: int) -> bool:
        """Whether a title stands in a row below a heading of who is in office now."""
        n = bisect_right(self._places, start) - 1
        return n >= 0 and start < self._now[n] and self._in_row(start)

    def over(self, start: int) -> int | None:
        """The year in which the term was over of which the box or the heading above a row tells.

        A title that opens a sentence stands in none: ``Phó Chủ tịch Lê A phát biểu.``
        """
        if not self._in_row(start) or _SENTENCE.match(self._text, start):
            return None
        n = bisect_right(self._places, start) - 1
        if n >= 0 and self._places[n]:  # below another heading than that of the page
            return self._ended[n]
        in_box = "|" in self._text[start - 3 : start + _LONGEST_CELL]
        return _over_in_box(self._text, start) if in_box else None

    def _in_row(self, start: int) -> bool:
        """Whether a title stands in a row of a list or a table, or opens a line."""
        first = self._text.rfind("\n", max(0, start - _LONGEST), start) + 1
        if not first:
            return False  # a long line
        row = EDITED.sub("", self._text[first:start], 1)
        return not row.strip(" *#") or _ROW.match(row) is not None


def _of_now(
    text: str, year: int, headings: Sequence[re.Match[str]], spans: Sequence[tuple[int, int] | None]
) -> dict[int, int]:
    """Up to where sections of the last term, within which a text is, tell of it.

    They do up to a year before, but for those in brackets.

    Args:
        text: the text.
        year: that of the text.
        headings: of its sections.
        spans: the terms that they tell.

    Returns:
        For the numbers of headings of that term, the offset.
    """
    begun = {span[0] for span in spans if span}
    now = [
        n
        for n, span in enumerate(spans)
        if span and span[0] <= year < span[1] and span[1] not in begun
    ]
    early = [m.start() for m in _TELLS.finditer(text) if int(m[0]) < year - _NEAR] if now else []
    early.append(len(text))
    return {n: early[bisect_left(early, headings[n].end())] for n in now}


def _last_terms(headings: list[str]) -> dict[str, int]:
    """The highest number of a term in headings that are otherwise the same."""
    last: dict[str, int] = {}
    for kind, term in filter(itemgetter(1), map(_term, headings)):
        last[kind] = max(term, last.get(kind, 0))
    return last


def _term(said: str) -> tuple[str, int]:
    """What a heading says beside the number of its term, and the number; 0 without one."""
    found = _TERM.search(said)
    if found is None:
        return "", 0
    number = found[1].upper()
    kind = f"{said[: found.start(1)]}{said[found.end(1) :]}".lower()
    return kind, int(number) if number.isdigit() else ROMAN_NUMBERS.get(number, 0)


def _ends(said: str) -> list[int]:
    """The years in which the periods ended that a row or a heading tells."""
    return [int(m[2]) for m in _PERIOD.finditer(said) if not _CLASS.search(said, 0, m.start())]


def _span(said: str) -> tuple[int, int] | None:
    """The years between which a term lies that a heading tells: ``khóa I (2025 - 2030)``."""
    told = [(int(m[1]), int(m[2])) for m in _PERIOD.finditer(said)]
    return told[0] if len(told) == 1 and 0 <= told[0][1] - told[0][0] <= _LONGEST_TERM else None
