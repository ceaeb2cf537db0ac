"""Points of time, and the periods that they limit."""

from __future__ import annotations

from typing import NamedTuple


class Moment(NamedTuple):
    """A point of time.

    Attributes:
        value: ISO 8601.
        date: the number of the date in the text.
    """

    value: str
    date: int


class Period(NamedTuple):
    """When a position was held.

    Attributes:
        begin, end: where they are said.
        over: whether it ended before the text was written.
        sure: whether words tie it to the position, so that it is more than the day of the sentence.
    """

    begin: Moment | None = None
    end: Moment | None = None
    over: bool = False
    sure: bool = False


NONE = Period()
