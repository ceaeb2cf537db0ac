"""One reading of a text, shared by all recognisers: folded once, cut into words once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from vn_directives.orthography import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WORD = re.compile(r"([^\W\d_]+|\d+|[^\w\s]|_)")


class Reading:
    """A text as the grammars see it.

    All positions of a grammar are either *word* numbers (indices into `words`) or *folded*
    character offsets (into `cased` and `lower`); `origin` turns the latter into offsets of the
    text as written.

    Attributes:
        text: the text as written.
        cased, lower: the folded text (see `vn_directives.orthography.Folded`).
        words: lower-case folded words: a run of letters, a run of digits, or one other sign each.
        starts, ends: the folded character offsets of each word.
    """

    def __init__(self, text: str) -> None:
        folded = fold(text)
        self.text = text
        self.cased = folded.cased
        self.lower = folded.lower
        self.origin = folded.origin
        self._offsets = folded.offsets
        pieces = _WORD.split(self.lower)  # blank, word, blank, word, … blank
        edges = list(accumulate(map(len, pieces)))
        self.words: list[str] = pieces[1::2]
        self.starts: list[int] = edges[:-1:2]
        self.ends: list[int] = edges[1::2]

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Where each word stands: the literal scan from which every grammar starts."""
        index: defaultdict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self.words):
            index[word].append(i)
        index.default_factory = None  # from now on a word that is not there is a KeyError
        return index

    @cached_property
    def numbers(self) -> list[str]:
        """The different runs of digits of the text."""
        return [word for word in self.index if word[0] <= "9" and word.isdigit()]

    def places_of(self, words: frozenset[str]) -> list[int]:
        """The word numbers, ascending, at which any of these words stands."""
        index = self.index
        if len(words) < len(index):
            found = [i for word in words if word in index for i in index[word]]
        else:
            found = [i for word, places in index.items() if word in words for i in places]
        found.sort()
        return found

    def written(self, i: int) -> str:
        """Word number `i` with its letter case (folded)."""
        return self.cased[self.starts[i] : self.ends[i]]

    def gap(self, i: int) -> str:
        """What stands between word `i - 1` and word `i`: blanks, line breaks, or nothing."""
        if i <= 0 or i >= len(self.words):
            return "\n"
        return self.cased[self.ends[i - 1] : self.starts[i]]

    @cached_property
    def _written_starts(self) -> list[int]:
        offsets = self._offsets
        return self.starts if offsets is None else [offsets[start] for start in self.starts]

    def word_range(self, start: int, end: int) -> tuple[int, int]:
        """The words of a mention: the numbers, end exclusive, of those that start in it.

        Args:
            start, end: character offsets into the text as written, as in a record.
        """
        starts = self._written_starts
        first = bisect_left(starts, start)
        return first, bisect_left(starts, end, first)

    def quote(self, start: int, end: int) -> tuple[int, int, str]:
        """Start, end and text, as written, of the folded characters ``start:end``."""
        start, end = self.origin(start, end)
        return start, end, self.text[start:end]

    def without_emphasis(self) -> Reading:
        """This reading with Markdown's ``**`` read as blanks; folded offsets are the same."""
        plain = Reading(self.cased.replace("**", "  "))
        plain.text, plain.origin, plain._offsets = self.text, self.origin, self._offsets
        return plain


_latest: tuple[Doc, Reading] | None = None
_latest_text: tuple[Doc, str] | None = None


def keep_text(doc: Doc, text: str) -> None:
    """Say what the text of a new Doc is: a Doc has to put it together from its tokens."""
    global _latest_text
    _latest_text = (doc, text)


def text_of(doc: Doc) -> str:
    """``doc.text``, without putting it together again for the latest Doc of our tokenizer."""
    latest = _latest_text
    return latest[1] if latest is not None and latest[0] is doc else doc.text


def reading_of(doc: Doc) -> Reading:
    """The reading of a Doc's text.

    A pipeline hands one Doc from component to component, so keeping the latest one is enough for
    all of them to share it.
    """
    global _latest
    latest = _latest
    if latest is not None and latest[0] is doc:
        return latest[1]
    reading = Reading(text_of(doc))
    _latest = (doc, reading)
    return reading
