"""The upper part of a frame: letterhead, number, place and date, type and subject.

The parts and their order are those of Nghị định 30/2020/NĐ-CP (state) and Hướng dẫn 36-HD/VPTW
(party). On paper the letterhead has two columns; text extraction makes them lines in either order,
cells of a table, or one line. A letterhead is where fixed parts of different kinds stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from vn_directives.header.anchors import Anchor, Day, Number, broken_day, find_anchors
from vn_directives.header.layout import (
    Cell,
    cells,
    free_cells,
    in_capitals,
    joined_cells,
    opens_cell,
    phrase_at,
    written,
)
from vn_directives.header.mentions import Mentions
from vn_directives.header.names import begins_name, read_names
from vn_directives.header.vocabulary import document_types, type_codes
from vn_directives.matching import Reading
from vn_directives.vocabulary.vocabulary import compiled

# How far things may stand apart, in folded characters.
_GAP = 700  # from one fixed part of a letterhead to the next
_BEGIN = 1500  # a draft with its number and date left blank begins the text
_ABOVE = 500  # the names above the first fixed part
_DAY_BELOW = 150  # a date that is no fixed part, below the last one
_HEADING = 1500  # from the letterhead to the type in capitals
_PROSE = 60  # a line in small letters that is so long is text, no heading follows it
_DOTTED = 200  # where dots to be filled in tell a form, behind the number
_SUBJECT_LINES = 8
_SUBJECT_LENGTH = 900

_LAWS = ("L", "BL", "PL")
_URGENCY = re.compile(r" +(?:HỎA TỐC|THƯỢNG KHẨN|KHẨN)(?!\w)")
_SUBJECT_SIGN = re.compile(r"(?:V/v|[Vv]ề\s+việc|VỀ\s+VIỆC)[\s:]")
_DOTS = re.compile(r"\.{3}|…")
_LETTER = re.compile(r"(?i:kính gửi)\W")
_BODY_TEXT = re.compile(
    r"(?:Căn\s+cứ|Kính gửi|Thực hiện|Xét|Theo|Để|Nhằm|Thi hành|Trước|Trong|Triển khai|Ngày|Điều|"
    r"Phần|Chương|Mục|KÍNH GỬI|[IVX]+\s?[-.]|\d+\s?[-.]|\"|\()"
)
_PREAMBLE = re.compile(r"(?:-\s?)?(?:Căn\s+cứ|Điều\s+\d|ĐIỀU\s+\d|Chương\s+[IVX])")


@dataclass(slots=True)
class Heading:
    """The type of a document in capitals: folded character offsets, and its abbreviation."""

    start: int
    end: int
    type: str | None


@dataclass(slots=True)
class Letterhead:
    """What the head of a document gives, in folded character offsets; None where it is silent.

    Attributes:
        begin, end: of the whole head, its subject included.
        parts: the kinds of its fixed parts.
        authority: who decides, as written below the subject (``CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH``).
        letter: whether it is written to somebody, without a type in capitals.
    """

    begin: int = 0
    end: int = 0
    parts: frozenset[str] = frozenset()
    number: Number | None = None
    day: Day | None = None
    heading: Heading | None = None
    issuer: list[Cell] | None = None
    parent: list[Cell] | None = None
    authority: list[Cell] | None = None
    subject: list[Cell] | None = None
    letter: bool = False
    fixed: list[tuple[int, int]] = field(default_factory=list)


def find_letterheads(mentions: Mentions) -> list[Letterhead]:
    """The letterheads of a text, in text order.

    A document has a number or the name of its type at its head, and at least one more of motto,
    number, place and date, type. Inside a text, where forms to be filled in stand too, it needs a
    number or a date that is filled in.
    """
    heads: list[Letterhead] = []
    groups = list(_groups(mentions.reading.cased, find_anchors(mentions)))
    for i, group in enumerate(groups):
        limit = groups[i + 1][0].start if i + 1 < len(groups) else len(mentions.reading.cased)
        head = _read(mentions, group, heads[-1].end if heads else 0, limit)
        if head is not None:
            heads.append(head)
    return heads


def _groups(cased: str, anchors: Sequence[Anchor]) -> Iterator[list[Anchor]]:
    """The fixed parts that stand together, each kind once."""
    group: list[Anchor] = []
    for anchor in anchors:
        if group:
            kinds = [other.kind for other in group]
            apart = anchor.start - group[-1].end > _GAP
            if not apart and anchor.kind in kinds and _is_within(cased, anchor):
                continue
            if not apart and anchor.kind == "number" == kinds[0] and "date" not in kinds:
                group = group[1:]  # a number in a table of what is known stands above
            elif apart or anchor.kind in kinds:
                yield group
                group = []
        group.append(anchor)
    if group:
        yield group


def _is_within(cased: str, anchor: Anchor) -> bool:
    """Whether a motto is part of a line in capitals: ``VỀ ĐIỀU LỆ ĐẢNG CỘNG SẢN VIỆT NAM``."""
    return anchor.kind in ("state", "party") and not opens_cell(cased, anchor.start)


def _read(mentions: Mentions, group: Sequence[Anchor], after: int, limit: int) -> Letterhead | None:
    """The letterhead of these fixed parts; None when they are not enough for one."""
    reading = mentions.reading
    numbers = [anchor.number for anchor in group if anchor.number]
    days = [anchor.day for anchor in group if anchor.day]
    head = Letterhead(
        begin=group[0].start,
        end=group[-1].end,
        parts=frozenset(anchor.kind for anchor in group),
        number=numbers[0] if numbers else None,
        day=days[0] if days else None,
        fixed=[(anchor.start, anchor.end) for anchor in group],
    )
    if head.day is None and head.number:
        cased = reading.cased
        head.day = broken_day(cased, head.begin, min(head.end + _DAY_BELOW, limit, len(cased)))
    motto = bool(head.parts - {"number", "date"})
    _read_heading(reading, head, group, limit)
    if head.number is None and (head.heading is None or not (motto or head.day)):
        return None
    if not (motto or head.day or head.heading):
        return None
    if not _is_filled(reading, head) and (head.begin > _BEGIN or not motto or after):
        return None
    if not motto and head.begin > _BEGIN and not (head.number and head.day):
        return None
    stop = head.number.start if head.number else head.heading.start if head.heading else 0
    if not _is_filled(reading, head) and _DOTS.search(reading.cased, head.begin, stop + _DOTTED):
        return None
    names = read_names(mentions, max(after, head.begin - _ABOVE), max(stop, head.begin), head.fixed)
    head.issuer, head.parent = names.issuer, names.parent
    if names.parent or names.issuer:
        head.begin = min(head.begin, (names.parent or names.issuer or [])[0].start)
    _read_subject(mentions, head, limit)
    return head


def _is_filled(reading: Reading, head: Letterhead) -> bool:
    """Whether number or date are filled in; a draft leaves blanks, a form has dots."""
    if head.number and head.number.digits is not None:
        return True
    return bool(head.day and ("X" not in head.day.iso or head.begin <= _BEGIN))


def read_heading_alone(mentions: Mentions, recipients: int | None) -> Letterhead | None:
    """The head of a text that has lost its letterhead: a type in capitals or ``Kính gửi`` first.

    Args:
        mentions: of the text.
        recipients: where ``Nơi nhận`` stands below, as a folded offset; without it the heading
            must begin the text, and a preamble or an article follow.
    """
    reading = mentions.reading
    if not any(
        reading.words[i] == "kính" or reading.written(i)[0].isupper()
        for i in reading.places_of(_heading_starts())
    ):
        return None  # most texts: no need to look at their lines
    first = True
    for cell in islice(joined_cells(reading, 0, _BEGIN), 12):
        head = Letterhead(begin=cell.start, end=cell.end)
        head.heading = _heading_in(reading, cell)
        if head.heading:
            _read_subject(mentions, head, len(reading.cased))
            if recipients is None:
                return head if first and _is_followed(reading, head) else None
            return head if recipients >= head.end else None
        first = first and in_capitals(reading, cell)
        if _LETTER.match(reading.cased, cell.start):
            head.letter, head.end = True, cell.start
            return head if recipients is not None and recipients >= head.end else None
        if cell.end - cell.start > _PROSE and not in_capitals(reading, cell):
            return None
    return None


def _is_followed(reading: Reading, head: Letterhead) -> bool:
    """Whether a preamble or an article follows right below a head."""
    end = max(head.end, head.authority[-1].end if head.authority else 0)
    below = next(cells(reading, end, min(end + _SUBJECT_LENGTH, len(reading.cased))), None)
    return below is not None and _PREAMBLE.match(reading.cased, below.start) is not None


def _read_heading(reading: Reading, head: Letterhead, group: Sequence[Anchor], limit: int) -> None:
    """The type of document as a heading in capitals: ``KẾ HOẠCH``; or that it is a letter."""
    start = max((a.end for a in group if a.kind in ("state", "party", "old", "number")), default=0)
    stop = min(start + _HEADING, limit, len(reading.cased))
    signed = False  # V/v was seen
    for cell in free_cells(reading, start, stop, head.fixed):
        heading = _heading_in(reading, cell)
        if heading and opens_cell(reading.cased, heading.start):
            head.heading = heading
            head.end = max(head.end, heading.end)
            return
        text = reading.cased[cell.start : cell.end]
        if _LETTER.match(text + " "):
            head.letter = True
            return
        signed = signed or _SUBJECT_SIGN.match(text + " ") is not None
        head.letter = head.letter or signed
        prose = len(text) > _PROSE and not text.isupper() and not signed
        if _PREAMBLE.match(text) or prose or len(text) > 3 * _PROSE:
            return


@compiled
def _heading_starts() -> frozenset[str]:
    """The words with which a type of document, or ``Kính gửi``, begins."""
    return document_types().first_words | {"kính"}


def _heading_in(reading: Reading, cell: Cell) -> Heading | None:
    """The type of document with which a cell begins, in capitals, or which is all of it."""
    found = phrase_at(reading, document_types(), cell.start)
    if found is None:
        return None
    end = found[0]
    text = reading.cased[cell.start : end]
    if not text.isupper():
        alone = end >= cell.end and text[0].isupper() and reading.cased[cell.start - 1] == "*"
        return Heading(cell.start, end, found[1]) if alone else None
    urgency = _URGENCY.match(reading.cased, end)
    return Heading(cell.start, urgency.end() if urgency else end, found[1])


def _read_subject(mentions: Mentions, head: Letterhead, limit: int) -> None:
    """What the document is about: below the heading, or after ``V/v`` in an official letter."""
    start = head.heading.end if head.heading else head.number.end if head.number else None
    if start is None:
        return
    reading = mentions.reading
    lines: list[Cell] = []
    for cell in free_cells(reading, start, min(start + 2 * _SUBJECT_LENGTH, limit), head.fixed):
        text = reading.cased[cell.start : cell.end]
        if head.authority:
            if not in_capitals(reading, cell) or begins_name(mentions, cell):
                break
            head.authority.append(cell)
            continue
        if any(written(reading, cell) == written(reading, line) for line in lines):
            continue  # a page may say it twice
        if lines:
            if not _continues(mentions, lines[-1], cell):
                if not _is_authority(mentions, head, cell):
                    break
                head.authority = [cell]
                continue
        elif _BODY_TEXT.match(text) and not (head.heading and _is_subject(text)):
            break
        elif not (head.heading or _SUBJECT_SIGN.match(text + " ")):
            continue
        elif _is_authority(mentions, head, cell):
            head.authority = [cell]
            continue
        lines.append(cell)
        if len(lines) == _SUBJECT_LINES or cell.end - lines[0].start > _SUBJECT_LENGTH:
            break
    if lines and lines[0].end - lines[0].start <= _SUBJECT_LENGTH:
        head.subject = lines
        head.end = max(head.end, lines[-1].end)


def _is_authority(mentions: Mentions, head: Letterhead, cell: Cell) -> bool:
    """Whether a line below the heading is the body or office that decides; no law names it so."""
    law = head.heading is None or (head.heading.type in _LAWS and head.subject is None)
    return not law and cell.start in mentions.names and in_capitals(mentions.reading, cell)


def _is_subject(text: str) -> bool:
    # A subject may begin with a verb (Triển khai …); a preamble ends its line with a stop.
    return text.startswith(("Triển khai", "Thực hiện", "Thi hành")) and text[-1] not in ".;:"


def _continues(mentions: Mentions, before: Cell, cell: Cell) -> bool:
    """Whether a subject broken over two lines goes on in this cell."""
    reading = mentions.reading
    text = reading.cased[cell.start : cell.end]
    if in_capitals(reading, before) and in_capitals(reading, cell):
        # A telegram names its sender after the subject: "CHỦ TỊCH UBND TỈNH ĐIỆN:".
        if text.endswith(":"):
            return False
        gap = reading.cased[before.end : cell.start]
        wrapped = "*" not in gap and gap.count("\n") == 1
        return wrapped or not begins_name(mentions, cell)
    return text[0].islower() or (
        reading.cased[before.end - 1] in ",-" and not _BODY_TEXT.match(text)
    )


def type_of(head: Letterhead) -> str | None:
    """The type: from the heading; of a letter, CV; else from the code; CV without any."""
    if head.heading:
        return head.heading.type
    if head.letter:
        return "CV"
    if head.number is None:
        return None
    return code_type(head.number.code) or "CV"


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
