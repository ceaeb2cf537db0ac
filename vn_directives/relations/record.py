"""What is known of how one numbered document bears on another."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.kind import Kind, Part, Record, Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRecord(Record):
    """A relation between two numbered documents; one for each pair and type.

    Attributes:
        from_: the key of the document that acts, ``this`` for the text itself where it is an
            official document. In JSON and tables it is called ``from``.
        type: ``based_on``, ``implements``, ``guides``, ``amends``, ``replaces``, ``repeals``,
            ``issues``, or ``cites``: the text names the other document, and none of these holds.
        to: the key of the document that is acted on.
        start, end: character offsets of the evidence: from the words that tell the relation, or
            from the first of the two mentions, to the end of the second.
        parts: what is acted on in the other document, as paths of kind and number
            (``(("điều", "5"), ("khoản", "2"))``), gathered over all places that tell the relation.
        rule: how it is told: ``active``, ``passive``, ``preamble``, ``list``, ``name`` (in the
            name of an amending law), or ``mention``.
        from_ref: the mention of the document that acts, None for the text itself.
        to_ref: the mention of the document that is acted on.
    """

    from_: str
    type: str
    to: str
    start: int
    end: int
    parts: tuple[Part, ...] = ()
    rule: str
    from_ref: Ref | None = None
    to_ref: Ref


RELATIONS = Kind(
    key="relations",
    record=RelationRecord,
    title="Relations between documents",
    shown=("from", "type", "to", "parts"),
    listed=True,
)
