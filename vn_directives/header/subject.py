"""The subject of a document, and who decides below it: ``CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from vn_directives.header.head import Letterhead
from vn_directives.header.layout import Cell, free_cells, in_capitals, written
from vn_directives.header.mentions import Mentions
from vn_directives.header.names import begins_name

_SUBJECT_LINES = 8
SUBJECT_LENGTH = 900  # folded characters
_LAWS = ("L", "BL", "PL")
SUBJECT_SIGN = re.compile(r"(?:V/v|[Vv]ề\s+việc|VỀ\s+VIỆC)[\s:]")
_BODY_TEXT = re.compile(
    r"(?:Căn\s+cứ|Kính gửi|Thực hiện|Xét|Theo|Để|Nhằm|Thi hành|Trước|Trong|Triển khai|Ngày|Điều|"
    r"Phần|Chương|Mục|KÍNH GỬI|[IVX]+\s?[-.]|\d+\s?[-.]|\"|\()"
)


def read_subject(mentions: Mentions, head: Letterhead, limit: int) -> None:
    """What the document is about: below the heading, or after ``V/v`` in an official letter."""
    start = head.heading.end if head.heading else head.number.end if head.number else None
    if start is None:
        return
    reading = mentions.reading
    lines: list[Cell] = []
    for cell in free_cells(reading, start, min(start + 2 * SUBJECT_LENGTH, limit), head.fixed):
        if head.authority:
            if not in_capitals(reading, cell) or begins_name(mentions, cell):
                break
            head.authority.append(cell)
            continue
        if any(written(reading, cell) == written(reading, line) for line in lines):
            continue  # a page may say it twice
        role = _role(mentions, head, lines, cell)
        if role == "end":
            break
        if role == "authority":
            head.authority = [cell]
        elif role == "subject":
            lines.append(cell)
            if len(lines) == _SUBJECT_LINES or cell.end - lines[0].start > SUBJECT_LENGTH:
                break
    if lines and lines[0].end - lines[0].start <= SUBJECT_LENGTH:
        head.subject = lines
        head.end = max(head.end, lines[-1].end)


def _role(
    mentions: Mentions, head: Letterhead, lines: Sequence[Cell], cell: Cell
) -> Literal["subject", "authority", "other", "end"]:
    """What a cell is below these lines of the subject; ``end`` where the text begins."""
    if lines:
        if _continues(mentions, lines[-1], cell):
            return "subject"
        return "authority" if _is_authority(mentions, head, cell) else "end"
    text = mentions.reading.cased[cell.start : cell.end]
    if _BODY_TEXT.match(text) and not (head.heading and _is_subject(text)):
        return "end"
    if not (head.heading or SUBJECT_SIGN.match(text + " ")):
        return "other"
    return "authority" if _is_authority(mentions, head, cell) else "subject"


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
