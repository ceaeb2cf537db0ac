"""Entries of one's own: what they look like, and how they join the library's.

An entry has an ``id``: the kind of thing, a slash, and its name: ``body/cuc-chuyen-doi-xanh``. An
entry whose id the library has takes its place. ``{"id": …, "remove": true}`` removes one;
``{"id": …, "add": {"forms": […]}}`` lengthens its lists. What fields an entry of a kind has is what
the library's own entries have.

A ``field/…`` is one of a list of fields that a body takes (``list``); a ``words/…`` is a whole list
of words of a lexicon: ``words/duties.adverbs``. The name of a ``place/…`` is the id of a unit, and
begins with that of the wider one in which it lies: ``place/31.hoa-son``, see
`vn_directives.places.table`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import srsly

from vn_directives.matching.data import load_lexicon
from vn_directives.orthography import slug
from vn_directives.places.table import library_units

# Those whose lists of words a user's entries may change.
LEXICONS = (
    *("bodies_words", "document_types", "duties", "identity", "instructions"),
    *("layout", "named", "relations"),
)


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
    "title-prefix": Kind("titles", "prefixes", "form", {}),
    "post-verb": Kind("posts", "verbs", "form", {}),
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
    "place": Kind(
        "places", "", "name", {"forms": [], "valid_from": None, "valid_to": None, "successors": []}
    ),
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
        if unknown := [key for key in content if key != "entries"] if found is not content else ():
            raise ValueError(f"{path}: {', '.join(unknown)}: there is nothing but entries")
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
    if kind == "place":
        return {entry["id"]: entry for entry in _places()}
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


def _places() -> Iterator[dict[str, Any]]:
    """The library's administrative units, each as an entry."""
    provinces = load_lexicon("places")["provinces"]
    for unit in library_units().values():
        yield {
            "id": f"place/{unit.id}",
            "kind": unit.kind,
            "name": unit.name,
            "forms": provinces.get(unit.id, {}).get("also", []),
            "valid_from": unit.since,
            "valid_to": unit.until,
            "successors": provinces.get(unit.id, {}).get("successors", []),
        }


def is_words(value: Any) -> bool:
    """Whether a value is a list of words, and not empty."""
    words = isinstance(value, list) and value
    return bool(words) and all(isinstance(word, str) and word.strip() for word in value)


def level_of_place(id: str, kind: str) -> str | None:
    """The level of a unit of this type; None where its id names no wider unit, or too many."""
    levels = next((u["levels"] for u in load_lexicon("units")["units"] if u["name"] == kind), ())
    fitting = (("province",), ("district", "commune"), ("commune",))[min(id.count("."), 2)]
    return next((level for level in levels if level in fitting), None)


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
            if section != "examples" and is_words(words):
                yield f"{lexicon}.{section}", words
