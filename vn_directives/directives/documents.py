"""The distinct documents of a text, each with its mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from vn_directives.directives.record import DirectiveRecord, DocumentRecord

_GATHERED = ("key", "mentions", "symbol", "is_self")
# What a document is told to be, by the first mention that states it.
_TOLD = [f.name for f in fields(DocumentRecord) if f.name not in _GATHERED]
_told_by = attrgetter(*_TOLD)


def documents_in(mentions: Sequence[DirectiveRecord]) -> list[DocumentRecord]:
    """The distinct documents, in the order of their first mentions.

    Each field is what the first mention that states it says; the symbol is the fullest one.
    """
    groups: dict[str, list[DirectiveRecord]] = {}
    for mention in mentions:
        groups.setdefault(mention.key or mention.canonical, []).append(mention)
    return [_document(key, members) for key, members in groups.items()]


def _document(key: str, members: Sequence[DirectiveRecord]) -> DocumentRecord:
    symbols = [member.symbol for member in members if member.symbol]
    values: Sequence[Any] = _told_by(members[0])
    if len(members) > 1:
        columns = zip(*map(_told_by, members), strict=True)
        values = [next((v for v in column if v is not None), None) for column in columns]
    return DocumentRecord(
        key=key,
        symbol=max(symbols, key=len, default=None),
        mentions=tuple([(m.start, m.end) for m in members]),
        is_self=any(m.is_self for m in members),
        **dict(zip(_TOLD, values, strict=True)),
    )
