"""The lower part of the frame: addressees, recipients, and the signature block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from vn_directives.header.layout import Cell, cells, in_capitals, is_name, trimmed
from vn_directives.header.letterhead import RECIPIENTS
from vn_directives.matching import Reading, load_lexicon
from vn_directives.matching.names import surnames
from vn_directives.orthography import fold_phrase

# How far a block goes, in characters, and how many places are tried: enough for real documents,
# and a bound for any text.
_BLOCK = 3000
_LETTER = 1500
_TAIL = 1500
_BEFORE_RECIPIENTS = 600
_TRIES = 8
_ITEMS = 60

_FORM = re.compile(r"(T\.?/?M|K\.?/?T|T\.?/?L|TUQ|Q)(?:\. ?| )(?=[^\W\d_])")
_FORM_INSIDE = re.compile(rf"(?<![^\W_]){_FORM.pattern}")
_FORM_WORDS = frozenset({"tm", "kt", "tl", "tuq", "q", "t", "k"})
_RECIPIENT_WORDS = frozenset({"nơi"})
_ADDRESSEE_WORDS = frozenset({"kính"})
_BLOCK_EDGE = frozenset("\n\t|.;,_-/")
_NOT_NAME = ("Nơi ", "Kính ", "Như ", "Lưu", "Đã ", "Xác ", "Ngày ")

Item = list[Cell]


@dataclass(slots=True)
class Signature:
    """A signature block, in folded character offsets."""

    forms: list[str] = field(default_factory=list)
    signed_for: list[Cell] = field(default_factory=list)
    title: Cell | None = None
    name: Cell | None = None


def find_recipients(reading: Reading, after: int) -> tuple[int, list[Item]] | None:
    """Where ``Nơi nhận`` stands, and the recipients listed under it, the archive copy left out."""
    for i in reading.places_of(_RECIPIENT_WORDS):
        start = reading.starts[i]
        if start >= after and reading.cased.startswith(RECIPIENTS, start):
            colon = reading.cased.find(":", start, start + 20)
            if colon >= 0:
                return start, _items(reading, colon + 1, _BLOCK)
    return None


def find_addressees(reading: Reading, after: int) -> list[Item]:
    """Whom the document is written to: what ``Kính gửi:`` names, item by item."""
    for i in reading.places_of(_ADDRESSEE_WORDS):
        start = reading.starts[i]
        if start > after + _LETTER:
            break
        if start >= after and reading.lower.startswith("kính gửi", start):
            colon = reading.cased.find(":", start, start + 20)
            if colon >= 0:
                return _items(reading, colon + 1, _LETTER)
    return []


def find_signature(reading: Reading, recipients: int | None, after: int) -> Signature | None:
    """The signature block: by its signing form, else an office in capitals above a name."""
    for start in _form_places(reading, after)[:_TRIES]:
        signature = _read_block(reading, start)
        if signature.title or signature.name:
            return signature
    region = len(reading.cased) - _TAIL if recipients is None else recipients - _BEFORE_RECIPIENTS
    return _read_plain(reading, max(region, after))


def _items(reading: Reading, start: int, length: int) -> list[Item]:
    """The items of a list: on one line with semicolons, or one a line, mostly with dashes.

    The list ends before the archive copy (``Lưu``), and, when it is written with dashes or on one
    line, before a line that does not go on with it.
    """
    items: list[Item] = []
    dashes = False
    closed = ended = True
    for cell in islice(cells(reading, start, start + length), _ITEMS):
        text = reading.cased[cell.start : cell.end]
        dash = text[0] in "-+"
        empty = not text.strip(" -+")
        if not dash and (text.isupper() or _FORM.match(text)):
            continue  # the signature block, in the column beside the list
        if items and not dash and ended:
            break
        dashes |= dash
        goes_on = dashes and not dash and not closed
        for number, item in enumerate(re.finditer(r"[^;]+", text)):
            left = item.start() + len(item[0]) - len(item[0].lstrip(" -+"))
            piece = trimmed(reading.cased, cell.start + left, cell.start + item.end())
            if piece is None:
                continue
            if reading.cased.startswith("Lưu", piece.start):
                return items
            if number == 0 and goes_on and items:
                items[-1].append(piece)
            else:
                items.append([piece])
        closed = empty or text[-1] in ".;"  # below a lone dash stands the item itself
        ended = text[-1] == "." if dashes else length == _LETTER and text[-1] not in ",;"
    return items


def _form_places(reading: Reading, after: int) -> list[int]:
    """Where a signing form begins a line or a cell."""
    cased = reading.cased
    return [
        start
        for start in map(reading.starts.__getitem__, reading.places_of(_FORM_WORDS))
        if start >= after
        and _FORM.match(cased, start)
        and (cased[max(start - 20, 0) : start].rstrip(" *") or "\n")[-1] in _BLOCK_EDGE
    ]


def _read_block(reading: Reading, start: int) -> Signature:
    """Read the block that begins with a signing form; columns beside it are passed over."""
    signature = Signature()
    for cell in _runs(reading, start, start + _BLOCK):
        text = reading.cased[cell.start : cell.end]
        form = _FORM.match(text)
        if form:
            _take_form(reading, signature, form, cell)
        elif in_capitals(reading, cell) and text[0] != "-":
            if text.startswith(("NƠI NHẬN", "(")):
                continue
            if signature.title and _is_name_in_capitals(reading, cell):
                signature.name = cell
                break
            if signature.title is None:
                _take_capitals(reading, signature, cell)
            elif cell.start - signature.title.end < 5:  # PHÓ BÍ THƯ | THƯỜNG TRỰC
                signature.title = Cell(signature.title.start, cell.end)
        elif signature.title and (name := _name_in(reading, cell)):
            signature.name = name
            break
    return signature


def _take_form(reading: Reading, signature: Signature, form: re.Match[str], cell: Cell) -> None:
    name = re.sub(r"\W", "", form[1]) + "."
    rest = Cell(cell.start + form.end(), cell.end)
    office = _office().match(reading.cased, rest.start)
    if name == "Q.":  # acting head: what follows is the signer's own office
        if office:
            signature.forms.append(name)
            signature.title = rest
        return
    signature.forms.append(name)
    # Where lines have run together: TM. ỦY BAN NHÂN DÂN CHỦ TỊCH; KT. CHỦ TỊCH PHÓ CHỦ TỊCH.
    own = _office().search(reading.cased, office.end() if office else rest.start + 1, rest.end)
    if own:
        signature.title = Cell(own.start(), rest.end)
        rest = trimmed(reading.cased, rest.start, own.start()) or rest
    signature.signed_for.append(rest)


def _take_capitals(reading: Reading, signature: Signature, cell: Cell) -> None:
    """A line in capitals: the signer's office, or the rest of the body signed for."""
    office = _office().search(reading.cased, cell.start, cell.end)
    if office is None or office.start() == cell.start:
        if office or signature.forms != ["TM."]:
            signature.title = cell
            return
    else:
        signature.title = Cell(office.start(), cell.end)
        cell = trimmed(reading.cased, cell.start, office.start()) or cell
    if signature.signed_for:
        signature.signed_for[-1] = Cell(signature.signed_for[-1].start, cell.end)


def _read_plain(reading: Reading, start: int) -> Signature | None:
    """A block without a signing form: an office in capitals, a name a few lines below."""
    title: Cell | None = None
    office = _office().search(reading.cased, start)
    if office is None:
        return None
    line = reading.cased.rfind("\n", start, office.start()) + 1
    for cell in _runs(reading, max(line, start), start + _BLOCK):
        if in_capitals(reading, cell):
            title = cell if _office().match(reading.cased, cell.start) else None
        elif title:
            name = _name_in(reading, cell)
            if name:
                return Signature(title=title, name=name)
            if not reading.cased.startswith(("(", "-", "Đã ký"), cell.start):
                title = None
    return None


def _name_in(reading: Reading, cell: Cell) -> Cell | None:
    """The name of a person, ranks and degrees before it left out, that makes up the cell."""
    start = cell.start
    before = _before_name().match(reading.cased, start, cell.end)
    if before:
        start = before.end()
    text = reading.cased[start : cell.end]
    return Cell(start, cell.end) if is_name(text) and not text.startswith(_NOT_NAME) else None


def _is_name_in_capitals(reading: Reading, cell: Cell) -> bool:
    text = reading.cased[cell.start : cell.end]
    surname = text.split()[0].lower()
    office = _office().match(text)
    return surname in surnames() and office is None and is_name(text.title())


def _runs(reading: Reading, start: int, limit: int) -> Iterator[Cell]:
    """Cells, cut further before a signing form and where an office in capitals meets a name."""
    for cell in cells(reading, start, min(limit, len(reading.cased))):
        cuts: list[int] = []
        if _FORM.search(reading.cased, cell.start, cell.end):  # many times faster
            forms = _FORM_INSIDE.finditer(reading.cased, cell.start, cell.end)
            cuts = [form.start() for form in forms]
        for left, right in zip([cell.start, *cuts], [*cuts, cell.end], strict=True):
            words = reading.cased[left:right].split(" ")
            capitals = 0
            while capitals < len(words) and words[capitals].isupper():
                capitals += 1
            middle = right
            if 1 < capitals < len(words):
                middle = left + len(" ".join(words[:capitals]))
            for begin, end in ((left, middle), (middle, right)):
                run = trimmed(reading.cased, begin, end) if begin < end else None
                if run:
                    yield run


@cache
def _office() -> re.Pattern[str]:
    """The name of an office in capitals, longest first."""
    forms = [fold_phrase(entry["form"]).upper() for entry in load_lexicon("header")["offices"]]
    return re.compile("|".join(sorted(map(re.escape, forms), key=len, reverse=True)))


@cache
def _before_name() -> re.Pattern[str]:
    """Ranks and degrees before a name."""
    forms = [re.escape(entry["form"]) for entry in load_lexicon("header")["before_names"]]
    return re.compile(rf"(?:(?:{'|'.join(sorted(forms, key=len, reverse=True))})[. ]+){{1,4}}")
