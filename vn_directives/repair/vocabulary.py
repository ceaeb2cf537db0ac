"""The phrases that are looked for in damaged text, from the lexicons of those who read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vn_directives.matching.lexicon import Trie
from vn_directives.matching.numbers import NumberSet, pair_of
from vn_directives.orthography import fold, fold_phrase
from vn_directives.places.units import named_provinces
from vn_directives.repair.shapes import shape_of
from vn_directives.segmentation.dictionary import pyvi_words
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_REACH = 12  # words of the longest phrases
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
        begun: all that these rows without blanks begin with.
        shapes: the numbers of two shapes in a row that stand in a phrase.
        pairs: the numbers of two shapes that are a phrase.
        threes: the numbers of three shapes in a row that stand in a phrase.
        words: the numbers of two words in a row that stand in a phrase.
    """

    by_shapes: Trie[tuple[Phrase, ...]]
    joined: dict[str, tuple[Phrase, ...]]
    begun: frozenset[str]
    shapes: NumberSet
    pairs: NumberSet
    threes: NumberSet
    words: NumberSet

    def places(
        self, shapes: NDArray[np.int64], words: NDArray[np.int64], parted: NDArray[np.bool_]
    ) -> Iterator[tuple[int, int, int]]:
        """Where two words stand of which the shapes are of a phrase and the words of none.

        Yields the first of the two, and the words, end exclusive, among which a phrase that holds
        them can stand: each two in a row have shapes of a phrase, and no sign parts them.

        Args:
            shapes, words: those of a text, by their hashes.
            parted: whether a sign stands between each word and the next.
        """
        rows = pair_of(shapes[:-1], shapes[1:])
        near = self.shapes.places(rows)
        near = near[~parted.take(near)]
        damaged = near[~self.words.holds(pair_of(words.take(near), words.take(near + 1)))]
        if not len(damaged):
            return
        alone = self.pairs.holds(rows.take(damaged))
        may_be = alone | self._in_longer(rows, shapes, damaged)
        around = set(near.tolist())
        for i, whole in zip(damaged[may_be].tolist(), alone[may_be].tolist(), strict=True):
            first, last = i, i + 2
            while first - 1 in around and i - first < _REACH:
                first -= 1
            while last - 1 in around and last - i < _REACH:
                last += 1
            if whole or last - first > 2:
                yield i, first, last

    def _in_longer(
        self, rows: NDArray[np.int64], shapes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> NDArray[np.bool_]:
        """Whether two shapes in a row and the one before, or the one behind, stand in a phrase.

        Args:
            rows: the numbers of each two shapes in a row.
            shapes: the shapes of a text.
            places: the first shape of each two that are asked for.
        """
        if len(rows) < 2:
            return np.zeros(len(places), np.bool_)
        threes = pair_of(rows[:-1], shapes[2:])
        before, behind = (threes.take(at, mode="clip") for at in (places - 1, places))
        return self.threes.holds(before) | self.threes.holds(behind)


@compiled
def phrases() -> Phrases:
    """All phrases of two or more words."""
    by_shapes: dict[tuple[str, ...], list[Phrase]] = {}
    joined: dict[str, list[Phrase]] = {}
    shapes, pairs, threes, words = set(), set(), set(), set()
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
        rows = _pairs(map(hash, key))
        shapes |= rows
        if len(key) == 2:
            pairs |= rows
        threes |= _threes(map(hash, key))
        words |= _pairs(map(hash, lower))
    trie: Trie[tuple[Phrase, ...]] = Trie()
    for key, found in by_shapes.items():
        trie.add_words(key, tuple(found))
    return Phrases(
        trie,
        {key: tuple(found) for key, found in joined.items()},
        frozenset(key[:end] for key in joined for end in range(1, len(key) + 1)),
        NumberSet(shapes),
        NumberSet(pairs),
        NumberSet(threes),
        NumberSet(words),
    )


@cache
def ordinary_words() -> frozenset[str]:
    """The words of the language, of one syllable and more, in folded lower case."""
    return frozenset(fold_phrase(pyvi_words()).split("\n"))


def _is_word(word: str) -> bool:
    """Whether a word of a phrase is one of letters, and no abbreviation."""
    return word.isalpha() and not (len(word) > 1 and word.isupper())


def _pairs(numbers: Iterable[int]) -> set[int]:
    """The numbers of each two in a row."""
    row = np.array(list(numbers), np.int64)
    pairs: list[int] = pair_of(row[:-1], row[1:]).tolist()
    return set(pairs)


def _threes(numbers: Iterable[int]) -> set[int]:
    """The numbers of each three in a row."""
    row = np.array(list(numbers), np.int64)
    threes: list[int] = pair_of(pair_of(row[:-2], row[1:-1]), row[2:]).tolist()
    return set(threes)


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
