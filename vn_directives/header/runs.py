"""The cells of a signature block, cut further where lines have run together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vn_directives.header.layout import Cell, joined_cells, trimmed
from vn_directives.header.vocabulary import signing_forms
from vn_directives.matching import Reading
from vn_directives.matching.names import CLANS

_CELLS = 40
# That somebody has signed: what stands behind it is the name.
SIGNED = re.compile(r"[(\[]\s*[Đđ](?:ã|Ã)\s+k(?:ý|Ý)\s*[)\]]")
_DEPUTY = re.compile(r"(?<=[A-ZĐÀ-Ỹ])PHÓ (?=[A-ZĐ])")  # lines run together: THỦ TƯỚNGPHÓ THỦ TƯỚNG


def runs_of(reading: Reading, start: int, stop: int) -> Iterator[Cell]:
    """Cells, cut further before a signing form and where an office in capitals meets a name."""
    pending: Cell | None = None
    forms = signing_forms()
    for number, cell in enumerate(joined_cells(reading, start, stop)):
        if number >= _CELLS:
            break
        if pending is not None:  # a form alone on its line: KT.⏎CHỦ TỊCH
            cell = Cell(pending.start, cell.end)
            pending = None
        text = reading.cased[cell.start : cell.end]
        if forms.alone.match(text):
            pending = cell
            continue
        cuts = [
            match.start()
            for match in forms.opening.finditer(reading.cased, cell.start + 1, cell.end)
            if _may_cut(reading.cased, cell, match)
        ]
        cuts += [
            at
            for match in SIGNED.finditer(reading.cased, cell.start, cell.end)
            for at in match.span()
            if cell.start < at < cell.end
        ]
        cuts += [
            match.start() for match in _DEPUTY.finditer(reading.cased, cell.start + 1, cell.end)
        ]
        cuts.sort()
        for left, right in zip([cell.start, *cuts], [*cuts, cell.end], strict=True):
            for begin, end in _parted(reading.cased, left, right):
                run = trimmed(reading.cased, begin, end) if begin < end else None
                if run:
                    yield run


def _may_cut(cased: str, cell: Cell, form: re.Match[str]) -> bool:
    """Whether a signing form stands within a cell: as a word, or where a page was made flat so
    that lines in capitals have run together (``TM. CHÍNH PHỦKT. THỦ TƯỚNG``).
    """
    before = cased[form.start() - 1]
    if not before.isalnum():
        return True
    glued = before.isupper() and len(form[1]) > 1 and form[0][len(form[1])] == "."
    return glued and signing_forms().opening.match(cased, cell.start) is not None


def _parted(cased: str, left: int, right: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The words in capitals with which a stretch begins, and the rest."""
    words = re.split(r"[ \n]", cased[left:right])
    capitals = 0
    while capitals < len(words) and (words[capitals].isupper() or words[capitals] == ""):
        capitals += 1
    while capitals and words[capitals - 1].lower() in CLANS:
        capitals -= 1  # TS. Y Thanh
    middle = right
    if 1 < capitals < len(words):
        middle = left + len(" ".join(words[:capitals]))
    return (left, middle), (middle, right)
