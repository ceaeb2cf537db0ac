"""What the tables say beyond the fields of records: identifiers to join on, days, and the texts.

An identifier is the same in every text, as a ``ref`` is within one: ``31/thanh-uy`` for a body,
``31`` for a place, ``31/thanh-uy/30-CT/2020`` for a document, the ``key`` for an official.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any

from vn_directives.days import day_of
from vn_directives.kind import referred
from vn_directives.whole import day_of_text, title_of

Record = Mapping[str, Any]
Value = Callable[[Record, "Names"], Any]
Column = tuple[str, Value]
Find = Callable[["Names", Any], str | None]

TEXTS: Mapping[str, Any] = MappingProxyType(
    {
        "doc_id": "string",
        "title": "string",
        "date": "date",
        "date_by": "string",
        "characters": "integer",
        "document_id": "string",
        "document_key": "string",
        "document_type": "string",
        "document_number": "integer",
        "document_symbol": "string",
        "document_subject": "string",
    }
)
"""The columns of ``texts``, a row for each text, with their types.

``date_by`` tells where the day is from, see `vn_directives.whole.day_of_text`. The document is the
one that the text itself is, where it is one.
"""


def text_row(record: Record) -> dict[str, Any]:
    """The row of a text.

    Args:
        record: an extraction record with all fields.
    """
    header = record.get("header") or {}
    itself = _itself(record)
    day, day_by = day_of_text(record)
    text = record.get("text")
    return {
        "doc_id": record["id"],
        "title": title_of(record),
        "date": day,
        "date_by": day_by,
        "characters": None if text is None else len(text),
        "document_id": itself.get("id"),
        "document_key": itself.get("key"),
        **{
            f"document_{name}": header.get(name) if itself.get(name) is None else itself[name]
            for name in ("type", "number", "symbol", "subject")
        },
    }


def _itself(record: Record) -> Record:
    """The document that a text is; nothing where it is none."""
    return next((d for d in record.get("documents") or () if d.get("is_self")), {})


class Names:
    """The identifiers of what an extraction record holds.

    Args:
        record: with all fields.
    """

    def __init__(self, record: Record) -> None:
        self._record = record

    @cached_property
    def _officials(self) -> dict[tuple[Any, ...], Any]:
        """The keys of officials by the references to their mentions."""
        return {
            tuple(ref): official.get("key")
            for official in self._record.get("officials") or ()
            for ref in official.get("mention_refs") or ()
        }

    def body(self, ref: Sequence[Any] | None) -> str | None:
        """The identifier of a body, or of that of a title."""
        item = referred(self._record, ref)
        if ref and ref[0] == "titles":
            item = referred(self._record, item.get("body_ref"))
        return item.get("id") if ref and ref[0] in ("bodies", "titles") else None

    def document(self, ref: Sequence[Any] | None) -> str | None:
        """The identifier of a document that a mention or a record of documents means."""
        known = ref and ref[0] in ("directives", "documents")
        return referred(self._record, ref).get("id") if known else None

    def official(self, ref: Sequence[Any] | None) -> str | None:
        """The key of an official, or of the one whose name or title is mentioned."""
        if ref and ref[0] == "officials":
            return referred(self._record, ref).get("key")
        return self._officials.get(tuple(ref)) if ref else None

    def itself(self) -> str | None:
        """The identifier of the document that the text is."""
        return _itself(self._record).get("id")

    def mentioned(self, ref: Sequence[Any], item: Record) -> str | None:
        """The identifier of what a mention stands for."""
        if ref[0] in ("titles", "persons"):
            return self.official(ref)
        return item.get("id")


def place_of(body: str | None) -> str | None:
    """The identifier of the place of a body: ``31`` of ``31/thanh-uy``."""
    return body.partition("/")[0] if body else None


def _day(name: str, column: str) -> Column:
    return column, lambda item, names: day_of(item.get(name))


def _one(column: str, ref: str, find: Find) -> Column:
    """What the reference in a field stands for."""
    return column, lambda item, names: find(names, item.get(ref))


def _all(column: str, refs: str, find: Find) -> Column:
    """What the references in a field stand for, each once."""
    return column, lambda item, names: _each(find(names, ref) for ref in item.get(refs) or ())


def _each(ids: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(id for id in ids if id))


def _from_document(item: Record, names: Names) -> str | None:
    ref = item.get("from_ref")
    return names.document(ref) if ref else names.itself()


_DATE: Column = ("date", lambda item, names: day_of(item.get("resolved") or item.get("value")))
_BODY = _one("body_id", "body_ref", Names.body)
_PLACE: Column = ("place_id", lambda item, names: place_of(names.body(item.get("body_ref"))))
_ISSUED = (_day("issued_on", "issued_date"), _day("effective_on", "effective_date"))
OF_DUTIES = (
    _all("who_body_ids", "who_refs", Names.body),
    _all("who_official_keys", "who_refs", Names.official),
    _one("by_body_id", "by_ref", Names.body),
    _one("by_official_key", "by_ref", Names.official),
    _all("under_document_ids", "under_refs", Names.document),
)
MORE: Mapping[str, tuple[Column, ...]] = {
    "dates": (_DATE,),
    "relative_dates": (_DATE,),
    "bodies": (("place_id", lambda item, names: place_of(item.get("id"))),),
    "titles": (_BODY, _PLACE),
    "directives": _ISSUED,
    "documents": _ISSUED,
    "positions": (
        _day("from", "from_date"),
        _day("to", "to_date"),
        _one("official_key", "official_ref", Names.official),
        _BODY,
        _PLACE,
        _one("document_id", "document_ref", Names.document),
    ),
    "instructions": (
        _one("speaker_body_id", "speaker_ref", Names.body),
        _one("speaker_official_key", "speaker_ref", Names.official),
        _one("addressee_body_id", "addressee_ref", Names.body),
        _one("addressee_official_key", "addressee_ref", Names.official),
    ),
    "duties": OF_DUTIES,
    "duties_deadlines": (_DATE,),
    "relations": (
        ("from_document_id", _from_document),
        _one("to_document_id", "to_ref", Names.document),
    ),
    "header": (_ISSUED[0], ("document_id", lambda item, names: names.itself())),
    "headers": _ISSUED[:1],
}
"""The columns of a table behind those of its record."""


def type_of(column: str) -> Any:
    """The type of a column of `MORE`."""
    if column.endswith("date"):
        return "date"
    return "list of strings" if column.endswith("s") else "string"
