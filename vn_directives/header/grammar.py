"""The frames of the official documents in a text, put together from upper and lower parts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.header.attachments import Attachment, find_attachments
from vn_directives.header.layout import Cell, text_of, word_at
from vn_directives.header.letterhead import (
    Heading,
    Letterhead,
    find_letterheads,
    read_heading_alone,
    type_of,
)
from vn_directives.header.lists import find_addressees, find_recipients, recipients_at
from vn_directives.header.mentions import Mentions
from vn_directives.header.record import FramePart, HeaderRecord
from vn_directives.header.signature import Places, Signature, find_places, find_signature
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord

_PASSED = frozenset({"thông"})
_CLAUSE = 40  # words from the beginning of a sentence to its verb


def find_headers(
    reading: Reading,
    dates: Sequence[DateRecord],
    bodies: Sequence[BodyRecord],
    titles: Sequence[TitleRecord],
) -> list[HeaderRecord]:
    """The frames of the official documents in the text, in text order.

    Args:
        reading: the text.
        dates, bodies, titles: what was found in it before.
    """
    mentions = Mentions(reading, dates, bodies, titles)
    heads = find_letterheads(mentions)
    recipients = find_recipients(reading)
    if not heads and recipients:
        head = read_heading_alone(mentions)
        if head is not None and recipients[0][0] >= head.end:
            heads = [head]
    frames = _with_attachments(heads, find_attachments(reading))
    if not frames:
        return []
    places = find_places(reading)
    records = []
    for i, (head, attachment) in enumerate(frames):
        stop = frames[i + 1][0].begin if i + 1 < len(frames) else len(reading.cased)
        record = _Frame(mentions, head, attachment, stop).read(places, recipients)
        if record is not None:
            records.append(record)
    return records


def _with_attachments(
    heads: Sequence[Letterhead], attachments: Sequence[Attachment]
) -> list[tuple[Letterhead, Attachment | None]]:
    """The documents in text order; what is issued with one may have a letterhead of its own."""
    frames: list[tuple[Letterhead, Attachment | None]] = []
    rest = {attachment.heading.start: attachment for attachment in attachments}
    for head in heads:
        frames.append((head, rest.pop(head.heading.start, None) if head.heading else None))
    for attachment in rest.values():
        heading = Heading(attachment.heading.start, attachment.heading.end, attachment.type)
        head = Letterhead(begin=attachment.begin, end=attachment.end, heading=heading)
        head.subject = attachment.subject or None
        frames.append((head, attachment))
    return sorted(frames, key=lambda frame: frame[0].begin)


class _Frame:
    """One frame on its way to a record."""

    def __init__(
        self, mentions: Mentions, head: Letterhead, attachment: Attachment | None, stop: int
    ) -> None:
        self.mentions, self.reading = mentions, mentions.reading
        self.head, self.attachment, self.stop = head, attachment, stop
        self.parts: list[FramePart] = []

    def read(self, places: Places, recipients: Sequence[tuple[int, int]]) -> HeaderRecord | None:
        """The record; None for a letter without letterhead that nobody signs."""
        head, reading = self.head, self.reading
        n = bisect_left(recipients, (head.end, 0))
        listed = recipients[n] if n < len(recipients) and recipients[n][0] < self.stop else None
        begin = head.end
        signature = find_signature(reading, places, begin, self.stop, listed[0] if listed else None)
        if head.letter and not head.parts and not (signature and signature.names):
            return None
        signature = signature or Signature()
        items = recipients_at(reading, listed[1], self.stop) if listed else []
        if head.issuer is None:
            head.issuer = _issuer_elsewhere(head, signature)
        number, day, heading = head.number, head.day, head.heading
        passed = self._passed() if day is None and head.parts else None
        if number and number.digits is not None:
            self._value("symbol", Cell(number.start, number.end))
        if day:
            self._value("issued_on", Cell(day.start, day.end))
        if passed:
            self._value("issued_on", passed[0])
        if heading:
            self._value("type", Cell(heading.start, heading.end))
        names = self._values("signer", [[name] for name in signature.names])
        frame = reading.cased[head.begin : min(max(head.end, signature.end), self.stop)]
        start, end, _ = reading.quote(head.begin, head.begin + len(frame.rstrip()))
        return HeaderRecord(
            start=start,
            end=end,
            issuer=self._value("issuer", head.issuer),
            parent=self._value("parent", head.parent),
            number=number.digits if number else None,
            symbol=number.symbol if number else None,
            code=number.code if number else None,
            type=type_of(head),
            subject=self._value("subject", head.subject),
            place=self._value("place", Cell(*day.place) if day else None),
            issued_on=day.iso if day else passed[1] if passed else None,
            issued_with=self.attachment.issued_with if self.attachment else None,
            addressees=self._values("addressees", find_addressees(reading, head.end, self.stop)),
            recipients=self._values("recipients", items),
            signing_forms=tuple(signature.forms),
            signed_for=self._values("signed_for", [[cell] for cell in signature.signed_for]),
            signer_title=self._value("signer_title", signature.title),
            signer=names[0] if names else None,
            signers=names,
            parts=tuple(sorted(self.parts, key=lambda part: (part.start, part.name))),
        )

    def _passed(self) -> tuple[Cell, str] | None:
        """The day on which the assembly passed it: ``được Quốc hội … thông qua ngày …``."""
        reading, words = self.reading, self.reading.words
        first, after = word_at(reading, self.head.end), word_at(reading, self.stop)
        places = reading.places_of(_PASSED)
        for i in reversed(places[bisect_left(places, first) : bisect_left(places, after)]):
            if words[i + 1 : i + 2] != ["qua"]:
                continue
            before = words[max(i - _CLAUSE, 0) : i]
            date = self.mentions.dates.get(reading.starts[i + 2]) if i + 2 < len(words) else None
            if "này" in before and "được" in before and date and date[1].date():
                return Cell(reading.starts[i + 2], date[0]), date[1].value
        return None

    def _value(self, name: str, cell_or_cells: Cell | list[Cell] | None) -> str | None:
        """The text of a part, which is noted with its offsets."""
        lines = [cell_or_cells] if isinstance(cell_or_cells, Cell) else cell_or_cells
        if not lines:
            return None
        written = text_of(self.reading, lines)
        if not written:  # signs alone
            return None
        start, end, text = self.reading.quote(lines[0].start, lines[-1].end)
        self.parts.append(FramePart(start=start, end=end, text=text, name=name))
        return written

    def _values(self, name: str, items: Sequence[list[Cell]]) -> tuple[str, ...]:
        return tuple(text for item in items if (text := self._value(name, item)) is not None)


def _issuer_elsewhere(head: Letterhead, signature: Signature) -> list[Cell] | None:
    """The issuer where the letterhead is lost: above the preamble, or after ``TM.``."""
    if head.authority:
        return head.authority
    if signature.forms[:1] == ["TM."]:
        return signature.signed_for[:1]
    return None
