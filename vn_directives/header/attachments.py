"""Documents that are issued with another: ``QUY CHẾ … (Ban hành kèm theo Quyết định số …)``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vn_directives.directives.symbols import parse_symbol
from vn_directives.header.layout import Cell, in_capitals, joined_cells, opens_cell, phrase_at
from vn_directives.header.vocabulary import appendices, document_types
from vn_directives.matching import Reading

_WITH = frozenset({"kèm"})
_NOTE = re.compile(r"\(\s*[*_]*\s*(?:(?:Được\s+)?[Bb]an\s+hành\s+|Phê\s+duyệt\s+)?[Kk]èm\s+theo\s")
_ABOVE = 1000  # from the heading to the note, in folded characters
_NUMBER = re.compile(r"(?<![\w/-])\d{1,6}(?=[ *]{0,3}[-/])")
_TEXT = re.compile(r"(?:Căn\s+cứ|Điều\s|[-+]|[IVX\d]+\s?[.)]|.{201})", re.DOTALL)
_LINES = 10  # of heading and subject
_LENGTH = 250  # of the note


@dataclass(slots=True)
class Attachment:
    """A document issued with another, in folded character offsets.

    Attributes:
        begin: where its heading begins.
        end: the end of the note that says with what it is issued.
        type: the official abbreviation, or None.
        heading: the type in capitals.
        subject: the lines below it.
        issued_with: the symbol of the document with which it is issued, None where it is blank.
    """

    begin: int
    end: int
    type: str | None
    heading: Cell
    subject: list[Cell]
    issued_with: str | None


def find_attachments(reading: Reading) -> list[Attachment]:
    """The documents in a text that say with what they are issued, in text order.

    The type of a document stands in capitals above the note, lines in capitals between them.
    """
    found: list[Attachment] = []
    after = 0
    for i in reading.places_of(_WITH):
        start = reading.starts[i]
        opening = reading.cased.rfind("(", max(start - 30, after), start)
        if opening < 0 or not opens_cell(reading.cased, opening):
            continue
        note = _NOTE.match(reading.cased, opening)
        if note is None:
            continue
        closing = reading.cased.find(")", opening, opening + _LENGTH)
        end = closing + 1 if closing >= 0 else note.end()
        attachment = _above(reading, max(opening - _ABOVE, after), opening, end)
        if attachment is not None:
            found.append(attachment)
        after = end
    return found


def find_appendices(reading: Reading) -> list[Attachment]:
    """The appendices of documents, by their headings in capitals, in text order."""
    found: list[Attachment] = []
    for i in reading.places_of(appendices().first_words):
        start = reading.starts[i]
        if not opens_cell(reading.cased, start):
            continue
        named = phrase_at(reading, appendices(), start)
        if named is None or not reading.cased[start : named[0]].isupper():
            continue
        lines: list[Cell] = []
        for cell in joined_cells(reading, start, min(start + _ABOVE, len(reading.cased))):
            if len(lines) == _LINES or not in_capitals(reading, cell):
                break
            lines.append(cell)
        if not lines or (found and start < found[-1].end):
            continue
        end = lines[-1].end
        note = _NOTE.search(reading.cased, end, end + _LENGTH)
        symbol = _symbol(reading, note.start(), note.start() + _LENGTH) if note else None
        found.append(Attachment(start, end, None, lines[0], lines, symbol))
    return found


def _above(reading: Reading, start: int, opening: int, end: int) -> Attachment | None:
    """The document whose heading stands right above a note."""
    lines: list[Cell] = []
    for cell in joined_cells(reading, start, opening):
        text = reading.cased[cell.start : cell.end]
        # A subject may be in small letters; the articles of the document above are no subject.
        capitals = text.isupper() and text[-1] != ":"
        if capitals or (lines and _is_type(reading, lines[0]) and not _TEXT.match(text)):
            lines.append(cell)
        else:
            lines.clear()
        if len(lines) > _LINES:
            lines.clear()
    headings = [n for n, line in enumerate(lines) if _is_type(reading, line)]
    if not headings:
        return None
    heading = lines[headings[-1]]
    subject = lines[headings[-1] + 1 :]
    type_end, type_ = phrase_at(reading, document_types(), heading.start) or (heading.end, None)
    if type_end < heading.end:
        subject = [Cell(type_end + 1, heading.end), *subject]
    return Attachment(
        heading.start,
        end,
        type_,
        Cell(heading.start, type_end),
        subject,
        _symbol(reading, opening, end),
    )


def _is_type(reading: Reading, cell: Cell) -> bool:
    """Whether a line in capitals begins with the type of a document, and not with an article."""
    if not in_capitals(reading, cell):
        return False
    return phrase_at(reading, document_types(), cell.start) is not None


def _symbol(reading: Reading, start: int, end: int) -> str | None:
    """The symbol of the document that a note names, spelled as the directives have it."""
    number = _NUMBER.search(reading.cased, start, end)
    symbol = parse_symbol(reading.cased, number.start(), introduced=True) if number else None
    return None if symbol is None else symbol.written
