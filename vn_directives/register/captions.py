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
from vn_directives.register.blocks import LABEL
from vn_directives.register.over import EDIT
from vn_directives.register.texts import Record

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
_MARK = re.compile(rf"(?:{EDIT})?[ ]*(?:[-+•*|]|\d+[.)])*[ *]*")
_LISTED = re.compile(rf"(?:{EDIT})?[ ]*(?:[-+•*|]|\d+[.)]|[^\n:|]{{2,60}}:)|(?:{EDIT})?\W*$")
_FILLS = re.compile(r"[ *:]*(?:\n|$|\|)")
_LONGEST = 7  # years of a term; in a longer time one followed another
_NAMED = re.compile(r"\| *[^\W\d]{3}")  # where the years are all, they are those of the page
_LONG = 300  # characters of a line


class Captions:
    """The times of the captions of one text.

    Args:
        text: the text.
        dates: its dates.
        day: of the text, or None.
    """

    def __init__(self, text: str, dates: Sequence[Record], day: str | None) -> None:
        self._text = text
        self._starts: list[int] = []  # of what stands below a caption
        self._ends: list[int] = []
        self._times: list[Term] = []
        if not dates:
            return
        ends = [date["end"] for date in dates]
        years = [year_of(value_of(date).rpartition("/")[2]) or 0 for date in dates]
        now = int(day[:4]) if day else max(years)
        for caption in _CAPTION.finditer(text):
            first, last = (bisect_left(ends, at) for at in caption.span("time"))
            told = [date for date in dates[first : last + 1] if date["start"] < caption.end("time")]
            values = "/".join(map(value_of, told)).split("/")
            self._starts.append(caption.end())
            self._ends.append(self._end_of(caption))
            self._times.append(_term(caption, values, now))

    def told_of(
        self, position: Record, title: Record, spans: Sequence[tuple[int, int]], status: str
    ) -> tuple[Term, str]:
        """The term of which the caption above a post tells, or none, and the status of the post.

        Args:
            position: what a text says that somebody holds.
            title: its title.
            spans: where its holder is named.
            status: of the post, as the text tells it otherwise.
        """
        n = self._below(title["start"])
        if n is None or title.get("former") or position.get("from") or position.get("to"):
            return _NONE, status
        begin, end = self._time_of(n, title, spans)
        return (begin, end), "former" if end else status

    def _time_of(self, n: int, title: Record, spans: Sequence[tuple[int, int]]) -> Term:
        """Beginning and end of the term of a caption, if a title below it is of whom it names.

        It opens its line, and is parted from the names behind or below it. Who is named below two
        captions was in office longer, or twice.
        """
        start, end = title["start"], title["end"]
        if any(self._below(at) not in (n, None) for at, _ in spans):
            return _NONE
        line = self._text.rfind("\n", max(0, start - _LONG), start) + 1
        stop = self._text.find("\n", end)
        stop = stop if stop >= 0 else len(self._text)
        mark = _MARK.match(self._text, line)
        opens = mark is not None and mark.end() == start
        if not opens or _YEARS.search(self._text, line, min(stop, end + _LONG)):
            return _NONE
        parted = LABEL.match(self._text, end) or _FILLS.match(self._text, end)
        return self._times[n] if parted else _NONE

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


def _term(caption: re.Match[str], values: Sequence[str], now: int) -> Term:
    """Beginning and end of the time of a caption, if it is told whole, and that of one term."""
    begin, last = values[0], values[-1] if len(values) > 1 else None
    first, end = year_of(begin), year_of(last)
    if first is None or (last and end is None):
        return _NONE
    if caption["mark"] == "|" and (end is None or not _NAMED.search(caption[0])):
        return _NONE
    if last is None or end is None:
        return (begin, None) if _OPEN.fullmatch(caption[0]) else _NONE
    if not 0 <= end - first <= _LONGEST:
        return _NONE
    return begin, last if end < now else None
