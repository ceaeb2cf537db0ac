"""The lower part of a frame: on whose behalf, in which office, and who signs.

A block begins with a signing form (``KT. CHỦ TỊCH``) or with an office in capitals; below it stand
the signer's own office, perhaps notes (``(Đã ký)``), and the name. Columns beside the block stand
between its lines where a page was made flat.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from vn_directives.bodies.vocabulary import heads as bodies
from vn_directives.header.layout import (
    Cell,
    opens_cell,
    phrase_at,
    trimmed,
    word_at,
)
from vn_directives.header.runs import SIGNED, runs_of
from vn_directives.header.signers import name_in, signed_by
from vn_directives.header.vocabulary import (
    appendices,
    furniture,
    office_end,
    office_words,
    signing_forms,
)
from vn_directives.matching import Reading
from vn_directives.matching.names import surnames

# How far a block goes, in folded characters and cells, and how many places are tried.
_BLOCK = 3000
_BEFORE_RECIPIENTS = 600
_TRIES = 8
_NOTE = 200
_OFFICE_LINES = 5  # of an office, with notes below it
_GAP_IN_TITLE = 5  # PHÓ BÍ THƯ⏎THƯỜNG TRỰC
_SIGNING = frozenset({"ký"})


@dataclass(slots=True)
class Signature:
    """A signature block, in folded character offsets.

    Attributes:
        start: where it begins.
        forms: the signing forms, in one spelling.
        signed_for: the body or office after each of them.
        title: the signer's office.
        names: the names of those who sign.
    """

    start: int = 0
    forms: list[str] = field(default_factory=list)
    signed_for: list[Cell] = field(default_factory=list)
    title: Cell | None = None
    names: list[Cell] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Where it ends."""
        last = [*self.names, *([self.title] if self.title else []), *self.signed_for]
        return max((cell.end for cell in last), default=self.start)


class Places(NamedTuple):
    """Where signature blocks may begin, as folded offsets in text order.

    Attributes:
        forms: where a signing form begins a line or a cell.
        offices: where an office in capitals does.
        notes: where a note that somebody has signed does.
    """

    forms: list[int]
    offices: list[int]
    notes: list[int]


def find_places(reading: Reading) -> Places:
    """Where the signature blocks of a text may begin."""
    cased, starts = reading.cased, reading.starts
    offices = [
        starts[i]
        for i in reading.places_of(office_words())
        if cased[starts[i] : starts[i] + 2].isupper()
        and opens_cell(cased, starts[i])
        and not cased[max(starts[i] - 4, 0) : starts[i]].rstrip(" *").endswith("-")
        and office_end(reading, i) is not None
    ]
    return Places(_form_places(reading), offices, _note_places(reading))


def find_signature(
    reading: Reading, places: Places, begin: int, stop: int, recipients: int | None
) -> Signature | None:
    """The signature block between two folded offsets.

    Args:
        reading: the text.
        places: where it may begin.
        begin, stop: folded offsets.
        recipients: where ``Nơi nhận`` stands, or None; a block beside it is looked at first.
    """
    forms, offices = _between(places.forms, begin, stop), _between(places.offices, begin, stop)
    if recipients is not None:
        both = sorted({*forms, *offices})
        near = bisect_left(both, recipients - _BEFORE_RECIPIENTS)
        tried = both[near : near + _TRIES] + both[max(near - _TRIES, 0) : near]
    else:
        tried = forms[:_TRIES] + offices[-_TRIES:]
    unsigned: Signature | None = None
    for start in tried:
        signature = _read_block(reading, start, min(start + _BLOCK, stop))
        if signature.names:
            return signature
        if signature.forms and signature.title and unsigned is None:
            unsigned = signature
    return unsigned or _noted(reading, _between(places.notes, begin, stop), stop)


def _noted(reading: Reading, notes: Sequence[int], stop: int) -> Signature | None:
    """A name alone behind a note, where office and form are lost: ``(Đã ký) Lê Văn An``."""
    for start in notes[-_TRIES:]:
        runs = runs_of(reading, start, min(start + _NOTE, stop))
        name = next((name_in(reading, [run], 0) for run in islice(runs, 1, 2)), None)
        if name is not None and reading.words[word_at(reading, name.start)] in surnames():
            return Signature(start=start, names=[name])
    return None


def _between(places: list[int], begin: int, stop: int) -> list[int]:
    return places[bisect_left(places, begin) : bisect_left(places, stop)]


def _form_places(reading: Reading) -> list[int]:
    """Where a signing form begins a line or a cell."""
    cased, forms = reading.cased, signing_forms()
    return [
        start
        for start in map(reading.starts.__getitem__, reading.places_of(forms.words))
        if forms.opening.match(cased, start) and _opens_block(cased, start)
    ]


def _note_places(reading: Reading) -> list[int]:
    """Where a note that somebody has signed begins a cell."""
    cased = reading.cased
    found = []
    for i in reading.places_of(_SIGNING):
        start = reading.starts[max(i - 2, 0)]
        if SIGNED.match(cased, start) and opens_cell(cased, start):
            found.append(start)
    return found


def _opens_block(cased: str, start: int) -> bool:
    before = cased[max(start - 20, 0) : start].rstrip(" *") or "\n"
    return before[-1] in "\n\t|.;,_-/"


def _read_block(reading: Reading, start: int, stop: int) -> Signature:
    """Read the block that begins with a form or an office; columns beside it are passed over."""
    signature = Signature(start=start)
    runs = list(runs_of(reading, start, stop))
    by: Cell | None = None  # who signs by the signing software: Người ký: …
    noted = False  # (Đã ký): what stands below it is the name, perhaps with other offices
    for i, cell in enumerate(runs):
        text = reading.cased[cell.start : cell.end]
        if _is_beside(reading, cell, text):
            noted = noted or text[0] not in "-+"
            by = by or signed_by(reading, cell)
            continue
        if phrase_at(reading, appendices(), cell.start) and text[:3].isupper():
            break
        form = signing_forms().opening.match(text)
        if form and not signature.names:
            _take_form(reading, signature, form, cell)
            continue
        name = _signer(reading, signature, runs, i)
        if name is not None:
            signature.names.append(name)
            if not _goes_on(reading, runs, i, name.end):
                break
        elif signature.names:
            continue
        elif text.isupper():
            _take_capitals(reading, signature, cell, noted)
        elif not signature.forms and len(text) > 40:
            break  # an office in capitals above text
    if by and not signature.names and (signature.forms or signature.title):
        signature.names.append(by)
    return signature


def _is_beside(reading: Reading, cell: Cell, text: str) -> bool:
    """Whether a cell is none of the block: an item of a list, furniture, a note in brackets."""
    return text[0] in "-+([" or phrase_at(reading, furniture(), cell.start) is not None


def _signer(reading: Reading, signature: Signature, runs: Sequence[Cell], i: int) -> Cell | None:
    """The name that a cell holds: below an office, or, in small letters, below a form."""
    if signature.title:
        return name_in(reading, runs, i)
    in_small = signature.forms and not reading.cased[runs[i].start : runs[i].end].isupper()
    return name_in(reading, runs, i) if in_small else None


def _goes_on(reading: Reading, runs: Sequence[Cell], i: int, end: int) -> bool:
    """Whether somebody else signs: a name in the column beside, or an office and a name below.

    Args:
        reading: the text.
        runs: the block.
        i: the line in which the name begins.
        end: the folded offset at which it ends, in that line or in one below.
    """
    while i + 1 < len(runs) and runs[i + 1].start < end:
        i += 1
    if i + 1 >= len(runs):
        return False
    gap = reading.cased[runs[i].end : runs[i + 1].start]
    beside = "|" in gap or "\t" in gap or "   " in gap
    if beside and gap.count("\n") <= 1 and name_in(reading, runs, i + 1) is not None:
        return True
    office = False
    for n in range(i + 1, min(i + 2 + _OFFICE_LINES, len(runs))):
        start, end = runs[n]
        text = reading.cased[start:end]
        if office and name_in(reading, runs, n) is not None:
            return True
        opens = signing_forms().opening.match(text) or _office_at(reading, start) is not None
        office = office or (text.isupper() and bool(opens))
        if not (office and (text.isupper() or _is_beside(reading, runs[n], text))):
            return False
    return False


def _take_form(reading: Reading, signature: Signature, form: re.Match[str], cell: Cell) -> None:
    name = re.sub(r"\W", "", form[1]) + "."
    rest = Cell(cell.start + form.end(), cell.end)
    office = _office_at(reading, rest.start)
    if name == "Q.":  # acting head: what follows is the signer's own office
        if office:
            signature.forms.append(name)
            signature.title = rest
        return
    signature.forms.append(name)
    # Where lines have run together: TM. ỦY BAN NHÂN DÂN CHỦ TỊCH; KT. CHỦ TỊCH PHÓ CHỦ TỊCH.
    body = phrase_at(reading, bodies(), rest.start)  # BAN BÍ THƯ holds no office
    own = _office_inside(reading, office or (body and body[0]) or rest.start + 1, rest.end)
    if own is not None and not _after_comma(reading.cased, own):
        signature.title = Cell(own, rest.end)
        rest = trimmed(reading.cased, rest.start, own) or rest
    signature.signed_for.append(rest)


def _take_capitals(reading: Reading, signature: Signature, cell: Cell, noted: bool) -> None:
    """A line in capitals: the signer's office, or the rest of the line above."""
    title = signature.title
    above = signature.signed_for[-1:]
    if title is None and above and _after_comma(reading.cased, cell.start):
        signature.signed_for[-1] = Cell(above[0].start, cell.end)  # KT. BỘ TRƯỞNG,⏎CHỦ NHIỆM
        return
    own = cell.start if _office_at(reading, cell.start) else None
    if own is None and title is None:
        own = _office_inside(reading, cell.start, cell.end)
    if title is None and own is not None:
        signature.title = Cell(own, cell.end)
        rest = trimmed(reading.cased, cell.start, own) if own > cell.start else None
        if rest and signature.signed_for:
            signature.signed_for[-1] = Cell(signature.signed_for[-1].start, rest.end)
    elif title is None:
        if signature.signed_for:
            signature.signed_for[-1] = Cell(signature.signed_for[-1].start, cell.end)
    elif own is None and not noted and cell.start - title.end < _GAP_IN_TITLE:
        signature.title = Cell(title.start, cell.end)


def _after_comma(cased: str, start: int) -> bool:
    return cased[max(start - 8, 0) : start].rstrip(" *\n").endswith(",")


def _office_at(reading: Reading, start: int) -> int | None:
    """The folded offset at which the head of an office at a folded offset ends, or None."""
    end = office_end(reading, word_at(reading, start))
    return None if end is None else reading.ends[end - 1]


def _office_inside(reading: Reading, start: int, stop: int) -> int | None:
    """Where the first office in a stretch begins, as a folded offset."""
    for i in range(word_at(reading, start), word_at(reading, stop)):
        end = office_end(reading, i)
        if end is not None and reading.ends[end - 1] <= stop:
            return reading.starts[i]
    return None
