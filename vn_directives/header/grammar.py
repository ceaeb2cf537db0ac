"""The frames of the official documents in a text, put together from upper and lower parts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from vn_directives.header.anchors import Number
from vn_directives.header.attachments import Attachment, find_appendices, find_attachments
from vn_directives.header.elsewhere import (
    day_passed,
    issuer_in_preamble,
    number_of_appendices,
)
from vn_directives.header.head import Heading, Letterhead, type_of
from vn_directives.header.layout import Cell, text_of
from vn_directives.header.letterhead import find_letterheads, opens_in_capitals, read_heading_alone
from vn_directives.header.lists import find_addressees, find_recipients, recipients_at
from vn_directives.header.mentions import Given, Mentions
from vn_directives.header.record import FramePart, HeaderRecord
from vn_directives.header.retold import read_head_below_lead
from vn_directives.header.signature import Places, Signature, find_places, find_signature
from vn_directives.matching import Reading


def find_headers(reading: Reading, given: Callable[[], Given]) -> list[HeaderRecord]:
    """The frames of the official documents in the text, in text order.

    Args:
        reading: the text.
        given: tells the dates, bodies and titles found in it before; asked where a frame may be.
    """
    mentions = Mentions(reading, given)
    heads = find_letterheads(mentions)
    recipients = find_recipients(reading)
    if not heads:
        head = None
        if recipients or opens_in_capitals(reading):
            head = read_heading_alone(mentions, recipients[0][0] if recipients else None)
        head = head or read_head_below_lead(mentions)
        heads = [head] if head is not None else []
    attachments = find_attachments(reading)
    if not heads and not attachments:
        return []
    frames = _with_attachments(heads, attachments)
    places = find_places(reading)
    read: list[tuple[_Frame, HeaderRecord]] = []
    for i, (head, attachment) in enumerate(frames):
        stop = frames[i + 1][0].begin if i + 1 < len(frames) else len(reading.cased)
        frame = _Frame(mentions, head, attachment, stop)
        record = frame.read(places, recipients)
        if record is not None:
            read.append((frame, record))
    read += _signed_appendices(mentions, read, places, recipients)
    return [record for _, record in sorted(read, key=_begin_of)]


def _begin_of(read: tuple[_Frame, HeaderRecord]) -> int:
    return read[0].head.begin


def _signed_appendices(
    mentions: Mentions,
    read: Sequence[tuple[_Frame, HeaderRecord]],
    places: Places,
    recipients: Sequence[tuple[int, int]],
) -> Iterator[tuple[_Frame, HeaderRecord]]:
    """The appendices that stand below a signature and have one of their own."""
    begins = [frame.head.begin for frame, _ in read]
    found = find_appendices(mentions.reading) if read else []
    for appendix, after in zip_longest(found, found[1:]):
        i = bisect_left(begins, appendix.begin) - 1
        if i < 0 or appendix.begin < read[i][0].end:
            continue
        of, stop = read[i][1], read[i][0].stop
        if after is not None:
            stop = min(stop, after.begin)
        head = Letterhead(begin=appendix.begin, end=appendix.end, subject=appendix.subject)
        appendix.issued_with = appendix.issued_with or of.symbol or of.issued_with
        frame = _Frame(mentions, head, appendix, stop)
        record = frame.read(places, recipients)
        if record is not None and record.signer:
            yield frame, record


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
        self.end = head.end

    def read(self, places: Places, recipients: Sequence[tuple[int, int]]) -> HeaderRecord | None:
        """The record; None for a letter without letterhead that nobody signs."""
        head, reading = self.head, self.reading
        n = bisect_left(recipients, (head.end, 0))
        listed = recipients[n] if n < len(recipients) and recipients[n][0] < self.stop else None
        found = find_signature(reading, places, head.end, self.stop, listed[0] if listed else None)
        if head.letter and not head.parts and not (found and found.names):
            return None
        signature = found or Signature()
        items = recipients_at(reading, listed[1], self.stop) if listed else []
        self._find_issuer(signature)
        number, passed = self._number_and_day_passed()
        self._note(number, passed)
        day = head.day
        names = self._values("signer", [[name] for name in signature.names])
        end = min(max(head.end, signature.end), self.stop)
        self.end = head.begin + len(reading.cased[head.begin : end].rstrip())
        start, end, _ = reading.quote(head.begin, self.end)
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

    def _find_issuer(self, signature: Signature) -> None:
        """Look for the issuer elsewhere, where the letterhead does not tell."""
        head = self.head
        if head.issuer is None and (self.attachment is None or signature.names):
            head.issuer = _issuer_elsewhere(head, signature)
        if head.issuer is None and not head.letter and self.attachment is None:
            head.issuer = issuer_in_preamble(self.mentions, type_of(head), head.end)

    def _number_and_day_passed(self) -> tuple[Number | None, tuple[Cell, str] | None]:
        """The number, and, without a day in the letterhead, the one on which it was passed."""
        head, number = self.head, self.head.number
        passed = day_passed(self.mentions, head.end, self.stop) if head.day is None else None
        if number is None and self.attachment is None:
            number, noted = number_of_appendices(self.mentions, type_of(head), head.end)
            passed = passed or noted
        return number, passed

    def _note(self, number: Number | None, passed: tuple[Cell, str] | None) -> None:
        """Note the parts whose values are not their texts."""
        day, heading = self.head.day, self.head.heading
        if number and number.digits is not None:
            self._value("symbol", Cell(number.start, number.end))
        if day:
            self._value("issued_on", Cell(day.start, day.end))
        if passed:
            self._value("issued_on", passed[0])
        if heading:
            self._value("type", Cell(heading.start, heading.end))

    def _value(self, name: str, cell_or_cells: Cell | list[Cell] | None) -> str | None:
        """The text of a part, which is noted with its offsets."""
        lines = [cell_or_cells] if isinstance(cell_or_cells, Cell) else cell_or_cells
        if not lines:
            return None
        written = text_of(self.reading, lines)
        if not written:  # signs alone
            return None
        start, last = lines[0].start, lines[-1].end
        blanks = last - start - len(self.reading.cased[start:last].rstrip())
        start, end, text = self.reading.quote(start, last - blanks)
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
