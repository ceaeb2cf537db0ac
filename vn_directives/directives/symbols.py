"""The symbol of a document: ``30-CT/TU``, ``16/CT-TTg``, ``30/2020/NĐ-CP``, ``1246/UBND-VX``.

A symbol is a number, perhaps a year, and code segments, joined by slashes and dashes. It is read
from left to right, one separator and one segment at a time, so that each irregularity (blanks
round a separator, a separator left out, lower-case letters) is allowed exactly where a reader
would still understand it. Segments are an open class: any office may invent its code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from vn_directives.directives.vocabulary import (
    DocumentType,
    Issuer,
    is_case_code,
    is_known_code,
    issuers_of,
    type_of_code,
)

_UPPER = "A-ZĐƯƠÊÔÂĂ"
_LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
# At most two small letters follow a capital (TTg, QyĐ, GDTrH): more make a word, not a code.
_SEGMENT = re.compile(
    rf"[{_UPPER}](?:[{_UPPER}\d]|[a-zđư]{{1,2}}(?![{_LOWER}])|&(?=[{_UPPER}])"
    rf"|\.(?=[{_UPPER}]{{1,3}}(?!\w)|Ư)){{0,30}}"
)
_LETTERS = re.compile(r"[^\W\d_]{1,12}\d{0,2}")
_NUMBER = re.compile(r"(\d{1,6})(\.\d{1,3})?([A-Za-zđ](?=[ *]{0,4}[-/]| [A-ZĐ]{2}))?")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)|[89]\d(?=/)")
# A star is markup: "số **72**/2025/QH15".
_SEPARATOR = re.compile(r"([ *]{0,4})([-/_.])([ *]{0,4}\n?)|[ *]{0,4}")
# In "30-CT/TWngày 5/5" a word is glued to the code.
_GLUED = re.compile(r"(?:ngày|năm|của|về|và|khóa|do|ký)(?![a-z])")
_JOINT_TYPES = frozenset(["TTLT", "NQLT"])
# Bodies whose decrees and decisions once had no type code: "Nghị định 67 CP".
_OLD_CENTRAL = frozenset(["CP", "TTg", "HĐBT", "HĐCP"])
_MAX_SEGMENTS = 9


@dataclass
class Symbol:
    """A symbol as read; `text` is what stands in the folded text at ``start:end``."""

    start: int
    end: int
    text: str
    digits: str
    fraction: str
    suffix: str
    year: int | None
    separator: str
    segments: tuple[str, ...]

    @property
    def number(self) -> int:
        """The number; a group of three digits after a point is thousands, else a series."""
        thousands = self.fraction[1:] if len(self.fraction) == 4 else ""
        return int(self.digits + thousands)

    @property
    def written(self) -> str:
        """The symbol without blanks, all dashes alike."""
        return "".join(self.text.replace("*", "").split()).replace("_", "-")

    @property
    def letters(self) -> str:
        """The symbol as `written`, without its number."""
        return self.written[len(self.digits + self.fraction + self.suffix) :]

    @cached_property
    def code_type(self) -> DocumentType | None:
        """The document type that the first segment names, or None."""
        return self._type_and_issuers[0]

    @property
    def is_party(self) -> bool:
        """Whether the separators are those of a Party paper: dash first, then slash."""
        return self.separator == "-" and self.year is None

    @property
    def issuer_segments(self) -> tuple[str, ...]:
        """The segments after the type code."""
        return self._type_and_issuers[1]

    @cached_property
    def issuers(self) -> tuple[Issuer, ...]:
        """What the issuer code can stand for."""
        segments = self.issuer_segments
        return issuers_of(segments[0]) if segments else ()

    @cached_property
    def _type_and_issuers(self) -> tuple[DocumentType | None, tuple[str, ...]]:
        first, others = self.segments[0], self.segments[1:]
        kind = type_of_code(first)
        if kind is not None:
            return kind, others
        if not issuers_of(first):
            for length in range(4, 1, -1):  # 90/TBMTTQ-BTT: the hyphen is left out
                kind = type_of_code(first[:length])
                if kind is not None and issuers_of(first[length:]):
                    return kind, (first[length:], *others)
        return None, self.segments


def parse_symbol(text: str, pos: int, *, introduced: bool) -> Symbol | None:
    """The symbol that starts at a digit of the folded text, or None.

    Args:
        text: the folded text, with its letter case.
        pos: a character offset where a number begins.
        introduced: whether ``số`` or a type word stands before it; then more is understood.
    """
    head = _NUMBER.match(text, pos)
    if head is None:
        return None
    at = head.end()
    year: int | None = None
    first = _SEPARATOR.match(text, at)
    assert first is not None
    # "Nghị định 135 2025 NĐ CP", "Nghị định 30-2020-NĐ-CP": understood after a type word only.
    dated = first[2] == "/" or (introduced and first[0] != "" and first[2] != ".")
    found_year = _YEAR.match(text, first.end()) if dated else None
    if found_year:
        year = int(found_year[0])
        year += 1900 if year < 100 else 0
        at = found_year.end()
    segments: list[str] = []
    lead = first[2] or ""
    while len(segments) < _MAX_SEGMENTS:
        separator = _SEPARATOR.match(text, at)
        assert separator is not None
        segment = _read_segment(text, separator.end(), introduced, first=not segments)
        if segment is None or not _may_join(segments, segment, separator, introduced, year):
            break
        segments.append(segment)
        if len(segments) == 1 and not year:
            lead = separator[2] or ""
        at = separator.end() + len(segment)
    if not segments or not _is_complete(head[1], lead, year, segments, introduced):
        return None
    return Symbol(
        pos,
        at,
        text[pos:at],
        head[1],
        head[2] or "",
        head[3] or "",
        year,
        lead,
        tuple(part for segment in segments for part in _parts(segment)),
    )


def _read_segment(text: str, pos: int, introduced: bool, *, first: bool) -> str | None:
    match = _SEGMENT.match(text, pos)
    if match and _ends_well(text, match.end()):
        segment = match[0]
        if _is_code(segment) or is_known_code(segment) or (len(segment) == 2 and not first):
            return segment
    if introduced:  # Nq/tw, nĐ-cp, CT-Ttg
        match = _LETTERS.match(text, pos)
        if match and is_known_code(match[0]) and _ends_well(text, match.end()):
            return match[0]
    return None


def _parts(segment: str) -> list[str]:
    """The parts of a segment with a point (``UBND.VX``), unless it is one code (``T.Ư``)."""
    return [segment] if is_known_code(segment) else segment.split(".")


def _ends_well(text: str, end: int) -> bool:
    char = text[end : end + 1]
    return not char.isalnum() or _GLUED.match(text, end) is not None


def _is_code(segment: str) -> bool:
    # Two capitals, a capital with digits (C06, P5), or one capital alone.
    capitals = sum(char.isupper() for char in segment)
    return capitals > 1 or len(segment) == 1 or segment[1].isdigit()


def _may_join(
    segments: list[str],
    segment: str,
    separator: re.Match[str],
    introduced: bool,
    year: int | None,
) -> bool:
    """Whether a segment goes on the symbol after this separator."""
    before, sign, after = separator[1] or "", separator[2] or "", separator[3] or ""
    if "\n" in after and not introduced:
        return False
    if not segments:
        return _may_begin(segment, before, sign, after, introduced, year)
    follows_type = len(segments) == 1 and type_of_code(segments[0]) is not None
    joint = segments[0].upper() in _JOINT_TYPES
    if sign in ("", "."):  # 57-NQ TW, 12/KH.UBND
        close = bool(separator[0]) if not sign else not before and not after
        return introduced and close and (follows_type or joint) and is_known_code(segment)
    if before and after:  # 23/2012/TT - BCA, but not 30/NQ-CP - UBND
        return joint or follows_type or (introduced and len(segments) == 1)
    return True


def _may_begin(
    segment: str, before: str, sign: str, after: str, introduced: bool, year: int | None
) -> bool:
    """Whether a segment can be the first after number and year."""
    is_type = type_of_code(segment) is not None
    tight = not before and not after
    if sign in ("", "."):  # 22HD/TWĐTN, 4078 QĐ UBND, 67 CP
        return introduced and (is_type or segment in _OLD_CENTRAL)
    if sign == "/" or year is not None:
        return introduced or is_known_code(segment) or (tight and len(segment) > 1)
    return is_type or (introduced and tight)


def _is_complete(
    number: str, lead: str, year: int | None, segments: list[str], introduced: bool
) -> bool:
    if all(is_case_code(segment) for segment in segments):  # 48/2019/HS-ST
        return False
    if introduced:
        if len(segments) > 1:
            return True
        return (bool(lead) and len(segments[0]) > 1) or segments[0] in _OLD_CENTRAL
    known = is_known_code(segments[0])
    if year is not None:
        return known or len(segments) > 1
    return len(segments) > 1 and (known or not number.startswith("0"))  # 01/ĐK-TTS is a form
