"""How the words of a body are written: over the breaks of lines, in capitals, in one spelling."""

from __future__ import annotations

import re

from vn_directives.bodies.vocabulary import phrases
from vn_directives.matching.reading import Reading
from vn_directives.segmentation.abbreviations import openers

_MARKER = 8  # characters before the first word of an item of a list
_ITEM = re.compile(r" *(?:[-+*•]|\(?\d{1,3}[.)]|[a-zđ][.)]) *")
_LETTERHEAD = 3  # line breaks between two lines of a letterhead


def continues(reading: Reading, j: int) -> bool:
    """Whether word `j` goes on from the word before it.

    It does on the same line, over the break of a wrapped line, and in a letterhead in capitals over
    a few, as converters leave blank lines in tables.
    """
    if j >= len(reading.words):
        return False
    end = reading.ends[j - 1]
    length = reading.starts[j] - end
    if j and (length == 0 or (length == 1 and reading.cased[end] != "\n")):
        return True  # nearly always: nothing or one blank
    gap = reading.gap(j)
    if "\n" not in gap:
        return True
    word = reading.written(j)
    if word.islower():
        return gap.count("\n") == 1
    if not (word.isupper() and reading.written(j - 1).isupper()):
        return False
    return gap.count("\n") <= _LETTERHEAD and not opens_line(reading, j)


def opens_line(reading: Reading, j: int) -> bool:
    """Whether word `j` begins a line of its own in a letterhead: an office, the motto, a type."""
    openings = phrases("line_openings")
    return (
        reading.words[j] in openings.first_words and openings.longest(reading.words, j) is not None
    )


def is_capital(reading: Reading, j: int) -> bool:
    """Whether word `j` begins with a capital letter."""
    return j < len(reading.words) and reading.cased[reading.starts[j]].isupper()


def spell(reading: Reading, j: int, end: int) -> str:
    """Words `j` to `end` in one spelling: blanks single, words in capitals capitalised."""
    text = " ".join(reading.cased[reading.starts[j] : reading.ends[end - 1]].split())
    if text.isupper() and end - j > 1:
        return " ".join(word.capitalize() for word in text.split())
    return text


def ends_sentence(reading: Reading, j: int) -> bool:
    """Whether the full stop before word `j` ends a sentence: ``UBND TP. Như đã thông tin``."""
    return reading.words[j - 1] == "." and reading.words[j] in openers()


def is_item(reading: Reading, i: int) -> bool:
    """Whether word `i` is the first of an item of a list: its line begins with a number or sign."""
    start = reading.starts[i]
    window = reading.cased[max(start - _MARKER, 0) : start]
    line = window.rfind("\n") + 1
    return (line > 0 or start <= _MARKER) and _ITEM.fullmatch(window, line) is not None
