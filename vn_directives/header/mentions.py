"""The mentions of a text by where they begin, as the frame is put together from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple, TypeAlias, TypeVar

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.kind import Mention
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord

M = TypeVar("M", bound=Mention)
Given: TypeAlias = tuple[Sequence[DateRecord], Sequence[BodyRecord], Sequence[TitleRecord]]


class Named(NamedTuple):
    """A body or title, with the folded character offset at which it ends."""

    end: int
    record: BodyRecord | TitleRecord


class Mentions:
    """The dates, bodies and titles of a text, by the folded character offset of their beginnings.

    The tables are made when they are first asked for: a text without a frame needs none.

    Args:
        reading: the text.
        given: tells its dates, bodies and titles.
    """

    def __init__(self, reading: Reading, given: Callable[[], Given]) -> None:
        self.reading = reading
        self._given = given

    @cached_property
    def dates(self) -> dict[int, tuple[int, DateRecord]]:
        """The end and record of each date."""
        return {start: (end, date) for start, end, date in placed(self.reading, self._given()[0])}

    @cached_property
    def names(self) -> dict[int, Named]:
        """The longest body or title at each place."""
        found: dict[int, Named] = {}
        _, bodies, titles = self._given()
        ranked: list[BodyRecord | TitleRecord] = [*bodies, *titles]
        for start, end, record in placed(self.reading, ranked):
            if start not in found or found[start].end < end:
                found[start] = Named(end, record)
        return found


def placed(reading: Reading, mentions: Iterable[M]) -> Iterable[tuple[int, int, M]]:
    """Each mention with the folded character offsets of its words."""
    for mention in mentions:
        first, after = reading.word_range(mention.start, mention.end)
        if first < after:
            yield reading.starts[first], reading.ends[after - 1], mention
