"""What in a register a question means: its bodies, documents, and those who are told to act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from vn_directives.directives.record import DirectiveRecord
from vn_directives.identity.national import HOME
from vn_directives.orthography import slug
from vn_directives.register.citing import cited, symbol_of
from vn_directives.register.documents import issuing, symbol_key
from vn_directives.register.names import name_key, plain
from vn_directives.register.question import body_named
from vn_directives.register.spoken import in_full
from vn_directives.vocabulary import compiled, current_lexicon

IN_PLACES = (
    "EXISTS (SELECT up FROM (SELECT unnest(?) AS up) AS asked_in "
    "WHERE place_id = up OR starts_with(place_id, up || '.'))"
)
"""The condition that a place is one of those that a parameter lists, or within one."""

_MANY = frozenset(("các", "cac"))  # UBND [các] xã, phường


def ids_of(connection: Any, query: str, parameters: Sequence[Any]) -> list[str]:
    """The first column of what a query gives."""
    return [row[0] for row in connection.execute(query, list(parameters)).fetchall()]


def persons_called(connection: Any, name: str) -> list[str]:
    """The persons of an identifier, else of a name, of one behind titles, or of a part of one."""
    found = ids_of(connection, "SELECT person_id FROM persons WHERE person_id = ?", [name])
    words = name_key(name).split()
    names = [" ".join(words[n:]) for n in range(max(1, len(words) - 1))]
    spelling = "replace(strip_accents(name_key), 'đ', 'd')" if name.isascii() else "name_key"
    query = f"SELECT DISTINCT person_id FROM names WHERE {spelling} = ?"
    found = found or next(filter(None, (ids_of(connection, query, [key]) for key in names)), [])
    part = "SELECT person_id FROM persons WHERE contains(' ' || plain || ' ', ?)"
    asked = plain(name)
    first, _, given = asked.partition(" ")
    tries = [asked, *([given] if given and first in _callings() else [])]  # ông Huấn
    return found or next(
        filter(None, (ids_of(connection, part, [f" {words} "]) for words in tries)), []
    )


@compiled
def _callings() -> frozenset[str]:
    """The words before names with which somebody is called politely, without marks: ``ong``."""
    forms = (entry["form"] for entry in current_lexicon("honorifics")["callings"])
    return frozenset(plain(form) for form in forms if " " not in form)


def told(connection: Any, body: str) -> list[str]:
    """Those told to act in whose words a name stands, with its marks or, asked so, without."""
    key = plain if body.isascii() else name_key

    def words(text: str) -> str:
        return f" {' '.join(word for word in key(in_full(text)).split() if word not in _MANY)} "

    asked = words(body.upper() if body.isascii() else body)
    query = "SELECT DISTINCT who FROM duties WHERE who IS NOT NULL"
    return [who for who in ids_of(connection, query, []) if asked in words(who)]


def bodies_called(connection: Any, body: str) -> list[str]:
    """The bodies of an identifier, else of a name, with its place or without."""
    found = ids_of(connection, "SELECT body_id FROM bodies WHERE body_id = ?", [body])
    if found:
        return found
    asked = body_named(body)
    if asked is not None:
        conditions = ["list_contains(?, regexp_replace(body_id, '^[^/]*/', ''))"]
        parameters: list[Any] = [list(asked.owns)]
        if asked.places:
            conditions.append(IN_PLACES if asked.level else "list_contains(?, place_id)")
            parameters.append(list(asked.places))
        if asked.level is not None:
            conditions.append("place_id IN (SELECT place_id FROM places WHERE level = ?)")
            parameters.append(asked.level)
        found = ids_of(
            connection, f"SELECT body_id FROM bodies WHERE {' AND '.join(conditions)}", parameters
        )
        ours = [id for id in found if id.startswith("vn/")]
        found = found if asked.places or asked.level else ours or found
    return found or _spelled(connection, body)


def _spelled(connection: Any, body: str) -> list[str]:
    """The bodies of a name that no grammar reads, by its words without marks."""
    words = plain(body)
    return [
        id
        for id, name, path in connection.execute(
            "SELECT body_id, name, coalesce(place_path, '') FROM bodies ORDER BY texts DESC"
        ).fetchall()
        if words in (plain(name), f"{plain(name)} {plain(path.rpartition('> ')[2])}")
    ]


def documents_called(connection: Any, words: str) -> list[str]:
    """The documents of an identifier, a symbol, a type and a number, or a name."""
    by_symbol = "SELECT document_id FROM documents WHERE upper(replace(symbol, ' ', '')) = ?"
    found = ids_of(
        connection, "SELECT document_id FROM documents WHERE document_id = ?", [words]
    ) or ids_of(connection, by_symbol, [symbol_of(words)])
    if found:
        return found
    asked = cited(words)
    if isinstance(asked, DirectiveRecord):
        return _numbered(connection, asked, words)
    found = ids_of(connection, by_symbol, [asked.key]) if asked and asked.key else []
    return found or _titled(connection, asked.name if asked else words)


def _titled(connection: Any, name: str) -> list[str]:
    """The documents of a name; asked without marks, with its year or without."""
    key = name_key(name)
    if not name.isascii():
        query = "SELECT document_id FROM documents WHERE lower(subject) = ?"
        return ids_of(connection, query, [key])
    rows = connection.execute("SELECT document_id, subject, year FROM documents").fetchall()
    return [
        id
        for id, subject, year in rows
        if key in (plain(subject or ""), f"{plain(subject or '')} {year}")
    ]


def _numbered(connection: Any, asked: DirectiveRecord, words: str) -> list[str]:
    """The documents that a type, a number, and what is told beside them fit."""
    key = _key(asked.symbol, words)
    rows = connection.execute(
        "SELECT document_id, symbol, type, year, issued_on, issuer_id FROM documents "
        "WHERE number = ?",
        [asked.number],
    ).fetchall()
    by = asked.issuer or _issuer_behind(words, asked)
    issuers = [issuing(id) for id in bodies_called(connection, by)] if by else []
    office = f"{HOME}/{slug(by or '')}-"  # Thủ tướng, who is no body
    return [
        id
        for id, symbol, type, year, day, issuer in rows
        if (type == asked.type or type is None or asked.type is None)
        and f"{_key(symbol, words) or key}-".startswith(f"{key}-" if key else "")
        and (asked.year in (None, year) or year is None)
        and (asked.issued_on in (None, str(day)) or day is None)
        and (issuer in issuers or issuer is None or not by or f"{issuer}-".startswith(office))
    ]


def _key(symbol: str | None, words: str) -> str:
    """A symbol in one spelling, without marks where it is asked so: ``145/2020/ND-CP``."""
    key = symbol_key(symbol) or ""
    return slug(key) if words.isascii() else key


def _issuer_behind(words: str, asked: DirectiveRecord) -> str | None:
    """The body that stands behind a number without ``của``: ``Chỉ thị 21 Tỉnh ủy Lạng Sơn``."""
    behind = words.rpartition(str(asked.number))[2].lstrip("/0123456789 ")
    return behind if body_named(behind) is not None else None
