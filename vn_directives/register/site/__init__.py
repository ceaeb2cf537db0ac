"""A register as static pages that need no network and no server.

``index.html`` reads ``data/index.js`` (the names that are searched and listed) and, when a page is
opened, the block of ``data/`` in which its entry stands. Blocks are scripts, as a browser loads no
other data for a page that is opened from a folder.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from vn_directives.formats.content import without_surrogates
from vn_directives.register.answer import Row
from vn_directives.register.asking import Register
from vn_directives.register.names import plain
from vn_directives.register.queries import (
    DUTIES,
    IN_TIME,
    POSITIONS,
    ROLES_OF,
    sources_of,
)

_ASSETS = ("index.html", "style.css", "app.js", "views.js", "draw.js")
_BLOCK = 100  # entries of one block
_TEXTS = 25  # texts of one block
_SEARCHED = ("name", "symbol", "subject", "issuer", "place_path")
# The titles of each person, those that most texts tell first, at last those without a body.
_TITLES = """
SELECT person_id, list(title ORDER BY told DESC, last_seen DESC NULLS LAST, id) AS titles
FROM (
    SELECT person_id, title, texts AS told, last_seen, position_id AS id FROM positions
    UNION ALL
    SELECT person_id, title, 0 AS told, last_seen, role_id AS id FROM roles
)
GROUP BY person_id
"""


def write_site(register: Register, folder: Path) -> int:
    """Write the pages of a register into a folder; the number of files.

    Args:
        register: the register.
        folder: made where it does not exist; files of the same names are replaced.
    """
    (folder / "data").mkdir(parents=True, exist_ok=True)
    for name in _ASSETS:
        asset = files("vn_directives.register").joinpath(f"site/{name}").read_text("utf-8")
        (folder / name).write_text(asset, encoding="utf-8")
    index = _index(register)
    count = len(_ASSETS) + 1
    _write(folder, "index", index)
    for kind, key, size in (
        ("texts", "text_id", _TEXTS),
        ("persons", "person_id", _BLOCK),
        ("documents", "document_id", _BLOCK),
        ("bodies", "body_id", _BLOCK),
    ):
        ids = [row[key] for row in index[kind]]
        for number, block in enumerate(_blocks(ids, size)):
            _write(folder, f"{kind}-{number}", _DETAILS[kind](register, block))
            count += 1
    return count


def _write(folder: Path, name: str, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = without_surrogates(text).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    path = folder / "data" / f"{name}.js"
    path.write_text(f"register.put({json.dumps(name)},{text});\n", encoding="utf-8")


def _blocks(ids: list[str], size: int) -> Iterator[list[str]]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


def _index(register: Register) -> dict[str, Any]:
    """What every page needs: names, and the duties with a day."""
    index: dict[str, Any] = {
        "texts": register.sql(
            "SELECT text_id, name, title, day FROM texts ORDER BY day NULLS LAST, text_id"
        ).rows(),
        "persons": register.sql(
            "SELECT person_id, name, born, died, texts, first_day, last_day, titles FROM persons "
            f"LEFT JOIN ({_TITLES}) USING (person_id) ORDER BY texts DESC, person_id"
        ).rows(),
        "documents": register.sql(
            "SELECT document_id, symbol, type, issuer, issued_on, subject, texts, text_id "
            "FROM documents ORDER BY texts DESC, document_id"
        ).rows(),
        "bodies": register.sql(
            "SELECT body_id, name, place_id, place_path, parent_id, level, texts FROM bodies "
            "ORDER BY texts DESC, body_id"
        ).rows(),
        "duties": [
            _shortened(row)
            for row in register.sql(
                f"{DUTIES} WHERE due_to IS NOT NULL ORDER BY due_to, duty_id"
            ).rows()
        ],
        "sizes": {"texts": _TEXTS, "block": _BLOCK},
    }
    for kind in ("persons", "documents", "bodies"):
        for row in index[kind]:
            titles = list(dict.fromkeys(row.pop("titles", None) or []))
            if titles:
                row["titles"] = titles
            head = " ".join(row[field] for field in _SEARCHED if row.get(field))
            row["search"] = "\n".join(map(plain, [head, *titles]))
    return index


def _shortened(row: Row) -> Row:
    row["sources"] = (row.get("sources") or [])[:1]
    return row


def _texts(register: Register, ids: list[str]) -> dict[str, Any]:
    rows = register.sql("SELECT text_id, text FROM texts WHERE list_contains(?, text_id)", [ids])
    return {row["text_id"]: row["text"] for row in rows.rows()}


def _persons(register: Register, ids: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {id: {"positions": [], "roles": [], "duties": []} for id in ids}
    for row in register.sql(
        f"{POSITIONS} WHERE list_contains(?, positions.person_id) {IN_TIME}", [ids]
    ).rows():
        found[row["person_id"]]["positions"].append(row)
    for row in register.sql(ROLES_OF, [ids]).rows():
        found[row["person_id"]]["roles"].append(row)
    for row in register.sql(
        f"{DUTIES} WHERE list_contains(?, by_person_id) ORDER BY due_to NULLS LAST, duty_id", [ids]
    ).rows():
        found[row["by_person_id"]]["duties"].append(row)
    return found


def _documents(register: Register, ids: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {id: {"relations": [], "statements": [], "sources": []} for id in ids}
    for row in register.sql(
        "SELECT from_id, type, to_id, "
        f"{sources_of('relation', 'relation_id')} FROM relations "
        "WHERE list_contains(?, from_id) OR list_contains(?, to_id) ORDER BY type, from_id, to_id",
        [ids, ids],
    ).rows():
        for id in {row["from_id"], row["to_id"]} & found.keys():
            found[id]["relations"].append(row)
    for row in register.sql(
        "SELECT document_id, field, value, texts FROM document_values "
        "WHERE list_contains(?, document_id) ORDER BY field, rank_no",
        [ids],
    ).rows():
        found[row["document_id"]]["statements"].append(row)
    for row in register.sql(
        f"SELECT document_id, {sources_of('document', 'documents.document_id', whole=True)} "
        "FROM documents WHERE list_contains(?, document_id)",
        [ids],
    ).rows():
        found[row["document_id"]]["sources"] = row["sources"] or []
    return found


def _bodies(register: Register, ids: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {id: {"positions": [], "duties": [], "issued": []} for id in ids}
    for row in register.sql(
        f"{POSITIONS} WHERE list_contains(?, positions.body_id) {IN_TIME}", [ids]
    ).rows():
        found[row["body_id"]]["positions"].append(row)
    for row in register.sql(
        f"SELECT duty_bodies.body_id AS told, given.* FROM ({DUTIES}) AS given "
        "JOIN duty_bodies USING (duty_id) WHERE list_contains(?, told) "
        "ORDER BY due_to NULLS LAST, duty_id",
        [ids],
    ).rows():
        found[row.pop("told")]["duties"].append(row)
    for row in register.sql(
        "SELECT issuer_id, document_id FROM documents WHERE list_contains(?, issuer_id) "
        "ORDER BY issued_on NULLS LAST, document_id",
        [ids],
    ).rows():
        found[row["issuer_id"]]["issued"].append(row["document_id"])
    return found


_DETAILS = {"texts": _texts, "persons": _persons, "documents": _documents, "bodies": _bodies}
