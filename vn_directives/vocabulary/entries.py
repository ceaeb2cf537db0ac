"""Entries of one's own: what they look like, and how they join the library's.

An entry has an ``id``: the kind of thing, a slash, and its name: ``body/cuc-chuyen-doi-xanh``. An
entry whose id the library has takes its place. ``{"id": …, "remove": true}`` removes one;
``{"id": …, "add": {"forms": […]}}`` lengthens its lists. What fields an entry of a kind has is what
the library's own entries have.

A ``field/…`` is one of a list of fields that a body takes (``list``); a ``words/…`` is a whole list
of words of a lexicon: ``words/duties.adverbs``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import srsly

from vn_directives.matching.data import load_lexicon
from vn_directives.orthography import slug

# Those whose lists of words a user's entries may change.
LEXICONS = ("bodies_words", "duties", "instructions", "named", "relations", "layout", "names")
_FEW = 12  # a text field with so few values in the whole lexicon has no others


class Kind(NamedTuple):
    """A kind of entries.

    Attributes:
        lexicon, section: where the library's own are.
        name: the field by which an entry is called; its id is made of it.
        defaults: what the fields are that need not be given.
    """

    lexicon: str
    section: str
    name: str
    defaults: dict[str, Any]


KINDS = {
    "body": Kind("bodies", "heads", "name", {"forms": []}),
    "title": Kind("titles", "heads", "role", {}),
    "rank": Kind("titles", "ranks", "form", {}),
    "unit": Kind("units", "units", "name", {}),
    "document-type": Kind("document_types", "types", "abbr", {"bare": "noun"}),
    "issuer": Kind("issuers", "issuers", "code", {"level": None}),
    "verb": Kind(
        "instructions",
        "verbs",
        "form",
        {"default": True, "addressee": "optional", "no_verb_after": [], "no_verb_before": []},
    ),
    "honorific": Kind("honorifics", "callings", "form", {}),
    "law": Kind("laws", "laws", "name", {"source": "own"}),
    "law-name": Kind("laws", "names", "name", {}),
    "abbreviation": Kind("named", "abbreviations", "form", {}),
    "organisation": Kind("titles", "organisations", "form", {}),
    "country": Kind("countries", "countries", "name", {}),
    "stop": Kind("stops", "stops", "form", {}),
    "field": Kind("bodies_fields", "", "name", {}),
    "words": Kind("", "", "words", {}),
    "surname": Kind("names", "surnames", "form", {}),
}


def read_entries(paths: str | Path | Iterable[str | Path]) -> list[dict[str, Any]]:
    """The entries of one file or several, in order: JSON, ``{"entries": […]}``.

    Those that ``vn-directives suggest`` made are left out until somebody has accepted them.
    """
    several = [paths] if isinstance(paths, str | Path) else list(paths)
    entries: list[dict[str, Any]] = []
    for path in several:
        content = srsly.read_json(path)
        found = content.get("entries") if isinstance(content, dict) else content
        if not isinstance(found, list):
            raise ValueError(f'{path}: a vocabulary is {{"entries": [...]}}')
        entries += filter(_is_accepted, found)
    return entries


def _is_accepted(entry: Any) -> bool:
    suggested = entry.get("suggested") if isinstance(entry, dict) else None
    return not isinstance(suggested, dict) or suggested.get("accept") is not False


@cache
def own_entries(kind: str) -> dict[str, dict[str, Any]]:
    """The library's entries of a kind by id; a name that several have is numbered."""
    if kind == "words":
        return {f"words/{place}": {"words": words} for place, words in _lists_of_words()}
    name = KINDS[kind].name
    found: dict[str, dict[str, Any]] = {}
    for entry in _own(kind):
        id = first = f"{kind}/{slug(entry[name] or entry['forms'][0])}"
        if kind == "field":
            id = first = f"field/{entry['list']}.{slug(entry[name])}"
        number = 1
        while id in found:
            number += 1
            id = f"{first}-{number}"
        found[id] = entry
    return found


def _own(kind: str) -> Iterator[dict[str, Any]]:
    """The library's entries of a kind as they stand in its lexicon; fields with their list."""
    lexicon, section, _, _ = KINDS[kind]
    if kind != "field":
        yield from load_lexicon(lexicon)[section]
        return
    for name, fields in load_lexicon(lexicon).items():
        if name != "source":
            yield from ({"list": name, **field} for field in fields)


def _lists_of_words() -> Iterator[tuple[str, list[str]]]:
    """The lists of words of the lexicons: ``duties.adverbs``."""
    for lexicon in LEXICONS:
        for section, words in load_lexicon(lexicon).items():
            if isinstance(words, list) and words and all(isinstance(w, str) for w in words):
                yield f"{lexicon}.{section}", words


def problems(entries: Sequence[Any]) -> list[str]:
    """What is wrong with entries, each with the entry and the field; empty when all is well."""
    found: list[str] = []
    known: dict[str, dict[str, Any]] = {}
    for i, entry in enumerate(entries):
        id = entry.get("id") if isinstance(entry, dict) else None
        where = id if isinstance(id, str) else f"entry {i + 1}"
        kind, _, name = str(id or "").partition("/")
        if kind not in KINDS or not name:
            found.append(f"{where}: id: it begins with one of {', '.join(f'{k}/' for k in KINDS)}")
            continue
        there = {**own_entries(kind), **known}.get(str(id))
        if entry.get("remove") or "add" in entry:
            if there is None:
                found.append(f"{where}: there is no such entry to change")
            if "add" in entry:
                found += [f"{where}: {text}" for text in _problems_of_addition(there, entry)]
            continue
        found += [f"{where}: {text}" for text in _problems_of(kind, entry)]
        known[str(id)] = entry
    return found


def _problems_of_addition(there: dict[str, Any] | None, entry: dict[str, Any]) -> list[str]:
    added = entry["add"]
    if not isinstance(added, dict):
        return ["add: it names the lists that are lengthened: {'forms': [...]}"]
    return [
        f"add: {field}: it is a list of words"
        for field, value in added.items()
        if not _is_words(value) or not isinstance((there or {}).get(field, []), list)
    ]


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)


def _problems_of(kind: str, entry: dict[str, Any]) -> list[str]:
    own = own_entries(kind).values()
    found = []
    for field, value in entry.items():
        if field in ("id", "suggested"):
            continue
        values = [other[field] for other in own if other.get(field) is not None]
        if field == "examples":
            values = [[]]  # every kind may have some
        if not values:
            known = sorted({field for other in own for field in other})
            found.append(f"{field}: there is no such field; there are {', '.join(known)}")
        elif isinstance(values[0], list):
            if not _is_words(value):
                found.append(f"{field}: it is a list of words")
        elif isinstance(values[0], bool):
            if not isinstance(value, bool):
                found.append(f"{field}: it is true or false")
        elif isinstance(values[0], int):
            if not isinstance(value, int):
                found.append(f"{field}: it is a number")
        elif value is None and field in KINDS[kind].defaults:
            continue
        elif not isinstance(value, str) or not value.strip():
            found.append(f"{field}: it is a text")
        elif field != KINDS[kind].name and len(set(values)) <= _FEW and value not in values:
            found.append(f"{field}: {value!r} is none of {', '.join(sorted(set(values)))}")
    needed = {field for field in next(iter(own)) if all(field in other for other in own)}
    if kind == "law" and "year" not in entry:
        needed.add("passed")  # either says which version it is
    needed -= KINDS[kind].defaults.keys() | entry.keys()
    return [*found, *(f"{field}: it is missing" for field in sorted(needed))]


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
    elif kind == "field":
        for part in load_lexicon(name):
            if part != "source":
                yield name, part, [field for field in there.values() if field["list"] == part]
    else:
        yield name, section, list(there.values())
