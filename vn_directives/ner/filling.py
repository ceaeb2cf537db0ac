"""Where the finds of a model go in beside those of the rules.

The rules come first. A find is taken only where it touches no mention of its own kind, no numbered
document and no date, and where it does not cross the edge of another mention: a body may lie in a
title, a person in nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.component import dates_of
from vn_directives.directives.component import directives_of
from vn_directives.matching.names import name_end
from vn_directives.matching.reading import Reading, reading_of
from vn_directives.officials.component import persons_of
from vn_directives.officials.record import PersonRecord
from vn_directives.places.gazetteer import longest_place
from vn_directives.storage import put_mentions, put_records
from vn_directives.titles.component import titles_of
from vn_directives.titles.record import TitleRecord

UNKNOWN = "unknown"
"""The kind of a body, and the role of a title, of which only a model says that it is one."""

_PLACE_NOUNS = frozenset(["tỉnh", "thành", "tp", "quận", "huyện", "thị", "xã", "phường"])


@dataclass(frozen=True, slots=True, order=True)
class Find:
    """A label and the character offsets of a mention that a model found."""

    label: str
    start: int
    end: int


def fill(doc: Doc, finds: Iterable[Find], set_ents: bool = True) -> list[Find]:
    """Store the finds of a model that fit in beside what the rules found.

    Titles and bodies are taken first, and the officials told anew, as rules find a person beside
    its title.

    Returns:
        The finds that were stored, in text order.
    """
    # Bodies first: a title holds its body. The longest of several that begin together.
    ordered = sorted(set(finds), key=lambda find: (find.label != "BODY", find.start, -find.end))
    added = _add_bodies_and_titles(doc, ordered, set_ents)
    return sorted([*added, *_add_persons(doc, ordered, set_ents)], key=lambda find: find.start)


def _add_bodies_and_titles(doc: Doc, finds: Sequence[Find], set_ents: bool) -> list[Find]:
    fixed = [*directives_of(doc), *dates_of(doc)]
    bodies, titles, persons = list(bodies_of(doc)), list(titles_of(doc)), persons_of(doc)
    added = []
    for find in finds:
        if find.label == "BODY":
            fits = not _touches(find, [*fixed, *bodies, *persons]) and not _crosses(find, titles)
            if fits:
                bodies.append(_body(doc, find))
        elif find.label == "TITLE":
            fits = not _touches(find, [*fixed, *titles, *persons]) and not _crosses(find, bodies)
            if fits:
                titles.append(_title(doc, find, bodies))
        else:
            continue
        if fits:
            added.append(find)
    if added:
        from vn_directives.officials.grammar import find_officials

        bodies.sort(key=_start)
        titles.sort(key=_start)
        put_mentions(doc, "bodies", bodies, set_ents)
        put_mentions(doc, "titles", titles, set_ents)
        found = find_officials(reading_of(doc), bodies, titles)
        put_mentions(doc, "persons", found.persons, set_ents)
        put_records(doc, "officials", found.officials)
    return added


def _add_persons(doc: Doc, finds: Sequence[Find], set_ents: bool) -> list[Find]:
    reading = reading_of(doc)
    persons = list(persons_of(doc))
    others = [*directives_of(doc), *dates_of(doc), *bodies_of(doc), *titles_of(doc)]
    added = []
    for find in finds:
        text = doc.text[find.start : find.end]
        if find.label != "PERSON" or not _is_name(reading, find):
            continue
        if _touches(find, others) or _touches(find, persons):
            continue
        persons.append(PersonRecord(start=find.start, end=find.end, text=text, name=text))
        added.append(find)
    if added:
        put_mentions(doc, "persons", sorted(persons, key=_start), set_ents)
    return added


def _is_name(reading: Reading, find: Find) -> bool:
    """Whether a find has the form of a name in full, and is no known place.

    A model that has seen little text takes the names of places for persons more than anything else.
    """
    first, last = reading.word_range(find.start, find.end)
    end, syllables = name_end(reading, first)
    if syllables < 2 or end < last or reading.words[first] in _PLACE_NOUNS:
        return False
    place = longest_place(reading, first)
    return place is None or place[0] < last


def _body(doc: Doc, find: Find) -> BodyRecord:
    text = doc.text[find.start : find.end]
    name = " ".join(text.split())
    return BodyRecord(
        start=find.start, end=find.end, text=text, name=name, kind=UNKNOWN, key=name.casefold()
    )


def _title(doc: Doc, find: Find, bodies: Sequence[BodyRecord]) -> TitleRecord:
    text = doc.text[find.start : find.end]
    inner = [body for body in bodies if find.start <= body.start and body.end <= find.end]
    body = inner[-1] if inner else None
    return TitleRecord(
        start=find.start,
        end=find.end,
        text=text,
        name=" ".join(text.split()),
        role=" ".join(doc.text[find.start : body.start].split()) if body else UNKNOWN,
        body=body,
        level=body.level if body else None,
    )


def _touches(find: Find, mentions: Iterable[Any]) -> bool:
    return any(m.start < find.end and find.start < m.end for m in mentions)


def _crosses(find: Find, mentions: Iterable[Any]) -> bool:
    """Whether the find and a mention share some characters while neither holds the other."""
    return any(
        m.start < find.end
        and find.start < m.end
        and not (m.start <= find.start and find.end <= m.end)
        and not (find.start <= m.start and m.end <= find.end)
        for m in mentions
    )


def _start(mention: Any) -> int:
    start: int = mention.start
    return start
