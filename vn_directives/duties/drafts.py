"""What a walk through a text takes in and gives: orders, speakers, duties in words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from vn_directives.kind import Mention

_start_of = attrgetter("start")

Words = tuple[int, int]  # from one word to another (exclusive)


class Order(NamedTuple):
    """An instruction, as words.

    Attributes:
        number: its number in ``doc._.instructions``.
        begin: the first word of its clause, its subject included.
        verb, last: the first word of the verb, and the end of the verb.
        told: those told, or None.
        speaker: who tells them.
    """

    number: int
    begin: int
    verb: int
    last: int
    told: Words | None
    speaker: By

    def begin_behind(self, i: int) -> int:
        """Where its clause begins, not before word `i`: those told may begin it, or the verb."""
        ahead = [self.begin, self.told[0] if self.told else self.verb, self.verb]
        return min(k for k in ahead if k >= i)


class By(NamedTuple):
    """Who tells somebody to act; where the text names them, in words, and how high they stand."""

    name: str
    kind: str
    place: Words | None = None
    rank: int | None = None


@dataclass
class Draft:
    """A duty in words.

    Attributes:
        scopes: the words in which its deadlines stand: its own, those of the lead-ins above it.
        due: the cell of a table that holds nothing but deadlines, or None.
    """

    first: int
    last: int
    who: Words | None
    by: By | None
    order: int | None
    scopes: list[Words] = field(default_factory=list)
    due: Words | None = None


class Speech(NamedTuple):
    """Who has told last whom to act, and how.

    Attributes:
        depth: how many items were open where it began.
    """

    by: By | None = None
    order: int | None = None
    who: Words | None = None
    scope: Words | None = None
    depth: int = 0
    line: int = -1
    active: bool = False

    @property
    def ordered(self) -> bool:
        """Whether a directing verb opened it, and it goes on."""
        return self.active and self.order is not None


class Level(NamedTuple):
    """An item that is open.

    Attributes:
        mark: the kind of its mark.
        who: those who are to act in what stands below it, or None.
        scope: the words in which deadlines of all below it stand, or None.
        norm: whether it says what a body may and does in general.
        executes: whether it says who is to carry out the document.
    """

    mark: str
    who: Words | None = None
    scope: Words | None = None
    norm: bool = False
    executes: bool = False


def any_within(places: Sequence[int], first: int, last: int) -> bool:
    """Whether one of the places, which ascend, lies from `first` to `last` (exclusive)."""
    n = bisect_left(places, first)
    return n < len(places) and places[n] < last


def starting_within(mentions: Sequence[Mention], start: int, end: int) -> Iterator[int]:
    """The numbers of the mentions, which are in text order, that begin between two characters."""
    for n in range(bisect_left(mentions, start, key=_start_of), len(mentions)):
        if mentions[n].start >= end:
            return
        yield n
