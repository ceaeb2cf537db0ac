"""What the head of a document gives: its letterhead, its heading and what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vn_directives.header.anchors import Day, Number
from vn_directives.header.layout import Cell
from vn_directives.header.vocabulary import type_codes


@dataclass(slots=True)
class Heading:
    """The type of a document in capitals: folded character offsets, and its abbreviation."""

    start: int
    end: int
    type: str | None


@dataclass(slots=True)
class Letterhead:
    """What the head of a document gives, in folded character offsets; None where it is silent.

    Attributes:
        begin, end: of the whole head, its subject included.
        parts: the kinds of its fixed parts.
        authority: who decides, as written below the subject (``CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH``).
        letter: whether it is written to somebody, without a type in capitals.
    """

    begin: int = 0
    end: int = 0
    parts: frozenset[str] = frozenset()
    number: Number | None = None
    day: Day | None = None
    heading: Heading | None = None
    issuer: list[Cell] | None = None
    parent: list[Cell] | None = None
    authority: list[Cell] | None = None
    subject: list[Cell] | None = None
    letter: bool = False
    fixed: list[tuple[int, int]] = field(default_factory=list)


def type_of(head: Letterhead) -> str | None:
    """The type: from the heading; of a letter, CV; else from the code; CV without any."""
    if head.heading:
        return head.heading.type
    if head.letter:
        return "CV"
    if head.number is None:
        return None
    return code_type(head.number.code) or "CV"


def code_type(code: str) -> str | None:
    """The type that a symbol without its number names (``/KH-UBND``, ``-CT/TU``), or None."""
    known = type_codes()
    for segment in re.split(r"[-/\s]+", code):
        if segment.upper() in known:
            return known[segment.upper()]
        if segment.startswith(("QH", "UBTVQH")):
            return "NQ"
        if segment and not segment.isdigit():
            return None
    return None
