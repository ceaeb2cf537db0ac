"""The frame of an official document, put together from its upper and its lower part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from vn_directives.header.layout import Cell
from vn_directives.header.letterhead import Letterhead, read_letterhead, text_of, type_of
from vn_directives.header.record import FramePart, HeaderRecord
from vn_directives.header.signature import (
    Signature,
    find_addressees,
    find_recipients,
    find_signature,
)
from vn_directives.matching import Reading


def find_header(reading: Reading) -> HeaderRecord | None:
    """The frame of the text; None when the text is not itself an official document.

    An official document has a number or the name of its type in capitals at its head, and at least
    one more of: motto, place and date, recipients or signature. An article, a form, a list has not.
    """
    head = read_letterhead(reading)
    if head.number is None and head.heading is None:
        return None
    evidence = (head.motto, head.number, head.date, head.heading)
    sure = sum(part is not None for part in evidence) > 1
    recipients = find_recipients(reading, head.end)
    if not sure and recipients is None:
        return None
    signature = find_signature(reading, recipients[0] if recipients else None, head.end)
    return _record(reading, head, recipients[1] if recipients else [], signature or Signature())


def _record(
    reading: Reading, head: Letterhead, recipients: list[list[Cell]], signature: Signature
) -> HeaderRecord:
    parts: list[FramePart] = []

    def value(name: str, cell_or_cells: Cell | list[Cell] | None) -> str | None:
        """The text of a part, which is noted with its offsets."""
        lines = [cell_or_cells] if isinstance(cell_or_cells, Cell) else cell_or_cells
        if not lines:
            return None
        written = text_of(reading, lines)
        if not written:  # signs alone
            return None
        start, end, text = reading.quote(lines[0].start, lines[-1].end)
        parts.append(FramePart(start=start, end=end, text=text, name=name))
        return written

    def values(name: str, items: Iterable[Cell | list[Cell]]) -> tuple[str, ...]:
        return tuple(text for item in items if (text := value(name, item)) is not None)

    if head.issuer is None:
        head.issuer = _issuer_elsewhere(reading, head, signature)
    symbol = _spelled(head.number, "number")
    if head.number and head.number["number"]:
        value("symbol", Cell(head.number.start("number"), head.number.end()))
    if head.date:
        value("issued_on", Cell(head.date.start(), head.date.end()))
    if head.heading:
        value("type", Cell(head.heading.start, head.heading.end))
    record = HeaderRecord(
        issuer=value("issuer", head.issuer),
        parent=value("parent", head.parent),
        number=int(head.number["number"]) if head.number and head.number["number"] else None,
        symbol=symbol,
        code=_spelled(head.number, "code"),
        type=type_of(head, reading),
        subject=value("subject", head.subject),
        place=value("place", Cell(head.place.start, head.place.end) if head.place else None),
        issued_on=_iso(head.date) if head.date else None,
        addressees=values("addressees", find_addressees(reading, head.end)),
        recipients=values("recipients", recipients),
        signing_forms=tuple(signature.forms),
        signed_for=values("signed_for", signature.signed_for),
        signer_title=value("signer_title", signature.title),
        signer=value("signer", signature.name),
    )
    return replace(record, parts=tuple(sorted(parts, key=lambda part: (part.start, part.name))))


def _spelled(number: re.Match[str] | None, part: str) -> str | None:
    """The symbol (from ``number`` on) or the code, without inner blanks."""
    if number is None or not number[part]:
        return None
    text = "".join(number.string[number.start(part) : number.end()].split())
    return text.lstrip("-/") if part == "code" else text


def _issuer_elsewhere(
    reading: Reading, head: Letterhead, signature: Signature
) -> list[Cell] | None:
    """The issuer where the letterhead is lost: above the preamble, or after ``TM.``."""
    if head.authority:
        return [head.authority]
    if signature.forms[:1] == ["TM."]:
        return signature.signed_for[:1]
    return None


def _iso(date: re.Match[str]) -> str:
    day, month, year = date["day"], date["month"], date["year"]
    if date["y"]:
        day, month, year = date["d"], date["m"], date["y"]
    return f"{year}-{_two(month)}-{_two(day)}"


def _two(digits: str | None) -> str:
    return "XX" if digits is None else f"{int(digits):02d}"
