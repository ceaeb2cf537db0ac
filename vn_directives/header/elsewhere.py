"""What a head leaves out and the text below tells: the day on which it was passed, its number."""

from __future__ import annotations

import re
from bisect import bisect_left

from vn_directives.directives.symbols import parse_symbol
from vn_directives.header.anchors import Number, day_of, number_of
from vn_directives.header.layout import Cell, opens_cell, phrase_at, word_at
from vn_directives.header.mentions import Mentions
from vn_directives.header.vocabulary import document_types
from vn_directives.matching import Reading

_PASSED = frozenset({"thông"})
_CLAUSE = 40  # words from the beginning of a sentence to its verb
_ISSUES = frozenset({"ban"})
_PREAMBLE = 8000  # characters of it
_LONGEST = 20  # words of who issues
_WITH = frozenset({"kèm"})
_NOTE = re.compile(r"\(\s*[*_]*\s*(?:(?:Được\s+)?[Bb]an\s+hành\s+)?[Kk]èm\s+theo\s+")
_NUMBER = re.compile(r"[*_ ]*(?:số|Số|SỐ)?[:*_ ]*(?=\d)")
_DAY = re.compile(r"[,*_ ]*(?=ngày)")


def day_passed(mentions: Mentions, after: int, stop: int) -> tuple[Cell, str] | None:
    """The day on which an assembly passed the text: ``được Quốc hội … thông qua ngày …``.

    Args:
        mentions: of the text.
        after, stop: folded character offsets between which it may stand; the last one counts.
    """
    reading, words = mentions.reading, mentions.reading.words
    places = reading.places_of(_PASSED)
    first, last = word_at(reading, after), word_at(reading, stop)
    for i in reversed(places[bisect_left(places, first) : bisect_left(places, last)]):
        if words[i + 1 : i + 3] != ["qua", "ngày"]:
            continue
        before = words[max(i - _CLAUSE, 0) : i]
        if "này" in before and "được" in before:
            day = day_of(mentions, reading.starts[i + 2])
            if day is not None and "X" not in day[1]:
                return Cell(reading.starts[i + 2], day[0]), day[1]
    return None


def number_of_appendices(
    mentions: Mentions, type_: str | None, after: int
) -> tuple[Number | None, tuple[Cell, str] | None]:
    """The number, and the day, of a document that has lost its head, from the notes above its
    appendices: ``(Kèm theo Nghị định số 12/2031/NĐ-CP ngày … của Chính phủ)``.

    A document that the text names before is another one: what it amends.
    """
    reading = mentions.reading
    found: Number | None = None
    if type_ is None:
        return None, None
    day: tuple[Cell, str] | None = None
    places = reading.places_of(_WITH)
    for i in places[bisect_left(places, word_at(reading, after)) :]:
        note = _note_at(reading, reading.starts[i])
        named = phrase_at(reading, document_types(), note.end()) if note else None
        if note is None or named is None or named[1] != type_:
            continue
        number = _NUMBER.match(reading.cased, named[0])
        symbol = number and parse_symbol(reading.cased, number.end(), introduced=True)
        if not number or not symbol:
            continue
        if found is not None:
            if found.symbol != symbol.written:
                return None, None
            continue
        if symbol.written in "".join(reading.cased[: note.start()].split()):
            return None, None
        found = number_of(symbol)
        at = _DAY.match(reading.cased, symbol.end)
        date = at and day_of(mentions, at.end())
        day = (Cell(at.end(), date[0]), date[1]) if at and date else None
    return found, day


def issuer_in_preamble(mentions: Mentions, type_: str | None, after: int) -> list[Cell] | None:
    """Who issues a document whose letterhead names nobody, from the line that says it: ``Chính phủ
    ban hành Nghị định …``.
    """
    reading, words = mentions.reading, mentions.reading.words
    places = reading.places_of(_ISSUES)
    first, last = word_at(reading, after), word_at(reading, after + _PREAMBLE)
    for i in places[bisect_left(places, first) : bisect_left(places, last)]:
        if words[i + 1 : i + 2] != ["hành"] or i + 2 >= len(words):
            continue
        named = phrase_at(reading, document_types(), reading.starts[i + 2])
        if named is None or named[1] is None or named[1] != type_:
            continue
        for k in range(i - 1, max(i - _LONGEST, -1), -1):
            start = reading.starts[k]
            issuer = mentions.names.get(start)
            if issuer and issuer.end == reading.ends[i - 1] and opens_cell(reading.cased, start):
                return [Cell(start, issuer.end)]
    return None


def _note_at(reading: Reading, start: int) -> re.Match[str] | None:
    """The note in parentheses alone on its line, up to the document, whose ``kèm`` stands at a
    folded offset.
    """
    opening = reading.cased.rfind("(", max(start - 30, 0), start)
    if opening < 0 or not opens_cell(reading.cased, opening):
        return None
    return _NOTE.match(reading.cased, opening)
