"""Cutting the flattened lines and columns of a page into cells, and reading their words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from vn_directives.matching import Reading, Trie, load_lexicon

# Lines; columns of a table or of a page made flat; rules (-----).
_CUT = re.compile(r"[\n\t|]| {3,}|[-_=~.…]{3,}")
_EDGE = " \t\r*_#>=~/"


class Cell(NamedTuple):
    """A stretch of one line of one column: folded character offsets, edges trimmed."""

    start: int
    end: int


def cells(reading: Reading, start: int, end: int) -> Iterator[Cell]:
    """The cells of the folded characters ``start:end``, in text order, empty ones left out."""
    cased = reading.cased
    last = start
    for cut in _CUT.finditer(cased, start, end):
        cell = trimmed(cased, last, cut.start())
        if cell:
            yield cell
        last = cut.end()
    cell = trimmed(cased, last, end)
    if cell:
        yield cell


def trimmed(cased: str, start: int, end: int) -> Cell | None:
    """The cell without blanks and mark-up at its edges; None when nothing is left."""
    piece = cased[start:end]
    left = len(piece) - len(piece.lstrip(_EDGE))
    piece = piece.strip(_EDGE)
    return Cell(start + left, start + left + len(piece)) if piece else None


def written(reading: Reading, cell: Cell) -> str:
    """The text of a cell as written, without mark-up, runs of blanks made one."""
    return " ".join(reading.quote(cell.start, cell.end)[2].replace("*", "").split())


def closed(text: str) -> str:
    """A value without the punctuation that ends it in the document."""
    return text.rstrip(" ,;:./")


def in_capitals(reading: Reading, cell: Cell) -> bool:
    """Whether the cell holds letters and all of them are capitals."""
    return reading.cased[cell.start : cell.end].isupper()


def is_name(text: str) -> bool:
    """Whether the words are those of a name: two to six, each with a capital and small letters."""
    words = text.split()
    return 2 <= len(words) <= 6 and all(
        word.isalpha() and word[0].isupper() and not word[1:].isupper() for word in words
    )


def phrase_at(reading: Reading, trie: Trie[Any], start: int) -> tuple[int, Any] | None:
    """The end (a folded offset) and value of the longest phrase at a folded offset."""
    first = bisect_left(reading.starts, start)
    found = trie.longest(reading.words, first)
    return None if found is None else (reading.ends[found[0] - 1], found[1])


@cache
def document_types() -> Trie[str | None]:
    """The names of document types, with their abbreviations."""
    trie: Trie[str | None] = Trie()
    for entry in load_lexicon("document_types")["types"]:
        for form in entry["forms"]:
            trie.add(form, entry["abbr"])
    for entry in load_lexicon("header")["types"]:
        trie.add(entry["form"], entry["type"])
    return trie


@cache
def type_codes() -> dict[str, str]:
    """What stands for a document type in a symbol, in capitals, with the official abbreviation."""
    return {
        code.upper(): entry["abbr"]
        for entry in load_lexicon("document_types")["types"]
        for code in entry["codes"]
    }


@cache
def body_heads() -> Trie[bool]:
    """The words with which the name of a body begins; False where they begin another word."""
    return Trie((entry["form"], entry["body"]) for entry in load_lexicon("header")["bodies"])


def starts_body(reading: Reading, cell: Cell) -> bool:
    """Whether the cell begins with the name of a body."""
    found = phrase_at(reading, body_heads(), cell.start)
    return found is not None and found[1]
