"""The phrases that are looked for in damaged text, from the lexicons of those who read them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vn_directives.matching.lexicon import Trie
from vn_directives.orthography import fold, fold_phrase
from vn_directives.places.units import named_provinces
from vn_directives.repair.shapes import SHAPES, numbers_of, shape_of, shapes_number
from vn_directives.segmentation.dictionary import pyvi_words
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_REACH = 12  # words of the longest phrases
_BITS = 16  # many times as many numbers as there are two shapes in a row
# As arrays: numpy takes twice as long with numbers of Python's. The first bits of the number of a
# pair, with its sign: a place counted from the beginning or from the end of a table.
_FIRST_BITS, _NONE = np.array(64 - _BITS), np.array(0)
_LONGEST_JOINED = 4  # syllables of a phrase that is looked for without its blanks


class Phrase(NamedTuple):
    """Words of the lexicons.

    Attributes:
        words: its words, folded.
        kind: what it is, and with it where it is expected: ``type``, ``body``, ``title``,
            ``calling``, ``province``, ``formula``, or ``unmarked`` for what is read in text
            without marks alone.
    """

    words: tuple[str, ...]
    kind: str

    @property
    def lower(self) -> tuple[str, ...]:
        """Its words in lower case."""
        return tuple(map(str.lower, self.words))


class Phrases(NamedTuple):
    """Phrases of several words, by their shapes.

    Attributes:
        by_shapes: those that have each row of shapes.
        joined: those that have each row of shapes when the blanks are left out.
        begun: the numbers (`shapes_number`) of all that these rows without blanks begin with.
        shapes: the numbers of two shapes in a row that stand in a phrase.
        pairs: the numbers of two shapes that are a phrase.
        threes: the numbers of the first two and of the last of three shapes in a row that stand in
            a phrase.
        words: the numbers of two words in a row that stand in a phrase, see `numbers_of`.
        usual: by the first bits of their number, the number of two such words.
    """

    by_shapes: Trie[tuple[Phrase, ...]]
    joined: dict[str, tuple[Phrase, ...]]
    begun: frozenset[int]
    shapes: frozenset[int]
    pairs: frozenset[int]
    threes: frozenset[tuple[int, int]]
    words: frozenset[int]
    usual: NDArray[np.int64]

    def unusual(
        self, firsts: NDArray[np.int64], seconds: NDArray[np.int64]
    ) -> list[tuple[int, int, int]]:
        """Where two words stand of which the shapes are of a phrase and the words of none.

        Returns:
            The first of the two, and the words, end exclusive, among which a phrase that holds them
            can stand: each two in a row have shapes of a phrase, and no sign parts them.

        Args:
            firsts, seconds: those of a text, see `vn_directives.repair.shapes.Words`.
        """
        pairs = firsts[:-1] + seconds[1:]
        # Most words in a row are of no phrase, or are the usual ones: a few remain to look at.
        usual = self.usual.take(pairs >> _FIRST_BITS)
        (near,) = ((usual != pairs) & (usual != _NONE)).nonzero()
        found, threes = [], self.threes
        for i, pair in zip(near.tolist(), pairs.take(near).tolist(), strict=True):
            row, last = pair >> SHAPES, i + 2
            if row not in self.shapes or pair in self.words:
                continue
            whole = row in self.pairs
            if (
                whole  # else they and the one before, or behind, have shapes of a phrase
                or (i and (pairs.item(i - 1) >> SHAPES, seconds.item(i + 1) >> SHAPES) in threes)
                or (last < len(seconds) and (row, seconds.item(last) >> SHAPES) in threes)
            ):
                first, last = self._reach(pairs, i)
                if whole or last - first > 2:
                    found.append((i, first, last))
        return found

    def _reach(self, pairs: NDArray[np.int64], i: int) -> tuple[int, int]:
        """The words among which a phrase can stand that holds words `i` and `i + 1`.

        Args:
            pairs: the numbers of each two words in a row.
            i: the first of two words.
        """
        first, last, shapes = i, i + 2, self.shapes
        while first and i - first < _REACH and pairs.item(first - 1) >> SHAPES in shapes:
            first -= 1
        while last <= len(pairs) and last - i < _REACH and pairs.item(last - 1) >> SHAPES in shapes:
            last += 1
        return first, last


@compiled
def phrases() -> Phrases:
    """All phrases of two or more words."""
    by_shapes: dict[tuple[str, ...], list[Phrase]] = {}
    joined: dict[str, list[Phrase]] = {}
    shapes: set[int] = set()
    pairs: set[int] = set()
    threes: set[tuple[int, int]] = set()
    words: set[int] = set()
    usual = np.zeros(1 << _BITS, np.int64)
    for form, kind in _forms():
        phrase = Phrase(tuple(fold(form).cased.split()), kind)
        if len(phrase.words) < 2 or not all(map(_is_word, phrase.words)):
            continue
        lower = phrase.lower
        key = tuple(map(shape_of, lower))
        if phrase not in by_shapes.setdefault(key, []):
            by_shapes[key].append(phrase)
            if len(key) <= _LONGEST_JOINED:
                joined.setdefault("".join(key), []).append(phrase)
        firsts, seconds = np.array(list(map(numbers_of, key, lower)), np.int64).T
        written = firsts[:-1] + seconds[1:]
        rows = (written >> SHAPES).tolist()
        shapes.update(rows)
        if len(key) == 2:
            pairs.update(rows)
        threes.update(zip(rows, (seconds[2:] >> SHAPES).tolist(), strict=False))  # one row more
        words.update(written.tolist())
        usual[written >> _FIRST_BITS] = written
    trie: Trie[tuple[Phrase, ...]] = Trie()
    for key, found in by_shapes.items():
        trie.add_words(key, tuple(found))
    return Phrases(
        trie,
        {key: tuple(found) for key, found in joined.items()},
        frozenset(shapes_number(key[:end]) for key in joined for end in range(1, len(key) + 1)),
        frozenset(shapes),
        frozenset(pairs),
        frozenset(threes),
        frozenset(words),
        usual,
    )


@cache
def ordinary_words() -> frozenset[str]:
    """The words of the language, of one syllable and more, in folded lower case."""
    return frozenset(fold_phrase(pyvi_words()).split("\n"))


@compiled
def callings() -> frozenset[str]:
    """What persons are called by, in folded lower case: ``đại sư`` is no ``đại sứ``."""
    entries = current_lexicon("honorifics")["callings"]
    return frozenset(fold_phrase(entry["form"]) for entry in entries)


def _is_word(word: str) -> bool:
    """Whether a word of a phrase is one of letters, and no abbreviation."""
    return word.isalpha() and not (len(word) > 1 and word.isupper())


def _forms() -> Iterator[tuple[str, str]]:
    """The phrases as the lexicons write them, with what they are."""
    for entry in current_lexicon("document_types")["types"]:
        yield from ((form, "type") for form in entry["forms"])
    fields = current_lexicon("bodies_fields")
    for entry in current_lexicon("bodies")["heads"]:
        if "needs" not in entry:
            yield from ((form, "body") for form in (entry["name"], *entry["forms"]))
        for field in fields.get(entry.get("fields"), ()):
            yield f"{entry['name']} {field['name']}", "body"
    titles = current_lexicon("titles")
    deputy = [f"{entry['form']} " for entry in titles["prefixes"] if entry.get("deputy")]
    for entry in titles["heads"]:
        yield from ((rank + form, "title") for rank in ("", *deputy) for form in entry["forms"])
    for entry in current_lexicon("honorifics")["callings"]:
        if entry["kind"] in ("honorific", "rank"):
            yield entry["form"], "calling"
    for name, _ in named_provinces():
        yield name, "province"
    for entry in current_lexicon("repairs")["formulas"]:
        yield entry["form"], "formula"
    for unit in current_lexicon("units")["units"]:
        yield unit["name"], "unmarked"
    for form in unmarked_words():
        yield form, "unmarked"


@compiled
def unmarked_words() -> tuple[str, ...]:
    """The words that have one reading in text without marks."""
    return tuple(entry["form"] for entry in current_lexicon("repairs")["unmarked"])


@compiled
def digits() -> dict[str, str]:
    """The letters that OCR takes for digits, with those digits."""
    return {entry["seen"]: entry["read"] for entry in current_lexicon("repairs")["digits"]}
