"""The distinct documents of a text, each with its mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from vn_directives.directives.record import DirectiveRecord, DocumentRecord

_GATHERED = ("key", "mention_refs", "symbol", "is_self")
# What a document is told to be, by the first mention that states it.
_TOLD = [f.name for f in fields(DocumentRecord) if f.name not in _GATHERED]
_told_by = attrgetter(*_TOLD)
_SUBJECT = _TOLD.index("subject")


def documents_in(mentions: Sequence[DirectiveRecord]) -> list[DocumentRecord]:
    """The distinct documents, in the order of their first mentions.

    Each field is what the first mention that states it says, the subject the first that tells date
    or issuer as well, where one does (headings call it for short); the symbol is the fullest one.
    """
    groups: dict[str, list[int]] = {}
    for n, mention in enumerate(mentions):
        groups.setdefault(mention.key or mention.canonical, []).append(n)
    return [_document(key, mentions, numbers) for key, numbers in groups.items()]


def _document(
    key: str, mentions: Sequence[DirectiveRecord], numbers: Sequence[int]
) -> DocumentRecord:
    first = mentions[numbers[0]]
    symbol, is_self = first.symbol, first.is_self
    values: Sequence[Any] = _told_by(first)
    if len(numbers) > 1:
        members = [mentions[n] for n in numbers]
        symbol = max((m.symbol for m in members if m.symbol), key=len, default=None)
        is_self = any(m.is_self for m in members)
        columns = zip(*map(_told_by, members), strict=True)
        values = [next((v for v in column if v is not None), None) for column in columns]
        values[_SUBJECT] = _subject(members) or values[_SUBJECT]
    return DocumentRecord(
        key=key,
        symbol=symbol or None,
        mention_refs=tuple([("directives", n) for n in numbers]),
        is_self=is_self,
        **dict(zip(_TOLD, values, strict=True)),
    )


def _subject(members: Sequence[DirectiveRecord]) -> str | None:
    """The first subject that is told with date or issuer."""
    return next((m.subject for m in members if m.subject and (m.issued_on or m.issuer)), None)
