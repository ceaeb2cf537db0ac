"""What is known of a reference of a document to itself or to one of its own units."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.kind import Kind, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceRecord(Mention):
    """A reference to the document itself or to a unit of it: ``khoản 2 Điều này``.

    Attributes:
        units: the units that are named, from the outermost on, as ``điều 5``, ``khoản 2``; empty
            for the document itself.
        unit_ref: the unit of ``doc._.outline`` that is meant, or None.
    """

    units: tuple[str, ...] = ()
    unit_ref: tuple[str, int] | None = None


REFERENCES = Kind(
    key="references",
    record=ReferenceRecord,
    name="reference",
    label="REFERENCE",
    color="#475569",
    title="References within the document",
    shown=("units",),
    rare=True,
)
