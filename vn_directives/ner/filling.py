"""Where the finds of a model go in beside those of the rules.

A model only adds: every mention of the rules stays as it is. A find is taken only where it touches
no mention of its own kind, no numbered document and no date, and where it neither crosses the edge
of another mention nor is one: a body may lie in a title, a person in nothing. The surest find is
taken first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.component import dates_of
from vn_directives.directives.component import directives_of
from vn_directives.entities import Entities
from vn_directives.matching.names import name_end, surnames
from vn_directives.matching.reading import Reading
from vn_directives.officials.component import persons_of, put_officials
from vn_directives.officials.record import PersonRecord
from vn_directives.page import reading_of
from vn_directives.places.gazetteer import longest_place
from vn_directives.places.nouns import unit_starts
from vn_directives.storage import put_mentions
from vn_directives.titles.component import titles_of
from vn_directives.titles.record import TitleRecord

UNKNOWN = "unknown"
"""The kind of a body, and the role of a title, of which only a model says that it is one."""

# What bears the name of a person, or a name of the same form, and is none.
_NAMED_NOUNS = frozenset(
    ["đường", "phố", "ngõ", "hẻm", "cầu", "chợ", "sông", "suối", "hồ", "núi", "đèo", "đảo", "đền"]
)


@dataclass(frozen=True, slots=True, order=True)
class Find:
    """A label and the character offsets of a mention that a model found.

    Attributes:
        score: how sure the model is.
    """

    label: str
    start: int
    end: int
    score: float = 1.0


def fill(doc: Doc, finds: Iterable[Find], entities: Entities | bool = True) -> list[Find]:
    """Store the finds of a model that fit in beside what the rules found.

    Titles and bodies are taken first, and the officials told anew, as rules find a person beside
    its title.

    Returns:
        The finds that were stored, in text order.
    """
    # The surest first; of equally sure ones bodies (a title holds its body), and the longest.
    ordered = sorted(
        set(finds), key=lambda find: (-find.score, find.label != "BODY", find.start, -find.end)
    )
    added = _add_bodies_and_titles(doc, ordered, entities)
    return sorted([*added, *_add_persons(doc, ordered, entities)], key=lambda find: find.start)


def _add_bodies_and_titles(
    doc: Doc, finds: Sequence[Find], entities: Entities | bool
) -> list[Find]:
    fixed = [*directives_of(doc), *dates_of(doc), *persons_of(doc)]
    bodies, titles = list(bodies_of(doc)), list(titles_of(doc))
    added: list[Find] = []
    for find in finds:
        if find.label == "BODY" and _fits(find, bodies, titles, fixed):
            bodies.append(_body(doc, find))
        elif find.label == "TITLE" and _fits(find, titles, bodies, fixed):
            titles.append(_title(doc, find))
        else:
            continue
        added.append(find)
    if added:
        ordered = sorted(bodies, key=_start)
        before = bodies_of(doc)
        joined = [_with_body(title, before, ordered) for title in sorted(titles, key=_start)]
        put_mentions(doc, "bodies", ordered, entities)
        put_mentions(doc, "titles", joined, entities)
        put_officials(doc, entities)
    return added


def _fits(find: Find, alike: Iterable[Any], others: Iterable[Any], fixed: Iterable[Any]) -> bool:
    """Whether a body or title may stand beside the others of its kind and those of the other."""
    if _touches(find, fixed) or _touches(find, alike):
        return False
    return not any((other.start, other.end) == (find.start, find.end) for other in others) and (
        not _crosses(find, others)
    )


def _add_persons(doc: Doc, finds: Sequence[Find], entities: Entities | bool) -> list[Find]:
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
        put_mentions(doc, "persons", sorted(persons, key=_start), entities)
    return added


def _is_name(reading: Reading, find: Find) -> bool:
    """Whether a find has the form of a name in full, and is no known place.

    A model that has seen little text takes the names of places for persons more than anything else.
    """
    first, last = reading.word_range(find.start, find.end)
    end, syllables = name_end(reading, first)
    if syllables < 2 or end < last or reading.words[first] in unit_starts():
        return False
    if (first and reading.words[first - 1] in _NAMED_NOUNS) or _is_named_thing(reading, first):
        return False
    place = longest_place(reading, first)
    return place is None or place[0] < last


def _is_named_thing(reading: Reading, first: int) -> bool:
    """Whether a find begins with such a noun, which is no surname as well (``Đường``, ``Hồ``)."""
    word = reading.words[first]
    return word in _NAMED_NOUNS and word not in surnames()


def _body(doc: Doc, find: Find) -> BodyRecord:
    text = doc.text[find.start : find.end]
    name = " ".join(text.split())
    return BodyRecord(
        start=find.start, end=find.end, text=text, name=name, kind=UNKNOWN, key=name.casefold()
    )


def _title(doc: Doc, find: Find) -> TitleRecord:
    text = doc.text[find.start : find.end]
    name = " ".join(text.split())
    return TitleRecord(start=find.start, end=find.end, text=text, name=name, role=UNKNOWN)


def _with_body(
    title: TitleRecord, before: Sequence[BodyRecord], bodies: Sequence[BodyRecord]
) -> TitleRecord:
    """A title with the body in it, where that is new; its role where only the body tells it.

    Args:
        title: the title, with a reference to one of the bodies before.
        before: the bodies of the rules.
        bodies: those with the finds among them.
    """
    if title.body_ref is not None:
        return replace(title, body_ref=("bodies", bodies.index(before[title.body_ref[1]])))
    inner = [
        (n, body)
        for n, body in enumerate(bodies)
        if title.start <= body.start and body.end <= title.end
    ]
    if not inner:
        return title
    (n, body), role = inner[-1], title.role
    if role == UNKNOWN:
        role = " ".join(title.text[: body.start - title.start].split()) or UNKNOWN
    return replace(
        title,
        body=body.text,
        body_ref=("bodies", n),
        role=role,
        level=title.level or body.level,
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
