"""On which day a text sees its officials in their posts: on its own, where it reports of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from vn_directives.days import day_of, value_of
from vn_directives.register.over import EDITED, Sections
from vn_directives.register.texts import Record, Row
from vn_directives.whole import OF_NEWS

_LONG_AGO = 3  # years before the day of a text that it is no report of
_LONG_PAST = 10  # years after which a post told of then is hardly held any more
_MANY = 7  # such years that a report of one day does not tell
_SOME = 3  # dates of them that are most of a text
_NEAR = 1  # years within which what is told is of the day of the text
_LONGEST = 2000  # characters of a line
_AROUND = 200  # characters of a sentence that may say that a post is held now
# Before what is held now, and behind it.
_NOW = re.compile(
    r"\bhiện (?:là|đang|giữ)\b|\bhiện (?:nay|tại),? (?:là|do|có|gồm|giữ|đang|ông|bà|đồng chí)\b"
    r"|\bđến nay\b|[-–—] ?nay\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"[.;()*\n]")  # between them and who is told of next
_NOW_BEHIND = re.compile(
    r"\W{0,2}hiện (?:nay|tại)\b|(?:[^.;)\n]|\.\d|\(\d{4}\))*[-–—] ?nay\b", re.IGNORECASE
)
# A birth, and when somebody read what a note cites.
_ASIDE = re.compile(r"(?:\bsinh|\bSN|truy cập|lưu trữ)[ :]*(?:ngày |năm |vào )*\Z", re.IGNORECASE)
_LONGEST_ASIDE = 25
# What is said of a body before the day on which it began or ended.
_FRAME = re.compile(
    r"(?:thành lập|ra đời|kết thúc|giải (?:thể|tán))[ |:(*]*(?:ngày |vào |từ )*\Z", re.IGNORECASE
)
_LONGEST_FRAME = 40
_BEHIND_PAPER = re.compile(r"[^\d\n]{0,30}")  # between the number of a document and its day
_ENDS = re.compile(r"\n|\^")  # of a line, and of a note behind the mark of the next one
_LONGEST_HEAD = 100
_OPENING = 1000  # characters in which a report tells its day
_OF_NO_YEAR = re.compile(r"XXXX-\d\d-\d\d")
_NOTE = "^"  # the mark of a note of an encyclopedia: ^"Lê A làm Bộ trưởng". Báo Nhân Dân.
# In a note, from its mark to a place in the heading of an article, and the rest of the heading.
_HEADING = re.compile(r"([^\n\"“”]*(?:\"[^\n\"]*\"[^\n\"“”]*)*)[\"“][^\n\"“”]*\Z")
_HEADING_ENDS = re.compile(r"[^\n^\"“”]*[\"”]")
_BEFORE_HEADING = re.compile(r"\)\W*")  # Lê A (ngày 5 tháng 6 năm 2020). "Vũ B làm Bộ trưởng"
_LONGEST_SOURCE = 60  # characters between such a heading and the day of the article
# What somebody has held, or held when something happened.
_HAS_HELD = re.compile(
    r"(?:thời gian|quá trình công tác|\bkhi (?:còn|đang)|\blúc (?:còn|đang)|từng)\b[^.;\n]{0,50}"
    r"\b(?:giữ|đảm nhiệm|đương chức|kinh qua)\b|\bkhi (?:còn|đang) (?:là|làm)\b"
    r"|đã (?:giữ|đảm nhiệm|kinh qua) (?:các|nhiều)\b",
    re.IGNORECASE,
)
# What stands before the day that opens a clause, and what tells of another time behind it.
_OPENING_WORDS = re.compile(
    r"(?:\A|[^\w\s(])\s*(?:(?:trước|tiếp|theo) đó|(?:(?:mãi|tiếp) )?đến|vào|hôm|kể từ)?[, ]*\Z",
    re.IGNORECASE,
)
_LONGEST_OPENING = 20
_OTHER_TIME = re.compile(
    r"\n|\b(?:sau (?:này|đó|là)|về sau|(?:ngày|tháng|năm) sau|từng|còn|cố|cựu|nguyên|sinh)\b",
    re.IGNORECASE,
)
_LONGEST_EVENT = 300  # characters between the day of an event and who took part in it
_LONGEST_MARK = 8  # of a line in a box: "| • "
_BOX = re.compile(r"(?:(?:[^\n|]{0,100}|[^\n|]*\|[^\n]*)\n)*")  # at the head of a page
# A line in the box of a person, or of a body that is no more; but not: | Nhiệm kỳ | 5 năm |
_OF_THE_PAST = re.compile(
    r"(?:^|\|)\W*(?:Nhiệm kỳ(?!\W*\d+ năm *\|)|Sinh|Mất|Con cái|Thông tin cá nhân"
    r"|(?:Ngày )?(?:giải (?:thể|tán)|kết thúc))(?![^\W\d])",
    re.IGNORECASE | re.MULTILINE,
)
_PERIOD = re.compile(r"\d{4} ?[-–] ?(?:\d{1,2}/){0,2}(\d{4})")  # of a body: 5/3/1934 – 19/5/1941


class Seen:
    """When a text sees whom it names in a post.

    An encyclopedia tells of many years, and the latest day in it is none of most of them: there
    somebody is seen in a post only where the line has told a year of about that time, where the
    sentence says that he holds it now, or where the box at the head of a page on a body or a place
    names who leads it, or a list below a heading of now. In a report only what stands behind a
    year long ago in its sentence, or below the heading of a period that is over, is not seen. A
    text whose latest day is only that of a document, or of the beginning or the end of a body, is
    of another day, and so is a report whose own day has no year. Notes tell of other days as well.
    Who is not seen on the day of the text is on that which opens the sentence (``Ngày 5/6/2009, Tư
    lệnh Lê A đến thăm``).

    Args:
        record: of the text.
        day: of the text, or None.
        day_by: what tells it.
    """

    def __init__(self, record: Record, day: str | None, day_by: str | None) -> None:
        self._text: str = record["text"]
        self._day = day
        self._year = int(day[:4]) if day else 0
        self._now = self._year or OF_NEWS
        self._is_document = day_by == "header"
        dates = [] if self._is_document else sorted(self._told(record))
        self._days = [] if self._is_document else sorted(_whole_days(record))
        if day_by == "latest date" and (_is_of_no_year(record) or self._is_borrowed(record)):
            self._day = None
        old = [year for _, year, _ in dates if year <= self._year - _LONG_AGO]
        most = len(old) >= _SOME and 2 * len(old) > len(dates)
        self._is_narrative = most or len(set(old)) >= _MANY
        self._box = self._leaders() if self._is_narrative else 0
        self._sections = Sections(self._text, self._year or _last_year(record))
        self._dates = [(n, year) for n, year, full in dates if full or not self._is_narrative]

    def on(self, at: Row, status: str, told: bool, dead: bool) -> str | None:
        """The day on which the text sees a post whose title stands there, or None.

        Args:
            at: where the title and its sentence begin and end.
            status: of the post.
            told: whether more is told of it than a role.
            dead: whether its holder has died since.
        """
        day = None if dead else self._on_own(at)
        if day is not None or not told:
            return day
        if self._in_note(at["begins"]):
            return None if dead or status == "former" else self._of_note(at)
        return self._of_sentence(at) if status == "held" else None

    def _of_sentence(self, at: Row) -> str | None:
        """The day that opens a clause before a title in its sentence, if the title is of it."""
        start, first = at["begins"], at["sentence_begins"]
        n = bisect_left(self._days, (start, 0, "")) - 1
        if n < 0 or self._days[n][0] < first:
            return None
        begins, ends, day = self._days[n]
        if start - ends > _LONGEST_EVENT or _OTHER_TIME.search(self._text, ends, start):
            return None
        line = max(first, self._text.rfind("\n", first, begins) + 1, begins - _LONGEST_OPENING)
        opens = _OPENING_WORDS.search(self._text[line:begins])
        return day if opens else None

    def _of_note(self, at: Row) -> str | None:
        """The day of the article whose heading in a note tells of a post.

        It stands before the heading, or behind it and where it appeared, and is not that on which
        somebody read it.
        """
        text, start = self._text, at["begins"]
        mark = text.rfind(_NOTE, 0, start) + 1
        heading = _HEADING.match(text[mark:start])
        closes = _HEADING_ENDS.match(text, at["ends"], at["ends"] + _AROUND)
        if heading is None or closes is None:
            return None
        opens = mark + heading.end(1)
        n = bisect_left(self._days, (opens, 0, ""))
        if n and self._days[n - 1][0] >= mark:
            _, ends, day = self._days[n - 1]
            return day if _BEFORE_HEADING.fullmatch(text, ends, opens) else None
        if n == len(self._days) or self._days[n][0] - closes.end() > _LONGEST_SOURCE:
            return None
        behind, _, day = self._days[n]
        between = text[closes.end() : behind]
        apart = behind < closes.end() or _ENDS.search(between) or _ASIDE.search(between)
        return None if apart else day

    def _on_own(self, at: Row) -> str | None:
        """The day of the text, if it sees a post on it."""
        if self._day is None or self._is_document:
            return self._day
        start, first = at["begins"], at["sentence_begins"]
        if self._in_note(start):
            return None
        last = min(at["sentence_ends"], at["ends"] + _AROUND)
        if _NOW.search(self._text, max(first, start - _AROUND), start) or (
            _NOW_BEHIND.match(self._text, at["ends"], last)
        ):
            return self._day
        told = self._year_before(start, start - _LONGEST if self._is_narrative else first)
        if told is None:
            if (start < self._box and self._opens_cell(start)) or self._sections.lists_now(start):
                return self._day
            ended = self._sections.ended(start)
            is_past = self._is_narrative or (ended is not None and ended < self._year)
            held = _HAS_HELD.search(self._text, max(first, start - _AROUND), start)
            return None if is_past or held else self._day
        near = self._year - (_NEAR if self._is_narrative else _LONG_AGO - 1)
        return self._day if told >= near else None

    def tells(self, at: Row, status: str) -> Row:
        """Whether a post is told of in a time long past (`is_long_past`), or held now (`is_now`).

        Args:
            at: where the title and its sentence begin and end.
            status: of the post.
        """
        now = status == "held" and self.is_now(at)
        return {"is_long_past": self.is_long_past(at), "is_now": now}

    def is_long_past(self, at: Row) -> bool | None:
        """Whether its sentence tells of a time long past before a post, or its row is of one.

        So it is below the heading of a term that is over, and in the box of who left then. It is
        None where no time is told, and of a post that is held now. A text of no day is at least as
        new as the web.

        Args:
            at: where the title and its sentence begin and end.
        """
        start, first = at["begins"], at["sentence_begins"]
        last = min(at["sentence_ends"], at["ends"] + _AROUND)
        if _NOW.search(self._text, max(first, start - _AROUND), last):
            return None
        barred = "|" in EDITED.sub("", self._text[max(first, start - _LONGEST) : last])
        year = None if barred else self._year_before(start, max(first, start - _LONGEST))
        if year is None:
            over = self._sections.over(start)
            return True if over is not None and over <= self._now - _LONG_AGO else None
        return year < OF_NEWS if self._day is None else year <= self._year - _LONG_PAST

    def is_now(self, at: Row) -> bool:
        """Whether the words before a title, or the heading above its row, say that it is held now.

        So they do in a text of no day, too: ``hiện là Bí thư``, ``## Lãnh đạo hiện nay``.

        Args:
            at: where the title and its sentence begin and end.
        """
        start, first = at["begins"], at["sentence_begins"]
        if self._in_note(start):
            return False
        if self._sections.lists_now(start):
            return True
        told = _NOW.search(self._text, max(first, start - _AROUND), start)
        return told is not None and _OF_OTHERS.search(self._text, told.end(), start) is None

    def _told(self, record: Record) -> Iterator[tuple[int, int, bool]]:
        """Where the text tells a year, which, and whether it writes it; no birth: ``(1970)``."""
        for date in record.get("dates") or ():
            value, start, end = value_of(date), date["start"], date["end"]
            year = value.rpartition("/")[2][:4]
            if not year.isdigit():
                continue
            alone = self._text[start - 1 : start] == "(" and self._text.startswith(")", end)
            before = max(0, start - _LONGEST_ASIDE)
            if not (alone and "/" not in value) and not _ASIDE.search(self._text, before, start):
                yield start, int(year), date["value"][:4].isdigit()

    def _in_note(self, start: int) -> bool:
        """Whether a place stands in a note of an encyclopedia, behind the mark in its line."""
        first = max(0, start - _LONGEST)
        mark = self._text.rfind(_NOTE, first, start)
        return mark >= 0 and "\n" not in self._text[mark:start]

    def _is_borrowed(self, record: Record) -> bool:
        """Whether the day of the text is only that of a document that it names, or of a body."""
        papers = record.get("directives") or ()
        ends = sorted(paper["end"] for paper in papers if paper.get("issued_on") == self._day)
        for date in record.get("dates") or ():
            if value_of(date)[:10] != self._day:
                continue
            start = date["start"]
            n = bisect_right(ends, start) - 1
            behind_paper = n >= 0 and _BEHIND_PAPER.fullmatch(self._text, ends[n], start)
            before = max(0, start - _LONGEST_FRAME)
            if not behind_paper and not _FRAME.search(self._text, before, start):
                return False
        return True

    def _leaders(self) -> int:
        """Where the box ends that names the leaders of a body or a place, 0 without one."""
        box = _BOX.match(self._text)
        end = box.end() if box else 0
        ended = (int(period[1]) for period in _PERIOD.finditer(self._text, 0, end))
        is_past = any(year <= self._year - _LONG_AGO for year in ended)
        return 0 if is_past or _OF_THE_PAST.search(self._text, 0, end) else end

    def _opens_cell(self, start: int) -> bool:
        """Whether a title is the head of a line in a box: no ``| Tên khác | Quê Bí thư A |``."""
        first = max(0, start - _LONGEST_MARK)
        _, line, before = self._text[first:start].rpartition("\n")
        opens = (line or not first) and not before.strip("| •*-")
        return bool(opens) and self._text.find("|", start, start + _LONGEST_HEAD) > 0

    def _year_before(self, start: int, first: int) -> int | None:
        """The year that the line tells last before a place, behind another."""
        n = bisect_left(self._dates, (start, 0)) - 1
        if n < 0 or self._dates[n][0] < first:
            return None
        place, year = self._dates[n]
        return None if _ENDS.search(self._text, place, start) else year


def _whole_days(record: Record) -> Iterator[tuple[int, int, str]]:
    """Where the text writes days with their years, and which."""
    for date in record.get("dates") or ():
        if date["value"][:4].isdigit() and (day := day_of(date["value"])):
            yield date["start"], date["end"], day


def _last_year(record: Record) -> int:
    """The last year in which something begins that a text tells, 0 without one."""
    years = (value_of(date)[:4] for date in record.get("dates") or ())
    return max((int(year) for year in years if year.isdigit()), default=0)


def _is_of_no_year(record: Record) -> bool:
    """Whether the first day of a report, which is its own, has no year: ``Chiều 27-6, …``."""
    if _NOTE in record["text"]:
        return False
    for date in record.get("dates") or ():
        if date["end"] > _OPENING:
            break
        if _OF_NO_YEAR.match(date["value"]):
            is_open = not (date.get("resolved") or date.get("every"))
            return is_open and date.get("calendar") != "lunar"
        if day_of(value_of(date)):
            break
    return False
