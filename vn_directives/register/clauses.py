"""What a clause says before a title of what its holder leads, where the title says a role alone.

Who leads a body or a unit is told behind it (``Bộ Y tế, do Lê A làm Bộ trưởng``; ``Trung đoàn 18
được thành lập, Lê A làm Trung đoàn trưởng``), or that he comes to it (``về Cục Tác chiến giữ chức
Phó Cục trưởng``), or it is told of those who are in it (``Bộ Tư lệnh gồm có: Lê A - Tư lệnh``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from vn_directives.matching import Reading
from vn_directives.matching.names import begins_name
from vn_directives.register.bare import is_known, leads, may_lead, noun_end
from vn_directives.register.texts import Record
from vn_directives.titles.organisation import organisation_end
from vn_directives.titles.vocabulary import roles

_FAR = 260  # characters from a body to who leads it, in one clause
_SENTENCE = re.compile(r"\n|(?<![A-ZĐ])\.(?:\[\d+\])* ")  # the end of one, or of a line
_FOUNDED = r"(?:được (?:chính thức )?(?:thành lập|tái lập|lập lại)|thành lập|ra đời|ra mắt)"
_SOMEBODY = r"(?=[A-ZĐÁÂÔ]|ông |bà |đồng chí )[^.,;:\n]{2,60}?"
_NOTE = r"(?:\*{0,2}[”\"]?|\[\d+\])(?: ?\([^()\n]{1,40}\))*\*{0,2}"  # Trung đoàn 921 (Sao Đỏ)
_IS_MADE = r"(?:làm|kiêm|kiêm nhiệm|là|giữ chức|chức vụ|và các) "
_BY_WHOM = re.compile(
    rf"{_NOTE}(?:,? (?:gồm|được|cũng|khi|thành lập|của|trực thuộc|mật danh|mới|toàn quốc|tỉnh|để"
    rf"|về)\b[^.;\n]*?|,? khóa \w+)?,? (?:và )?do [^.;\n]*\b{_IS_MADE}"
    rf"|{_NOTE}:? gồm \d+ người do [^.;\n]*\b{_IS_MADE}"
    rf"|{_NOTE}? \(do [^.;()\n]*\b{_IS_MADE}"
    r"|(?: khóa \w+| [^\W\d_A-ZĐ][^.;,:\n]{0,24})? gồm (?:có )?\w+ "  # Ban Bí thư gồm 5 Ủy viên
    rf"|(?:(?:,? [^.;,:\n]{{0,40}})?(?: khi(?: mới)?)? {_FOUNDED}\b[^.;\n]*?)?(?:,| và) {_SOMEBODY}"
    r" (?:được (?:bầu|cử|chỉ định) )?(?:làm|giữ chức(?: vụ)?) "
    rf"|{_NOTE} mà {_SOMEBODY} (?:làm|là) "
    r"|(?:,| hiện có) (?:các|\d|hai|ba|bốn) "  # Ủy ban nhân dân tỉnh, các phó chủ tịch là
)
_COMES = re.compile(r"\b(?:về|sang|tại|ở)(?: nhận công tác| công tác| làm việc)?(?: tại| ở)? $")
_TO_POST = re.compile(
    rf"{_NOTE}(?:,| và|, và)?(?: ông| bà| đồng chí)?(?: lần lượt| được [\w ]{{2,20}}?)?"
    r"(?: giữ| làm| đảm nhiệm| đảm nhận| nhận| với)(?: các)?"
    r"(?: chức vụ| chức danh| chức| cương vị| vị trí| vai trò)?(?: là| làm)?:? "
)
_SIDE = re.compile(
    r"(?:\b[Vv]ề phía|\b[Pp]hía|(?:^|\n)Với|\b[Đđ]ại diện(?: lãnh đạo)?|\b[Tt]hay mặt) $"
)
_OF_SIDE = re.compile(r"(?:,| có|, có)(?: các)?(?: đồng chí| ông| bà)?:? ")
_AMONG = re.compile(
    r"(?: [^\W\d_A-ZĐ][^.;,:\n]{0,24})?,?(?: [^\W\d_A-ZĐ][^.;,:\n]{0,20})? gồm(?: có)?"
    r"(?: \d+ người| các đồng chí)?:? [^\n]*(?:\(| [-–] |, |giữ quyền )"
)
_NOT_ITSELF = re.compile(
    r"\b(?:trên cơ sở|tách khỏi|tách ra từ|bên cạnh|cùng với|thay(?: cho)?|Thứ) $"
)
_RENAMED = re.compile(r"\b(?:đổi tên|đổi thành|chuyển thành|sáp nhập|hợp nhất)\b")
_OTHER_UNIT = re.compile(r"\b(?:ban|chi bộ|tổ)\b", re.IGNORECASE)
_OF = re.compile(r"(?:của|thuộc|ngang|với|tại|ở|trong|do|,) (?:một )?$")
_LEADER = re.compile(r"(.+ ?(?:đoàn|đội)) trưởng")
_WHOLE = {"**": "**", "“": "”"}  # what is bold, or a quotation, is one name
_LONG = 90  # characters of a name
_CHIEFS = frozenset(("trưởng", "phó"))  # Trung đoàn [trưởng]


def sentence_begin(text: str, begin: int, end: int) -> int:
    """Where the sentence or line begins that goes on up to `end`, at `begin` at the earliest."""
    for sign in _SENTENCE.finditer(text, begin, end):
        begin = sign.end()
    return begin


def sentence_end(text: str, begin: int, end: int) -> int:
    """Where the sentence or line ends that goes on at `begin`, at `end` at the latest."""
    sign = _SENTENCE.search(text, begin, end)
    return sign.start() if sign is not None else end


class Clauses:
    """The clauses of one text.

    Args:
        text: the text.
        bodies: its bodies.
    """

    def __init__(self, text: str, bodies: Sequence[Record]) -> None:
        self._text, self._bodies = text, bodies
        self._starts = [body["start"] for body in bodies]

    def body_of(self, title: Record) -> Record | None:
        """The body of a clause that tells who leads it: ``Bộ Y tế, do Lê A làm [Bộ trưởng]``."""
        start = title["start"]
        for n in range(bisect_right(self._starts, start) - 1, -1, -1):
            body = self._bodies[n]
            if start - body["end"] > _FAR:
                return None
            if leads(title["role"], body["name"]):
                among = is_known(body) and _AMONG.fullmatch(self._text, body["end"], start)
                return body if among or self._tells(body["start"], body["end"], start) else None
        return None

    def unit_of(self, title: Record) -> str:
        """The words of a unit that is no body, in a clause that tells who leads it."""
        start = title["start"]
        for begin, end in self.units(title["role"], start):
            n = bisect_left(self._starts, begin)
            known = n < len(self._starts) and self._starts[n] == begin
            told = not known and self._tells(begin, self._whole(begin, end), start)
            return self._text[begin : self._with_owner(begin, end)] if told else ""
        return ""

    def _whole(self, begin: int, end: int) -> int:
        """The end of a name that stands in bold, or as a quotation."""
        closing = next((c for o, c in _WHOLE.items() if self._text.endswith(o, 0, begin)), None)
        closes = self._text.find(closing, end, begin + _LONG) if closing else -1
        return closes if closes >= 0 and "\n" not in self._text[end:closes] else end

    def _with_owner(self, begin: int, end: int) -> int:
        """The end of a name with the body whose it is: ``Đoàn công tác của [Bộ Y tế]``."""
        end, of = self._whole(begin, end), " của "
        n = bisect_left(self._starts, end + len(of))
        if not self._text.startswith(of, end) or n == len(self._starts):
            return end
        body = self._bodies[n]
        return body["end"] if body["start"] == end + len(of) else end

    def _tells(self, begin: int, end: int, title: int) -> bool:
        """Whether a clause tells that who holds the title is of what stands from begin to end."""
        text = self._text
        if _NOT_ITSELF.search(text, max(0, begin - 20), begin) or _RENAMED.search(
            text, begin, title
        ):
            return False
        if _BY_WHOM.fullmatch(text, end, title):
            return not _OTHER_UNIT.search(text, end, title) and not self._names_another(end, title)
        side = _SIDE.search(text[max(0, begin - 30) : begin].rpartition(". ")[2])
        if side is not None and _OF_SIDE.fullmatch(text, end, title):
            return True
        comes = _COMES.search(text, max(0, begin - 40), begin)
        return comes is not None and _TO_POST.fullmatch(text, end, title) is not None

    def _names_another(self, end: int, title: int) -> bool:
        """Whether another body stands before who leads the one that ends here."""
        by = self._text.find(" do ", end, title)
        n = bisect_left(self._starts, end)
        while n < len(self._starts) and self._starts[n] < (by if by >= 0 else end):
            if not _OF.search(self._text, end, self._starts[n]):
                return True
            n += 1
        return False

    def units(self, role: str, end: int) -> Iterator[tuple[int, int]]:
        """Where the units stand that one in a role may lead, in a sentence up to its title."""
        own = _LEADER.fullmatch(role)
        if own is None and role not in roles("units"):
            return
        first = sentence_begin(self._text, max(0, end - _FAR), end)
        reading = Reading(self._text[first:end])
        for i in range(len(reading.words) - 1, -1, -1):
            if not reading.written(i)[0].isupper() or begins_name(reading, i):
                continue
            noun = noun_end(reading, i)
            if noun == i:
                continue
            last = organisation_end(reading, i, noun)
            if last == noun or reading.words[noun] in _CHIEFS:
                continue
            unit = reading.cased[reading.starts[i] : reading.ends[last - 1]]
            if unit.lower().startswith(own[1].lower()) if own else may_lead(role, unit):
                yield first + reading.starts[i], first + reading.ends[last - 1]
