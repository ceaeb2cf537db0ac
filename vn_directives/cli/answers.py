"""An answer of a register, for human eyes: ``--json`` tells all of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vn_directives.register import Answer

# What stands at the head of an entry of each table.
_LEADS = {
    "holders": "name",
    "persons": "name",
    "positions": "title",
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
    *("position_id", "person_id", "by_person_id", "duty_id", "text_id", "from_id", "to_id"),
    *("due_from", "due_to", "start", "end", "is_known", "number", "sources"),
}
_NAMES = {
    "by_whom": "told by",
    "former_seen": "told as past on",
    "status": "status by all texts",
}
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
    """The lines of an answer, table by table."""
    for table in answer.tables:
        rows = answer.rows(table)
        if rows:
            yield f"{table.replace('_', ' ')} ({len(rows)})"
        for row in rows:
            yield from _entry(row, _LEADS.get(table, ""))
    if answer.otherwise is not None:
        yield f"on other days, or nobody says when ({len(answer.otherwise)})"
        for row in answer.to_dict()["otherwise"]:
            yield f"  {row['name']}: {row['title']}{_when(row)}"


def _when(row: dict[str, Any]) -> str:
    """When somebody held a post, as far as texts tell it, in brackets."""
    told = [
        f"{name} {' – '.join(dict.fromkeys(str(row[field] or '?') for field in fields))}"
        for name, *fields in _TIMES
        if any(row[field] for field in fields)
    ]
    return f" ({', '.join(told)})" if told else ""


def _entry(row: dict[str, Any], lead: str) -> Iterator[str]:
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
