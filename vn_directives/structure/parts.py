"""The parts that a document is divided into, from ``parts.json``: ``chương``, ``điều``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

ATTACHED = "văn bản"
"""The kind of a document that is issued with another, as a part of this."""


class PartKind(NamedTuple):
    """A kind of parts.

    Attributes:
        name: ``điều``, ``phụ lục`` …
        rank: one that holds another has the lower rank.
        element: how an outline calls a line that begins one (``article``); None where none does.
        lettered: whether its number may be a letter.
        coded: whether it may have dashes and strokes.
        ordinal: whether it may be spelled: ``thứ nhất``.
        numberless: whether a document may have one without a number.
        small: whether its name has no capital within a sentence.
        here: whether ``này`` behind its name refers to the one in which this stands.
        signs: what it is called in papers without articles, where the outline names units by
            their signs.
        not_after: words before its name that make another word of it.
    """

    name: str
    rank: int
    element: str | None
    lettered: bool
    coded: bool
    ordinal: bool
    numberless: bool
    small: bool
    here: bool
    signs: tuple[str, ...]
    not_after: frozenset[str]

    @property
    def is_division(self) -> bool:
        """Whether one begins with its name and number in a line of its own: ``Chương II``."""
        return self.element is not None and not self.small


@compiled
def part_kinds() -> dict[str, PartKind]:
    """The kinds of parts by their names, those that hold others first."""
    kinds = (
        PartKind(
            name=entry["name"],
            rank=entry["rank"],
            element=entry.get("element"),
            lettered=entry.get("lettered", False),
            coded=entry.get("coded", False),
            ordinal=entry.get("ordinal", False),
            numberless=entry.get("numberless", False),
            small=entry.get("small", False),
            here=entry.get("here", False),
            signs=tuple(entry.get("signs", ())),
            not_after=frozenset(entry.get("not_after", ())),
        )
        for entry in current_lexicon("parts")["parts"]
    )
    return {kind.name: kind for kind in sorted(kinds, key=lambda kind: kind.rank)}


@compiled
def part_elements() -> dict[str, str]:
    """What the elements of an outline are called: ``điều`` of ``article``."""
    own = {kind.element: kind.name for kind in part_kinds().values() if kind.element}
    return {"attached": ATTACHED, **own}


@compiled
def part_endings() -> frozenset[str]:
    """The words with which the names of parts end: ``lục``."""
    return frozenset(name.split()[-1] for name in part_kinds())


@compiled
def division_openings() -> frozenset[str]:
    """The words with which a line can begin that begins a division: ``chương``, ``phụ``."""
    return frozenset(name.split()[0] for name in divisions())


@compiled
def divisions() -> tuple[str, ...]:
    """The names of parts that begin in lines of their own, those that hold others first."""
    return tuple(name for name, kind in part_kinds().items() if kind.is_division)


def part_before(words: Sequence[str], end: int) -> tuple[int, PartKind] | None:
    """The first word and the kind of the part whose name ends before word `end`."""
    for name, kind in _by_last().get(words[end - 1], ()) if end else ():
        first = end - len(name)
        if words[first:end] == name and not (first and words[first - 1] in kind.not_after):
            return first, kind
    return None


def part_at(words: Sequence[str], i: int) -> tuple[int, PartKind] | None:
    """The word behind the name of a part that begins with word `i`, and its kind."""
    for name, kind in _by_first().get(words[i], ()) if i < len(words) else ():
        end = i + len(name)
        if words[i:end] == name and not (i and words[i - 1] in kind.not_after):
            return end, kind
    return None


@compiled
def _by_first() -> dict[str, list[tuple[list[str], PartKind]]]:
    return _by_word(0)


@compiled
def _by_last() -> dict[str, list[tuple[list[str], PartKind]]]:
    return _by_word(-1)


def _by_word(place: int) -> dict[str, list[tuple[list[str], PartKind]]]:
    """The words of the names by one of them, the longer name before the shorter."""
    found: dict[str, list[tuple[list[str], PartKind]]] = {}
    for name, kind in sorted(part_kinds().items(), key=lambda item: -len(item[0].split())):
        found.setdefault(name.split()[place], []).append((name.split(), kind))
    return found


@compiled
def written(element: str) -> tuple[str, str]:
    """Patterns of the name of an element of an outline, with one capital and in capitals."""
    name = part_elements()[element]
    return name.capitalize().replace(" ", r"\s+"), name.upper().replace(" ", r"\s+")
