"""The lists of a frame: whom the document is written to, and who gets a copy."""

from __future__ import annotations

import re
from itertools import islice

from vn_directives.header.layout import Cell, cells, opens_cell, trimmed, word_at
from vn_directives.header.vocabulary import signing_forms
from vn_directives.matching import Reading

_BLOCK = 3000  # how far a list goes, in characters
_LETTER = 1500
_ITEMS = 60
_RECIPIENT_WORDS = frozenset({"nơi"})
_RECIPIENTS = re.compile(r"N(?:ơi|ƠI)\s+(?:nhận|NHẬN)[*_ ]{0,6}:?")
_COLUMN = re.compile(r"^[^\n]*(?:[|\t]| {3})[^\n]*$")  # the next column of the same row
_LIST_MARK = re.compile(r"[-+]\s*$")

Item = list[Cell]


def find_recipients(reading: Reading) -> list[tuple[int, int]]:
    """Where ``Nơi nhận`` begins a cell: its folded offsets, in text order."""
    found: list[tuple[int, int]] = []
    for i in reading.places_of(_RECIPIENT_WORDS):
        start = reading.starts[i]
        match = _RECIPIENTS.match(reading.cased, start)
        if match and (match[0].endswith(":") or opens_cell(reading.cased, start)):
            found.append(match.span())
    return found


def recipients_at(reading: Reading, start: int, stop: int) -> list[Item]:
    """The recipients listed from a folded offset on, the archive copy left out."""
    return _items(reading, start, min(start + _BLOCK, stop), listed=True)


def find_addressees(reading: Reading, after: int, stop: int) -> list[Item]:
    """Whom the document is written to: what ``Kính gửi:`` names, item by item."""
    first, last = word_at(reading, after), word_at(reading, min(after + _LETTER, stop))
    for start in reading.starts[first:last]:
        if reading.lower.startswith("kính gửi", start):
            colon = reading.cased.find(":", start, start + 20)
            if colon >= 0:
                return _items(reading, colon + 1, min(colon + _LETTER, stop), listed=False)
    return []


def _items(reading: Reading, start: int, stop: int, listed: bool) -> list[Item]:
    """The items of a list: on one line with semicolons, or one a line, mostly with dashes.

    The list ends before the archive copy (``Lưu``), and, when it is written with dashes or on one
    line, before a line that does not go on with it.
    """
    items: list[Item] = []
    dashes = False
    closed = ended = True
    last = start
    for cell in islice(cells(reading, start, stop), _ITEMS):
        text = reading.cased[cell.start : cell.end]
        if _LIST_MARK.fullmatch(text):  # the dash alone on its line
            dashes = closed = True
            ended = False
            continue
        dash = text[0] in "-+"
        gap = reading.cased[last : cell.start]
        if not dash and (_is_beside(text) or (dashes and _COLUMN.search(gap))):
            continue
        last = cell.end
        open_ = not dash and not closed
        wrapped = open_ and bool(items) and text[0].islower()
        if items and not dash and ended and not wrapped:
            break
        dashes |= dash
        if _add_items(items, reading, cell, wrapped or (open_ and dashes)):
            break
        closed = text[-1] in ".;"
        ended = text[-1] == "." if dashes else not listed and text[-1] not in ",;"
    return items


def _is_beside(text: str) -> bool:
    """Whether a line is of the signature block, in the column beside the list."""
    return text.isupper() or signing_forms().opening.match(text) is not None


def _add_items(items: list[Item], reading: Reading, cell: Cell, goes_on: bool) -> bool:
    """Add what stands between the semicolons of a cell, of which the first may go on an item.

    Returns:
        Whether the archive copy stands there, which ends the list.
    """
    text = reading.cased[cell.start : cell.end]
    for number, item in enumerate(re.finditer(r"[^;]+", text)):
        left = item.start() + len(item[0]) - len(item[0].lstrip(" -+"))
        piece = trimmed(reading.cased, cell.start + left, cell.start + item.end())
        if piece is None:
            continue
        if reading.cased.startswith("Lưu", piece.start):
            return True
        if number == 0 and goes_on and items:
            items[-1].append(piece)
        else:
            items.append([piece])
    return False
