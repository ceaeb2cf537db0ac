"""Persons, and officials: persons with their titles."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.storage import Mention, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord(Mention):
    """A mention of a person by name.

    Attributes:
        name: the full name as the document gives it, for a short form (``đồng chí Tuấn``) too.
    """

    name: str

    @property
    def canonical(self) -> str:
        """The full name."""
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialRecord(Record):
    """A person to whom the document gives at least one title.

    Attributes:
        name: the full name as written.
        titles: every title that the document gives to the person, once each, as written.
    """

    name: str
    titles: tuple[str, ...]
