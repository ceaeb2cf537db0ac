"""The documents of a text: its own, and those that are issued with it or stand below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vn_directives.directives.vocabulary import types_speaking
from vn_directives.duties.drafts import By
from vn_directives.duties.vocabulary import names_norm
from vn_directives.header.record import HeaderRecord
from vn_directives.instructions.actors import Cast
from vn_directives.instructions.issuer import leading
from vn_directives.matching import Reading

_HEAD = frozenset(
    {"symbol", "type", "subject", "place", "issued_on", "issuer", "parent", "addressees"}
)


class Part(NamedTuple):
    """What stands between head and foot of one document.

    Attributes:
        first, last: its word offsets.
        issuer: who speaks in it; None in a text that is no official document.
        listed: whether its items tell duties without a directing verb.
    """

    first: int
    last: int
    issuer: By | None
    listed: bool


def is_dutiless(kind: str | None) -> bool:
    """Whether documents of a type tell no duties: laws, decrees; reports, minutes, requests."""
    return kind in types_speaking("norm") or kind in types_speaking("report")


def parts_of(reading: Reading, cast: Cast, headers: Sequence[HeaderRecord]) -> Iterator[Part]:
    """The documents of a text, in text order; without any frame the whole text is one part."""
    if not headers:
        yield Part(0, len(reading.words), None, not names_norm(reading, 0, len(reading.words)))
        return
    issuer = kind = None
    for n, header in enumerate(headers):
        stop = headers[n + 1].start if n + 1 < len(headers) else len(reading.text)
        first, last = _between(reading, header, stop)
        if header.issued_with is None or issuer is None:
            issuer = _issuer(reading, cast, header)
        kind = header.type or kind
        listed = not is_dutiless(kind) and not names_norm(reading, first, last)
        if n == 0 or listed:
            yield Part(first, last, issuer, listed)


def _between(reading: Reading, header: HeaderRecord, stop: int) -> tuple[int, int]:
    """The words between the head of a document and its foot, or the character `stop`."""
    signed = {part.start for part in header.parts if part.name == "signed_for"}
    above = (p for p in header.parts if p.start < header.end)  # the day may stand at the foot
    heads = (p.end for p in above if p.name in _HEAD and p.start not in signed)
    head = max(heads, default=header.start)
    feet = (p.start for p in header.parts if p.name not in _HEAD and p.start > head)
    foot = min(feet, default=stop)
    return reading.word_range(head, head)[0], reading.word_range(foot, foot)[0]


def _issuer(reading: Reading, cast: Cast, header: HeaderRecord) -> By | None:
    if header.issuer is None:
        speaker = leading(reading, cast)
        return speaker and By(speaker.name, speaker.kind, None, speaker.rank)
    part = next((part for part in header.parts if part.name == "issuer"), None)
    place = reading.word_range(part.start, part.end) if part else None
    return By(header.issuer, "body", place)
