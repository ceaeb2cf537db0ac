"""What is known of a position that somebody holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vn_directives.kind import Kind, Record, Ref, referred


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRecord(Record):
    """A position that the document gives to a person, once for each period.

    Attributes:
        name: the full name of the person, as in `OfficialRecord`.
        title: the title in its fullest form, as written.
        status: ``held``; ``appointed`` where the document reports that the person gets it;
            ``former`` where it is past when the document is written.
        from_, to: ISO 8601, as precise as written, where the document says when the position
            began or ended; else None. In JSON and tables ``from_`` is called ``from``.
        body: the body in which the position is held, as written, or None.
        level: central, province, district, commune, or None.
        document: the numbered document by which the person gets or leaves it, as written, or None.
        rule: the construction that joins person and title (see ``docs/officials.md``).
        official_ref: the official.
        title_ref: the title.
        body_ref: the body.
        from_ref, to_ref: the dates.
        document_ref: the document.
    """

    name: str
    title: str
    status: str
    from_: str | None = None
    to: str | None = None
    body: str | None = None
    level: str | None = None
    document: str | None = None
    rule: str
    official_ref: Ref
    title_ref: Ref
    body_ref: Ref | None = None
    from_ref: Ref | None = None
    to_ref: Ref | None = None
    document_ref: Ref | None = None


def _implied(item: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    title = referred(record, item.get("title_ref"))
    document = referred(record, item.get("document_ref"))
    return {
        "body": title.get("body"),
        "body_ref": title.get("body_ref"),
        "level": title.get("level"),
        "document": document.get("text"),
    }


POSITIONS = Kind(
    key="positions",
    record=PositionRecord,
    title="Positions",
    implied=_implied,
    shown=("name", "title", "status", "from", "to"),
)
