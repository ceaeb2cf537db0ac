"""Damaged phrases of the lexicons: several words, of which some have wrong marks or letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vn_directives.matching.names import is_syllable
from vn_directives.repair.expected import is_expected
from vn_directives.repair.shapes import (
    SHAPES,
    Words,
    distance,
    shapes_number,
    without_marks,
    written_shape,
)
from vn_directives.repair.vocabulary import Phrase, callings, ordinary_words, phrases
from vn_directives.vocabulary.vocabulary import remembered

_BEFORE = 2  # pieces of a split phrase before the one that is no syllable


class Found(NamedTuple):
    """A damaged phrase: its words in the text, end exclusive, and what is read there."""

    first: int
    last: int
    words: tuple[str, ...]


def find_phrases(
    words: Words, unusual: Iterable[tuple[int, int, int]], unmarked: Sequence[bool] | None
) -> Iterator[Found]:
    """The damaged phrases of a text, in text order, none within another.

    Args:
        words: the text.
        unusual: where to look for them, see `vn_directives.repair.vocabulary.Phrases`.
        unmarked: for each word, whether it stands where no word has marks; None where all have.
    """
    done = 0
    for i, low, high in unusual:
        if i + 1 < done:
            continue
        found = _around(words, i, max(low, done), high, unmarked)
        if found is not None:
            yield found
            done = found.last


def _around(
    words: Words, i: int, low: int, high: int, unmarked: Sequence[bool] | None
) -> Found | None:
    """The longest damaged phrase, among some words, that holds the words `i` and `i + 1`."""
    for start, end, damaged, options in _meant(tuple(map(words.lower, range(low, high))), i - low):
        first, last = low + start, low + end
        free = unmarked is not None and unmarked[first]
        weak = not free and (
            len(damaged) > (last - first + 1) // 2
            or any(_is_part(words, low + k) for k in damaged)
            or (last - first == 2 and (_is_part(words, first) or _is_part(words, first + 1)))
        )
        for phrase in options:
            if is_expected(words, first, last, phrase, free, weak):
                return Found(first, last, phrase.words)
    return None


class _Meant(NamedTuple):
    """What words may stand for, end exclusive: which are damaged, and phrases of one wording."""

    start: int
    end: int
    damaged: list[int]
    options: list[Phrase]


@remembered
def _meant(written: tuple[str, ...], i: int) -> list[_Meant]:
    """What rows of words that hold `i` and `i + 1` may stand for, by themselves; the longest first.

    Nearly always nothing: the same two ordinary words in a row lead here again and again.
    """
    found = []
    shapes = list(map(written_shape, written))
    for start, (end, options) in phrases().by_shapes.matches(shapes, range(i + 1)):
        if end < i + 2:
            continue
        nearest = _nearest({p: sum(map(distance, written[start:end], p.lower)) for p in options})
        if nearest:
            wanted = dict(enumerate(nearest[0].lower, start))
            damaged = [k for k in wanted if written[k] != wanted[k]]
            if damaged and all(_may_be(written[k], wanted[k]) for k in damaged):
                found.append(_Meant(start, end, damaged, nearest))
    return sorted(found, key=lambda meant: meant.start - meant.end)


def _nearest(far: Mapping[Phrase, int]) -> list[Phrase]:
    """The phrases that are nearest; none where these are not the same words.

    Args:
        far: how far each is from what is written.
    """
    least = min(far.values())
    nearest = [phrase for phrase, distance in far.items() if distance == least]
    return nearest if len({phrase.lower for phrase in nearest}) == 1 else []


def _may_be(seen: str, word: str) -> bool:
    """Whether a word may stand for another of its shape: other letters make it no syllable."""
    return without_marks(seen) == without_marks(word) or not is_syllable(seen)


def _is_part(words: Words, i: int) -> bool:
    """Whether a word is one of the language with its neighbour: ``giải phóng``, ``văn bản``."""
    pairs = ((i - 1, i), (i, i + 1))
    return any(
        (word := f"{words.lower(a)} {words.lower(b)}") in ordinary_words() or word in callings()
        for a, b in pairs
        if not words.is_parted(a)
    )


def find_joined(
    words: Words, odd: Sequence[int], unmarked: Sequence[bool] | None
) -> Iterator[Found]:
    """Phrases of which a blank was lost (``Nghịđịnh``) or syllables were split (``Ngh ị định``).

    Args:
        words: the text.
        odd: those that are ODD, and of which `may_begin` is so.
        unmarked: as in `find_phrases`.
    """
    joined, done = phrases().joined, 0
    stretches = _stretches(words, odd)
    for first, last in sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1])):
        if first < done:
            continue
        options = joined["".join(map(words.shape, range(first, last)))]
        text = "".join(map(words.lower, range(first, last)))
        free = unmarked is not None and unmarked[first]
        far = {phrase: distance(text, "".join(phrase.lower)) for phrase in options}
        for phrase in _nearest(far):
            if len(phrase.words) == last - first or (far[phrase] > 1 and not free):
                continue
            if is_expected(words, first, last, phrase, free, False):
                yield Found(first, last, phrase.words)
                done = last
                break


def _stretches(words: Words, odd: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The words that, joined, have the shapes of a phrase; one of them is no syllable.

    Args:
        words: the text.
        odd: see `find_joined`.
    """
    joined, begun = phrases().joined, phrases().begun
    for i in odd:
        until = ""  # the words from the first on, as far as word `i`
        for first in range(i, max(i - _BEFORE, 0) - 1, -1):
            shape = words.shape(first)
            if not shape or (first < i and words.is_parted(first)):
                break
            text = until = shape + until
            last = i + 1
            while shapes_number(text) in begun:
                if text in joined:
                    yield first, last
                if words.is_parted(last - 1) or not (shape := words.shape(last)):
                    break
                text, last = text + shape, last + 1


def may_begin(words: Words, i: int, begun: frozenset[int]) -> bool:
    """Whether a phrase without its blanks may begin with word `i`, or with one before it.

    A foreign word is no syllable either, and begins none.

    Args:
        words: the text.
        i: a word that is no syllable.
        begun: see `vn_directives.repair.vocabulary.Phrases`.
    """
    if (words.firsts.item(i) >> SHAPES or shapes_number(words.shape(i))) in begun:
        return True
    for first in range(i - 1, max(i - _BEFORE, 0) - 1, -1):
        number = words.firsts.item(first)
        if number >> SHAPES in begun:
            return True
        if not number:
            return False  # a sign parts it from the next
    return False
