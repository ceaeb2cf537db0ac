"""Whether a gold record and a predicted one agree, as ``docs/scores.md`` defines it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]

_SPELLINGS = (("uỷ", "ủy"), ("uý", "úy"), ("oà", "òa"), ("oá", "óa"))


def touch(one: Record, other: Record) -> bool:
    """Whether two mentions share a character."""
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same but for letter case, blanks and Unicode form."""
    return bool(_plain(one) == _plain(other))


def _plain(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return _folded(" ".join(unicodedata.normalize("NFC", value).casefold().split()), _SPELLINGS)


def _folded(text: str, spellings: Iterable[tuple[str, str]]) -> str:
    text = unicodedata.normalize("NFC", text).casefold()
    for old, new in spellings:
        text = text.replace(old, new)
    return text


def key_of(head: Iterable[str], fact: Record) -> tuple[str, ...]:
    """What makes two facts the same: the words of these fields."""
    return tuple(" ".join(_folded(str(fact.get(field)), _SPELLINGS[:1]).split()) for field in head)


def share(duty: Record, other: Record) -> float:
    """How much of the characters of two duties both have."""
    both = min(duty["end"], other["end"]) - max(duty["start"], other["start"])
    every = max(duty["end"], other["end"]) - min(duty["start"], other["start"])
    return both / every if both > 0 else 0.0


def agrees(name: str, gold: Record, found: Record) -> bool:
    """Whether a field of two duties says the same."""
    if name in ("due", "under"):
        return set(gold[name]) == set(found.get(name) or ())
    want, got = gold[name], found.get(name)
    if want is None or got is None:
        return want is got
    # A group with or without the words that narrow it.
    want, got = sorted(
        (" ".join(_folded(side, _SPELLINGS[:1]).split()) for side in (want, got)), key=len
    )
    return want == got or (len(want) >= 0.6 * len(got) and want in got)


def distinct(titles: Sequence[str]) -> Iterator[str]:
    """The titles, those that are the same left out."""
    for i, title in enumerate(titles):
        if not any(same(title, earlier) for earlier in titles[:i]):
            yield title
