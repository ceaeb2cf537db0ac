"""What is known of a reference to a numbered document, and of the document itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vn_directives.kind import Extract, Kind, Mention, Part, Record, Ref, referred


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectiveRecord(Mention):
    """A reference to a numbered official document.

    What is said of the issue (`issued_on`, `issuer`, `term`, `subject`, `locators`) is what this
    mention states; a `DocumentRecord` gathers it over all mentions of a document.

    Attributes:
        type: the official abbreviation of the document type (CT, NQ, QĐ …), or None.
        type_source: how `type` is known: ``word`` (the type word before the number), ``symbol``
            (the type code in the symbol), ``separators`` (a code that means one type in Party
            papers and another in State papers), ``issuer`` (a symbol without a type code), or
            ``document`` (the heading of the document whose letterhead the number stands in).
        number: the number as an integer (the whole part of ``66.25``).
        year: the year of the number (``30/2020/NĐ-CP``), or the one stated after it, or None.
        symbol: number and symbol without inner spaces (``30-CT/TU``), or None for a bare number.
        key: the same for all mentions of one document in a text: the fullest symbol that one of
            them carries, else type and number (``NQ 17``).
        branch: party, state, legislature, judiciary, police, military, front, mass, or None.
        issuer_code: the part of the symbol that stands for the issuing body (``TU``), or None.
        issuer_name: the body that the code stands for at the time of issue, or None.
        issued_on: ISO date of issue where the text states it, or None.
        effective_on: ISO date from which the document is in force, where the text states it right
            behind the mention or its subject, or None.
        issuer: the issuing body or office as written, of a joint document all of them, or None.
        term: the term of the issuing body as written (``khóa XII``), or None.
        subject: what the document is about, as written, or None.
        locators: the parts of the document that the mention points to, as written, in text order
            (``khoản 2``, ``Điều 5``).
        parts: the same as paths of kind and number, from the outermost unit on, one for each part
            that is meant: ``(("điều", "5"), ("khoản", "2"))``. Ranges are told number by number.
            Parts of what is issued with the document (``Điều 5 Quy chế ban hành kèm theo …``)
            begin with ``("văn bản", "Quy chế")``.
        is_self: whether the mention is the number in a letterhead: the document itself, which is
            not cited there.
        id: the document in any text (``31/thanh-uy/30-CT/2020``), from ``vn_linker``; see
            docs/identity.md.
    """

    type: str | None
    type_source: str | None = None
    number: int
    year: int | None = None
    symbol: str | None = None
    key: str | None = None
    branch: str | None = None
    issuer_code: str | None = None
    issuer_name: str | None = None
    issued_on: str | None = None
    effective_on: str | None = None
    issuer: str | None = None
    term: str | None = None
    subject: str | None = None
    locators: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    is_self: bool = False
    id: str | None = None

    @property
    def canonical(self) -> str:
        """The identifier, else the key, else the type and number."""
        return self.id or self.key or f"{self.type or ''} {self.number}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord(Record):
    """A numbered document and all its mentions in a text; the fields are those of the mentions.

    Attributes:
        mention_refs: the mentions, in text order.
        is_self: whether the text holds the document itself, with its letterhead.
    """

    key: str
    type: str | None
    number: int
    year: int | None = None
    symbol: str | None = None
    branch: str | None = None
    issuer_code: str | None = None
    issuer_name: str | None = None
    issued_on: str | None = None
    effective_on: str | None = None
    issuer: str | None = None
    term: str | None = None
    subject: str | None = None
    id: str | None = None
    mention_refs: tuple[Ref, ...] = ()
    is_self: bool = False


def _implied(item: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    symbol = item.get("symbol") or ""
    year = _YEAR.search(symbol)
    code = re.split("[-/]", symbol)[-1]
    return {
        "type_source": "symbol" if item.get("text") == symbol else "word",
        "year": int(year[1]) if year else None,
        "issuer_code": code if code and not code.isdigit() else None,
    }


_YEAR = re.compile(r"/(\d{4})(?:/|$)")


DIRECTIVES = Kind(
    key="directives",
    record=DirectiveRecord,
    name="directive",
    label="DIRECTIVE",
    color="#7c3aed",
    title="Directives",
    told=(
        *("type", "number", "symbol", "key", "issued_on", "issuer"),
        *("effective_on", "term", "subject", "locators", "parts", "is_self"),
    ),
    alike="key",
    implied=_implied,
    shown=(
        "key",
        "type",
        "number",
        "issued_on",
        "issuer",
        "issuer_name",
        "term",
        "subject",
        "branch",
    ),
)


def _of_mentions(item: Mapping[str, Any], record: Extract) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    refs = record.refs_to("directives", "key", item.get("key"))
    mentions = [referred(record, ref) for ref in item.get("mention_refs", refs)]
    told = (n for n in _shared if n != "symbol")
    symbols = [m["symbol"] for m in mentions if m.get("symbol")]
    return {
        "mention_refs": refs,
        **{n: next((m[n] for m in mentions if m.get(n) is not None), None) for n in told},
        "symbol": max(symbols, key=len, default=None),
        "is_self": any(m.get("is_self") for m in mentions),
    }


_shared = DocumentRecord.__dataclass_fields__.keys() & DirectiveRecord.__dataclass_fields__.keys()


DOCUMENTS = Kind(
    key="documents",
    record=DocumentRecord,
    title="Documents",
    told=("key",),
    implied=_of_mentions,
)
