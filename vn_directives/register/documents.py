"""The documents of a text as rows of the register."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from vn_directives.days import day_of, year_of

Row = dict[str, Any]
Record = Mapping[str, Any]

DIGITS = 16
"""How many digits of a digest identify a text."""

# What is issued by an organ that acts for its committee is numbered and signed as the committee's.
_STANDING = frozenset({"ban-thuong-vu", "thuong-truc", "ban-chap-hanh"})
_CENTRE = frozenset(
    {"vn/bo-chinh-tri", "vn/ban-bi-thu", "vn/trung-uong-dang", "vn/ban-chap-hanh-trung-uong-dang"}
    | {"vn/trung-uong-dang/ban-chap-hanh", "vn/ban-chap-hanh-trung-uong"}
)


def document_row(document: Record, number: int) -> Row:
    """A numbered document, as the text tells of it."""
    id = document.get("id") or "?"
    is_national = id.count("/") and id[0].isdigit() and id == document.get("symbol")
    parts = [] if is_national else id.split("/")
    issuer = None if is_national else _issuer(closed("/".join(parts[:-2]) or None))
    hint = None if is_national or issuer else "/".join(parts[1:-2]) or None
    year = document.get("year") or year_of(document.get("issued_on"))
    return {
        "key": document["key"],
        "number": number,
        "linked_id": id,
        "issuer_id": issuer,
        "issuer_hint": hint,
        "type": document.get("type"),
        "document_no": document["number"],
        "year": int(parts[-1]) if parts and parts[-1].isdigit() else year,
        "is_closed": bool(is_national) or "?" not in id,
        "symbol": document.get("symbol"),
        "code": document.get("issuer_code"),
        "issuer": document.get("issuer") or document.get("issuer_name"),
        "issued_on": document.get("issued_on"),
        "effective_on": document.get("effective_on"),
        "subject": document.get("subject"),
        "is_self": bool(document.get("is_self")),
    }


def _issuer(id: str | None) -> str | None:
    """The body in whose name a document is issued: the committee for its standing organs."""
    if id is None:
        return None
    if id in _CENTRE:
        return "vn/trung-uong"
    place, _, own = id.partition("/")
    committee, _, organ = own.partition("/")
    return f"{place}/{committee}" if organ in _STANDING and committee.endswith("uy") else id


def named_row(named: Record, number: int) -> Row:
    """A law, called by name, whose number is known."""
    key = named["key"]
    row: Row = dict.fromkeys(("issuer_id", "issuer_hint", "issued_on", "effective_on", "issuer"))
    digits = key.partition("/")[0]
    return row | {
        "key": key,
        "number": number,
        "linked_id": key,
        "type": named["type"],
        "document_no": int(digits) if digits.isdigit() else None,
        "year": named.get("year"),
        "is_closed": True,
        "symbol": key,
        "code": None,
        "subject": named["name"],
        "is_self": False,
    }


def unnumbered_row(header: Record, number: int, text: str) -> Row:
    """The text itself, an official document whose number is left blank."""
    row: Row = dict.fromkeys(("issuer_id", "issuer_hint", "document_no", "symbol", "code"))
    issued_on = header.get("issued_on")
    return row | {
        "key": "this",
        "number": number,
        "linked_id": f"text/{sha256(text.encode('utf-8', 'replace')).hexdigest()[:DIGITS]}",
        "type": header.get("type"),
        "year": year_of(issued_on),
        "is_closed": True,
        "issuer": header.get("issuer"),
        "issued_on": day_of(issued_on),
        "effective_on": None,
        "subject": header.get("subject"),
        "is_self": True,
    }


def closed(id: str | None) -> str | None:
    """An identifier, None where it leaves something open."""
    return None if id is None or id.startswith("?") or "/?" in id else id
