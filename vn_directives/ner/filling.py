"""Where the finds of a model go in beside those of the rules.

The rules come first. A find is taken only where it touches no mention of its own kind, no numbered
document and no date, and where it does not cross the edge of another mention: a body may lie in a
title, a person in nothing. The surest find is taken first. A body or title that goes on where the
rules stopped may take the place of theirs, if the caller lets it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.component import dates_of
from vn_directives.directives.component import directives_of
from vn_directives.entities import Entities
from vn_directives.kind import Mention
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

_M = TypeVar("_M", BodyRecord, TitleRecord)

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
        lengthens: whether it may take the place of a shorter mention that it holds.
    """

    label: str
    start: int
    end: int
    score: float = 1.0
    lengthens: bool = False


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
    persons = list(persons_of(doc))
    fixed = [*directives_of(doc), *dates_of(doc), *persons]
    bodies = {(body.start, body.end): body for body in bodies_of(doc)}
    titles = {(title.start, title.end): title for title in titles_of(doc)}
    added: list[Find] = []
    # Twice: a longer body fits in only after the title around it is longer.
    for find in (*finds, *finds):
        if find.label not in ("BODY", "TITLE") or _touches(find, fixed):
            continue
        if _touches(find, (other for other in added if other.label == find.label)):
            continue
        if find.label == "BODY":
            taken = not _crosses(find, titles.values()) and _put(doc, find, bodies, _body)
        else:
            taken = not _crosses(find, bodies.values()) and _put(doc, find, titles, _title)
        if taken:
            added.append(find)
    if added:
        ordered = sorted(bodies.values(), key=_start)
        before = bodies_of(doc)
        joined = [
            _with_body(doc, title, before, ordered) for title in sorted(titles.values(), key=_start)
        ]
        put_mentions(doc, "bodies", ordered, entities)
        put_mentions(doc, "titles", joined, entities)
        put_officials(doc, entities)
    return added


def _put(
    doc: Doc,
    find: Find,
    mentions: dict[tuple[int, int], _M],
    make: Callable[[Doc, Find, _M | None], _M],
) -> bool:
    """Put a find among the mentions of its kind, if it fits; whether it did."""
    held = [mention for mention in mentions.values() if _touches(find, [mention])]
    if held and not (find.lengthens and len(held) == 1 and _is_longer(find, held[0])):
        return False
    shorter = held[0] if held else None
    if shorter:
        del mentions[shorter.start, shorter.end]
    mentions[find.start, find.end] = make(doc, find, shorter)
    return True


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


def _body(doc: Doc, find: Find, shorter: BodyRecord | None) -> BodyRecord:
    text = doc.text[find.start : find.end]
    name = _name(doc, find, shorter)
    place = {"start": find.start, "end": find.end, "text": text, "name": name}
    if shorter:
        return replace(shorter, **place, key=name.casefold())
    return BodyRecord(**place, kind=UNKNOWN, key=name.casefold())


def _title(doc: Doc, find: Find, shorter: TitleRecord | None) -> TitleRecord:
    text = doc.text[find.start : find.end]
    place = {"start": find.start, "end": find.end, "text": text, "name": _name(doc, find, shorter)}
    return replace(shorter, **place) if shorter else TitleRecord(**place, role=UNKNOWN)


def _with_body(
    doc: Doc, title: TitleRecord, before: Sequence[BodyRecord], bodies: Sequence[BodyRecord]
) -> TitleRecord:
    """A title with the body in it, where that is new; its role where only the body tells it.

    Args:
        doc: the Doc.
        title: the title, with a reference to one of the bodies before.
        before: the bodies of the rules.
        bodies: those with the finds among them.
    """
    held = None if title.body_ref is None else before[title.body_ref[1]]
    if held is not None and held in bodies:
        return replace(title, body_ref=("bodies", bodies.index(held)))
    inner = [
        (n, body)
        for n, body in enumerate(bodies)
        if title.start <= body.start and body.end <= title.end
    ]
    if not inner:
        return replace(title, body=None, body_ref=None)
    (n, body), role = inner[-1], title.role
    if role == UNKNOWN:
        role = " ".join(doc.text[title.start : body.start].split()) or UNKNOWN
    return replace(
        title,
        body=body.text,
        body_ref=("bodies", n),
        role=role,
        level=title.level or body.level,
    )


def _name(doc: Doc, find: Find, shorter: BodyRecord | TitleRecord | None) -> str:
    """The name of a find: that of the mention whose place it takes, and the words around it."""
    if not shorter:
        return " ".join(doc.text[find.start : find.end].split())
    before, after = doc.text[find.start : shorter.start], doc.text[shorter.end : find.end]
    return " ".join(f"{before} {shorter.name} {after}".split())


def _is_longer(find: Find, mention: Mention) -> bool:
    """Whether the find begins or ends where a mention does, and is longer."""
    return (find.start == mention.start and find.end > mention.end) or (
        find.end == mention.end and find.start < mention.start
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
