"""What the sentence before tells of what somebody leads, where that of his title does not.

A body is founded, and then it is told who leads it: ``Năm 1960, Ban Dân vận Trung ương được thành
lập. Ông Lê A được cử làm Trưởng ban``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.register.bare import leads, may_lead
from vn_directives.register.clauses import Clauses, sentence_begin
from vn_directives.register.texts import Record

_FAR = 400  # characters of a sentence
_MOST = 3  # sentences from the one of the foundation
_LED = re.compile(r"(?:\b(?:làm|giữ chức(?: vụ)?|là|kiêm)|(?:làm|là) (?:các|hai|ba)) $")
_OPENS = re.compile(r"(?:(?:Các|Hai|Ba|Bốn) )?")  # the words before a title that opens a sentence
_WHO = re.compile(r"(?: đầu tiên)?(?: là| gồm)\b")
_OTHER_TIME = re.compile(r"(?:Năm|Từ|Đến|Tới|Sau|Tháng|Cuối|Đầu|Khi|Trước|Cùng|Hiện)\b")
_BECOMES = r"(?:thành lập|tái lập|lập lại)"
_FOUNDS = re.compile(rf"\b{_BECOMES}(?: nên| ra| thêm)? ?[*“\"]{{0,3}}$")
_FOUNDED = re.compile(
    r"[*”\"]{0,3}(?: (?!quyết định|ra )[^.;,:\n]{0,60}?)?"
    rf" (?:(?:được|chính thức|tuyên bố) (?:được |chính thức |tuyên bố )*{_BECOMES}|ra đời|ra mắt)\b"
)
_VERB = re.compile(rf"\b(?:{_BECOMES}|ra đời|ra mắt)\b")
_MORE = re.compile(  # a name that was read in part: Liên minh các lực lượng dân tộc[, dân chủ …]
    r" ?[-–] ?\w|,? (?!(?:thuộc|trực|được|chính|tuyên|ra|do|gồm|để|tại|ở|vào|và|với|trên|từ|nhằm"
    r"|cũng|đã|khi|phụ|là|trong|có|theo|làm|mới|ông|bà|quyết|cùng)\b)(?P<small>\w)"
)
_BEFORE_NAME = 30  # characters of a verb


class Before:
    """The sentences of one text on who leads what the one before founds.

    Args:
        text: the text.
        bodies: its bodies.
        clauses: its clauses.
    """

    def __init__(self, text: str, bodies: Sequence[Record], clauses: Clauses) -> None:
        self._text, self._bodies, self._clauses = text, bodies, clauses
        self._starts = [body["start"] for body in bodies]

    def find(self, title: Record) -> Record | None:
        """The body that the sentence before founds; a unit that is none has a name alone."""
        role, start = title["role"], title["start"]
        if not _VERB.search(self._text, max(0, start - _FAR - _FAR), start):
            return None
        first = self._sentence(start)
        if not self._tells_who(first, title) or self._names_led(role, first, start):
            return None
        for _ in range(_MOST):
            if not self._text.endswith((". ", "] "), 0, first):
                return None
            end, first = first, self._sentence(first - 2)
            if _VERB.search(self._text, first, end):
                return self._founded(role, first, end)
            if self._names_led(role, first, end):
                return None
        return None

    def _sentence(self, at: int) -> int:
        """The beginning of the sentence that goes on at a place."""
        return sentence_begin(self._text, max(0, at - _FAR), at)

    def _tells_who(self, first: int, title: Record) -> bool:
        """Whether a sentence tells who holds a title: ``Ông Lê A làm …``, ``Trưởng ban là …``."""
        start = title["start"]
        if _OTHER_TIME.match(self._text, first):
            return False
        if _OPENS.fullmatch(self._text, first, start):
            return _WHO.match(self._text, title["end"]) is not None
        return _LED.search(self._text, max(first, start - _BEFORE_NAME), start) is not None

    def _names_led(self, role: str, begin: int, end: int) -> bool:
        """Whether what somebody in a role may lead is named here."""
        return any(leads(role, body["name"]) for body in self._between(begin, end)) or any(
            unit >= begin for unit, _ in self._clauses.units(role, end)
        )

    def _between(self, begin: int, end: int) -> Sequence[Record]:
        """The bodies that begin here."""
        return self._bodies[bisect_left(self._starts, begin) : bisect_left(self._starts, end)]

    def _founded(self, role: str, begin: int, end: int) -> Record | None:
        """The only body or unit that a sentence founds, if somebody in a role may lead it."""
        bodies = self._between(begin, end)
        units: list[Record] = [
            {"name": self._text[start:stop], "start": start, "end": stop}
            for start, stop in self._clauses.units(role, end - 2)
            if start >= begin
        ]
        known = {body["start"] for body in bodies}
        found = [
            one
            for one in [*bodies, *(unit for unit in units if unit["start"] not in known)]
            if may_lead(role, one["name"]) or one in units
        ]
        founded = [one for one in found if self._is_founded(one)]
        return founded[0] if len(founded) == 1 else None

    def _is_founded(self, one: Record) -> bool:
        """Whether what stands here is what its sentence founds."""
        start, end = one["start"], one["end"]
        more = _MORE.match(self._text, end)
        if more is not None and (more["small"] or "a").islower():
            return False
        founds = _FOUNDS.search(self._text, max(0, start - _BEFORE_NAME), start)
        return founds is not None or _FOUNDED.match(self._text, end) is not None
