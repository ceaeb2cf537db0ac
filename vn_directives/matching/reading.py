"""One reading of a text, shared by all recognisers: folded once, cut into words once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from operator import itemgetter
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vn_directives.matching.runs import Runs, runs_of
from vn_directives.orthography import Folded, fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


class Piece(NamedTuple):
    """A word in a run.

    Attributes:
        word: the word.
        start, end: character offsets into the folded run.
    """

    word: str
    start: int
    end: int


_word_of, _edges_of = itemgetter(0), itemgetter(1, 2)


class Reading:
    """A text as the grammars see it.

    All positions of a grammar are either *word* numbers (indices into `words`) or *folded*
    character offsets (into `cased` and `lower`); `origin` turns the latter into offsets of the
    text as written.

    Args:
        text: the text as written.
        runs: its runs, where they are known already.

    Attributes:
        text: the text as written.
        cased, lower: the folded text (see `vn_directives.orthography.Folded`).
        words: lower-case folded words: a run of letters, a run of digits, or one other sign each.
        starts, ends: the folded character offsets of each word.
    """

    def __init__(self, text: str, runs: Runs | None = None) -> None:
        runs = runs_of(text) if runs is None else runs
        folded = _folded(text, runs)
        self.text = text
        self.cased = folded.cased
        self.lower = folded.lower
        self.origin = folded.origin
        self._offsets = folded.offsets

        numbers, repertoire = runs
        inventory = repertoire.pieces
        pieces, counts = repertoire.runs.parts(numbers, _pieces_of, inventory)
        lengths = repertoire.runs.values(numbers, _length_of, np.int32)
        begins = (lengths.cumsum() - lengths).repeat(counts)
        start, end = inventory.values(pieces, _edges_of, np.int32, 2)
        words = inventory.values(pieces, _word_of, np.object_)
        self._inventory, self._pieces = inventory, pieces
        self._index_of: Callable[[Piece], bool] | None = None
        self.words: list[str] = words.tolist()
        self.starts: list[int] = (begins + start).tolist()
        self.ends: list[int] = (begins + end).tolist()

    def places_of(self, words: frozenset[str]) -> list[int]:
        """The word numbers, ascending, at which any of these words stands.

        The set should be one that is made once and serves every text: its words are remembered.
        """
        if words not in _sought.sets:
            _sought.add(words)
        test = _sought.test
        if self._index_of is not test:
            self._index, self._index_of = self._indexed(test), test
        found = [i for word, places in self._index.items() if word in words for i in places]
        found.sort()
        return found

    def _indexed(self, test: Callable[[Piece], bool]) -> dict[str, list[int]]:
        """Where each word stands that a grammar asks for: the scan from which all start."""
        index: defaultdict[str, list[int]] = defaultdict(list)
        words = self.words
        for i in self._places(test):
            index[words[i]].append(i)
        return index

    @cached_property
    def number_places(self) -> list[int]:
        """The word numbers, ascending, of the runs of digits."""
        return self._places(_is_number)

    def _places(self, test: Callable[[Piece], bool]) -> list[int]:
        places: list[int] = (
            self._inventory.values(self._pieces, test, np.bool_).nonzero()[0].tolist()
        )
        return places

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


class _Sought:
    """The words that grammars ask for.

    Attributes:
        sets: the sets in which they were asked for.
        test: whether a piece is one of them; another function when more are asked for.
    """

    def __init__(self) -> None:
        self.sets: set[frozenset[str]] = set()
        self._words: frozenset[str] = frozenset()
        self.test = _is_among(self._words)

    def add(self, words: frozenset[str]) -> None:
        """Ask for more words."""
        self._words |= words
        self.test = _is_among(self._words)
        self.sets.add(words)


def _is_among(words: frozenset[str]) -> Callable[[Piece], bool]:
    return lambda piece: piece.word in words


_sought = _Sought()
_latest: tuple[Doc, Reading] | None = None
_latest_text: tuple[Doc, str, Runs] | None = None


def keep_text(doc: Doc, text: str, runs: Runs) -> None:
    """Say what the text of a new Doc is: a Doc has to put it together from its tokens."""
    global _latest_text
    _latest_text = (doc, text, runs)


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
    made = _latest_text
    if made is not None and made[0] is doc:
        reading = Reading(made[1], made[2])
    else:
        reading = Reading(doc.text)
    _latest = (doc, reading)
    return reading


def words_of(text: str) -> list[str]:
    """The words of a phrase, as a `Reading` has them."""
    return _WORD.findall(fold(text).lower)


def _pieces_of(run: Folded) -> Iterator[Piece]:
    word = run.lower.rstrip()
    if word.isalpha():  # most runs
        yield Piece(intern(word), 0, len(word))
        return
    for match in _WORD.finditer(run.lower):
        yield Piece(intern(match[0]), *match.span())


def _is_number(piece: Piece) -> bool:
    return piece.word[0] <= "9" and piece.word.isdigit()


def _folded(text: str, runs: Runs) -> Folded:
    """The text folded run by run: no blank changes what stands on its other side."""
    numbers, repertoire = runs
    if repertoire.runs.values(numbers, _is_plain, np.bool_).all():
        return Folded(text, text, text.lower(), None)
    folded = [repertoire.runs.things[number] for number in numbers.tolist()]
    offsets = None
    if any(run.offsets for run in folded):
        offsets, begin = [], 0
        for run in folded:
            inner = run.offsets or range(len(run.text) + 1)
            offsets += [begin + offset for offset in inner[:-1]]
            begin += len(run.text)
        offsets.append(begin)
    cased, lower = (run.cased for run in folded), (run.lower for run in folded)
    return Folded(text, "".join(cased), "".join(lower), offsets)


def _is_plain(run: Folded) -> bool:
    """Whether folding leaves a run as it is, and lower case keeps its length."""
    return run.cased == run.text and run.lower == run.text.lower()


def _length_of(run: Folded) -> int:
    return len(run.cased)
