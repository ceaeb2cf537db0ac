"""The words that bodies are made of, from ``lexicons/bodies.json`` and ``bodies_fields.json``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from vn_directives.matching.lexicon import Trie, load_lexicon


@dataclass(frozen=True, slots=True)
class Head:
    """The word with which the name of a body begins, and what may follow it.

    Attributes:
        name: the canonical form.
        kind, branch, level: as in `vn_directives.bodies.record.BodyRecord`.
        tail: what may follow, of ``field``, ``parent``, ``place``, ``trungương``, ``country``,
            ``number``; with ``!`` what must follow.
        bare: whether the head alone is a body.
        case: ``cap`` when a lower-case head is a body only with a known field.
        fields: the list of known fields (a key of ``bodies_fields.json``).
        open_field: how an unknown field is read: ``cap`` (begins with a capital), ``wide`` (also
            in lower case, with commas), or None.
        units: the types of unit whose names may follow directly (``Quận ủy Lê Chân``).
        open_name: whether a name unknown to the gazetteer may follow directly.
    """

    name: str
    kind: str
    branch: str | None = None
    level: str | None = None
    tail: frozenset[str] = frozenset()
    bare: bool = False
    case: str = "any"
    fields: str | None = None
    open_field: str | None = None
    units: frozenset[str] = frozenset()
    open_name: bool = False

    def takes(self, part: str) -> bool:
        """Whether this part may or must follow."""
        return part in self.tail or part + "!" in self.tail


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a head; `short` when it is an abbreviation of at most three letters."""

    head: Head
    short: bool


@cache
def heads() -> Trie[Form]:
    """All heads by their written forms."""
    trie: Trie[Form] = Trie()
    for entry in load_lexicon("bodies")["heads"]:
        head = Head(
            name=entry["name"],
            kind=entry["kind"],
            branch=entry.get("branch"),
            level=entry.get("level"),
            tail=frozenset(entry["tail"]),
            bare=entry["bare"],
            case=entry["case"],
            fields=entry.get("fields"),
            open_field=entry.get("open_field"),
            units=frozenset(entry.get("units", ())),
            open_name=entry.get("open_name", False),
        )
        for form in entry["forms"]:
            trie.add(form, Form(head, short=len(form) <= 3 and form.upper() == form))
    return trie


@cache
def phrases(name: str) -> Trie[str]:
    """A list of ``bodies_fields.json`` as a trie."""
    return Trie((phrase, phrase) for phrase in load_lexicon("bodies_fields")[name])


@cache
def surnames() -> frozenset[str]:
    """Vietnamese surnames, in lower case."""
    return frozenset(load_lexicon("bodies_fields")["surnames"])
