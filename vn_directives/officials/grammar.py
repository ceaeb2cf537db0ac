"""Persons and officials: names, what they are short for, and the titles of each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from vn_directives.bodies.record import BodyRecord
from vn_directives.matching import Reading
from vn_directives.matching.names import common_surnames, is_syllable
from vn_directives.officials.aliases import by_bare_spelling
from vn_directives.officials.context import Name, Taken
from vn_directives.officials.links import find_links
from vn_directives.officials.lives import about_one
from vn_directives.officials.owners import owners
from vn_directives.officials.persons import find_names
from vn_directives.officials.record import OfficialRecord, PersonRecord
from vn_directives.officials.reference import Reference
from vn_directives.officials.row import Row
from vn_directives.officials.same import Given
from vn_directives.titles.record import TitleRecord


class Found(NamedTuple):
    """What a text says of persons.

    Attributes:
        persons: all mentions by name, in text order.
        officials: the persons with titles, in the order of their first mention.
        given: for each official, for each position, the titles that say the same.
        names: the mentions by name, as words.
        title_words: the words of each title.
    """

    persons: list[PersonRecord]
    officials: list[OfficialRecord]
    given: Sequence[Sequence[Sequence[Given]]] = ()
    names: Sequence[Name] = ()
    title_words: Sequence[tuple[int, int]] = ()


def find_officials(
    reading: Reading, bodies: Sequence[BodyRecord], titles: Sequence[TitleRecord]
) -> Found:
    """The persons and officials of a text.

    Args:
        reading: the text.
        bodies: the bodies found in it.
        titles: the titles found in it.
    """
    body_words, title_words = [], []
    for body in bodies:
        body_words.append(reading.word_range(body.start, body.end))
    for title in titles:
        title_words.append(reading.word_range(title.start, title.end))
    names = find_names(reading, Taken(body_words, title_words))
    if not names:
        return Found([], [])
    quotes, texts = [], []
    for name in names:
        quotes.append(reading.quote(reading.starts[name.first], reading.ends[name.last - 1]))
        texts.append(quotes[-1][2])
    full = full_names(reading, names, texts) if len(names) > 1 else texts
    persons = []
    for (start, end, text), who in zip(quotes, full, strict=True):
        persons.append(PersonRecord(start=start, end=end, text=text, name=who))
    if not titles:
        return Found(persons, [])
    body_end = dict(body_words)
    row = Row(reading, names, titles, title_words, full, body_end)
    links = find_links(row)
    about, pronoun = about_one(row)
    reference = Reference(row, names, persons, links, bodies, about, pronoun)
    officials = reference.officials()
    return Found(persons, officials, reference.positions, names, title_words)


def full_names(reading: Reading, names: Sequence[Name], texts: Sequence[str]) -> list[str]:
    """For each name the full name that it stands for, as written where it is given first.

    A short form (``đồng chí Tuấn``, ``bà May``) stands for the latest full name before it that
    ends with it, or for the next one after it.

    Args:
        reading: the text.
        names: the names in it.
        texts: each of them as written.
    """
    keys = [tuple(reading.words[name.first : name.last]) for name in names]
    spelling, by_part = _told_in_full(names, keys, texts)
    # Hun Sen is Samdech Techo Hun Sen; with a surname of its own, the shorter is somebody else.
    common = common_surnames()
    longer = {
        key[i:]: key for key in spelling for i in range(1, len(key) - 1) if key[i] not in common
    }
    aliased = any(name.alias for name in names)
    head = _in_heading(reading, names[:1])
    owner = owners(reading, names) if aliased else {}
    bare = by_bare_spelling(spelling) if aliased else {}
    found: list[str] = []
    for name, key, text in zip(names, keys, texts, strict=True):
        places, fulls = by_part.get(key[-1], ([], []))
        if key in bare:
            found.append(spelling[bare[key]])
        elif key in owner:
            of = owner[key]
            found.append(found[of] if of < len(found) else texts[of])
        elif name.full and key in spelling:
            found.append(spelling[longer.get(key, key)])
        elif places:
            near = 0 if key[-1] in head else max(0, bisect_left(places, name.first) - 1)
            found.append(spelling[fulls[near]])
        else:
            found.append(text)
    return found


_Key: TypeAlias = tuple[str, ...]  # the words of a name


def _in_heading(reading: Reading, first: Sequence[Name]) -> set[str]:
    """The foreign words in the heading of a page about the person who is named first, in it.

    A name for short that ends with one is this person's: ``# John Adams``, … Adams.
    """
    words = reading.words
    for name in first if words[:1] == ["#"] else ():
        ends = name.last == len(words) or "\n" in reading.gap(name.last)
        if ends and not any("\n" in reading.gap(i) for i in range(1, name.last)):
            return {word for word in words[1 : name.last] if not is_syllable(word)} - {"#"}
    return set()


def _told_in_full(
    names: Sequence[Name], keys: Sequence[_Key], texts: Sequence[str]
) -> tuple[dict[_Key, str], dict[str, tuple[list[int], list[_Key]]]]:
    """The full names with their spelling, and by each part where those stand that have it."""
    spelling: dict[_Key, str] = {}
    by_part: dict[str, tuple[list[int], list[_Key]]] = {}
    for name, key, text in zip(names, keys, texts, strict=True):
        if not name.full:
            continue
        told = spelling.get(key, "")
        if not told or (told.isupper() and not text.isupper()) or told.split()[-1].islower():
            spelling[key] = text
        # Vietnamese are called by their given name, the last; foreigners by any part.
        for part in {key[-1]} if is_syllable(key[-1]) else set(key):
            places, fulls = by_part.setdefault(part, ([], []))
            places.append(name.first)
            fulls.append(key)
    return spelling, by_part
