"""How entries of one's own join the library's lexicons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from vn_directives.matching.data import load_lexicon
from vn_directives.vocabulary.entries import KINDS, own_entries
from vn_directives.vocabulary.problems import problems


def apply(entries: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The lexicons that entries change, as they are with them.

    Raises:
        ValueError: something is wrong with an entry.
    """
    if wrong := problems(entries):
        raise ValueError("\n".join(wrong))
    by_kind: dict[str, dict[str, dict[str, Any]]] = {}
    for entry in entries:
        kind = entry["id"].partition("/")[0]
        there = by_kind.setdefault(kind, dict(own_entries(kind)))
        if entry.get("remove"):
            there.pop(entry["id"], None)
        elif "add" in entry:
            old = there[entry["id"]]
            longer = {key: [*old.get(key, ()), *words] for key, words in entry["add"].items()}
            there[entry["id"]] = {**old, **longer}
        else:
            there[entry["id"]] = {**KINDS[kind].defaults, **entry}
    lexicons: dict[str, Any] = {}
    for kind, there in by_kind.items():
        for name, section, items in _sections(kind, there):
            lexicons.setdefault(name, dict(load_lexicon(name)))[section] = items
    return lexicons


def _sections(kind: str, there: dict[str, Any]) -> Iterator[tuple[str, str, list[Any]]]:
    """The sections of lexicons that the entries of a kind make: lexicon, section, content."""
    name, section, _, _ = KINDS[kind]
    if kind == "words":
        for place in own_entries(kind):
            lexicon, _, part = place.removeprefix("words/").partition(".")
            yield lexicon, part, there.get(place, {"words": []})["words"]
    elif kind == "place":
        own = own_entries(kind)
        yield name, "own", [entry for id, entry in there.items() if entry is not own.get(id)]
        yield name, "removed", [id.partition("/")[2] for id in own if id not in there]
    elif kind == "field":
        for part in load_lexicon(name):
            if part != "source":
                yield name, part, [field for field in there.values() if field["list"] == part]
    else:
        yield name, section, list(there.values())
