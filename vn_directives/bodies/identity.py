"""From parsed bodies to records: canonical names, levels, places, and which are the same body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from vn_directives.bodies.composition import Phrase
from vn_directives.bodies.implied import LEVELS, Implied, implied_by_text, kind_of
from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.vocabulary import Head
from vn_directives.matching.reading import Reading

_WORD = re.compile(r"\w+")


def to_records(reading: Reading, phrases: Sequence[Phrase]) -> list[BodyRecord]:
    """The records of the bodies of one text, in the order given."""
    if not phrases:
        return []
    inners = []
    for inner in phrases:
        while inner.parent is not None:
            inner = inner.parent
        inners.append(inner)  # the innermost body
    implied = implied_by_text(reading, phrases, inners)
    names = [canonical_name(phrase) for phrase in phrases]
    keys = [_key(*parts) for parts in zip(names, inners, implied, strict=True)]
    _join_bare(phrases, inners, implied, keys)
    records = []
    for i, phrase in enumerate(phrases):
        start, end, text = reading.quote(reading.starts[phrase.start], reading.ends[phrase.end - 1])
        head, inner, meant = phrase.head, inners[i], implied[i]
        tail = inner.tail
        owner = phrase.parent or _owner(reading, phrases, i)
        records.append(
            BodyRecord(
                start=start,
                end=end,
                text=text,
                name=names[i],
                kind=head.kind,
                branch=head.branch or _branch(phrase),
                level=_level(head, inner) if meant is None else meant.level,
                place=tail.name if tail is not None else None,
                parent=canonical_name(owner) if owner is not None else None,
                collective=tail is not None and tail.many,
                implied_place=meant.place if meant is not None else None,
                evidence=meant.evidence if meant is not None else None,
                key=keys[i],
            )
        )
    return records


def canonical_name(phrase: Phrase) -> str:
    """The name in one spelling, abbreviations expanded."""
    name = phrase.head.name
    if phrase.field:
        name = f"{name} {phrase.field}"
    if phrase.first_parent is not None:
        name = f"{name} {canonical_name(phrase.first_parent)} và"
    if phrase.parent is not None:
        return f"{name} {canonical_name(phrase.parent)}"
    return f"{name} {phrase.tail.form}" if phrase.tail is not None else name


def _branch(phrase: Phrase) -> str | None:
    """The branch of an organ is that of the body to which it belongs."""
    if phrase.head.branch is None and phrase.parent is not None:
        return _branch(phrase.parent)
    return phrase.head.branch


def _level(head: Head, inner: Phrase) -> str | None:
    """The level that the words of a body say: those of its head before those inside it."""
    if head.level in LEVELS:
        return head.level
    if inner.head.level in LEVELS:
        return inner.head.level
    tail = inner.tail
    return tail.level if tail is not None and tail.level in LEVELS else None


def _owner(reading: Reading, phrases: Sequence[Phrase], i: int) -> Phrase | None:
    """The body named behind ``của``: Ban Chỉ đạo của Quận ủy."""
    if i + 1 == len(phrases) or phrases[i + 1].start != phrases[i].end + 1:
        return None
    return phrases[i + 1] if reading.words[phrases[i].end] == "của" else None


def _key(name: str, inner: Phrase, implied: Implied | None) -> str:
    """The canonical name with the place that it names or stands for, its words alone."""
    tail, units = inner.tail, inner.head.units
    if implied is not None:
        if tail is not None and name.endswith(tail.form):
            name = name[: -len(tail.form)]
        name = f"{name} {implied.place}" if units else f"{name} {implied.kind} {implied.place}"
    elif tail is not None and tail.name is not None and name.endswith(tail.form):
        kind = "" if units else kind_of(tail)
        name = f"{name[: -len(tail.form)]} {kind} {tail.name}"
    return _words_of(name)


@lru_cache(maxsize=4096)
def _words_of(name: str) -> str:
    return " ".join(_WORD.findall(name.lower()))


def _join_bare(
    phrases: Sequence[Phrase],
    inners: Sequence[Phrase],
    implied: Sequence[Implied | None],
    keys: list[str],
) -> None:
    """Gives a head alone the key of the one body of the text that has this head, if it is one."""
    bare = [i for i, phrase in enumerate(phrases) if implied[i] is None and phrase.is_bare]
    if not bare:
        return
    full: defaultdict[str, set[str]] = defaultdict(set)
    for phrase, inner, key in zip(phrases, inners, keys, strict=True):
        if not phrase.is_bare and (inner.tail is None or not inner.tail.many):
            full[phrase.head.name].add(key)
    for i in bare:
        if len(full[phrases[i].head.name]) == 1:
            (keys[i],) = full[phrases[i].head.name]
