"""What reading deals in: sources, the texts and lines in them, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

KEPT = ("url", "source")
"""The fields of an input that its record keeps where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input.

    Attributes:
        path: where it is; `STDIN` for standard input.
        id: what identifies its text when it holds one: its name, or its path within the folder
            that was asked for.
        size: in bytes; 0 when not known.
    """

    path: str
    id: str
    size: int


class Place(NamedTuple):
    """Where an input stands among the sources.

    Attributes:
        source: the number of its source, from 0.
        line: its line, in Parquet its row, from 1; 0 when it is all of the source, or what is
            wrong with the source.
        end: the byte of the source behind it: where reading goes on in plain JSON Lines.
    """

    source: int
    line: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """What the fields of JSON Lines, and the columns of CSV and Parquet, are called.

    Attributes:
        text: the text itself.
        id: what identifies it.
        keep: further fields, which go into the record as they are.
    """

    text: str = "text"
    id: str = "id"
    keep: tuple[str, ...] = KEPT

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that are read, each once."""
        return tuple(dict.fromkeys((self.text, self.id, "title", "date", *self.keep)))


COLUMNS = Columns()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or worked on: its name, the reason, its bytes.

    Attributes:
        id: what identifies the text, where that much is known.
        place: where it stands among the sources, when it comes from one.
    """

    name: str
    reason: str
    size: int = 0
    id: Any = field(default=None, repr=False, compare=False)
    place: Place | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Text:
    """A text to work on.

    Attributes:
        name: what messages call it.
        id: what its record carries: any JSON value.
        content: the text itself.
        size: its share of the input in bytes.
        title: the title that its file states, or None.
        date: the day of publication that its file states (``2020-07-31``), or None.
        kept: further fields of its input, which its record carries as they are.
        place: where it stands among the sources, when it comes from one.
    """

    name: str
    id: Any
    content: str
    size: int
    title: str | None = None
    date: str | None = None
    kept: Mapping[str, Any] = field(default_factory=dict, repr=False)
    place: Place | None = field(default=None, repr=False, compare=False)

    def failed(self, reason: str) -> Problem:
        """The problem that there is with this text."""
        return Problem(self.name, reason, self.size, self.id, self.place)


@dataclass(frozen=True, slots=True)
class Object:
    """A line of JSON Lines, or a row.

    Attributes:
        name: what messages call it.
        value: its fields.
        default_id: what identifies it where it does not say so itself.
        size: its share of the input in bytes.
        place: where it stands among the sources.
    """

    name: str
    value: dict[str, Any]
    default_id: str
    size: int
    place: Place | None = field(default=None, repr=False, compare=False)

    def failed(self, reason: str) -> Problem:
        """The problem that there is with this line."""
        id = self.value.get("id", self.default_id)
        return Problem(self.name, reason, self.size, id, self.place)
