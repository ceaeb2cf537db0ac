"""What is read from one text into the register, as an Arrow schema.

One row a text, with a list of flat structs for each kind of fact: the form that `mapInArrow` gives
and DuckDB stores. The tables of the register are made from it by the SQL of ``register/sql``.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from vn_directives.extras import need

TEXT = {
    "text_id": "string",  # of its content: the same text read twice is one
    "id": "string",
    "title": "string",
    "published_on": "string",
    "day": "string",
    "day_by": "string",
    "day_no": "int",
    "province": "string",
    "text": "string",
}
_PLACE_OF_EVIDENCE = {
    "begins": "int",
    "ends": "int",
    "sentence_begins": "int",
    "sentence_ends": "int",
}
LISTS: dict[str, dict[str, str]] = {
    "places": {"place_id": "string", "name": "string", "type": "string", "level": "string"}
    | {"parent_id": "string", "path": "string", "now_id": "string"},
    "bodies": {"body_id": "string", "name": "string", "kind": "string", "branch": "string"}
    | {"level": "string", "place_id": "string", "place_path": "string", "parent_id": "string"}
    | _PLACE_OF_EVIDENCE,
    "persons": {"official": "int", "name": "string", "name_key": "string", "plain": "string"}
    | {"initials": "string", "is_shortened": "bool", "sound": "string", "sound_end": "string"}
    | {"born": "string", "died": "string"}
    | _PLACE_OF_EVIDENCE,
    "aliases": {"official": "int", "name_key": "string"},
    "positions": {"number": "int", "official": "int", "name_key": "string", "title": "string"}
    | {"role": "string", "role_key": "string", "body_id": "string", "body_own": "string"}
    | {"office_role": "string", "office_body": "string", "office": "string"}
    | {
        "body": "string",
        "level": "string",
        "status": "string",
        "held_from": "string",
        "held_to": "string",
        "seen_on": "string",
    }
    | {"from_day": "string", "to_day": "string", "document_number": "int", "is_head": "bool"}
    | {"is_army": "bool", "is_long_past": "bool", "is_now": "bool"}
    | {"term_from": "string", "term_to": "string"}
    | {"term_from_day": "string", "term_to_day": "string"}
    | _PLACE_OF_EVIDENCE,
    "documents": {"number": "int", "linked_id": "string", "issuer_id": "string"}
    | {"issuer_hint": "string", "type": "string", "document_no": "int", "year": "int"}
    | {
        "is_closed": "bool",
        "symbol": "string",
        "symbol_key": "string",
        "code": "string",
        "issuer": "string",
    }
    | {"issued_on": "string", "effective_on": "string", "subject": "string", "is_self": "bool"}
    | {"term": "int", "is_part": "bool", "is_titled": "bool"},
    "citations": {"number": "int"} | _PLACE_OF_EVIDENCE,
    "wordings": {"number": "int", "pair": "int"},
    "relations": {"number": "int", "from_number": "int", "type": "string", "to_number": "int"}
    | _PLACE_OF_EVIDENCE,
    "duties": {"number": "int", "who": "string", "by_whom": "string", "by_official": "int"}
    | {"by_body_id": "string", "action": "string", "strength": "string", "due": "string"}
    | {"every": "string"}
    | {"due_from": "string", "due_to": "string", "told": "string"}
    | _PLACE_OF_EVIDENCE,
    "duty_bodies": {"number": "int", "body_id": "string"},
    "duty_documents": {"number": "int", "document_number": "int"},
}


@cache
def schema() -> Any:
    """The ``pyarrow.Schema`` of what is read: one row a text."""
    pyarrow = need("pyarrow", "register")
    types = {"string": pyarrow.string(), "int": pyarrow.int64(), "bool": pyarrow.bool_()}
    fields = [(name, types[kind]) for name, kind in TEXT.items()]
    for name, columns in LISTS.items():
        struct = pyarrow.struct([(column, types[kind]) for column, kind in columns.items()])
        fields.append((name, pyarrow.list_(struct)))
    return pyarrow.schema(fields)
