"""What is known of a unit of a document: a chapter, an article, a clause."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.kind import Kind, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRecord(Record):
    """A unit that a document is built of.

    Attributes:
        kind: ``phần``, ``chương``, ``mục``, ``tiểu mục``, ``điều``, ``khoản``, ``điểm``;
            ``phụ lục``; ``văn bản`` (a document that is issued with this one); in papers that are
            not made of articles ``I.``, ``1.``, ``1.1.``, ``a)``, ``-``.
        number: as written (``5``, ``5a``, ``II``, ``đ``), or None where there is none.
        heading: its heading, or None.
        parent: the number of the unit that holds it in ``doc._.outline``, or None.
        level: how many units hold it.
        start, end: character offsets in ``doc.text``; a unit ends where the next one of its level
            or above begins.
        quoted: whether it stands in a quotation: a unit of another document.
        of: the key of the document that is quoted, where the text tells; else None.
    """

    kind: str
    number: str | None = None
    heading: str | None = None
    parent: int | None = None
    level: int = 0
    start: int
    end: int
    quoted: bool = False
    of: str | None = None

    @property
    def label(self) -> str:
        """How the unit is called: ``Điều 5``, ``khoản 2``, ``I.``."""
        if self.kind[-1:] in ".)" or self.kind == "-":
            return f"{self.number}{self.kind[-1]}" if self.number else self.kind
        from vn_directives.structure.parts import part_kinds

        part = part_kinds().get(self.kind)
        name = self.kind if part is not None and part.small else self.kind.capitalize()
        return f"{name} {self.number}" if self.number else name


OUTLINE = Kind(
    key="outline",
    record=UnitRecord,
    title="Outline",
    shown=("kind", "number", "heading"),
)
