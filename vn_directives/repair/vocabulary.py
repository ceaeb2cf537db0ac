"""The phrases that are looked for in damaged text, from the lexicons of those who read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vn_directives.matching.lexicon import Trie
from vn_directives.matching.numbers import pair_of
from vn_directives.orthography import fold, fold_phrase
from vn_directives.places.units import named_provinces
from vn_directives.repair.shapes import shape_of
from vn_directives.segmentation.dictionary import pyvi_words
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_REACH = 12  # words of the longest phrases
_LAST_BITS = (1 << 16) - 1  # many times as many numbers as there are two shapes in a row
# As arrays: numpy takes twice as long with numbers of Python's.
_AT, _NONE = np.array(_LAST_BITS), np.array(0)
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
        begun: the numbers of all that these rows without blanks begin with.
        shapes: the numbers of two shapes in a row that stand in a phrase.
        pairs: the numbers of two shapes that are a phrase.
        threes: the numbers of the first two and of the last of three shapes in a row that stand in
            a phrase.
        words: the numbers of two words in a row that stand in a phrase.
        usual: by the last bits of the number of their shapes, the number of two such words.
    """

    by_shapes: Trie[tuple[Phrase, ...]]
    joined: dict[str, tuple[Phrase, ...]]
    begun: frozenset[int]
    shapes: frozenset[int]
    pairs: frozenset[int]
    threes: frozenset[tuple[int, int]]
    words: frozenset[int]
    usual: NDArray[np.int64]

    def places(
        self, firsts: NDArray[np.int64], seconds: NDArray[np.int64], words: NDArray[np.int64]
    ) -> Iterator[tuple[int, int, int]]:
        """Where two words stand of which the shapes are of a phrase and the words of none.

        Yields the first of the two, and the words, end exclusive, among which a phrase that holds
        them can stand: each two in a row have shapes of a phrase, and no sign parts them.

        Args:
            firsts, seconds, words: those of a text, see `vn_directives.repair.shapes.Words`.
        """
        rows = pair_of(firsts[:-1], seconds[1:])
        pairs = pair_of(words[:-1], words[1:])
        # Most words in a row are of no phrase, or are the usual ones: a few remain to look at.
        usual = self.usual.take(rows & _AT)
        (near,) = ((usual != pairs) & (usual != _NONE)).nonzero()
        for i in near.tolist():
            row = rows.item(i)
            if row not in self.shapes or pairs.item(i) in self.words:
                continue
            whole = row in self.pairs
            if not (whole or self._in_longer(rows, seconds, i)):
                continue
            first, last = i, i + 2
            while first and i - first < _REACH and rows.item(first - 1) in self.shapes:
                first -= 1
            while last <= len(rows) and last - i < _REACH and rows.item(last - 1) in self.shapes:
                last += 1
            if whole or last - first > 2:
                yield i, first, last

    def _in_longer(self, rows: NDArray[np.int64], seconds: NDArray[np.int64], i: int) -> bool:
        """Whether words `i` and `i + 1` and the one before, or behind, have shapes of a phrase.

        Args:
            rows: the numbers of each two shapes in a row.
            seconds: the shapes of a text.
            i: the first of two words.
        """
        if i and (rows.item(i - 1), seconds.item(i + 1)) in self.threes:
            return True
        return i + 2 < len(seconds) and (rows.item(i), seconds.item(i + 2)) in self.threes


@compiled
def phrases() -> Phrases:
    """All phrases of two or more words."""
    by_shapes: dict[tuple[str, ...], list[Phrase]] = {}
    joined: dict[str, list[Phrase]] = {}
    shapes: set[int] = set()
    pairs: set[int] = set()
    threes: set[tuple[int, int]] = set()
    words: set[int] = set()
    usual = np.zeros(_LAST_BITS + 1, np.int64)
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
        rows, written = _pairs(key), _pairs(lower)
        shapes.update(rows.tolist())
        if len(key) == 2:
            pairs.update(rows.tolist())
        threes.update(zip(rows.tolist(), map(hash, key[2:]), strict=False))  # one row more
        words.update(written.tolist())
        usual[rows & _LAST_BITS] = written
    trie: Trie[tuple[Phrase, ...]] = Trie()
    for key, found in by_shapes.items():
        trie.add_words(key, tuple(found))
    return Phrases(
        trie,
        {key: tuple(found) for key, found in joined.items()},
        frozenset(hash(key[:end]) for key in joined for end in range(1, len(key) + 1)),
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


def _is_word(word: str) -> bool:
    """Whether a word of a phrase is one of letters, and no abbreviation."""
    return word.isalpha() and not (len(word) > 1 and word.isupper())


def _pairs(words: Iterable[str]) -> NDArray[np.int64]:
    """The numbers of each two in a row."""
    row = np.array(list(map(hash, words)), np.int64)
    return pair_of(row[:-1], row[1:])


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
