"""By when something is to be done: dates with the words before them, durations, recurrence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter

from vn_directives.dates.points import UNITS
from vn_directives.dates.record import DateRecord
from vn_directives.duties.drafts import Words, any_within, starting_within
from vn_directives.duties.record import DeadlineRecord
from vn_directives.duties.vocabulary import is_timing
from vn_directives.matching import Reading

_LEAD = 48  # characters before a date that decide
_FILL = r"(?:ngày|là|vào|cuối|đầu|giữa|hết|ngày làm việc|\*|thời điểm|thứ)\s*"
_LIMIT = re.compile(
    r"(?P<word>trước|chậm nhất|muộn nhất|hoàn thành|hoàn tất|hoàn thiện|xong|thời hạn|thời gian"
    r"|hạn chót|hạn cuối|kỳ hạn|hạn|đến hết|hết|không quá|không muộn hơn)"
    rf"(?:\s*(?:trong|trước|đến|tới|:|{_FILL}))*\s*$"
)
_PERIOD = re.compile(rf"(?:ngay trong|trong|vào|nội trong)\s*(?:{_FILL}|các|quý|tháng)*$")
_UNTIL = re.compile(rf"(?:đến|tới)\s*(?:{_FILL})*$")
_SINCE = re.compile(r"(?:từ|kể từ|giai đoạn|nhiệm kỳ|số|sau)\s*(?:ngày|tháng|năm)?\s*$")
_HAPPENED = re.compile(
    r"(?:ban hành|ký|đã|diễn ra|xảy ra|công bố|phê duyệt|thông qua|dự toán|kế hoạch)"
    r"(?:\s+\S+){0,2}\s+(?:vào|trong)\s*(?:ngày|tháng|năm)?\s*$"
)
_DURATION = re.compile(
    r"(?P<lead>trong vòng|trong thời hạn|trong thời gian|thời hạn|thời gian|trong|chậm nhất(?: là)?"
    r"|chậm nhất trong|muộn nhất(?: là)?|không quá|tối đa|sau)\s*:?\s*"
    r"(?P<count>\d{1,4})\s*(?:\([^)\n]{1,20}\)\s*)?"
    r"(?P<unit>giờ|ngày|tuần|tháng|quý|năm)(?P<work> làm việc)?\b(?!\s*/|\s*\d)"
    r"(?:[,\s]*(?:kể\s+)?(?:từ|sau)\s+(?:khi\s+)?(?P<after>[^.;\n,]{3,70}))?"
)
_RECURRING = re.compile(
    r"(?P<clock>\d{1,2}\s*(?:giờ|h)\s*\d{0,2}\s*(?:phút)?\s*)?"
    r"\b(?:định kỳ\s+)?(?:hằng|hàng|mỗi)\s+(?P<unit>ngày|tuần|tháng|quý|năm)\b"
    r"|\bđịnh kỳ\s+(?P<count>\d{1,2})\s+(?P<often>ngày|tuần|tháng|năm)(?:\s*(?:/|một)\s*lần)?"
)
_HOURS = re.compile(r"\d+")
_SIGNS = frozenset(["nhất", "thời", "trong", "quá", "đa", "sau", "hằng", "hàng", "mỗi", "kỳ"])
_start_of = attrgetter("start")


def times_ahead(reading: Reading, begin: int, end: int, who: Words | None) -> Iterator[Words]:
    """The parts before an action, from word `begin` to `end`, that may say by when.

    Such a part begins the sentence, or stands behind a comma or behind those who act: ``Theo đó,
    trước ngày 30/7, Sở Y tế phải …``, ``các xã chậm nhất ngày 5/8 phải …``.
    """
    words = reading.words
    edges = [n for n in range(begin, end) if words[n] == "," or (who and n == who[0])]
    starts = [begin, *(n + 1 for n in edges if words[n] == ",")]
    if who and begin <= who[0] and who[1] < end:
        starts.append(who[1])
    for start in starts:
        if start < end and is_timing(words, start):
            stop = next((n for n in edges if n > start), end)
            if not (who and who[0] <= start < who[1]):
                yield start, stop


class Deadlines:
    """Finds the deadlines in stretches of one text."""

    def __init__(self, reading: Reading, dates: Sequence[DateRecord]) -> None:
        self._reading = reading
        self._dates = dates

    @cached_property
    def _signs(self) -> list[int]:
        return self._reading.places_of(_SIGNS)

    def within(self, first: int, last: int) -> tuple[DeadlineRecord, ...]:
        """The deadlines from word `first` to `last` (exclusive), in text order."""
        reading = self._reading
        begin, stop = reading.starts[first], reading.ends[last - 1]
        start, end = reading.origin(begin, stop)
        found = list(self._of_dates(start, end, begin))
        if any_within(self._signs, first, last):
            taken = [(deadline.start, deadline.end) for deadline in found]
            for deadline in self._without_date(begin, stop):
                if all(deadline.end <= a or b + 1 < deadline.start for a, b in taken):
                    found.append(deadline)
        return tuple(sorted(found, key=_start_of))

    def all_within(self, first: int, last: int) -> tuple[DeadlineRecord, ...]:
        """The deadlines in a cell that holds nothing else: each date is one."""
        known = {deadline.start: deadline for deadline in self.within(first, last)}
        start, end = self._reading.origin(self._reading.starts[first], self._reading.ends[last - 1])
        for n in starting_within(self._dates, start, end):
            date = self._dates[n]
            known.setdefault(date.start, _deadline(date, n, None))
        return tuple(known[start] for start in sorted(known))

    def _of_dates(self, start: int, end: int, begin: int) -> Iterator[DeadlineRecord]:
        for n in starting_within(self._dates, start, end):
            date = self._dates[n]
            mod = self._mod(date, begin)
            if mod is not None:
                yield _deadline(date, n, mod or None)

    def _mod(self, date: DateRecord, begin: int) -> str | None:
        """BEFORE, END, or "" for a period, where the words before a date make it a deadline."""
        reading = self._reading
        first, _ = reading.word_range(date.start, date.start)
        at = reading.starts[first] if first < len(reading.starts) else 0
        before = reading.lower[max(at - _LEAD, begin, 0) : at]
        limit = _LIMIT.search(before)
        if limit:
            return "BEFORE" if limit["word"] == "trước" or date.mod == "BEFORE" else "END"
        if date.mod == "BEFORE":
            return "BEFORE"
        if _SINCE.search(before):
            return None
        if _UNTIL.fullmatch(before):  # Đến ngày 30/9, các xã phải …
            return "END"
        if date.every:
            return ""
        if _PERIOD.search(before) and not _HAPPENED.search(before):
            return ""
        written = date.text.casefold()
        if written.startswith("quý") and not before.rstrip().endswith(("của", "năm")):
            return ""
        return None

    def _without_date(self, begin: int, stop: int) -> Iterator[DeadlineRecord]:
        reading = self._reading
        for match in _DURATION.finditer(reading.lower, begin, stop):
            if match["lead"] == "sau" and not match["after"]:
                continue
            if match["lead"] == "thời gian" and not match["after"] and not match["work"]:
                continue
            after = match["after"]
            start, end, text = reading.quote(match.start("count"), match.end())
            if after:
                a = match.start("after")
                after = reading.quote(a, a + len(after.rstrip()))[2]
                start, end, text = reading.quote(
                    match.start("count"), a + len(match["after"].rstrip())
                )
            yield DeadlineRecord(
                start=start,
                end=end,
                text=text,
                kind="relative",
                value=_duration(int(match["count"]), match["unit"]),
                mod="END",
                after=after,
                working=match["work"] is not None,
            )
        for match in _RECURRING.finditer(reading.lower, begin, stop):
            start, end, text = reading.quote(match.start(), match.start() + len(match[0].rstrip()))
            clock = None
            if match["clock"]:
                parts = [int(part) for part in _HOURS.findall(match["clock"])]
                if parts[0] > 24 or parts[-1] > 59:
                    continue
                clock = f"T{parts[0]:02}" + (f":{parts[1]:02}" if len(parts) > 1 else "")
            unit = match["unit"] or match["often"]
            every = UNITS[unit]
            if match["count"] and int(match["count"]) > 1:
                count = int(match["count"])
                every = {("tháng", 6): "half", ("tháng", 3): "quarter"}.get(
                    (unit, count), f"{count} {every}"
                )
            yield DeadlineRecord(
                start=start,
                end=end,
                text=text,
                kind="recurring",
                value=clock,
                every=every,
            )


def _duration(count: int, unit: str) -> str:
    """A number of units after ISO 8601, which knows no quarters: ``P6M`` for ``2 quý``."""
    if unit == "giờ":
        return f"PT{count}H"
    return f"P{3 * count}M" if unit == "quý" else f"P{count}{UNITS[unit][0].upper()}"


def _deadline(date: DateRecord, number: int, mod: str | None) -> DeadlineRecord:
    return DeadlineRecord(
        start=date.start,
        end=date.end,
        text=date.text,
        kind="recurring" if date.every else "date",
        value=date.resolved or date.value,
        mod=mod,
        every=date.every,
        date_ref=("dates", number),
    )
