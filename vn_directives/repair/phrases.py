"""Damaged phrases of the lexicons: several words, of which some have wrong marks or letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vn_directives.matching.names import is_syllable
from vn_directives.repair.expected import is_expected
from vn_directives.repair.shapes import (
    ODD,
    Words,
    distance,
    without_marks,
)
from vn_directives.repair.vocabulary import Phrase, ordinary_words, phrases

_BEFORE = 2  # pieces of a split phrase before the one that is no syllable


class Found(NamedTuple):
    """A damaged phrase: its words in the text, end exclusive, and what is read there."""

    first: int
    last: int
    words: tuple[str, ...]


def find_phrases(words: Words, unmarked: Sequence[bool] | None) -> Iterator[Found]:
    """The damaged phrases of a text, in text order, none within another.

    Args:
        words: the text.
        unmarked: for each word, whether it stands where no word has marks; None where all have.
    """
    done = 0
    for i, low, high in phrases().places(words.firsts, words.seconds, words.words):
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
    shapes = [words.shape(k) for k in range(low, high)]
    found: list[tuple[int, int, tuple[Phrase, ...]]] = []
    for start, (end, options) in phrases().by_shapes.matches(shapes, range(i - low + 1)):
        if end > i - low + 1:
            found.append((low + start, low + end, options))
    for first, last, options in sorted(found, key=lambda f: f[0] - f[1]):
        free = unmarked is not None and unmarked[first]
        phrase = _chosen(words, first, last, options, free)
        if phrase is not None:
            return Found(first, last, phrase)
    return None


def _chosen(
    words: Words, first: int, last: int, options: Iterable[Phrase], free: bool
) -> tuple[str, ...] | None:
    """The one phrase that these words may stand for; None where there is none, or several.

    Args:
        words: the text.
        first, last: words of it, end exclusive.
        options: phrases of these shapes.
        free: whether no word here has marks.
    """
    written = [words.lower(k) for k in range(first, last)]
    nearest = _nearest({p: sum(map(distance, written, p.lower)) for p in options})
    if not nearest:
        return None
    wanted = nearest[0].lower
    damaged = [i for i, seen in enumerate(written) if seen != wanted[i]]
    if not damaged or not all(_may_be(words.text(first + i), wanted[i]) for i in damaged):
        return None
    weak = not free and (
        len(damaged) > (len(written) + 1) // 2
        or any(_is_part(words, first + i) for i in damaged)
        or (len(written) == 2 and (_is_part(words, first) or _is_part(words, first + 1)))
    )
    for phrase in nearest:
        if is_expected(words, first, last, phrase, free, weak):
            return phrase.words
    return None


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
    if without_marks(seen.lower()) == without_marks(word):
        return True
    return not is_syllable(seen.lower())


def _is_part(words: Words, i: int) -> bool:
    """Whether a word is one of the language with its neighbour: ``giải phóng``, ``văn bản``."""
    pairs = ((i - 1, i), (i, i + 1))
    return any(
        f"{words.lower(a)} {words.lower(b)}" in ordinary_words()
        for a, b in pairs
        if not words.is_parted(a)
    )


def find_joined(words: Words, unmarked: Sequence[bool] | None) -> Iterator[Found]:
    """Phrases of which a blank was lost (``Nghịđịnh``) or syllables were split (``Ngh ị định``).

    Args, yields: as `find_phrases`.
    """
    odd = words.with_flag(ODD)
    if not odd:
        return
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
        odd: those that are no syllables.
    """
    joined, begun = phrases().joined, phrases().begun
    for i in odd:
        if not _may_begin(words, i, begun):
            continue  # most: a foreign word
        until = ""  # the words from the first on, as far as word `i`
        for first in range(i, max(i - _BEFORE, 0) - 1, -1):
            shape = words.shape(first)
            if not shape or (first < i and words.is_parted(first)):
                break
            text = until = shape + until
            last = i + 1
            while hash(text) in begun:
                if text in joined:
                    yield first, last
                if words.is_parted(last - 1) or not (shape := words.shape(last)):
                    break
                text, last = text + shape, last + 1


def _may_begin(words: Words, i: int, begun: frozenset[int]) -> bool:
    """Whether a phrase without its blanks may begin with word `i`, or with one before it.

    Args:
        words: the text.
        i: a word that is no syllable.
        begun: see `vn_directives.repair.vocabulary.Phrases`.
    """
    number = words.firsts.item(i) or words.seconds.item(i)
    if not number or number in begun:
        return True
    for first in range(i - 1, max(i - _BEFORE, 0) - 1, -1):
        number = words.firsts.item(first)
        if number in begun:
            return True
        if not number:
            return False
    return False
