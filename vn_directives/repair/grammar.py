"""Which places of a text are read otherwise than they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vn_directives.matching.mending import Mending
from vn_directives.matching.runs import Runs
from vn_directives.repair.numbers import find_codes, find_digits, find_glued, find_words
from vn_directives.repair.phrases import Found, find_joined, find_phrases, may_begin
from vn_directives.repair.shapes import BARE, FAULTY, GLUED, MIXED, ODD, Words
from vn_directives.repair.unmarked import find_places, find_unmarked, where_unmarked
from vn_directives.repair.vocabulary import phrases


def mendings_of(runs: Runs, unmarked: bool | None = None) -> tuple[Mending, ...]:
    """The places of a text that are read otherwise than they are written, in text order.

    Args:
        runs: the runs of the text.
        unmarked: whether words without marks are read as those with marks: everywhere, nowhere,
            or, when None, where no word has marks.
    """
    words = Words(runs)
    if len(words) < 2:
        return ()
    where = where_unmarked(words, unmarked)
    unusual = phrases().unusual(words.firsts, words.seconds)
    suspects = words.suspects()
    found: list[Mending] = []
    if unusual:
        for phrase in find_phrases(words, unusual, where):
            found += _mending(words, phrase)
    if suspects:
        found += _of_suspects(words, suspects, where)
    if where is not None:
        for i, word in (*find_places(words, where), *find_unmarked(words, where)):
            found.append(Mending(*words.place(i), _cased(words.text(i), word)))
    if not found:
        return ()  # most texts
    found.sort()
    kept: list[Mending] = []
    for mending in found:
        if not kept or mending.start >= kept[-1].end:
            kept.append(mending)
    return tuple(kept)


def _of_suspects(
    words: Words, suspects: Sequence[tuple[int, int]], unmarked: Sequence[bool] | None
) -> Iterator[Mending]:
    """Those of words of which something is odd, see `Words.suspects`."""
    begun = phrases().begun
    odd: list[int] = []
    others: list[tuple[int, int]] = []
    for i, flags in suspects:
        if flags & ODD and may_begin(words, i, begun):
            odd.append(i)
        if flags & (FAULTY | MIXED | BARE | GLUED):
            others.append((i, flags))
    if odd:
        for found in find_joined(words, odd, unmarked):
            yield from _mending(words, found)
    if others:
        for i, word in find_words(words, [i for i, flags in others if flags & FAULTY], unmarked):
            yield Mending(*words.place(i), _cased(words.text(i), word))
        yield from find_digits(words, [i for i, flags in others if flags & MIXED])
        yield from find_codes(words, [i for i, flags in others if flags & BARE], unmarked)
        yield from find_glued(words, [i for i, flags in others if flags & GLUED])


def _mending(words: Words, found: Found) -> Iterator[Mending]:
    """Word for word where there are as many of them; else the phrase as a whole."""
    seen = range(found.first, found.last)
    if len(seen) == len(found.words):
        for i, word in zip(seen, found.words, strict=True):
            if words.lower(i) != word.lower():
                yield Mending(*words.place(i), _cased(words.text(i), word.lower()))
        return
    text, read = "".join(map(words.text, seen)), " ".join(found.words)
    start, end = words.place(found.first)[0], words.place(found.last - 1)[1]
    if text.isupper():
        read = read.upper()
    else:
        read = (read[0].upper() if text[0].isupper() else read[0].lower()) + read[1:]
    yield Mending(start, end, read)


def _cased(seen: str, word: str) -> str:
    """A word in the letter case of the one in its place."""
    if seen.isupper() and (len(seen) > 1 or len(word) == 1):
        return word.upper()
    return word[:1].upper() + word[1:] if seen[:1].isupper() else word
