"""Where a text refers to a numbered document: type word, ``số``, and a symbol or bare number.

The scan starts from the numbers of the text. A number is looked at when the word before it can
introduce one, or when a dash or slash and a letter follow; what stands to its left is then read
backwards. Positions are word numbers unless called offsets (into the folded text).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from vn_directives.directives.bare import bare_member, bare_number
from vn_directives.directives.introductions import (
    Introduction,
    far_type_word,
    introduction_of,
    is_other_number,
    law_name,
    may_be_law,
    stands_free,
)
from vn_directives.directives.symbols import Symbol, parse_symbol
from vn_directives.directives.vocabulary import (
    GENERIC,
    LEGISLATURE,
    TypeWord,
    last_words,
    type_named,
)
from vn_directives.matching import Reading

_JOINTS = frozenset([",", ";", "và", "&", "hoặc", "hay"])
_SIGN = re.compile("[-/]")
_SIGNS = frozenset(["/", "-", "*", "."])


@dataclass(slots=True)
class Reference:
    """A reference as found, before its meaning is worked out.

    Attributes:
        start, end: folded offsets of the mention.
        first: the word with which the mention begins.
        after: the word that follows the mention.
        symbol: the symbol, or None for a bare number.
        number: the number as written (``05``), with a letter (``36a``).
        year: of a bare ``46/2016``.
        word: the type word before the number (of an enumeration: before its first number).
        group: the same for all members of an enumeration that shares a type word.
    """

    start: int
    end: int
    first: int
    after: int
    symbol: Symbol | None
    number: str
    year: int | None
    word: TypeWord | None
    group: int


def find_references(reading: Reading) -> list[Reference]:
    """All references, in text order."""
    return _Scan(reading).run()


class _Scan:
    """One pass over the numbers of a text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = reading.words
        self.cased = reading.cased
        self.group = 0

    def run(self) -> list[Reference]:
        references: list[Reference] = []
        done = 0
        for i in self._candidates():
            if i < done:
                continue
            found = self._read(i)
            if found is not None and found.first < done:
                continue  # its type word is the code with which the one before ends
            while found is not None:
                references.append(found)
                done = found.after
                found = self._next_in_enumeration(found)
        return references

    def _candidates(self) -> list[int]:
        """The numbers that can be a document's: the literal scan before any grammar."""
        words, before = self.words, last_words()
        last = len(words) - 2
        return [
            i
            for i in self.reading.number_places
            if (i and words[i - 1] in before)
            or (i < last and words[i + 1] in _SIGNS and self._goes_on(i))
        ]

    def _goes_on(self, i: int) -> bool:
        """Whether a code, or a year and a sign, follow the sign after the number at word `i`."""
        words = self.words
        after = words[i + 2]
        return after.isalpha() or (len(after) == 4 and words[i + 3 : i + 4] in (["/"], ["-"]))

    def _read(self, i: int) -> Reference | None:
        """The reference whose number is word `i`, or None."""
        if not stands_free(self.reading, i):
            return None
        offset = self.reading.starts[i]
        intro = introduction_of(self.reading, i)
        symbol = parse_symbol(self.cased, offset, introduced=intro.marked or intro.word is not None)
        self.group += 1
        if symbol is not None:
            if may_be_law(intro.word, symbol):
                intro = law_name(self.reading, intro, symbol) or intro
            if intro.word is None:
                if is_other_number(self.reading, intro.first - 1, symbol):
                    return None
                intro = far_type_word(self.reading, intro, symbol) or intro
            return self._reference(i, symbol.end, intro, symbol, None)
        if intro.word is None or not intro.plain:
            return None
        bare = bare_number(self.reading, i, intro, intro.word.type or GENERIC)
        return None if bare is None else self._reference(i, bare[0], intro, None, bare[1])

    def _reference(
        self, i: int, end: int, intro: Introduction, symbol: Symbol | None, year: int | None
    ) -> Reference:
        starts = self.reading.starts
        first = i if intro.word is None else intro.first
        if symbol is None:
            number = _SIGN.split(self.cased[starts[i] : end])[0].strip()
        else:
            number = symbol.digits + symbol.suffix
        return Reference(
            start=starts[first],
            end=end,
            first=first,
            after=bisect_left(starts, end, i),
            symbol=symbol,
            number=number,
            year=year if symbol is None else symbol.year,
            word=intro.word,
            group=self.group,
        )

    def _next_in_enumeration(self, found: Reference) -> Reference | None:
        """The next member of an enumeration that shares the type word: ``15, 16 và 19``."""
        if found.word is None:
            return None
        words, reading = self.words, self.reading
        i = found.after
        joints = 0
        while i < len(words) and joints < 2 and words[i] in _JOINTS:
            if "\n" in reading.gap(i + 1):
                return None
            i += 1
            joints += 1
        if not joints:
            return None
        if i < len(words) and words[i] == "số":
            i += 1
        if i >= len(words) or not words[i].isdecimal() or not stands_free(reading, i):
            return None
        symbol = parse_symbol(self.cased, reading.starts[i], introduced=True)
        number = (symbol.end, None) if symbol is not None else bare_member(reading, i)
        if number is None:
            return None
        member = self._reference(i, number[0], Introduction(i, None, True), symbol, number[1])
        if symbol is None or _shares_type(found, symbol):
            member.word = found.word
        member.group = found.group
        return member


def _shares_type(found: Reference, symbol: Symbol) -> bool:
    """Whether a symbol in an enumeration can be of the type of the member before it."""
    assert found.word is not None
    kind, code = found.word.type, symbol.code.type
    if kind is None or code is None:
        return symbol.code.segments[0].startswith(LEGISLATURE) or kind in (None, type_named("CV"))
    return code == kind or (found.symbol is not None and code == found.symbol.code.type)
