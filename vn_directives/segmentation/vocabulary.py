"""The words that official texts are cut into, whatever an engine says; from the lexicons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from vn_directives.matching.lexicon import Trie, load_lexicon
from vn_directives.orthography import fold_phrase
from vn_directives.segmentation.dictionary import pyvi_words

_PAIR = re.compile(r"^(\S+ \S+)(?: \S+)?$", re.MULTILINE)


class Vocabulary(NamedTuple):
    """Words in folded lower case.

    Attributes:
        words: phrases with, for each syllable, whether it continues a word; None for the first
            of a place: a personal name may go on with it (``Nguyễn Hòa Bình``).
        first: the syllables with which they begin.
        loose: words (``Ông``, ``xã``) that what follows sticks to in words of the dictionary only.
        particles: words (``được``) that a capital sticks to in words of the dictionary only.
        dates: words that begin a date when a number follows.
        surnames: words that begin a personal name.
        frequent: the surnames that begin a name wherever another capital follows.
        naming: words (``ông``) that a personal name follows.
        pairs: the first two syllables of the words of the dictionary.
    """

    words: Trie[tuple[bool | None, ...]]
    first: frozenset[str]
    loose: frozenset[str]
    particles: frozenset[str]
    dates: frozenset[str]
    surnames: frozenset[str]
    frequent: frozenset[str]
    naming: frozenset[str]
    pairs: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary; read once per process."""
    lexicon = load_lexicon("words")
    words: Trie[tuple[bool | None, ...]] = Trie()
    for phrase in _phrases(lexicon):
        inner = [i > 0 for word in phrase.split(" ") for i, _ in enumerate(word.split("_"))]
        words.add_words(phrase.replace("_", " ").split(" "), tuple(inner))
    loose = frozenset(lexicon["loose"])
    for place in _places():
        words.add_words(place, (None, *[True] * (len(place) - 1)))
    return Vocabulary(
        words=words,
        first=words.first_words,
        loose=loose,
        particles=frozenset(lexicon["particles"]),
        dates=frozenset(lexicon["dates"]),
        surnames=frozenset(_surnames()) - loose,
        frequent=frozenset(lexicon["surnames"]),
        naming=frozenset(lexicon["naming"]),
        pairs=frozenset(_PAIR.findall(fold_phrase(pyvi_words()))),
    )


def _phrases(lexicon: Any) -> Iterator[str]:
    """Phrases with blanks between their words, and ``_`` between the syllables of a word."""
    for group in lexicon["words"].values():
        yield from group
    for body in lexicon["of_levels"]:  # ubnd tỉnh | thành lập: what follows belongs to neither
        for level in lexicon["levels"]:
            yield f"{body} {level}"


def _places() -> Iterator[list[str]]:
    """The syllables of the names of countries and provinces that are one word each."""
    provinces = load_lexicon("places")["province"].values()
    for name in chain(load_lexicon("bodies_words")["countries"], *provinces):
        syllables = fold_phrase(name).split()
        if name.istitle() and len(syllables) > 1 and "-" not in syllables:
            yield syllables


def _surnames() -> Iterator[str]:
    for entry in load_lexicon("names")["surnames"]:
        if entry.get("common"):
            yield fold_phrase(entry["form"])
