"""Whether the examples of one's own entries are read as they should be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacy.language import Language

from vn_directives.vocabulary.entries import KINDS


def failed_examples(nlp: Language, entries: Sequence[dict[str, Any]]) -> list[str]:
    """The examples in which nothing of the entry's kind is found, each with its entry.

    Args:
        nlp: a pipeline with these entries.
        entries: entries that are as they should be.
    """
    return [
        f"{entry['id']}: examples: nothing is found in {example!r}"
        for entry in entries
        for example in entry.get("examples", ())
        if not _is_found(nlp, entry, example)
    ]


def _is_found(nlp: Language, entry: dict[str, Any], example: str) -> bool:
    kind = entry["id"].partition("/")[0]
    records = nlp(example)._
    name = entry.get(KINDS[kind].name)
    if kind == "body":
        return any(b.text == example and b.name.startswith(name) for b in records.bodies)
    if kind == "unit":
        committee = f"UBND {example}"
        return any(body.text == committee for body in nlp(committee)._.bodies)
    if kind == "place":
        return any(f"place/{place.id}" == entry["id"] for place in records.places)
    if kind in ("title", "rank"):
        return any(title.text in example for title in records.titles)
    if kind == "document-type":
        return any(directive.type == name for directive in records.directives)
    if kind == "issuer":
        return any(directive.issuer_code == name for directive in records.directives)
    if kind == "verb":
        return any(instruction.verb == name for instruction in records.instructions)
    if kind == "law":
        return any(example in mention.text for mention in records.named)
    if kind in ("honorific", "surname"):
        return bool(records.persons)
    return True  # a part of other mentions
