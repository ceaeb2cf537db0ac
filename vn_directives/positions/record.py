"""What is known of a position that somebody holds."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.kind import Kind, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRecord(Record):
    """A position that the document gives to a person, once for each period.

    References are pairs of a kind and a number in ``doc._.<kind>``.

    Attributes:
        name: the full name of the person, as in `OfficialRecord`.
        title: the title in its fullest form, as written.
        status: ``held``; ``appointed`` where the document reports that the person gets it;
            ``former`` where it is past when the document is written.
        from_, to: ISO 8601, as precise as written, where the document says when the position
            began or ended; else None. In JSON and tables ``from_`` is called ``from``.
        body: the canonical name of the body in which the position is held, or None.
        level: central, province, district, commune, or None.
        document: the numbered document by which the person gets or leaves it, as written, or None.
        rule: the construction that joins person and title (see ``docs/officials.md``).
        official_ref: the official.
        title_ref: the title.
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
    official_ref: tuple[str, int]
    title_ref: tuple[str, int]
    from_ref: tuple[str, int] | None = None
    to_ref: tuple[str, int] | None = None
    document_ref: tuple[str, int] | None = None


POSITIONS = Kind(
    key="positions",
    record=PositionRecord,
    title="Positions",
    shown=("name", "title", "status", "from", "to"),
)
