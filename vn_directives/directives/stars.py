"""The stars of bold type in and around what is said of a document.

All positions are word numbers.
"""

from __future__ import annotations

import re

from vn_directives.matching import Reading

# thành lập**Học viện Hải quân**trực thuộc; not ti**ế**n
_GLUED_BEHIND = re.compile(r"(?<=\w)(\*\*[^*]*\s[^*]*\*\*)")
_GLUED = re.compile(r"(\*\*[^*]*\s[^*]*\*\*)(?=\w)")


def opens_bold(reading: Reading, i: int, after: int) -> bool:
    """Whether the stars of words ``i:after`` open words in bold print."""
    return reading.gap(i) in (" ", "\n") and after < len(reading.words) and reading.gap(after) == ""


def is_within_word(reading: Reading, i: int, after: int) -> bool:
    """Whether the stars of words ``i:after`` stand between the letters of one word."""
    words = reading.words
    glued = reading.gap(i) == "" and reading.gap(after) == ""
    return glued and words[i - 1].isalnum() and words[after].isalnum()


def is_note(words: list[str], i: int) -> bool:
    """Whether word `i` is the letter of a note that is glued on: ``hiện tại**a** **^**``."""
    behind = behind_stars(words, i + 1)
    is_letter = words[i].isascii() and len(words[i]) == 1 and behind > i + 1
    return is_letter and words[behind : behind + 1] in (["^"], ["["])


def is_in_span(words: list[str], i: int, after: int) -> bool:
    """Whether the stars of words ``i:after`` stand behind the dash of a span: ``2021-* *2030``."""
    years = words[i - 2], *words[after : after + 1]
    return words[i - 1] in ("-", "–") and len(years) > 1 and all(map(str.isdecimal, years))


def behind_stars(words: list[str], i: int) -> int:
    """The first word behind the stars at word `i`."""
    while i < len(words) and words[i] == "*":
        i += 1
    return i


def without_stars(text: str) -> str:
    """A text without the marks of bold type, with the blanks that are left out beside them."""
    marked = _GLUED.sub(r"\1 ", _GLUED_BEHIND.sub(r" \1", text))
    return " ".join(marked.replace("*", "").split())
