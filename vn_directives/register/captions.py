"""The time of which the heading or caption above a list of officials tells.

It is a term of those whose office opens a line below it, and counts where no text says otherwise::

    ### 1992–1997

    - Chủ tịch: Lê A

    | Chính phủ 1967 - 1968 | |
    |---|---|
    | Bộ trưởng Ngoại giao | Vũ B |
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TypeAlias

from vn_directives.days import value_of, year_of
from vn_directives.register.behind import terms_behind
from vn_directives.register.blocks import LABEL
from vn_directives.register.over import EDIT
from vn_directives.register.texts import START, Record
from vn_directives.whole import OF_NEWS

Term: TypeAlias = tuple[str | None, str | None]
"""Its beginning and its end, as far as they are told."""

_NONE: Term = (None, None)

_YEAR = r"(?<!\d)(?:1[89]|20)\d\d(?!\d)"
_PART = r"(?:ngày |tháng |năm |\d{1,2}(?:[./-]| tháng | năm | )){0,5}"
_DATE = rf"{_PART}{_YEAR}"
# What stands before the years, if it does not say that they are of something else.
_OF = (
    r"(?:(?:giai đoạn|thời k[ỳì])(?: từ)?|từ"
    r"|[^|\n:;]{0,80}\b(?:nhiệm k[ỳì]|kh(?:óa|oá) (?:thứ )?[IVXL\d]+|Chính phủ)[^|\n:;\d]{0,30})"
)
_CAPTION = re.compile(
    rf"^(?:{EDIT})?[ ]*(?P<mark>#+|\*\*|\|)(?=.{{4,140}}$)[ *]*(?:{_OF}[ ,–-]*)?\(?(?:từ )?"
    rf"(?P<time>{_DATE}(?: *(?:[-–—]|đến) *{_DATE})?)\)?(?:\[\d+\])*[ *:]*(?:\|[ |]*)?$",
    re.IGNORECASE | re.MULTILINE,
)
_OPEN = re.compile(rf"[^\w\n]*từ {_DATE}[^\w\n]*", re.IGNORECASE)
_YEARS = re.compile(_YEAR)
_HEADING = re.compile(rf"(?:{EDIT})?[ ]*(#+)")
_MARK = re.compile(rf"(?:{EDIT})?[ ]*(?:[-+•*|#]|\d+[.)])*[ *]*")
_LISTED = re.compile(rf"(?:{EDIT})?[ ]*(?:[-+•*|]|\d+[.)]|[^\n:|]{{2,60}}:)|(?:{EDIT})?\W*$")
_FILLS = re.compile(r"[ *:]*(?:\n|$|\|)")
_LONGEST = 7  # years of a term; in a longer time one followed another
_NAMED = re.compile(r"\| *[^\W\d]{3}")  # where the years are all, they are those of the page
_LONG = 300  # characters of a line
_LONGEST_LIST = 20_000  # characters
# A page on those of one term: # Ban Chấp hành Trung ương khóa IX, # Chính phủ Lê A lần 2
_PAGE = re.compile(
    r"# (?:(?:Chính phủ|Nội các|Hội đồng (?:Chính phủ|Bộ trưởng))\b[^\n]*"
    r"|[^\n]*\b(?:kh(?:óa|oá)|lần(?: thứ)?) [IVXL\d]+)\n(?:(?!(?:\[[^\]\n]*\])?##)[^\n]*\n){,60}",
    re.IGNORECASE,
)
_PERIOD = re.compile(rf"(?P<time>{_DATE} ?[-–—] ?{_DATE})(?=[^\n|(]*\|)", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:kỳ họp|hội nghị|phiên họp|chú thích)\b", re.IGNORECASE)
_COLUMN = re.compile(r"\b(?:nhiệm k[ỳì]|thời gian|giai đoạn)\b", re.IGNORECASE)
_OPENS = re.compile(rf"(?:^(?:{EDIT})?[ ]*(?:[-+•*|]|\d+[.)])*[ *]*(?:Các )?|[.;,:] ?)\Z")
_DEEP = "###"  # before the last sign of a heading within a part of a section
_DASH = re.compile(r"[ *]*[,–-][ *]*")
# What may stand between a name and the next one.
_BESIDE = re.compile(r"[^,;|(\n]*(?:\([^()\n]*)?")


class Captions:
    """The times of the captions of one text.

    Args:
        text: the text.
        dates, titles: its records.
        day: of the text, or None.
    """

    def __init__(
        self, text: str, dates: Sequence[Record], day: str | None, titles: Sequence[Record] = ()
    ) -> None:
        self._text = text
        self._starts: list[int] = []  # of what stands below a caption
        self._ends: list[int] = []
        self._times: list[Term] = []
        self._page = _NONE
        self._labels: list[Record] = []
        self._now = 0  # the year of the text, or the latest that it tells
        if not dates:
            return
        ends = [date["end"] for date in dates]
        years = [year_of(value_of(date).rpartition("/")[2]) or 0 for date in dates]
        self._now = now = max(int(day[:4]) if day else max(years), OF_NEWS)

        def term(mark: str, time: re.Match[str], now: int) -> Term:
            first, last = (bisect_left(ends, at) for at in time.span("time"))
            told = [date for date in dates[first : last + 1] if date["start"] < time.end("time")]
            return _term(mark, time[0], "/".join(map(value_of, told)).split("/"), now)

        for caption in _CAPTION.finditer(text):
            self._starts.append(caption.end())
            self._ends.append(self._end_of(caption))
            self._times.append(term(caption["mark"], caption, now))
        page = _PAGE.match(text)
        self._head = page.end() if page else 0
        told = _PERIOD.search(text, 0, self._head)
        whole = term("#", told, now + bool(day)) if told else _NONE
        self._page = whole if whole[1] else _NONE  # who came later is in one that goes on
        if self._starts or self._page != _NONE:
            self._labels = [title for title in titles if self._is_label(title)]

    def told_of(
        self,
        position: Record,
        title: Record,
        spans: Sequence[tuple[int, int]],
        status: str,
        is_lent: bool,
    ) -> tuple[Term, str]:
        """The term that stands behind a post or in the captions above, and the status of the post.

        Args:
            position: what a text says that somebody holds.
            title: its title.
            spans: where its holder is named.
            status: of the post, as the text tells it otherwise.
            is_lent: whether the post is in the body that the page or the list is on.
        """
        if position.get("from") or position.get("to"):
            return _NONE, status
        begin, end = self._time_behind(position, title)
        is_listed = bool(self._starts or self._labels) and not title.get("former")
        if begin is None and is_listed:
            begin, end = self._time_of(title, spans, is_lent)
        return (begin, end), "former" if end else status

    def _time_behind(self, position: Record, title: Record) -> Term:
        """Beginning and end of the terms that stand right behind a post."""
        terms = terms_behind(self._text, position, title)
        return _joined([(begin, end if int(end) < self._now else None) for begin, end in terms])

    def _time_of(self, title: Record, spans: Sequence[tuple[int, int]], lent: bool) -> Term:
        """Beginning and end of the terms of the captions below which a post is listed.

        Who is named below two captions that follow one another held it through both.
        """
        terms: list[Term] = []
        for start, end in spans:
            if not self._is_listed(title, start, end, lent):
                continue
            n = self._below(start)
            if n is None and not self._is_of_page(start):
                continue
            if self._tells_year(title, start, end):
                return _NONE
            terms.append(self._page if n is None else self._times[n])
        return _joined(terms)

    def _is_listed(self, title: Record, start: int, end: int, lent: bool) -> bool:
        """Whether a list names somebody in a post: behind its label, or before it in an item."""
        n = bisect_left(self._labels, start, key=START) - 1
        label = self._labels[n] if n >= 0 else None
        if label is not None and label["name"] != title["name"] and label["role"] == title["role"]:
            label = next((one for one in self._labels[max(0, n - 1) : n] if one is title), None)
        if label is not None and label["name"] == title["name"]:
            below = self._below(start) == self._below(label["start"])
            first = max(label["end"], start - _LONGEST_LIST)
            return below and first == label["end"] and self._text.find("#", first, start) < 0
        if not (lent and end < title["start"] and _DASH.fullmatch(self._text, end, title["start"])):
            return False
        mark = _MARK.match(self._text, self._text.rfind("\n", max(0, start - _LONG), start) + 1)
        return mark is not None and mark.end() == start

    def _is_label(self, title: Record) -> bool:
        """Whether a title opens its line, or a part of it, and is parted from the names behind it.

        So in: ``- Chủ tịch: A``, ``- Các Phó Chủ tịch: B, C``, ``- Chủ tịch: A. Phó Chủ tịch: B``.
        """
        start, end = title["start"], title["end"]
        line = self._text.rfind("\n", max(0, start - _LONG), start) + 1
        mark = _MARK.match(self._text, line)
        if mark is not None and mark.end() == start and _FILLS.match(self._text, end):
            return True
        behind = LABEL.match(self._text, end)
        return behind is not None and _OPENS.search(self._text[line:start]) is not None

    def _is_of_page(self, start: int) -> bool:
        """Whether a place is in a section that tells of the whole term of a page.

        It is none of one with a time of its own, nor in a table that has a column for it.
        """
        heading = self._text.rfind("#", max(0, start - _LONGEST_LIST), start)
        if self._page == _NONE or heading < self._head or self._text.endswith(_DEEP, 0, heading):
            return False
        said = self._text[heading : self._text.find("\n", heading)]
        rule = self._text.rfind("\n|--", heading, start)
        columns = self._text[self._text.rfind("\n", heading, rule) : rule] if rule >= 0 else ""
        return not (_YEARS.search(said) or _MEETING.search(said) or _COLUMN.search(columns))

    def _tells_year(self, title: Record, start: int, end: int) -> bool:
        """Whether the line of a name tells a year beside it, or in the row behind its label."""
        text = self._text
        line = text.rfind("\n", max(0, start - _LONG), start) + 1
        row = text.find("\n", end, end + _LONG)
        is_row = line <= title["start"] < start and "|" in text[line:start]
        beside = _BESIDE.match(text, end)
        last = row if is_row else beside.end() if beside else end
        own = line <= title["start"] < start
        return bool(_YEARS.search(text, end if own else line, last))

    def _below(self, place: int) -> int | None:
        """The number of the caption below which a place is."""
        n = bisect_right(self._starts, place) - 1
        return n if n >= 0 and place < self._ends[n] else None

    def _end_of(self, caption: re.Match[str]) -> int:
        """The end of the section, list or table below a caption."""
        text, mark = self._text, caption["mark"]
        start = caption.end() + 1
        while start < len(text):
            stop = text.find("\n", start)
            stop = stop if stop >= 0 else len(text)
            heading = _HEADING.match(text, start, stop)
            if _CAPTION.match(text, start):
                break
            if heading is not None:
                goes_on = mark[0] == "#" and len(heading[1]) > len(mark)
            elif mark == "|":
                goes_on = "|" in text[start:stop]
            else:
                is_listed = stop - start <= _LONG and _LISTED.match(text, start, stop) is not None
                goes_on = mark[0] == "#" or is_listed
            if not goes_on:
                break
            start = stop + 1
        return start


def _term(mark: str, said: str, values: Sequence[str], now: int) -> Term:
    """Beginning and end of the time that a caption says, if it is told whole, and of one term."""
    begin, last = values[0], values[-1] if len(values) > 1 else None
    first, end = year_of(begin), year_of(last)
    if first is None or (last and end is None):
        return _NONE
    if mark == "|" and (end is None or not _NAMED.search(said)):
        return _NONE
    if last is None or end is None:
        return (begin, None) if _OPEN.fullmatch(said) else _NONE
    if not 0 <= end - first <= _LONGEST:
        return _NONE
    return begin, last if end < now else None


def _joined(terms: Sequence[Term]) -> Term:
    """From the beginning of the first of some terms to the end of the last, if none is between."""
    joined: Term | None = None
    for term in sorted(set(terms), key=lambda term: term[0] or ""):
        if joined is None:
            joined = term
        elif (year_of(term[0]) or 0) - (year_of(joined[1]) or 0) <= 1 and term != _NONE != joined:
            joined = joined[0], term[1]
        else:
            return _NONE
    return joined or _NONE
