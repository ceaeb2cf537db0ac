"""The text layer of a page of a PDF: its lines in the order in which they are read.

Most files have their text in reading order. Where one has it line by line over the two sides of a
letterhead or of a signature, as text layers out of OCR do, the lines are put in order as those of a
scan are, from the places that pypdf gives to their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from vn_directives.formats.columns import reading_order
from vn_directives.formats.words import Word
from vn_directives.header.vocabulary import mottoes
from vn_directives.matching import load_lexicon

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
# Of a page made of characters: the width of one, the height of a line, from one line to the next.
_WIDTH, _HEIGHT, _STEP = 10, 20, 25
_WORD = re.compile(r"\S+")


def lines_of_layer(page: Any) -> list[str]:
    """The lines of a page of ``pypdf``; columns that its text goes across, one after the other."""
    text = page.extract_text().translate(_LIGATURES)
    if _goes_across(text):
        lines = [line.text for line in reading_order(list(_words(_laid_out(page))))]
        if sum(map(len, lines)) * 2 > len(text):
            return lines
    return [line.strip() for line in text.splitlines()]


def _laid_out(page: Any) -> str:
    """The page made of characters; empty where its fonts do not tell how wide they are."""
    try:
        text: str = page.extract_text(extraction_mode="layout")
    except Exception:  # of whatever kind: pypdf reads the page, and cannot lay it out
        return ""
    return text.translate(_LIGATURES)


def _goes_across(text: str) -> bool:
    """Whether a line goes on from the left side of a letterhead or signature to the right one."""
    if _beside_recipients().search(text):
        return True
    return any(
        motto.lastgroup != "creed"
        and (line := text[text.rfind("\n", 0, motto.start()) + 1 : motto.start()]).strip()
        and line.isupper()
        for motto in mottoes().pattern.finditer(text)
    )


@cache
def _beside_recipients() -> re.Pattern[str]:
    """Recipients, and capitals behind the colon in their first line."""
    forms = "|".join(map(re.escape, load_lexicon("layout")["recipients"]))
    return re.compile(rf"^\W*(?i:{forms})\s*:[ \t]+[^\Wa-z\d_][^\Wa-z\d_]", re.MULTILINE)


def _words(laid_out: str) -> Iterator[Word]:
    """The words of a page made of characters, by the places where they stand on it."""
    for n, line in enumerate(laid_out.splitlines()):
        for match in _WORD.finditer(line):
            left, right = _WIDTH * match.start(), _WIDTH * match.end()
            yield Word(match[0], left, n * _STEP, right, n * _STEP + _HEIGHT, (n,), 100)
