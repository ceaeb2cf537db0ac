"""The distinct documents of a text, each with its mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from vn_directives.directives.record import DirectiveRecord, DocumentRecord


def documents_in(mentions: Sequence[DirectiveRecord]) -> list[DocumentRecord]:
    """The distinct documents, in the order of their first mentions.

    Each field is what the first mention that states it says.
    """
    groups: dict[str, list[DirectiveRecord]] = {}
    for mention in mentions:
        groups.setdefault(mention.key or mention.canonical, []).append(mention)
    shared = [f.name for f in fields(DocumentRecord) if f.name not in ("key", "mentions")]
    documents = []
    for key, members in groups.items():
        values: dict[str, Any] = {
            name: next((v for m in members if (v := getattr(m, name)) is not None), None)
            for name in shared
        }
        values["symbol"] = max((m.symbol for m in members if m.symbol), key=len, default=None)
        offsets = tuple((m.start, m.end) for m in members)
        documents.append(DocumentRecord(key=key, mentions=offsets, **values))
    return documents
