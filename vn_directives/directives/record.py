"""What is known of a reference to a numbered document."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.storage import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectiveRecord(Mention):
    """A reference to a numbered official document.

    Attributes:
        type: the official abbreviation of the document type (CT, NQ, QĐ …), or None.
        number: the number as an integer.
        symbol: number and symbol without inner spaces (``30-CT/TU``), or None for a bare number.
        key: the fullest symbol that a mention of the same document carries, or None.
        issued_on: ISO date of issue where the text states it, or None.
        issuer: the issuing body or office as written, or None.
    """

    type: str | None
    number: int
    symbol: str | None = None
    key: str | None = None
    issued_on: str | None = None
    issuer: str | None = None

    @property
    def canonical(self) -> str:
        """The key, else the type and number."""
        return self.key or f"{self.type or ''} {self.number}".strip()
