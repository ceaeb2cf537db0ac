"""What is known of a document that a text calls by its name."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.kind import Kind, Mention, Part


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRecord(Mention):
    """A law, code, ordinance, constitution, or paper of the Party that is called by its name.

    Attributes:
        type: the abbreviation of the document type: ``L`` (laws and codes), ``PL``, ``HP`` (a
            constitution), ``NQ``, ``ĐL`` (a charter), ``CL`` (a platform).
        name: the name in one spelling, without the year (``Luật Đất đai``).
        year: the year that the text states with the name (``năm 2013``, ``ngày 29/11/2013``), or
            None.
        key: the number of the document (``45/2013/QH13``) where the name with its year, or with
            the other mentions and the date of the text, tells which one it is; else None.
        is_draft: whether the text speaks of a draft (``dự thảo Luật …``), which has no number.
        locators: the parts of it that the mention points to, as written (``Điều 5``).
        parts: the same as paths of kind and number, see `DirectiveRecord`.
    """

    type: str
    name: str
    year: int | None = None
    key: str | None = None
    is_draft: bool = False
    locators: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def canonical(self) -> str:
        """The number, else the name with its year."""
        return self.key or (f"{self.name} {self.year}" if self.year else self.name)


NAMED = Kind(
    key="named",
    record=NamedRecord,
    name="named_document",
    label="NAMED",
    color="#9d174d",
    title="Laws and papers called by name",
    shown=("name", "year", "key", "type"),
    listed=True,
)
