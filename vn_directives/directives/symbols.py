"""The symbol of a document: ``30-CT/TU``, ``16/CT-TTg``, ``30/2020/NĐ-CP``, ``1246/UBND-VX``.

A symbol is a number, perhaps a year, and code segments, joined by slashes and dashes. It is read
from left to right, one separator and one segment at a time, so that each irregularity (blanks
round a separator, a separator left out, lower-case letters) is allowed exactly where a reader
would still understand it. Segments are an open class: any office may invent its code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vn_directives.directives.vocabulary import (
    DocumentType,
    Issuer,
    is_case_code,
    is_known_code,
    issuers_of,
    type_of_code,
    without_footnote,
)
from vn_directives.vocabulary.vocabulary import remembered

_UPPER = "A-ZĐƯƠÊÔÂĂ"
_LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
# At most two small letters follow a capital (TTg, QyĐ, GDTrH): more make a word, not a code.
_SEGMENT = re.compile(
    rf"QH\.\d\d|[{_UPPER}](?:[{_UPPER}\d]|[a-zđư]{{1,2}}(?![{_LOWER}])|&(?=[{_UPPER}])"
    rf"|\.(?=[{_UPPER}]{{1,3}}(?!\w)|Ư)){{0,30}}"
)
_POINT_IN_CODE = re.compile(r"QH\.(?=\d\d\b)")  # 22/2003/QH.11
_LETTERS = re.compile(r"[^\W\d_]{1,12}\d{0,2}")
_NUMBER = re.compile(r"(\d{1,6})(\.\d{1,3})?([A-Za-zđ](?=[ *]{0,4}[-/]| [A-ZĐ]{2}))?")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)|[89]\d(?=/)")
_YEAR_BEHIND = re.compile(r"-((?:19|20)\d\d)(?![\w/-])")
# A star is markup: "số **72**/2025/QH15".
_SEPARATOR = re.compile(r"([ *]{0,4})([-/_.])([ *]{0,4}\n?)|[ *]{0,4}")
# In "30-CT/TWngày 5/5" a word is glued to the code.
_GLUED = re.compile(r"(?:ngày|năm|của|về|và|khóa|do|ký|quy|có)(?![a-z])")
# What most symbols are: without blanks, and a clear end. What goes on is a sign, or a word behind a
# blank.
_REGULAR = re.compile(
    r"(\d{1,6})([-/](?:(?:19|20)\d\d[-/])?[^\W\d_](?:[\w/&-]{0,60}[^\W_])?)(?:[,;)\n]|\.\s| (\w))"
)
_FOOTNOTES = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_JOINT_TYPES = frozenset(["TTLT", "NQLT"])
# Bodies whose decrees and decisions once had no type code: "Nghị định 67 CP".
_OLD_CENTRAL = frozenset(["CP", "TTg", "HĐBT", "HĐCP"])
# Signs that join segments only where more is understood; "" is a separator left out.
_WEAK_SIGNS = frozenset(["", "."])
_MAX_SEGMENTS = 9


class Code(NamedTuple):
    """The code of a symbol and what it stands for.

    Attributes:
        segments: its parts between dashes, slashes and points.
        type: the document type that the first segment names, or None.
        issuer_segments: the segments after the type code.
        issuers: what the first of these can stand for.
    """

    segments: tuple[str, ...]
    type: DocumentType | None
    issuer_segments: tuple[str, ...]
    issuers: tuple[Issuer, ...]


@dataclass(slots=True)
class Symbol:
    """A symbol as read.

    Attributes:
        start, end: where it stands in the folded text.
        digits, fraction, suffix: its number.
        year: of a number of that year.
        separator: the sign behind the number; empty where it is left out.
        code: the code.
        letters: what stands behind the number, without blanks and points within a code, all dashes
            alike.
    """

    start: int
    end: int
    digits: str
    fraction: str
    suffix: str
    year: int | None
    separator: str
    code: Code
    letters: str

    @property
    def number(self) -> int:
        """The number; a group of three digits after a point is thousands, else a series."""
        thousands = self.fraction[1:] if len(self.fraction) == 4 else ""
        return int(self.digits + thousands)

    @property
    def written(self) -> str:
        """The symbol with its `letters`."""
        return f"{self.digits}{self.fraction}{self.suffix}{self.letters}"

    @property
    def is_party(self) -> bool:
        """Whether the separators are those of a Party paper: dash first, then slash."""
        return self.separator == "-" and self.year is None


def parse_symbol(text: str, pos: int, *, introduced: bool) -> Symbol | None:
    """The symbol that starts at a digit of the folded text, or None.

    Args:
        text: the folded text, with its letter case.
        pos: a character offset where a number begins.
        introduced: whether ``số`` or a type word stands before it; then more is understood.
    """
    regular = _REGULAR.match(text, pos)
    if regular is None:
        return _read(text, pos, introduced)
    digits, letters, word = regular.groups()
    known, goes_on = _with_letters(digits[0] == "0", letters, introduced)
    if word and goes_on:
        return _read(text, pos, introduced)
    if known is None:
        return None
    end = pos + len(digits) + known.end - 1
    lead, code = known.separator, known.code
    return Symbol(pos, end, digits, "", "", known.year, lead, code, known.letters)


@remembered
def _with_letters(zero: bool, letters: str, introduced: bool) -> tuple[Symbol | None, bool]:
    """A symbol of one digit with these letters; and whether it may go on behind a blank.

    Many documents have the same letters, and it matters of a number only whether it begins with 0.
    """
    symbol = _read(f"{'0' if zero else '1'}{letters},", 0, introduced)
    open_ended = symbol is None or _asks_for_issuer(symbol.code.segments)
    return symbol, introduced and open_ended


def _read(text: str, pos: int, introduced: bool) -> Symbol | None:
    """As `parse_symbol`, sign by sign."""
    head = _NUMBER.match(text, pos)
    if head is None:
        return None
    at = head.end()
    separator = _separator(text, at)
    lead = separator[2] or ""
    if lead in _WEAK_SIGNS and not introduced:
        return None
    year: int | None = None
    # "Nghị định 135 2025 NĐ CP", "Nghị định 30-2020-NĐ-CP": understood after a type word only.
    dated = lead == "/" or (introduced and separator[0] != "" and lead != ".")
    found_year = _YEAR.match(text, separator.end()) if dated else None
    if found_year:
        year = int(found_year[0])
        year += 1900 if year < 100 else 0
        at = found_year.end()
        separator = _separator(text, at)
    segments: list[str] = []
    while _may_separate(separator[2] or "", segments, introduced):
        segment = _read_segment(text, separator.end(), introduced, first=not segments)
        if segment is None or not _may_join(segments, segment, separator, introduced, year):
            break
        segments.append(segment)
        at = separator.end() + len(segment)
        if len(segments) == _MAX_SEGMENTS:
            break
        separator = _separator(text, at)
    if not segments or not _is_complete(head[1], lead, year, segments, introduced):
        return None
    letters = _letters(text[head.end() : at])
    year, at = _year_behind(text, at, year, introduced)
    return Symbol(
        pos,
        at,
        head[1],
        head[2] or "",
        head[3] or "",
        year,
        lead,
        _code_of(tuple(segments)),
        letters,
    )


def _year_behind(text: str, at: int, year: int | None, introduced: bool) -> tuple[int | None, int]:
    """The year of a symbol that ends at an offset, and its end: ``Sắc lệnh số 5/SL-1946``."""
    behind = _YEAR_BEHIND.match(text, at) if introduced and year is None else None
    return (year, at) if behind is None else (int(behind[1]), behind.end())


def _letters(written: str) -> str:
    letters = "".join(written.replace("*", "").split()).replace("_", "-")
    return _POINT_IN_CODE.sub("QH", letters)


def _separator(text: str, at: int) -> re.Match[str]:
    separator = _SEPARATOR.match(text, at)
    assert separator is not None  # it may be empty
    return separator


@remembered
def _code_of(written: tuple[str, ...]) -> Code:
    """The code whose segments are written so."""
    segments = tuple(part for segment in written for part in _parts(segment))
    kind: DocumentType | None = type_of_code(segments[0])
    others = segments if kind is None else segments[1:]
    if kind is None and not issuers_of(segments[0]):
        for length in range(4, 1, -1):  # 90/TBMTTQ-BTT: the hyphen is left out
            kind, issuer = type_of_code(segments[0][:length]), segments[0][length:]
            if kind is not None and issuers_of(issuer):
                others = (issuer, *segments[1:])
                break
            kind = None
    return Code(segments, kind, others, issuers_of(others[0]) if others else ())


def _may_separate(sign: str, segments: list[str], introduced: bool) -> bool:
    """Whether a segment may follow this sign, whatever it is."""
    if sign not in _WEAK_SIGNS:
        return True
    return introduced and (not segments or _asks_for_issuer(segments))


def _asks_for_issuer(segments: Sequence[str]) -> bool:
    """Whether segments end with the code of a type, or are those of several bodies' papers."""
    if len(segments) == 1 and type_of_code(segments[0]) is not None:
        return True
    return segments[0].upper() in _JOINT_TYPES


def _read_segment(text: str, pos: int, introduced: bool, *, first: bool) -> str | None:
    match = _SEGMENT.match(text, pos)
    if match and _ends_well(text, match.end()):
        segment = without_footnote(match[0])
        if _is_code(segment) or (len(segment) == 2 and not first):
            return segment
    if introduced:  # Nq/tw, nĐ-cp, CT-Ttg
        match = _LETTERS.match(text, pos)
        if match and is_known_code(match[0]) and _ends_well(text, match.end()):
            return without_footnote(match[0])
    return None


def _parts(segment: str) -> list[str]:
    """The parts of a segment with a point (``UBND.VX``), unless it is one code (``T.Ư``)."""
    segment = _POINT_IN_CODE.sub("QH", segment)
    if "." not in segment or is_known_code(segment):
        return [segment]
    return segment.split(".")


def _ends_well(text: str, end: int) -> bool:
    char = text[end : end + 1]
    return not char.isalnum() or char in _FOOTNOTES or _GLUED.match(text, end) is not None


@remembered
def _is_code(segment: str) -> bool:
    """Whether a segment is a code by its form, or a known one."""
    # Two capitals, a capital with digits (C06, P5), or one capital alone.
    capitals = sum(char.isupper() for char in segment)
    if capitals > 1 or len(segment) == 1 or segment[1].isdigit():
        return True
    return is_known_code(segment)


def _may_join(
    segments: list[str],
    segment: str,
    separator: re.Match[str],
    introduced: bool,
    year: int | None,
) -> bool:
    """Whether a segment goes on the symbol after this separator, which may separate them."""
    before, sign, after = separator.groups("")
    if "\n" in after and not introduced:
        return False
    if not segments:
        return _may_begin(segment, before, sign, after, introduced, year)
    if sign in _WEAK_SIGNS:  # 57-NQ TW, 12/KH.UBND
        close = bool(separator[0]) if not sign else not before and not after
        return close and is_known_code(segment)
    if before and after:  # 23/2012/TT - BCA, but not 30/NQ-CP - UBND
        return (introduced and len(segments) == 1) or _asks_for_issuer(segments)
    return True


def _may_begin(
    segment: str, before: str, sign: str, after: str, introduced: bool, year: int | None
) -> bool:
    """Whether a segment can be the first after number and year."""
    is_type = type_of_code(segment) is not None
    tight = not before and not after
    if sign in _WEAK_SIGNS:  # 22HD/TWĐTN, 4078 QĐ UBND, 67 CP
        return is_type or segment in _OLD_CENTRAL
    if sign == "/" or year is not None:
        return introduced or is_known_code(segment) or (tight and len(segment) > 1)
    return is_type or (introduced and tight)


def _is_complete(
    number: str, lead: str, year: int | None, segments: list[str], introduced: bool
) -> bool:
    if all(map(is_case_code, segments)):  # 48/2019/HS-ST
        return False
    if introduced:
        if len(segments) > 1:
            return True
        return (bool(lead) and len(segments[0]) > 1) or segments[0] in _OLD_CENTRAL
    known = is_known_code(segments[0])
    if year is not None:
        return known or len(segments) > 1
    return len(segments) > 1 and (known or not number.startswith("0"))  # 01/ĐK-TTS is a form
