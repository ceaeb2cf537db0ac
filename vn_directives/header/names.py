"""The names in a letterhead: the issuing body and the one above it."""

from __future__ import annotations

from typing import NamedTuple

from vn_directives.bodies.vocabulary import heads
from vn_directives.header.layout import Cell, free_cells, in_capitals, phrase_at, word_at
from vn_directives.header.mentions import Mentions
from vn_directives.header.vocabulary import organisations
from vn_directives.places.nouns import unit_words
from vn_directives.titles.record import TitleRecord

_LINES = 8
_GOING_ON = (",", " VÀ", "ỦY BAN TRUNG ƯƠNG")  # a central committee is one of an organisation


class Names(NamedTuple):
    """The lines of the issuer's name, and of the name above it."""

    issuer: list[Cell] | None
    parent: list[Cell] | None


def read_names(mentions: Mentions, start: int, stop: int, fixed: list[tuple[int, int]]) -> Names:
    """The names in capitals between two folded offsets, the fixed parts of the head left out.

    A line begins a name where a body, an office or an organisation begins; other lines go on.
    """
    reading = mentions.reading
    lines: list[Cell] = []
    last: Cell | None = None
    for cell in free_cells(reading, start, stop, fixed):
        last = cell
        if in_capitals(reading, cell):
            if cell.end - cell.start > 2 or _inside_name(mentions, lines, cell):
                lines.append(cell)
        else:
            lines.clear()
    names: list[list[Cell]] = []
    reach = 0  # the end of the last body or office that begins in a line above
    for line in lines[-_LINES:]:
        inside = bool(names) and (
            (line.start < reach and not _begins_organisation(mentions, names[-1][-1], line))
            or _is_office(mentions, names[-1])
        )
        if not inside and begins_name(mentions, line):
            names.append([line])
        elif names:
            names[-1].append(line)
        reach = max(reach, _reach(mentions, line))
    if names:
        return Names(names[-1], names[-2] if len(names) > 1 else None)
    if last is not None and (named := mentions.names.get(last.start)) and named.end >= last.end:
        return Names([last], None)  # a body in small letters, alone on its line
    return Names(None, None)


def begins_name(mentions: Mentions, cell: Cell) -> bool:
    """Whether a cell begins with a body, an office or an organisation."""
    if cell.start in mentions.names:
        return True
    reading = mentions.reading
    known = (organisations(), heads())
    return any(phrase_at(reading, trie, cell.start) is not None for trie in known)


def _reach(mentions: Mentions, line: Cell) -> int:
    """The end of the body or office that ends last of those that begin in a line."""
    starts = mentions.reading.starts
    inside = starts[word_at(mentions.reading, line.start) : word_at(mentions.reading, line.end)]
    return max((named.end for start in inside if (named := mentions.names.get(start))), default=0)


def _is_office(mentions: Mentions, lines: list[Cell]) -> bool:
    """Whether a line is an office alone, whose body stands in the next: ``THỦ TƯỚNG⏎CHÍNH PHỦ``."""
    named = mentions.names.get(lines[0].start)
    return (
        len(lines) == 1
        and named is not None
        and isinstance(named.record, TitleRecord)
        and named.end >= lines[0].end
        and named.record.body is None
    )


def _begins_organisation(mentions: Mentions, before: Cell, cell: Cell) -> bool:
    """Whether another organisation begins below a full line, though a body is read on over it."""
    text = mentions.reading.cased[before.start : before.end]
    words = text.split()
    if len(words) < 3 or text.endswith(_GOING_ON) or words[-1].lower() in unit_words():
        return False
    named = mentions.names.get(before.start)
    if named is None or isinstance(named.record, TitleRecord):
        return False
    return phrase_at(mentions.reading, organisations(), cell.start) is not None


def _inside_name(mentions: Mentions, lines: list[Cell], cell: Cell) -> bool:
    """Whether a body or office goes over this short cell, or begins with it."""
    word = mentions.reading.cased[cell.start : cell.end].lower()
    if cell.start in mentions.names or word == "và" or word in unit_words():
        return True
    named = (mentions.names.get(line.start) for line in lines[-_LINES:])
    return any(name is not None and name.end > cell.start for name in named)
