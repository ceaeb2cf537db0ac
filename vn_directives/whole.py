"""What a text is as a whole: its title and its day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any

from vn_directives.days import day_of, lone_year_of, value_of

Record = Mapping[str, Any]

OF_NEWS = 1997
"""Before it no news stood in the web: an older day is of what a text tells."""
_MOST = 200  # characters of a line that stands for a title
_TWO_DIGITS = re.compile(r"XX\d\d")
_LINES = 10  # of which it is one
_HEADING = re.compile(r"#+ ")
_EVENT = datetime.timedelta(days=31)
_AHEAD = datetime.timedelta(days=60)  # from the day of a text to one that it tells as to come
_LONGEST_CUE = 40
_NEVER = "3000"
_LASTS = re.compile(
    r"\s{0,2}[-–—|][ |\n]{0,5}(?:nay|đương nhiệm)(?![^\W\d])[ |\n(]{0,5}"
    r"(?:(?P<years>\d{1,2}) năm,? ?)?(?P<days>\d{1,3}) ngày\b"
)
# Before a day to come: a limit, or a word that with another of the sentence tells so.
_CUE = re.compile(
    r"\b(?:(?P<limit>trước|chậm nhất|muộn nhất|hạn chót)|từ|đến|tới|hết|sau|vào|trong)"
    r"(?: là)?[ :*]*(?:hết |ngày |sáng |chiều |\d+[hg] ?)*\Z",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:sẽ|hiệu lực|dự kiến|hoàn thành|thời hạn|yêu cầu|phải|sắp)\b", re.IGNORECASE
)
_PAST = re.compile(r"\b(?:đã|tính đến|sinh)\b", re.IGNORECASE)
_COMING = re.compile(r"\)?,? ?(?:tới đây|sắp tới|tới\b(?! đ))", re.IGNORECASE)
# not: kế hoạch năm 2022 vừa được thông qua
_JUST = re.compile(r"\)?,? vừa (?:qua|rồi|diễn ra|kết thúc|được tổ chức)\b", re.IGNORECASE)
_NOTE = "^"  # the mark of a note of an encyclopedia
_STOPS = ("\n", ". ", "; ")
_HEAD = 2000  # characters in which the line stands that tells when a page was published
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_LETTER = re.compile(r"\w")
_WORD = re.compile(r"\w.*")


def title_of(record: Record) -> str | None:
    """The title of a text: as given with it, the subject of its header, or its first line.

    Of the first lines it is the one that Markdown calls a heading, or that has four words and is no
    row of links (``Trang chủ | Liên hệ``).

    Args:
        record: an extraction record with all fields.
    """
    if record.get("title"):
        return str(record["title"])
    header = record.get("header") or {}
    if header.get("subject"):
        return str(header["subject"])
    text = record.get("text") or ""
    first: str | None = None
    for written, heads in islice(_lines(text), _LINES):
        line = written[:_MOST].rstrip("*_ ")
        if heads or ("|" not in line and line.count(" ") >= 3):
            return line
        first = first or line
    return first


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """The lines that hold words, from the first word on; whether Markdown calls it a heading."""
    for found in _WORD.finditer(text):
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        yield found[0], _HEADING.search(before) is not None


def day_of_text(record: Record) -> tuple[str | None, str | None]:
    """The day of a text, ISO, and what tells it.

    ``given`` with the text, its ``header``, the line of its ``publication``, the ``duration`` of
    what lasts (``5/3/2021 – nay (2 năm, 10 ngày)``), or the ``latest date`` in it of which it can
    be: not one that is yet to come, for the text either if it tells another that is at most two
    months before, not where the text speaks of years after it, and none before `OF_NEWS`, when
    somebody was born or something founded.

    Args:
        record: an extraction record with all fields.
    """
    header = record.get("header") or {}
    for day, by in ((record.get("date"), "given"), (header.get("issued_on"), "header")):
        if known := day_of(day):
            return known, by
    dates = record.get("dates") or []
    today = datetime.date.today().isoformat()
    text: str = record.get("text") or ""
    lone = {(date["start"], date["end"]): year for date in dates if (year := lone_year_of(date))}
    # A text that speaks of later times than those of a day is not of that day.
    last = max((year for year in lone.values() if year <= int(today[:4])), default=0) - 1
    published = _published_on(dates) or _stamp(text, dates)
    if published and last <= int(published[:4]):
        return published, "publication"
    told = _days_told(record, lone if len(set(lone.values())) > 1 else {})
    latest = _latest(text, [(day, of) for day, of in told if day <= today], last)
    if latest and (int(latest[:4]) < OF_NEWS or any(map(latest.__lt__, _just_past(text, dates)))):
        latest = None
    now = max(filter(today.__ge__, _lasting(text, dates)), default=None)
    by_which = {latest: "latest date", now: "duration", None: None}
    day = max(filter(None, (latest, now)), default=None)
    return day, by_which[day]


def _lasting(text: str, dates: list[Record]) -> Iterator[str]:
    """The days on which what lasts had lasted as long as a text tells: ``nay (3 năm, 9 ngày)``."""
    for date in dates:
        lasts = _LASTS.match(text, date["end"])
        first = day_of(value_of(date)) if lasts else None
        if lasts and first and first < _NEVER and not first.endswith("02-29"):
            begun = datetime.date.fromisoformat(first)
            begun = begun.replace(year=begun.year + int(lasts["years"] or 0))
            yield (begun + datetime.timedelta(int(lasts["days"]))).isoformat()


def _just_past(text: str, dates: list[Record]) -> Iterator[str]:
    """The months that are just over where the text is written: ``tháng 5/2017 vừa qua``."""
    for date in dates:
        if lone_year_of(date) and _JUST.match(text, date["end"]):
            yield value_of(date)


def _latest(text: str, told: list[tuple[str, Record]], last: int) -> str | None:
    """The latest day, but for one that lies a little ahead: ``sẽ họp vào ngày 5/7``.

    A day is one to come where all of its places say so.

    Args:
        text: the text.
        told: its days, with their dates.
        last: the year in which or after which the text is.
    """
    days: dict[str, list[Record]] = {}
    for day, date in told:
        if last <= int(day[:4]):
            days.setdefault(day, []).append(date)
    latest = max(days, default=None)
    is_ahead = partial(_is_ahead, text, _NOTE in text)
    if latest is None or not all(map(is_ahead, days[latest])):
        return latest
    first = (datetime.date.fromisoformat(latest) - _AHEAD).isoformat()
    near = (day for day in days if first <= day < latest)
    return max((day for day in near if not all(map(is_ahead, days[day]))), default=latest)


def _is_ahead(text: str, has_notes: bool, date: Record) -> bool:
    """Whether a date is told as one to come; what an encyclopedia tells has come since."""
    start, end = date["start"], date["end"]
    if _COMING.match(text, end):
        return True
    cue = _CUE.search(text, max(0, start - _LONGEST_CUE), start)
    if cue is None:
        return False
    said = text[max(0, start - _MOST) : start]
    said = said[max(map(said.rfind, _STOPS)) + 1 :]
    if cue["limit"] or has_notes:
        return bool(cue["limit"]) and not _PAST.search(said)
    return _TO_COME.search(said) is not None and not _PAST.search(said)


def _days_told(
    record: Record, unsure: Mapping[tuple[int, int], int]
) -> Iterator[tuple[str, Record]]:
    """The days of which a text can be, with their dates: no deadlines, none like ``2-3-46``.

    Args:
        record: of the text.
        unsure: the places of years from which no other day gets its own.
    """
    deadlines = {
        (item["start"], item["end"])
        for duty in record.get("duties") or ()
        for item in duty.get("deadlines") or ()
    }
    for date in record.get("dates") or ():
        day = day_of(value_of(date)) or _first_day(value_of(date))
        if day is None or (date["start"], date["end"]) in deadlines:
            continue
        if not _TWO_DIGITS.match(date["value"]) and tuple(date.get("anchor") or ()) not in unsure:
            yield day, date


def _first_day(value: str) -> str | None:
    """The first day of an event of some days: ``24-25/9/2025``."""
    first, _, last = (day_of(part) for part in value.partition("/"))
    if first is None or last is None:
        return None
    days = datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)
    return first if datetime.timedelta() <= days <= _EVENT else None


def _published_on(dates: list[Record]) -> str | None:
    """The day from which the text resolves its other days, in the line of its publication."""
    anchor = next((d["anchor"] for d in dates if d.get("rule") == "publication"), None)
    if anchor is None:
        return None
    lines = (d for d in dates if d["start"] <= anchor[0] and anchor[1] <= d["end"])
    return next(filter(None, (day_of(value_of(line)) for line in lines)), None)


def _stamp(text: str, dates: list[Record]) -> str | None:
    """The day of a line that is nothing but a day and a clock: ``Thứ Tư 31/03/2021 08:35``."""
    for date in dates if text else ():
        if date["end"] > _HEAD:
            break
        if _CLOCK.match(value_of(date)):
            begin = text.rfind("\n", 0, date["start"]) + 1
            after = text[date["end"] : date["end"] + _MOST].partition("\n")[0]
            if not _LETTER.search(text[begin : date["start"]] + after):
                return day_of(value_of(date))
    return None
