"""One reading of a text, shared by all recognisers: folded once, cut into words once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from sys import intern, maxsize
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from vn_directives.matching.mending import Mending, mended, read_between
from vn_directives.matching.runs import Runs, runs_of
from vn_directives.orthography import Folded, fold, lower_case
from vn_directives.structure.wraps import wrapped_breaks
from vn_directives.vocabulary.marks import NUMBERS
from vn_directives.vocabulary.vocabulary import Vocabulary, default_vocabulary

if TYPE_CHECKING:
    from vn_directives.structure.layout import Layout

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
# More than a text has characters: added to the length of a run, it shows in the sum of them all.
_CHANGED = 1 << 32
_LENGTH = np.array(_CHANGED - 1)
_NOWHERE: list[int] = []  # most sets of words in a short text


class Reading:
    """A text as the grammars see it.

    All positions of a grammar are either *word* numbers (indices into `words`) or *folded*
    character offsets (into `cased` and `lower`); `origin` turns the latter into offsets of the
    text as written.

    Args:
        text: the text as written.
        runs: its runs, where they are known already.
        vocabulary: the words that the grammars know; the library's own when None.
        mendings: what is read otherwise than it is written, see `vn_directives.repair`.

    Attributes:
        mendings: the same.
        vocabulary: the words that the grammars know.
        text: the text as written.
        cased: the folded text as it is read (see `vn_directives.orthography.Folded`), with a blank
            for each line break that only a page's width made (`vn_directives.structure.wraps`).
        words: lower-case folded words: a run of letters, a run of digits, or one other sign each.
        starts, ends: the folded character offsets of each word.
    """

    def __init__(
        self,
        text: str,
        runs: Runs | None = None,
        vocabulary: Vocabulary | None = None,
        mendings: Sequence[Mending] = (),
    ) -> None:
        self.text, self.mendings = text, mendings
        places: list[int] | None = None
        if mendings:
            text, places = mended(text, mendings)
            runs = None
        runs = runs_of(text) if runs is None else runs
        self.vocabulary = vocabulary = vocabulary or default_vocabulary()
        numbers, repertoire = runs
        lengths = repertoire.runs.values(numbers, _length_of, np.int64)
        ends: NDArray[np.int64] = np.add.accumulate(lengths)
        if len(ends) and ends.item(-1) >= _CHANGED:
            changed = lengths >= _CHANGED
            lengths &= _LENGTH
            ends &= _LENGTH
            folded = _folded(text, runs, changed, ends)
        else:
            folded = Folded(text, text, None)  # most texts
        if places is not None:
            folded = _placed(folded, self.text, places)
        self.cased = _unwrapped(folded.cased)
        self.origin = folded.origin
        self._offsets = folded.offsets

        inventory = repertoire.pieces
        pieces, counts = repertoire.runs.parts(numbers, _pieces_of, inventory)
        begins = (ends - lengths).repeat(counts)
        edges = inventory.values(pieces, _edges_of, np.int64, 2)
        words = inventory.values(pieces, _word_of, np.object_)
        self.layout: Layout | None = None  # made by `vn_directives.structure.layout.layout_of`
        self._inventory, self._pieces = inventory, pieces
        self._mark_of = vocabulary.marks.of
        self._marks_known = 0
        self._places: dict[int, list[int]] = {}  # by mark: the numbers of the words that bear it
        self._words_of: dict[tuple[int, int], tuple[int, int]] = {}  # of the mentions asked for
        self.words: list[str] = words.tolist()
        self.starts: list[int] = (begins + edges[0]).tolist()
        self.ends: list[int] = (begins + edges[1]).tolist()

    @cached_property
    def lower(self) -> str:
        """`cased` in lower case: of the same length."""
        return lower_case(self.cased)

    def places_of(self, words: frozenset[str]) -> list[int]:
        """The word numbers, ascending, at which any of these words stands.

        The set should be one that is made once and serves every text: its words are remembered.
        """
        mark = self._mark_of.get(words, maxsize)
        if mark >= self._marks_known:
            mark = self._find_marks(words)
        return self._places.get(mark, _NOWHERE)

    def _find_marks(self, words: frozenset[str]) -> int:
        """Find where the words of all sets stand, of these above all; returns their mark."""
        marks = self.vocabulary.marks
        mark = marks.add(words)
        self._marks_known, borne, bears = self._inventory.marks(marks, _word_of)
        (bearing,) = bears.take(self._pieces).nonzero()
        places: dict[int, list[int]] = defaultdict(list)
        for i, n in zip(bearing.tolist(), self._pieces.take(bearing).tolist(), strict=True):
            for its in borne[n]:
                places[its].append(i)
        self._places = places
        return mark

    @property
    def number_places(self) -> list[int]:
        """The word numbers, ascending, of the runs of digits."""
        return self.places_of(NUMBERS)

    def written(self, i: int) -> str:
        """Word number `i` with its letter case (folded)."""
        return self.cased[self.starts[i] : self.ends[i]]

    def gap(self, i: int) -> str:
        """What stands between word `i - 1` and word `i`: blanks, line breaks, or nothing."""
        if i <= 0 or i >= len(self.words):
            return "\n"
        return self.cased[self.ends[i - 1] : self.starts[i]]

    def written_offsets(self, folded: list[int]) -> list[int]:
        """The character offsets in the text as written of folded ones."""
        offsets = self._offsets
        return folded if offsets is None else [offsets[at] for at in folded]

    def word_range(self, start: int, end: int) -> tuple[int, int]:
        """The words of a mention: the numbers, end exclusive, of those that start in it.

        Args:
            start, end: character offsets into the text as written, as in a record.
        """
        words = self._words_of.get((start, end))
        if words is None:
            first, behind, offsets = start, end, self._offsets
            if offsets is not None:  # few texts: the folded characters that stand there
                first, behind = bisect_left(offsets, start), bisect_left(offsets, end)
            i = bisect_left(self.starts, first)
            words = self._words_of[start, end] = i, bisect_left(self.starts, behind, i)
        return words

    def quote(self, start: int, end: int) -> tuple[int, int, str]:
        """Start, end and text, as written, of the folded characters ``start:end``.

        No edge falls between a letter and its marks.
        """
        if self._offsets is not None:  # few texts
            start, end = self.origin(start, end)
        while "\u0300" <= self.text[end : end + 1] <= "\u036f" and end > start:
            end += 1
        return start, end, self.text[start:end]

    def without_emphasis(self) -> Reading:
        """This reading with Markdown's ``**`` read as blanks; folded offsets are the same."""
        plain = Reading(self.cased.replace("**", "  "), None, self.vocabulary)
        plain.text, plain.origin, plain._offsets = self.text, self.origin, self._offsets
        return plain

    def read_as(self, start: int, end: int) -> str | None:
        """How a mention is read; None where that is as it is written.

        Args:
            start, end: character offsets into the text as written, as in a record.
        """
        return read_between(self.text, self.mendings, start, end) if self.mendings else None

    def read(self, start: int, end: int) -> str:
        """The folded characters ``start:end`` as written, mended where they are damaged."""
        start, end, text = self.quote(start, end)
        return self.read_as(start, end) or text


def words_of(text: str) -> list[str]:
    """The words of a phrase, as a `Reading` has them."""
    return _WORD.findall(fold(text).lower)


def _placed(folded: Folded, text: str, places: list[int]) -> Folded:
    """A folded text whose offsets lead to the one as written, where a mended one was folded."""
    if folded.offsets is None:
        return Folded(text, folded.cased, places)
    return Folded(text, folded.cased, [places[i] for i in folded.offsets])


def _pieces_of(run: Folded) -> Iterator[Piece]:
    lower = run.lower
    word = lower.rstrip()
    if word.isalpha():  # most runs
        yield Piece(intern(word), 0, len(word))
        return
    for match in _WORD.finditer(lower):
        yield Piece(intern(match[0]), *match.span())


def _unwrapped(cased: str) -> str:
    """The folded text with a blank for each line break that only the width of a page made."""
    breaks = wrapped_breaks(cased) if "\n" in cased else None
    if not breaks:
        return cased
    parts, last = [], 0
    for offset in breaks:
        parts.append(cased[last:offset])
        last = offset + 1
    parts.append(cased[last:])
    return " ".join(parts)


def _folded(text: str, runs: Runs, changed: NDArray[np.bool_], ends: NDArray[np.int64]) -> Folded:
    """The text folded run by run: no blank changes what stands on its other side.

    Args:
        text: the text.
        runs: its runs.
        changed: for each, whether folding changes it.
        ends: where the runs end in the folded text.
    """
    numbers, repertoire = runs
    (places,) = changed.nonzero()
    things = repertoire.runs.things
    pieces: list[str] = []
    offsets: list[int] = []
    done = moved = longer = 0  # where the run before ends, and the one before that moves letters
    for n, end in zip(numbers.take(places).tolist(), ends.take(places).tolist(), strict=True):
        run = things[n]
        longer += len(run.text) - len(run.cased)
        end += longer
        begin = end - len(run.text)
        pieces += text[done:begin], run.cased
        done = end
        if run.offsets is not None:
            offsets += range(moved, begin)
            offsets += [begin + offset for offset in run.offsets[:-1]]
            moved = end
    pieces.append(text[done:])
    if not moved:
        return Folded(text, "".join(pieces), None)
    offsets += range(moved, len(text) + 1)
    return Folded(text, "".join(pieces), offsets)


def _length_of(run: Folded) -> int:
    """The characters of a folded run; with `_CHANGED`, where folding does not leave it as it is."""
    return len(run.cased) + _CHANGED * (run.cased != run.text)
