"""What a document is built of: its units, nested.

A text with articles is read as parts, chapters, sections, articles, clauses and points; another
one as ``I.``, ``1.``, ``1.1.``, ``a)``, ``-``. What begins like a unit and does not go on the
numbers of its fellows (a wrapped reference, a list in a list) is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vn_directives.directives.record import DirectiveRecord
from vn_directives.matching import Reading
from vn_directives.outline.lines import Head, heads_of, lines_of, without_open_quotations
from vn_directives.outline.record import UnitRecord
from vn_directives.outline.units import EDGE, Unit, records_of
from vn_directives.outline.vocabulary import attached_names
from vn_directives.structure.parts import part_elements, written
from vn_directives.vocabulary.vocabulary import compiled

_RANKS = {
    "attached": 0, "appendix": 0, "part": 1, "chapter": 2, "section": 3, "subsection": 4,
    "article": 5, "clause": 6, "point": 7,
}  # fmt: skip
_OFFICE = {
    "attached": 0, "appendix": 0, "part": 1, "roman": 2, "clause": 3, "deep": 4, "point": 6,
    "dash": 7,
}  # fmt: skip
_WITH = re.compile(r"\([\s*_]*(?:[Bb]an[\s*_]+hành[\s*_]+)?[Kk]èm[\s*_]+theo")
_REACH = 24
_RECIPIENTS = re.compile(r"^[ \t*_#|>]*(?:Nơi nhận|NƠI NHẬN)(?=[ *_]*(?::|$))", re.MULTILINE)
# What is amended, up to the colon before what comes in its place.
_AMENDS = re.compile(
    r"[ *_“\"]*(?:Sửa đổi|Bổ sung|Thay thế|Bãi bỏ)(?:([^:\n]*(?:\n[^:\n]*){0,4}như\s+sau)[ *_]*:)?"
)
_DIVISIONS = ("appendix", "part", "chapter", "section", "article")
_NUMBERED = frozenset(["part", "roman", "clause", "article"])
_NEAR = 500  # characters between the name of an attached document and what says that it is one


def find_outline(reading: Reading, directives: Sequence[DirectiveRecord]) -> list[UnitRecord]:
    """The units of a document, in text order.

    Args:
        reading: the text.
        directives: its references to numbered documents: whose units a quotation holds.
    """
    cased = _unwrapped(reading)
    if "\n" not in cased and _article().search(cased) is None:
        return []  # one line is no unit of anything unless it is an article
    lines = lines_of(cased)
    heads = without_open_quotations(list(heads_of(cased, lines)))
    articles = sum(head.kind == "article" and not head.quoted for head in heads)
    if not articles and len(heads) < 2:
        return []
    builder = _Builder(cased, bool(articles))
    builder.first = next((head.start for head in heads if head.kind in _NUMBERED), 0)
    marks = [(m.start(), m.end()) for m in attached_names().finditer(cased)]
    events: list[tuple[int, Head | None]] = [(head.start, head) for head in heads]
    for start, end in marks:
        if _WITH.search(cased, end, end + _NEAR):
            name = cased[start:end].lstrip(EDGE)
            events.append((end - len(name), None))
    ends = [m.start() for m in _RECIPIENTS.finditer(cased)]
    for start, head in sorted(events, key=_place):
        while ends and ends[0] < start:
            builder.end(ends.pop(0))
        if head is None:
            builder.attach(start)
        else:
            builder.add(head)
    builder.close(0, ends[0] if ends else len(cased))
    return records_of(reading, cased, builder.units, directives)


def _place(event: tuple[int, Head | None]) -> int:
    return event[0]


class _Builder:
    """Puts the units of a text together, from the top to the end."""

    def __init__(self, cased: str, has_articles: bool) -> None:
        self.cased = cased
        self.ranks = _RANKS if has_articles else _OFFICE
        self.has_articles = has_articles
        self.units: list[Unit] = []
        self._open: list[int] = []  # own units that are not over, outermost first
        self._quoted: list[int] = []  # the same of the quotation
        self._article = 0
        self._top: dict[str, int] = {}
        self.first = 0  # where the first numbered unit begins; lists above it are no units
        self._over = False  # the document is; recipients and what a page adds are no units

    def end(self, at: int) -> None:
        """End the document: recipients follow."""
        self.close(0, at)
        self._over = True

    def attach(self, start: int) -> None:
        """Begin a document that is issued with this one, or name the appendix that begins so."""
        line_end = self._line_end(start)
        last = self.units[self._open[-1]] if self._open else None
        if last is not None and last.kind == "appendix":
            between = self.cased[last.line_end : start]
            if not any(map(str.isalnum, between)):
                last.heading = self.cased[start:line_end].strip(EDGE)
                return
        self.close(0, start)
        unit = self._push(self._open, "attached", None, start, start, line_end, quoted=False)
        unit.heading = self.cased[start:line_end].strip(EDGE)
        self._article = 0

    def add(self, head: Head) -> None:
        """Take in a line that may begin a unit."""
        if head.kind not in self.ranks:
            return
        if head.quoted or self._is_amended(head):
            self._add_quoted(head)
            return
        if head.kind == "dash" and not self._is_listed(head):
            return
        if not self._fits(head):
            return
        self._over = False
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
    ) -> Unit:
        above = stack or self._open
        ranks = _RANKS if quoted else self.ranks
        unit = Unit(
            kind, ranks[kind], number, start, body, line_end, above[-1] if above else None, quoted
        )
        if not quoted and kind in ("article", "clause"):
            amends = _AMENDS.match(self.cased, body)
            unit.amends = amends[1] if amends else None
        stack.append(len(self.units))
        self.units.append(unit)
        return unit

    def _fits(self, head: Head) -> bool:
        """Whether a line goes on the numbers of the units so far."""
        if head.kind in ("article", "appendix") and self._is_cited(head):
            return False
        if head.kind == "article":
            number = _value(head.number)
            if number in (self._article, self._article + 1) and self._article:
                return number > self._article or not (head.number or "").isdecimal()
            return (number == 1 or head.after_end) and (number > self._article or number == 1)
        if head.kind == "deep":
            return self._goes_deeper(head)
        if head.kind == "clause" or (head.kind == "point" and self.has_articles):
            return self._goes_on(head)
        if head.kind in ("section", "chapter", "part"):
            return head.after_end or self.cased[head.start : head.body].isupper()
        return True

    def _is_cited(self, head: Head) -> bool:
        """Whether a line that holds no more than a number ends a reference in the line before."""
        if head.after_end or self.cased[head.body : head.end].strip(EDGE + "."):
            return False
        before = self.cased[max(head.start - _REACH, 0) : head.start]
        return not before.endswith("**") and _cited().search(before) is not None

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

    def _is_amended(self, head: Head) -> bool:
        """Whether a clause or point is what a unit puts in the place of another, without quotation
        marks: ``Sửa đổi điểm b khoản 2 Điều 5 như sau:⏎b) Trạm y tế;``.
        """
        if head.kind not in ("clause", "point") or not self.has_articles:
            return False
        rank = _RANKS[head.kind]
        holder = next((i for i in reversed(self._open) if self.units[i].rank < rank), None)
        if holder is None or _AMENDS.match(self.cased, head.body):
            return False
        amends = self.units[holder].amends
        return amends is not None and self._follows(head, amends)

    def _follows(self, head: Head, parts: str) -> bool:
        """Whether the parts that are amended are of the kind of a line, or hold it."""
        named = _amended().search(parts.lower())
        return named is not None and _RANKS[named.lastgroup or ""] <= _RANKS[head.kind]

    def _is_listed(self, head: Head) -> bool:
        """Whether a dash is of a list below a numbered unit, or of a paper without any: no
        addressee, recipient, or line that a page adds.
        """
        if self._over or (not self._open and head.start < self.first):
            return False
        return not self._open or self.units[self._open[-1]].kind not in ("appendix", "attached")

    def _goes_deeper(self, head: Head) -> bool:
        """Whether ``1.2.`` stands below ``1.`` and goes on its fellows: ``1.82 inch`` does not."""
        above, _, own = (head.number or "").rpartition(".")
        fellow = f"{above}.{int(own) - 1}"
        for i in reversed(self._open):
            unit = self.units[i]
            if unit.kind == "deep" and unit.number in (above, fellow):
                return unit.number == fellow or own == "1"
            if unit.kind == "clause":
                last = unit.last.get(above, 0)
                if unit.number != above.split(".")[0] or not last < int(own) <= last + 2:
                    return False
                unit.last[above] = int(own)
                return True
        return own == "1"

    def _line_end(self, start: int) -> int:
        end = self.cased.find("\n", start)
        return len(self.cased) if end < 0 else end


@compiled
def _article() -> re.Pattern[str]:
    return re.compile("|".join(written("article")))


@compiled
def _cited() -> re.Pattern[str]:
    """What stands before the end of a reference that a line's end has broken: khoản 3⏎Điều 1."""
    return re.compile(
        rf"(?:\b(?:{'|'.join(part_elements().values())})[ \n]+[\w.]{{1,4}}"
        r"|\b(?:tại|theo|và|của|với|đến|hoặc|từ|các)|,)[ \n*_]*$",
        re.IGNORECASE,
    )


@compiled
def _broken() -> re.Pattern[str]:
    """A blank before a division, where its line may have been joined to the one before."""
    names = "|".join(name for kind in _DIVISIONS for name in written(kind))
    return re.compile(rf" (?=[ *_]{{0,4}}[“\"]?[ *_]{{0,4}}(?:{names})\b)")


@compiled
def _amended() -> re.Pattern[str]:
    """The part that is amended, or the first of them, in the group of its element."""
    named = (f"(?P<{kind}>{part_elements()[kind]})" for kind in ("point", "clause", "article"))
    return re.compile("|".join(named))


def _value(number: str | None) -> int:
    """The number without the letter that may follow it: ``20a`` is 20."""
    digits = re.match(r"\d+", number or "")
    return int(digits[0]) if digits else 0


def _unwrapped(reading: Reading) -> str:
    """The folded text, with the line breaks before articles and chapters as the text has them."""
    cased, text = reading.cased, reading.text
    if "\r" not in text and text.count("\n") == cased.count("\n"):
        return cased  # no line is joined to another
    broken = []
    for match in _broken().finditer(cased):
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
