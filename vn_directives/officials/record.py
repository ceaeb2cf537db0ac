"""Persons, and officials: persons with their titles."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.kind import Kind, Mention, Record
from vn_directives.titles.record import TitleRecord


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
class GivenTitleRecord(Record):
    """A title that the document gives to a person, at one place.

    Attributes:
        title: the title, at the place where the document gives it.
        kind: ``held``; ``appointed`` where the document tells how the person comes to hold it
            (``bầu``, ``bổ nhiệm``, ``giữ chức vụ``); ``former`` where it is past.
        current: whether the person holds it when the document is written.
        rule: the construction that says so (see ``docs/officials.md``).
    """

    title: TitleRecord
    kind: str
    current: bool
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialRecord(Record):
    """A person to whom the document gives at least one title.

    Attributes:
        name: the full name as written.
        titles: every title that the document gives to the person, once each, as written in full.
        positions: each time that the document gives a title to the person, in text order.
        key: the name; for the second of two of one name, whose positions exclude one another, with
            a number behind it.
        aliases: other names that the document gives to the person (``bí danh``, ``tên thật``).
        mentions: the character offsets of all mentions of the person, in text order: names, titles
            (``Bí thư Thành ủy`` alone too), and honorifics alone (``Đồng chí yêu cầu``).
    """

    name: str
    titles: tuple[str, ...]
    positions: tuple[GivenTitleRecord, ...] = ()
    key: str = ""
    aliases: tuple[str, ...] = ()
    mentions: tuple[tuple[int, int], ...] = ()


PERSONS = Kind(
    key="persons",
    record=PersonRecord,
    name="person",
    label="PERSON",
    color="#db2777",
    title="Persons",
    shown=("name",),
)
OFFICIALS = Kind(key="officials", record=OfficialRecord, title="Officials")
