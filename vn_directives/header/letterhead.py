"""The upper part of the frame: letterhead, number, place and date, type and subject.

The parts and their order are those of Nghị định 30/2020/NĐ-CP (state) and Hướng dẫn 36-HD/VPTW
(party). On paper the letterhead has two columns; text extraction makes them lines in either order,
cells of a table, or one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from vn_directives.header.layout import (
    Cell,
    cells,
    closed,
    document_types,
    in_capitals,
    phrase_at,
    starts_body,
    type_codes,
    written,
)
from vn_directives.matching import Reading

# The letterhead is looked for at the head of the text; a page may put a few lines before it.
_ZONE = 3000
_BEGIN = 1500
_ISSUER_LINES = 6
_SUBJECT_LINES = 6
_SUBJECT_LENGTH = 600

_URGENCY = re.compile(r" +(?:HỎA TỐC|THƯỢNG KHẨN|KHẨN)(?!\w)")
_MOTTOES = re.compile(
    r"CỘNG\s+HÒA\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM"
    r"|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    r"|VIỆT\s+NAM\s+DÂN\s+CHỦ\s+CỘNG\s+HÒA"
    r"|[Đđ](?:ộc\s+lập|ỘC\s+LẬP)\s*-\s*[Tt](?:ự\s+do|Ự\s+DO)\s*-\s*[Hh](?:ạnh\s+phúc|ẠNH\s+PHÚC)"
)
# The words with which the parts of the frame begin: mottoes, number, date, recipients.
_FRAME_WORDS = frozenset({"cộng", "đảng", "việt", "độc", "namđộc", "số", "ngày", "nơi"})
RECIPIENTS = ("Nơi nhận", "NƠI NHẬN")
_BLANK = r"[\s.…_]{0,60}"
_NUMBER = re.compile(
    rf"[Ss][ốỐ](?: hiệu)?\s{{0,5}}:?{_BLANK}(?P<number>\d{{1,5}})?(?P<suffix>[a-z]?){_BLANK}"
    r"[-/]\s{0,3}(?:(?:19|20)\d\d\s?/\s?)?(?P<code>[A-ZĐ](?:[^\W_]|&){0,15}"
    r"(?:\s?[-/]\s?[A-ZĐ](?:[^\W_]|&){0,20}){0,5})"
)
_ACT = re.compile(r"(?:Luật|Nghị quyết|Pháp lệnh|Lệnh|LUẬT|NGHỊ QUYẾT) $")
_DATE = re.compile(
    rf"[Nn](?:gày|GÀY)(?:{_BLANK}(?P<day>\d{{1,2}})?{_BLANK}t(?:háng){_BLANK}(?P<month>\d{{1,2}})?"
    rf"{_BLANK}n(?:ăm)\s{{0,3}}(?P<year>\d{{4}})|\s?(?P<d>\d{{1,2}})[/.-](?P<m>\d{{1,2}})[/.-]"
    r"(?P<y>\d{4}))(?=\s*(?:[\n|*_]|$))"
)
_SUBJECT_SIGN = re.compile(r"(?:V/v|[Vv]ề việc|VỀ VIỆC)[\s:]")
_BODY_TEXT = re.compile(
    r"(?:Căn cứ|Kính gửi|Thực hiện|Xét|Theo|Để|Nhằm|Thi hành|Trước|Trong|Triển khai|Ngày|Điều|"
    r"Phần|Chương|Mục|KÍNH GỬI|[IVX]+\s?[-.]|\d+\s?[-.]|\")"
)


class Part(NamedTuple):
    """A part of the frame: the field that it gives and folded character offsets."""

    name: str
    start: int
    end: int


@dataclass(slots=True)
class Letterhead:
    """What the head of the text gives, with folded character offsets; None where it is silent."""

    motto: Part | None = None
    number: re.Match[str] | None = None
    date: re.Match[str] | None = None
    place: Part | None = None
    heading: Part | None = None
    type: str | None = None
    issuer: list[Cell] | None = None
    parent: list[Cell] | None = None
    authority: Cell | None = None
    subject: list[Cell] | None = None
    end: int = 0


def read_letterhead(reading: Reading) -> Letterhead:
    """Read the head of a text; bounded work whatever the length of the text."""
    head = Letterhead()
    fixed: list[tuple[int, int]] = []
    has_recipients = False
    words, cased, starts = reading.words, reading.cased, reading.starts
    for i in reading.places_of(_FRAME_WORDS):
        start, word = starts[i], words[i]
        if word == "nơi":
            has_recipients = has_recipients or cased.startswith(RECIPIENTS, start)
        elif start >= _ZONE:
            continue
        elif word == "số":
            if head.number is None:
                _read_number(reading, head, fixed, start)
        elif word == "ngày":
            if head.date is None:
                _read_date(reading, head, fixed, start)
        else:
            motto = _MOTTOES.match(cased, start + len("nam") * (word == "namđộc"))
            if motto:
                fixed.append(motto.span())
                head.motto = head.motto or Part("motto", *motto.span())
    fixed.sort()
    if not fixed and not has_recipients:
        return head  # a heading alone is the frame of a document only with Nơi nhận
    _read_heading(reading, head)
    first = min((start for start, _ in fixed), default=head.heading.start if head.heading else 0)
    if first > _BEGIN:
        return Letterhead()
    head.end = max(end for _, end in fixed) if fixed else 0
    if head.heading:
        head.end = max(head.end, head.heading.end)
    _read_issuer(reading, head, fixed)
    _read_subject(reading, head, fixed)
    return head


def _read_number(
    reading: Reading, head: Letterhead, fixed: list[tuple[int, int]], start: int
) -> None:
    """Take the number of the document, if it stands at ``Số``."""
    number = _NUMBER.match(reading.cased, start, start + 300)
    opening = _number_opening(reading, start) if number else None
    if number and opening is not None:
        head.number = number
        fixed.append((opening, number.end()))


def _read_date(
    reading: Reading, head: Letterhead, fixed: list[tuple[int, int]], start: int
) -> None:
    """Take place and date of issue, if the date stands at ``ngày``."""
    date = _DATE.match(reading.cased, start)
    place = date and _place_before(reading, start)
    if date and place:
        head.date, head.place = date, place
        fixed.append((place.start, date.end()))


def _number_opening(reading: Reading, start: int) -> int | None:
    """Where a number at the head of a cell begins: at ``Số``, or at the act's type before it."""
    if reading.cased[start] == "s":  # Luật số: 12/2019/QH14
        act = _ACT.search(reading.cased, max(start - 20, 0), start)
        start = act.start() if act else -1
    return start if start >= 0 and _opens_cell(reading, start) else None


def _opens_cell(reading: Reading, start: int) -> bool:
    """Whether a line, a cell or a column begins at this offset."""
    before = reading.cased[max(start - 60, 0) : start].rstrip(" *#>")
    return not before or before[-1] in "\n\t|_-=" or before.lower().endswith("phúc")


def _place_before(reading: Reading, start: int) -> Part | None:
    """The place before ``, ngày …``."""
    before = reading.cased[max(start - 60, 0) : start].rstrip()
    if not before.endswith(","):
        return None
    end = max(start - 60, 0) + len(before) - 1
    words: list[str] = []
    for word in reversed(re.split(r"[\n\t|]| {2}|[-_*]{2}", before[:-1])[-1].split(" ")):
        if not word[:1].isupper() and word.lower() not in ("tp", "tp."):
            break
        words.insert(0, word)
    return Part("place", end - len(" ".join(words)), end) if words else None


def _read_heading(reading: Reading, head: Letterhead) -> None:
    """The type of document as a heading in capitals: ``KẾ HOẠCH``."""
    after = max(head.motto.end if head.motto else 0, head.number.end() if head.number else 0)
    for start in map(reading.starts.__getitem__, reading.places_of(_letter_words())):
        if start < after:
            continue
        if start >= _ZONE:
            return
        if reading.lower.startswith("kính gửi", start):
            return  # an official letter has no heading; a submission has it before its addressee
        if not reading.cased[start : start + 2].isupper() or not _opens_cell(reading, start):
            continue
        found = phrase_at(reading, document_types(), start)
        if found and reading.cased[start : found[0]].isupper():
            urgency = _URGENCY.match(reading.cased, found[0])
            head.heading = Part("type", start, urgency.end() if urgency else found[0])
            head.type = found[1]
            return


@cache
def _letter_words() -> frozenset[str]:
    return document_types().first_words | {"kính"}


def _read_issuer(reading: Reading, head: Letterhead, fixed: list[tuple[int, int]]) -> None:
    """The names in capitals above the number: the issuer, and above it the parent."""
    if not fixed:
        return
    stop = head.number.start() if head.number else head.heading.start if head.heading else 0
    lines: list[Cell] = []
    for cell in _free_cells(reading, 0, stop, fixed):
        if in_capitals(reading, cell) and cell.end - cell.start > 2:
            lines.append(cell)
        else:
            lines.clear()
    names: list[list[Cell]] = []
    for line in lines[-_ISSUER_LINES:]:
        if names and not starts_body(reading, line):
            names[-1].append(line)
        elif starts_body(reading, line):
            names.append([line])
    if names:
        head.issuer = names[-1]
        head.parent = names[-2] if len(names) > 1 else None


def _read_subject(reading: Reading, head: Letterhead, fixed: list[tuple[int, int]]) -> None:
    """What the document is about: below the heading, or after ``V/v`` in an official letter."""
    start = head.heading.end if head.heading else head.number.end() if head.number else None
    if start is None:
        return
    lines: list[Cell] = []
    for cell in _free_cells(reading, start, start + 1500, fixed):
        text = reading.cased[cell.start : cell.end]
        if not lines:
            if _BODY_TEXT.match(text) and not head.heading:
                break
            if not (head.heading or _SUBJECT_SIGN.match(text)):
                continue
            if _BODY_TEXT.match(text) and not _is_subject(text):
                break
        elif not _continues(reading, lines[-1], cell):
            if in_capitals(reading, cell) and starts_body(reading, cell):
                head.authority = cell
            break
        if text.upper() == text and starts_body(reading, cell) and not lines:
            head.authority = cell
            break
        if not any(written(reading, cell) == written(reading, line) for line in lines):
            lines.append(cell)
        if len(lines) == _SUBJECT_LINES or cell.end - lines[0].start > _SUBJECT_LENGTH:
            break
    if lines and lines[0].end - lines[0].start <= _SUBJECT_LENGTH:
        head.subject = lines
        head.end = max(head.end, lines[-1].end)


def _is_subject(text: str) -> bool:
    # A subject may begin with a verb (Triển khai …); a preamble ends its line with a stop.
    return text.startswith(("Triển khai", "Thực hiện", "Thi hành")) and text[-1] not in ".;:"


def _continues(reading: Reading, before: Cell, cell: Cell) -> bool:
    """Whether a subject broken over two lines goes on in this cell."""
    text = reading.cased[cell.start : cell.end]
    if in_capitals(reading, before) and in_capitals(reading, cell):
        # A telegram names its sender after the subject: "CHỦ TỊCH UBND TỈNH ĐIỆN:".
        return not starts_body(reading, cell) and not text.endswith(":")
    return text[0].islower() or (
        reading.cased[before.end - 1] in ",-" and not _BODY_TEXT.match(text)
    )


def _free_cells(
    reading: Reading, start: int, end: int, fixed: list[tuple[int, int]]
) -> Iterator[Cell]:
    """The cells of a stretch, the fixed parts cut out."""
    last = start
    for left, right in [*fixed, (end, end)]:
        if right <= last or left > end:
            continue
        yield from cells(reading, last, max(left, last))
        last = max(right, last)


def type_of(head: Letterhead, reading: Reading) -> str | None:
    """The type: from the heading, the words before the number, or the code; CV without any."""
    if head.heading:
        return head.type
    if head.number is None:
        return None
    return code_type(head.number["code"]) or "CV"


def code_type(code: str) -> str | None:
    """The type that a symbol without its number names (``/KH-UBND``, ``-CT/TU``), or None."""
    known = type_codes()
    for segment in re.split(r"[-/\s]+", code):
        if segment.upper() in known:
            return known[segment.upper()]
        if segment.startswith(("QH", "UBTVQH")):
            return "NQ"
        if segment and not segment.isdigit():
            return None
    return None


def text_of(reading: Reading, lines: list[Cell] | None) -> str | None:
    """The text of a part that goes over several lines."""
    if not lines:
        return None
    return closed(" ".join(written(reading, line) for line in lines))
