"""An answer of a register, for human eyes: ``--json`` tells all of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vn_directives.register import Answer
    from vn_directives.register.answer import Row

# What stands at the head of an entry of each table.
_LEADS = {
    "holders": "name",
    "persons": "name",
    "positions": "title",
    "roles": "title",
    "documents": "symbol",
    "statements": "field",
    "rests_on": "to_symbol",
    "acted_on_by": "from_symbol",
    "duties": "who",
    "cited_by": "text",
    "bodies": "name",
    "issued": "symbol",
}
# What no other command takes, and what stands in another field already.
_LEFT_OUT = {
    *(
        "position_id",
        "role_id",
        "person_id",
        "by_person_id",
        "duty_id",
        "text_id",
        "from_id",
        "to_id",
    ),
    *("due_from", "due_to", "start", "end", "is_known", "number", "sources"),
}
_NAMES = {
    "by_whom": "told by",
    "former_seen": "told as past on",
    "status": "status by all texts",
}
# What is told of each person, and the field that says of whom.
_OF_PERSONS = {"positions": "person_id", "roles": "person_id", "duties": "by_person_id"}
_TIMES = (
    ("held", "held_from", "held_to"),
    ("seen", "first_seen", "last_seen"),
    ("told as past on", "former_seen"),
)
_CERTAINTY = {
    "stated": "stated (the texts tell from when to when)",
    "seen": "seen (in texts of about that day)",
    "likely": "likely (the last whom texts have in it before that day)",
}


def lines_of(answer: Answer) -> Iterator[str]:
    """The lines of an answer, table by table; what is of a person stands below each."""
    tables = {name: answer.rows(name) for name in answer.tables}
    below = _OF_PERSONS if tables.get("persons") else {}
    of_persons = {table: _grouped(tables.pop(table), key) for table, key in below.items()}
    for table, rows in tables.items():
        yield from _lines_of_table(table, rows, of_persons)
    if answer.otherwise is not None:
        yield f"on other days, or nobody says when ({len(answer.otherwise)})"
        for row in answer.to_dict()["otherwise"]:
            yield f"  {row['name']}: {row['title']}{_when(row)}"


def _grouped(rows: list[Row], key: str) -> dict[str, list[Row]]:
    """Rows by the value of a field, without the name, which stands above them."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.pop(key), []).append({**row, "name": None})
    return groups


def _lines_of_table(
    table: str, rows: list[Row], of_persons: dict[str, dict[str, list[Row]]] | None = None
) -> Iterator[str]:
    """The lines of a table; those who have posts need no sentence that only names them."""
    if rows:
        yield f"{table.replace('_', ' ')} ({len(rows)})"
    for row in rows:
        below = {name: of.get(row["person_id"], []) for name, of in (of_persons or {}).items()}
        known = {**row, "sources": None} if any(below.values()) else row
        yield from _entry(known, _LEADS.get(table, ""))
        for name, its in below.items():
            yield from (f"    {line}" for line in _lines_of_table(name, its))


def _when(row: Row) -> str:
    """When somebody held a post, as far as texts tell it, in brackets."""
    told = [
        f"{name} {' – '.join(dict.fromkeys(str(row[field] or '?') for field in fields))}"
        for name, *fields in _TIMES
        if any(row[field] for field in fields)
    ]
    return f" ({', '.join(told)})" if told else ""


def _entry(row: Row, lead: str) -> Iterator[str]:
    said = {key: value for key, value in row.items() if key not in _LEFT_OUT}
    said = {key: _shown(key, value) for key, value in said.items() if value not in (None, [])}
    head = lead if lead in said else next(iter(said), "")
    yield f"  {said.pop(head, '–')}"
    for key, value in said.items():
        yield f"    {_NAMES.get(key, key.replace('_', ' '))}: {value}"
    for source in row.get("sources") or []:
        yield f"    » {source['text']}: {' '.join(source['sentence'].split())}"


def _shown(key: str, value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if key == "certainty":
        return _CERTAINTY[value]
    text = " ".join(str(value).split())
    return text.replace("_", " ") if key in {"type", "field"} else text
