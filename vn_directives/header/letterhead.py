"""The upper part of a frame: letterhead, number, place and date, type and subject.

The parts and their order are those of Nghị định 30/2020/NĐ-CP (state) and Hướng dẫn 36-HD/VPTW
(party). On paper the letterhead has two columns; text extraction makes them lines in either order,
cells of a table, or one line. A letterhead is where fixed parts of different kinds stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from vn_directives.header.anchors import Anchor, broken_day, find_anchors
from vn_directives.header.head import Heading, Letterhead
from vn_directives.header.layout import (
    Cell,
    cells,
    free_cells,
    in_capitals,
    joined_cells,
    opens_cell,
    phrase_at,
)
from vn_directives.header.mentions import Mentions
from vn_directives.header.names import read_names
from vn_directives.header.subject import SUBJECT_LENGTH, SUBJECT_SIGN, read_subject
from vn_directives.header.vocabulary import document_types
from vn_directives.matching import Reading

# How far things may stand apart, in folded characters.
_GAP = 700  # from one fixed part of a letterhead to the next
_BEGIN = 1500  # a draft with its number and date left blank begins the text
_ABOVE = 500  # the names above the first fixed part
_DAY_BELOW = 150  # a date that is no fixed part, below the last one
_HEADING = 1500  # from the letterhead to the type in capitals
_PROSE = 60  # a line in small letters that is so long is text, no heading follows it
_DOTTED = 200  # where dots to be filled in tell a form, behind the number

_URGENCY = re.compile(r" +(?:HỎA TỐC|THƯỢNG KHẨN|KHẨN)(?!\w)")
_DOTS = re.compile(r"\.{3}|…")
_LETTER = re.compile(r"(?i:kính gửi)\W")
_PREAMBLE = re.compile(r"(?:-\s?)?(?:Căn\s+cứ|Điều\s+\d|ĐIỀU\s+\d|Chương\s+[IVX])")


def find_letterheads(mentions: Mentions) -> list[Letterhead]:
    """The letterheads of a text, in text order.

    A document has a number or the name of its type at its head, and at least one more of motto,
    number, place and date, type. Inside a text, where forms to be filled in stand too, it needs a
    number or a date that is filled in.
    """
    heads: list[Letterhead] = []
    anchors = find_anchors(mentions)
    if not anchors:
        return heads  # most texts
    groups = list(_groups(mentions.reading.cased, anchors))
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
    _read_heading(reading, head, group, limit)
    stop = head.number.start if head.number else head.heading.start if head.heading else 0
    if not _is_enough(head):
        return None
    if not _is_filled(head) and (after or _is_form(reading, head, stop)):
        return None
    _read_names(mentions, head, max(after, head.begin - _ABOVE), max(stop, head.begin))
    read_subject(mentions, head, limit)
    return head


def _read_names(mentions: Mentions, head: Letterhead, begin: int, stop: int) -> None:
    """Who issues, and the body above: what the names between two folded offsets tell."""
    names = read_names(mentions, begin, stop, head.fixed)
    head.issuer, head.parent = names.issuer, names.parent
    if names.parent or names.issuer:
        head.begin = min(head.begin, (names.parent or names.issuer or [])[0].start)


def _is_enough(head: Letterhead) -> bool:
    """Whether fixed parts are a letterhead: a number or a type, and at least one part more."""
    motto = _has_motto(head)
    if head.number is None and (head.heading is None or not (motto or head.day)):
        return False
    if not motto and head.begin > _BEGIN:
        return head.number is not None and head.day is not None
    return motto or head.day is not None or head.heading is not None


def _has_motto(head: Letterhead) -> bool:
    return bool(head.parts - {"number", "date"})


def _is_form(reading: Reading, head: Letterhead, stop: int) -> bool:
    """Whether a head with blanks is no draft: it stands inside a text, or dots are to be filled in.

    Args:
        reading: the text.
        head: the head.
        stop: where its number or heading begins, as a folded offset.
    """
    if head.begin > _BEGIN or not _has_motto(head):
        return True
    return _DOTS.search(reading.cased, head.begin, stop + _DOTTED) is not None


def _is_filled(head: Letterhead) -> bool:
    """Whether number or date are filled in; a draft leaves blanks, a form has dots."""
    if head.number and head.number.digits is not None:
        return True
    return bool(head.day and ("X" not in head.day.iso or head.begin <= _BEGIN))


def read_heading_alone(mentions: Mentions, recipients: int | None) -> Letterhead | None:
    """The head of a text that has lost its letterhead: a type in capitals or ``Kính gửi`` first.

    Args:
        mentions: of the text.
        recipients: where ``Nơi nhận`` stands below, as a folded offset; without it the heading
            must begin the text, in capitals, and a preamble or an article follow.
    """
    reading = mentions.reading
    first = True
    for cell in islice(joined_cells(reading, 0, _BEGIN), 12):
        head = Letterhead(begin=cell.start, end=cell.end)
        head.heading = _heading_in(reading, cell)
        if head.heading:
            read_subject(mentions, head, len(reading.cased))
            if recipients is None:
                return head if first and is_followed(reading, head) else None
            return head if recipients >= head.end else None
        first = first and in_capitals(reading, cell)
        if recipients is None and not first:
            return None  # most texts
        if _LETTER.match(reading.cased, cell.start):
            head.letter, head.end = True, cell.start
            return head if recipients is not None and recipients >= head.end else None
        if cell.end - cell.start > _PROSE and not in_capitals(reading, cell):
            return None
    return None


def opens_in_capitals(reading: Reading) -> bool:
    """Whether the first word of letters is in capitals, or a star stands before it."""
    for i, word in enumerate(reading.words):
        if word.isalpha():
            return reading.written(i).isupper() or reading.cased[reading.starts[i] - 1] == "*"
    return False


def is_followed(reading: Reading, head: Letterhead) -> bool:
    """Whether a preamble or an article follows right below a head."""
    end = max(head.end, head.authority[-1].end if head.authority else 0)
    below = next(cells(reading, end, min(end + SUBJECT_LENGTH, len(reading.cased))), None)
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
        signed = signed or SUBJECT_SIGN.match(text + " ") is not None
        head.letter = head.letter or signed
        prose = len(text) > _PROSE and not text.isupper() and not signed
        if _PREAMBLE.match(text) or prose or len(text) > 3 * _PROSE:
            return


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
