"""What a document is built of: its units, nested.

A text with articles is read as parts, chapters, sections, articles, clauses and points; another
one as ``I.``, ``1.``, ``1.1.``, ``a)``, ``-``. What begins like a unit and does not go on the
numbers of its fellows (a wrapped reference, a list in a list) is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from vn_directives.directives.record import DirectiveRecord
from vn_directives.matching import Reading
from vn_directives.orthography import BLANKS
from vn_directives.outline.lines import Head, heads_of, lines_of
from vn_directives.outline.record import UnitRecord

_RANKS = {
    "attached": 0, "appendix": 0, "part": 1, "chapter": 2, "section": 3, "subsection": 4,
    "article": 5, "clause": 6, "point": 7,
}  # fmt: skip
_OFFICE = {
    "attached": 0, "appendix": 0, "part": 1, "roman": 2, "clause": 3, "deep": 4, "point": 6,
    "dash": 7,
}  # fmt: skip
_NAMES = {
    "attached": "văn bản", "appendix": "phụ lục", "part": "phần", "chapter": "chương",
    "section": "mục", "subsection": "tiểu mục", "article": "điều", "clause": "khoản",
    "point": "điểm",
}  # fmt: skip
_OFFICE_NAMES = {
    **_NAMES,
    "roman": "I.",
    "clause": "1.",
    "deep": "1.1.",
    "point": "a)",
    "dash": "-",
}
_EDGE = BLANKS + "*_#|>~"
_CLOSED = (".", ";", ":", ",", "./")
_LONGEST = 300  # characters of a heading
_ATTACHED = re.compile(
    r"^[ \t*_#|>]*(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|DANH MỤC|NỘI QUY|"
    r"HƯỚNG DẪN|CHIẾN LƯỢC|QUY TRÌNH|QUY CHUẨN|PHƯƠNG ÁN)\b",
    re.MULTILINE,
)
_WITH = re.compile(r"\((?:Ban hành )?[Kk]èm theo")
_RECIPIENTS = re.compile(r"^[ \t*_#|>]*(?:Nơi nhận|NƠI NHẬN)\b", re.MULTILINE)
_BROKEN = re.compile(r" (?=[ *_]{0,4}[“\"]?[ *_]{0,4}(?:Điều|Chương|Mục|Phần|PHỤ|CHƯƠNG|ĐIỀU)\b)")
_ARTICLE = re.compile("Điều|ĐIỀU")
_NEAR = 500  # characters between the name of an attached document and what says that it is one


@dataclass(slots=True)
class _Unit:
    """A unit on its way to a record; offsets into the folded text."""

    kind: str
    rank: int
    number: str | None
    start: int
    body: int
    line_end: int
    parent: int | None
    quoted: bool
    end: int = 0
    heading: str | None = None
    last: dict[str, int] = field(default_factory=dict)


def find_outline(reading: Reading, directives: Sequence[DirectiveRecord]) -> list[UnitRecord]:
    """The units of a document, in text order.

    Args:
        reading: the text.
        directives: its references to numbered documents: whose units a quotation holds.
    """
    cased = _unwrapped(reading)
    if "\n" not in cased and _ARTICLE.search(cased) is None:
        return []  # one line is no unit of anything unless it is an article
    lines = lines_of(cased)
    heads = list(heads_of(cased, lines))
    articles = sum(head.kind == "article" and not head.quoted for head in heads)
    if not articles and len(heads) < 2:
        return []
    builder = _Builder(cased, bool(articles))
    marks = [(m.start(), m.end()) for m in _ATTACHED.finditer(cased)]
    events: list[tuple[int, Head | None]] = [(head.start, head) for head in heads]
    for start, end in marks:
        if _WITH.search(cased, end, end + _NEAR):
            name = cased[start:end].lstrip(_EDGE)
            events.append((end - len(name), None))
    ends = [m.start() for m in _RECIPIENTS.finditer(cased)]
    for start, head in sorted(events, key=_place):
        while ends and ends[0] < start:
            builder.close(0, ends.pop(0))
        if head is None:
            builder.attach(start)
        else:
            builder.add(head)
    builder.close(0, ends[0] if ends else len(cased))
    return _records(reading, cased, builder.units, directives)


def _place(event: tuple[int, Head | None]) -> int:
    return event[0]


class _Builder:
    """Puts the units of a text together, from the top to the end."""

    def __init__(self, cased: str, has_articles: bool) -> None:
        self.cased = cased
        self.ranks = _RANKS if has_articles else _OFFICE
        self.has_articles = has_articles
        self.units: list[_Unit] = []
        self._open: list[int] = []  # own units that are not over, outermost first
        self._quoted: list[int] = []  # the same of the quotation
        self._article = 0
        self._top: dict[str, int] = {}

    def attach(self, start: int) -> None:
        """Begin a document that is issued with this one."""
        self.close(0, start)
        line_end = self._line_end(start)
        unit = self._push(self._open, "attached", None, start, start, line_end, quoted=False)
        unit.heading = self.cased[start:line_end].strip(_EDGE)
        self._article = 0

    def add(self, head: Head) -> None:
        """Take in a line that may begin a unit."""
        if head.kind not in self.ranks:
            return
        if head.quoted:
            self._add_quoted(head)
            return
        if not self._fits(head):
            return
        self._end_quotation(head.start)
        rank = self.ranks[head.kind]
        self.close(rank, head.start)
        if head.kind == "article":
            self._article = _value(head.number)
        elif head.kind == "appendix":
            self._article = 0
        self._push(
            self._open, head.kind, head.number, head.start, head.body, head.end, quoted=False
        )

    def _add_quoted(self, head: Head) -> None:
        if not self._open:
            return
        rank = _RANKS.get(head.kind, 0)
        if rank == 0:
            return
        while self._quoted and self.units[self._quoted[-1]].rank >= rank:
            self.units[self._quoted.pop()].end = head.start
        self._push(
            self._quoted, head.kind, head.number, head.start, head.body, head.end, quoted=True
        )

    def _end_quotation(self, at: int) -> None:
        while self._quoted:
            self.units[self._quoted.pop()].end = at

    def close(self, rank: int, at: int) -> None:
        """End the units of this rank and below."""
        self._end_quotation(at)
        while self._open and self.units[self._open[-1]].rank >= rank:
            self.units[self._open.pop()].end = at

    def _push(
        self,
        stack: list[int],
        kind: str,
        number: str | None,
        start: int,
        body: int,
        line_end: int,
        *,
        quoted: bool,
    ) -> _Unit:
        above = stack or self._open
        ranks = _RANKS if quoted else self.ranks
        unit = _Unit(
            kind, ranks[kind], number, start, body, line_end, above[-1] if above else None, quoted
        )
        stack.append(len(self.units))
        self.units.append(unit)
        return unit

    def _fits(self, head: Head) -> bool:
        """Whether a line goes on the numbers of the units so far."""
        if head.kind == "article":
            number = _value(head.number)
            if number in (self._article, self._article + 1) and self._article:
                return number > self._article or not (head.number or "").isdecimal()
            return (number == 1 or head.after_end) and (number > self._article or number == 1)
        if head.kind == "clause" or (head.kind == "point" and self.has_articles):
            return self._goes_on(head)
        if head.kind in ("section", "chapter", "part"):
            return head.after_end or self.cased[head.start : head.body].isupper()
        return True

    def _goes_on(self, head: Head) -> bool:
        """Whether a clause or point goes on the numbers of its fellows below the same unit."""
        rank = self.ranks[head.kind]
        above = [i for i in self._open if self.units[i].rank < rank]
        if self.has_articles and not any(self.units[i].kind == "article" for i in above):
            return False
        holder = self.units[above[-1]] if above else None
        last = holder.last if holder is not None else self._top
        if head.kind == "point":
            return True
        number = _value(head.number)
        before = last.get("clause", 0)
        if number == before and not (head.number or "").isdecimal():
            return True
        if not before < number <= before + 3 or (before == 0 and number > 1):
            return False
        last["clause"] = number
        return True

    def _line_end(self, start: int) -> int:
        end = self.cased.find("\n", start)
        return len(self.cased) if end < 0 else end


def _value(number: str | None) -> int:
    """The number without the letter that may follow it: ``20a`` is 20."""
    digits = re.match(r"\d+", number or "")
    return int(digits[0]) if digits else 0


def _unwrapped(reading: Reading) -> str:
    """The folded text, with the line breaks before articles and chapters as the text has them."""
    cased, text = reading.cased, reading.text
    if "\n" not in text and "\r" not in text:
        return cased
    broken = []
    for match in _BROKEN.finditer(cased):
        start, _ = reading.origin(match.start(), match.start() + 1)
        if text[start : start + 1] in ("\n", "\r"):
            broken.append(match.start())
    if not broken:
        return cased
    pieces, last = [], 0
    for at in broken:
        pieces += [cased[last:at], "\n"]
        last = at + 1
    return "".join(pieces) + cased[last:]


def _records(
    reading: Reading, cased: str, units: Sequence[_Unit], directives: Sequence[DirectiveRecord]
) -> list[UnitRecord]:
    records: list[UnitRecord] = []
    has_articles = any(unit.kind == "article" and not unit.quoted for unit in units)
    names = _NAMES if has_articles else _OFFICE_NAMES
    levels: list[int] = []
    starts = [record.start for record in directives]
    for unit in units:
        level = 0 if unit.parent is None else levels[unit.parent] + 1
        levels.append(level)
        end = unit.start + len(cased[unit.start : unit.end].rstrip(_EDGE + '“"«'))
        start, stop, _ = reading.quote(unit.start, max(end, unit.body))
        of = None
        if unit.quoted:
            holder = unit.parent
            while holder is not None and records[holder].parent is not None:
                if records[holder].kind == "điều" and not records[holder].quoted:
                    break
                holder = records[holder].parent
            k = bisect_left(starts, records[holder].start) if holder is not None else len(starts)
            if k < len(directives) and starts[k] < start:
                of = directives[k].key  # what the article amends stands first in it
        records.append(
            UnitRecord(
                kind=(_NAMES if unit.quoted else names)[unit.kind],
                number=unit.number,
                heading=unit.heading or _heading(cased, unit),
                parent=unit.parent,
                level=level,
                start=start,
                end=stop,
                quoted=unit.quoted,
                of=of,
            )
        )
    return records


def _heading(cased: str, unit: _Unit) -> str | None:
    """The heading of a unit: the rest of its line, or the line below."""
    if unit.kind in ("point", "dash"):
        return None
    rest = _plain(cased[unit.body : min(unit.line_end, unit.end or unit.line_end)])
    if unit.kind in ("clause", "deep", "roman"):
        return rest if rest and len(rest) <= _LONGEST // 2 and not rest.endswith(_CLOSED) else None
    if not rest:
        begin = unit.line_end + 1
        stop = cased.find("\n", begin)
        below = _plain(cased[begin : stop if stop >= 0 else len(cased)])
        upper = unit.kind in ("part", "chapter", "section", "subsection", "appendix")
        if begin >= unit.end or not below or (upper and not below.isupper() and len(below) > 160):
            return None
        rest = below
    return rest if len(rest) <= _LONGEST and not rest.endswith(_CLOSED) else None


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").split()).lstrip(" .:-–").rstrip(" _|#")
