"""What is known of a title while it is read: its tail, and the bodies that may be in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vn_directives.bodies.record import BodyRecord
from vn_directives.matching import Reading


@dataclass(slots=True)
class Tail:
    """What follows a head.

    Attributes:
        end: a word number, exclusive.
        name: the canonical form.
        body: the body, where it is one that was found.
        level: the level of the place.
        outside: whether it is a school, a hospital, a company.
        overlap: how many words of the head begin the body (``Trưởng [Ban Dân vận]``).
    """

    end: int
    name: str
    body: BodyRecord | None = None
    level: str | None = None
    outside: bool = False
    overlap: int = 0


class Bodies:
    """The bodies of a text by the words at which they begin.

    Attributes:
        starting: tells the longest body that begins at a word, and its end.
        holds: tells whether a body that begins earlier goes on at a word.
    """

    def __init__(self, reading: Reading, records: Sequence[BodyRecord]) -> None:
        starting: dict[int, tuple[int, BodyRecord]] = {}
        holding: set[int] = set()
        for record in records:
            first, last = reading.word_range(record.start, record.end)
            if first not in starting or starting[first][0] < last:
                starting[first] = (last, record)
            holding.update(range(first + 1, last))
        self.starting: Callable[[int], tuple[int, BodyRecord] | None] = starting.get
        self.holds: Callable[[int], bool] = holding.__contains__
