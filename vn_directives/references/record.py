"""What is known of a reference of a document to itself or to one of its own units."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.kind import Kind, Mention, Part, Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceRecord(Mention):
    """A reference to the document itself or to a unit of it: ``khoản 2 Điều này``.

    Attributes:
        parts: what is meant, one path of kind and number for each unit, from the outermost named
            on: ``(("điều", "5"), ("khoản", "2"))``; empty for the document itself. ``Điều này`` has
            the number of the article in which it stands, ``này`` where the outline has none.
        unit_refs: those of these units that ``doc._.outline`` has.
    """

    parts: tuple[Part, ...] = ()
    unit_refs: tuple[Ref, ...] = ()


REFERENCES = Kind(
    key="references",
    record=ReferenceRecord,
    name="reference",
    label="REFERENCE",
    color="#475569",
    title="References within the document",
    shown=("parts",),
)
