"""The head of a document that a page gives in full below its own lead: ``Thủ tướng vừa ký Chỉ thị
số 5/CT-TTg …``, and below it ``CHỈ THỊ``, the subject and the preamble.
"""

from __future__ import annotations

import re

from vn_directives.directives.symbols import parse_symbol
from vn_directives.header.anchors import Number, number_of
from vn_directives.header.head import Heading, Letterhead
from vn_directives.header.layout import phrase_at
from vn_directives.header.letterhead import is_followed
from vn_directives.header.mentions import Mentions
from vn_directives.header.subject import read_subject
from vn_directives.header.vocabulary import document_types
from vn_directives.matching import Reading

_LEAD = 1500  # characters in which a lead ends
_LINE = re.compile(r"^[#* ]*(?P<line>[^\n|*a-z]{6,40}?)[* ]*$", re.MULTILINE)
_TYPE_WORDS = 4  # Thông tư liên tịch
_NUMBER = re.compile(r"\bsố[: ]+(?=\d)")


def read_head_below_lead(mentions: Mentions) -> Letterhead | None:
    """The head below a lead that names one document of its type by number; None for no such head.

    The type stands alone in capitals, and a preamble or an article follows its subject.
    """
    reading = mentions.reading
    if reading.cased.find("\n", 0, _LEAD) < 0 or reading.cased.find("số", 0, _LEAD) < 0:
        return None  # most texts
    if not any(map(str.isupper, reading.cased[:_LEAD].split("\n"))):
        return None  # no line in capitals
    for match in _LINE.finditer(reading.cased, 0, _LEAD):
        start, end = match.span("line")
        if not match["line"].isupper():
            continue
        found = phrase_at(reading, document_types(), start)
        if found is None or found[0] != end:
            continue
        number = _number_in_lead(reading, found[1], start)
        if number is None:
            return None
        head = Letterhead(begin=start, end=end, number=number)
        head.heading = Heading(start, end, found[1])
        read_subject(mentions, head, len(reading.cased))
        return head if is_followed(reading, head) else None
    return None


def _number_in_lead(reading: Reading, type_: str | None, stop: int) -> Number | None:
    """The number of the one document of a type that is named before a folded offset."""
    found: Number | None = None
    for match in _NUMBER.finditer(reading.cased, 0, stop):
        symbol = parse_symbol(reading.cased, match.end(), introduced=True)
        named = _named_before(reading, match.start())
        if symbol is None or not symbol.letters or named != type_:
            continue
        if found is not None and found.symbol != symbol.written:
            return None
        found = number_of(symbol)
    return found


def _named_before(reading: Reading, mark: int) -> str | None:
    """The type of document that is named right before ``số``, which stands at a folded offset."""
    start = mark
    for _ in range(_TYPE_WORDS):
        start = reading.cased.rfind(" ", 0, max(start - 1, 0)) + 1
        found = phrase_at(reading, document_types(), start)
        if found is not None and not reading.cased[found[0] : mark].strip():
            return str(found[1]) if found[1] else None
    return None
