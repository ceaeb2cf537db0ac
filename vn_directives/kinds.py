"""All kinds of records. Whatever is done for each kind is done for those that are listed here.

A kind is declared in the ``record.py`` of the room that reads it; ``docs/contributing.md`` says how
to add one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from spacy.tokens import Doc

from vn_directives import kind
from vn_directives.bodies.record import BODIES
from vn_directives.dates.record import DATES, RELATIVE_DATES
from vn_directives.directives.record import DIRECTIVES, DOCUMENTS
from vn_directives.duties.record import DUTIES
from vn_directives.header.record import HEADER, HEADERS
from vn_directives.identity.record import PLACES
from vn_directives.instructions.record import INSTRUCTIONS
from vn_directives.kind import Kind, Record
from vn_directives.named.record import NAMED
from vn_directives.officials.record import OFFICIALS, PERSONS
from vn_directives.outline.record import OUTLINE
from vn_directives.positions.record import POSITIONS
from vn_directives.references.record import REFERENCES
from vn_directives.relations.record import RELATIONS
from vn_directives.titles.record import TITLES


class Records(kind.Records):
    """What was found in a Doc, kind by kind, in the order in which components read them.

    ``records_of(doc).bodies`` are the records of the bodies, empty where no component found any;
    ``records_of(doc).header`` is the one record, or None.
    """

    dates = DATES
    relative_dates = RELATIVE_DATES
    bodies = BODIES
    titles = TITLES
    directives = DIRECTIVES
    documents = DOCUMENTS
    named = NAMED
    persons = PERSONS
    officials = OFFICIALS
    positions = POSITIONS
    instructions = INSTRUCTIONS
    duties = DUTIES
    relations = RELATIONS
    outline = OUTLINE
    references = REFERENCES
    header = HEADER
    headers = HEADERS
    places = PLACES


def records_of(doc: Doc) -> Records:
    """What was found in a Doc, kind by kind, typed: ``records_of(doc).bodies[0].place_path``."""
    return Records(doc)


ALL: tuple[Kind[Any], ...] = tuple(
    value for value in vars(Records).values() if isinstance(value, Kind)
)
"""All kinds."""

KINDS = {kind.key: kind for kind in ALL}
"""All kinds by key."""

MENTIONS = tuple(kind for kind in ALL if kind.is_mention)
"""The kinds of which each record stands for one place in the text, and has a span."""


def _classes(cls: Any, key: str) -> Iterator[tuple[str, tuple[type[Record], str]]]:
    """A class of records and those of the records that its fields hold."""
    yield f"{cls.__module__}:{cls.__qualname__}", (cls, key)
    for hint in get_type_hints(cls).values():
        for part in (hint, *get_args(hint)):
            if isinstance(part, type) and issubclass(part, Record):
                yield from _classes(part, key)


CLASSES: dict[str, tuple[type[Record], str]] = dict(
    pair for kind in reversed(ALL) for pair in _classes(kind.record, kind.key)
)
"""Every class of records, with the key of its kind, by the name under which it is stored."""
