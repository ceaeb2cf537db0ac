"""Where the sentences of a text begin: told once, for grammars and for ``doc.sents``."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from vn_directives.matching.reading import Reading
from vn_directives.segmentation.abbreviations import abbreviation_pattern, openers, units
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

# Where a sentence can end: its last signs, closing quotes, blanks. A search for one sign after the
# other is several times as fast as a search for the expression.
_SIGNS = "\n.!?…"
_END = re.compile(rf"[{_SIGNS}]+[\"”’»)\]]*\s*")
_NO_BEGINNING = frozenset("|.,;:)]}/")  # signs with which no sentence begins
_LONGEST = 24  # as many characters before a full stop decide whether it ends a sentence


class Sentences:
    """Where the sentences and lines of a text begin, by words.

    Args:
        reading: the text.
    """

    def __init__(self, reading: Reading) -> None:
        self._cased, self._starts = reading.cased, reading.starts
        self._offsets: list[int] | None = None

    @property
    def offsets(self) -> list[int]:
        """The folded character offsets at which sentences begin, see `sentence_starts`."""
        if self._offsets is None:
            self._offsets = sentence_starts(self._cased)
        return self._offsets

    @cached_property
    def begins(self) -> list[int]:
        """The words with which sentences begin, ascending; a line is at least one sentence."""
        starts = self._starts
        found = [0]
        for offset in self.offsets:
            i = bisect_left(starts, offset, found[-1])
            if i > found[-1]:
                found.append(i)
        return found

    def begin_at(self, i: int) -> bool:
        """Whether a sentence begins at word `i`."""
        return self.last_begin(i) == i

    def begin_within(self, first: int, last: int) -> bool:
        """Whether a sentence begins at one of the words from `first` to `last`."""
        return self.last_begin(last) >= first

    def last_begin(self, i: int) -> int:
        """The word with which the sentence of word `i` begins."""
        return self.begins[bisect_right(self.begins, i) - 1]

    def end(self, i: int) -> int:
        """The end of the sentence of word `i`: a word number, exclusive."""
        n = bisect_right(self.begins, i)
        return self.begins[n] if n < len(self.begins) else len(self._starts)


def sentence_starts(text: str) -> list[int]:
    """The character offsets at which sentences begin, ascending, but for the first.

    Args:
        text: any string; in that of a `Reading` a wrapped line is no line of its own.
    """
    found = []
    end = len(text) - len(text.lstrip())
    for at in _places_of_signs(text):
        if at < end:
            continue
        following = text[at + 1 : at + 2]
        if following.isalnum():
            if text[at] != "\n" and not following.isupper():
                continue  # 1.000, baochinhphu.vn
            end = at + 1
        elif following == " " and not text[at + 2 : at + 3].isspace():  # most signs
            end = at + 2
        else:
            end = _END.match(text, at).end()  # type: ignore[union-attr]
        if end < len(text) and _parts(text, at, end):
            found.append(end)
    return found


def _places_of_signs(text: str) -> list[int]:
    places = []
    for sign in _SIGNS:
        at = text.find(sign)
        while at >= 0:
            places.append(at)
            at = text.find(sign, at + 1)
    places.sort()
    return places


def _parts(text: str, at: int, end: int) -> bool:
    """Whether the signs at `at`, with the blanks after them up to `end`, part two sentences."""
    signs, initial = text[at:end], text[end]
    if initial.islower():
        return "\n" in signs and text[at if signs[0] != "\n" else at - 1] in ".!?…:;"
    if "\n" in signs:
        return True
    if initial in _NO_BEGINNING:
        return False
    if not signs[-1].isspace():  # a blank left out: "thành phố.Đồng chí", but not "Th.S", "TP.HCM"
        after = text[end + 1 : end + 2]
        if not initial.isupper() or text[at - 1].isupper() or after == "." or after.isupper():
            return False
    if signs.rstrip() != ".":
        return True
    return not _is_no_end(text, at) or _ends_with_unit(text, at)


def _ends_with_unit(text: str, at: int) -> bool:
    """Whether a ``TP.`` ends at `at`, and the word after it begins a sentence: ``TP. Theo đó``."""
    if text[at - 2 : at + 1] not in units():
        return False
    word = text[at + 1 : at + 10].split(maxsplit=1)[:1]
    return bool(word) and word[0][0].isupper() and word[0].lower() in openers()


def _is_no_end(text: str, at: int) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation or to the number of a list item."""
    last = text[at - 2 : at]
    if last.isalpha() and last[1].islower() and last[1] not in _abbreviation_ends():
        return False  # an ordinary word: the number of an item has one letter, or capitals
    return _no_end().search(text, max(at - _LONGEST, 0), at) is not None


@compiled
def _abbreviation_ends() -> frozenset[str]:
    return frozenset(word[-1] for word in current_lexicon("words")["abbreviations"])


@compiled
def _no_end() -> re.Pattern[str]:
    """What stands before a full stop that ends no sentence."""
    return re.compile(
        rf"""
        (?<!\w)(?:{abbreviation_pattern()}|[QHPX]|[đĐ][/.][cC])$
      | :\s+[1aAI]$                                               # the number of a list item
      | (?:^|[\n;])[\s"“(]*(?:\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}|[IVX]{{1,5}}|[a-zđA-ZĐ])$
        """,
        re.VERBOSE,
    )
