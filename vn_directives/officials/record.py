"""Persons, and officials: persons with their titles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vn_directives.kind import Extract, Kind, Mention, Record, Ref, referred


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
        titles: every title that the document gives to the person, once each, as written in full.
        title_refs: the titles, each time that the document gives one to the person; what is said
            of each position is a `PositionRecord`.
        key: the name; for the second of two of one name, whose positions exclude one another, with
            a number behind it.
        aliases: other names that the document gives to the person (``bí danh``, ``tên thật``).
        mention_refs: the mentions of the person, in text order: names and titles (``Bí thư Thành
            ủy`` alone too).
        pronouns: the character offsets of the honorifics that stand for the person (``Đồng chí yêu
            cầu``).
    """

    name: str
    titles: tuple[str, ...]
    title_refs: tuple[Ref, ...] = ()
    key: str = ""
    aliases: tuple[str, ...] = ()
    mention_refs: tuple[Ref, ...] = ()
    pronouns: tuple[tuple[int, int], ...] = ()


def _implied(item: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    return {"name": item.get("text")}


PERSONS = Kind(
    key="persons",
    record=PersonRecord,
    name="person",
    label="PERSON",
    color="#db2777",
    title="Persons",
    implied=_implied,
    shown=("name",),
)


def _of_official(item: Mapping[str, Any], record: Extract) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    name = item.get("name")
    refs = [*(item.get("title_refs") or ()), *record.refs_to("persons", "name", name)]
    return {
        "key": name,
        "mention_refs": sorted(refs, key=lambda ref: referred(record, ref).get("start", -1)),
    }


OFFICIALS = Kind(
    key="officials",
    record=OfficialRecord,
    title="Officials",
    implied=_of_official,
)
