"""The words that official texts are cut into, whatever an engine says; from the lexicons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, chain
from typing import Any, NamedTuple, TypeAlias

from vn_directives.matching.lexicon import Trie, load_lexicon
from vn_directives.orthography import fold_phrase
from vn_directives.places.nouns import UNIT_LEVELS
from vn_directives.places.units import named_provinces
from vn_directives.segmentation.dictionary import pyvi_words

_PAIR = re.compile(r"^(\S+ \S+)(?: \S+)?$", re.MULTILINE)


_Cut: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]


class Vocabulary(NamedTuple):
    """Words in folded lower case.

    Attributes:
        words: phrases with the numbers of their syllables that begin a word and of those that
            continue one. They do not decide on the first of a place: a personal name may go on
            with it (``Nguyễn Hòa Bình``).
        openings: the first syllables of phrases.
        alone: the phrases of one syllable.
        seconds: the second syllables of phrases.
        loose: words (``Ông``, ``xã``) that what follows sticks to in words of the dictionary only.
        particles: words (``được``) that a capital sticks to in words of the dictionary only.
        dates: words that begin a date when a number follows.
        surnames: words that begin a personal name.
        frequent: the surnames that begin a name wherever another capital follows.
        naming: words (``ông``) that a personal name follows.
        countries: the names of countries of one syllable.
        syllables: the syllables of the words of the dictionary.
        pairs: the first two syllables of the words of the dictionary.
    """

    words: Trie[_Cut]
    openings: frozenset[str]
    alone: frozenset[str]
    seconds: frozenset[str]
    loose: frozenset[str]
    particles: frozenset[str]
    dates: frozenset[str]
    surnames: frozenset[str]
    frequent: frozenset[str]
    naming: frozenset[str]
    countries: frozenset[str]
    syllables: frozenset[str]
    pairs: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary; read once per process."""
    lexicon = load_lexicon("words")
    words: Trie[_Cut] = Trie()
    alone, seconds = set(), set()
    for syllables, cut in chain(_phrases(lexicon), _places()):
        words.add_words(syllables, cut)
        if len(syllables) == 1:
            alone.add(syllables[0])
        else:
            seconds.add(syllables[1])
    loose = frozenset(lexicon["loose"])
    dictionary = fold_phrase(pyvi_words())
    return Vocabulary(
        words=words,
        openings=words.first_words,
        alone=frozenset(alone),
        seconds=frozenset(seconds),
        loose=loose,
        particles=frozenset(lexicon["particles"]),
        dates=frozenset(lexicon["dates"]),
        surnames=frozenset(_surnames()) - loose,
        frequent=frozenset(lexicon["surnames"]),
        naming=frozenset(lexicon["naming"]),
        countries=frozenset(fold_phrase(name) for name in _countries() if " " not in name),
        syllables=frozenset(dictionary.split()),
        pairs=frozenset(_PAIR.findall(dictionary)),
    )


def _phrases(lexicon: Any) -> Iterator[tuple[list[str], _Cut]]:
    """Phrases, in which blanks part words and ``_`` joins the syllables of one."""
    units = [
        form.replace(" ", "_")
        for entry in load_lexicon("units")["units"]
        for form in (entry["name"], *entry.get("forms", ()))
        if set(entry["levels"]) & {*UNIT_LEVELS} and "." not in form
    ]
    levels = [f"{b} {unit}" for b in lexicon["of_levels"] for unit in units]
    for phrase in chain(*lexicon["words"].values(), levels):
        words = [word.split("_") for word in phrase.split(" ")]
        begins = tuple(accumulate(map(len, words[:-1]), initial=0))
        syllables = list(chain(*words))
        yield syllables, (begins, tuple(i for i in range(len(syllables)) if i not in begins))


def _places() -> Iterator[tuple[list[str], _Cut]]:
    """The names of countries and provinces that are one word each."""
    provinces = {name for name, _ in named_provinces()}
    for name in chain(_countries(), sorted(provinces)):
        syllables = fold_phrase(name).split()
        if name.istitle() and len(syllables) > 1 and "-" not in syllables:
            yield syllables, ((), tuple(range(1, len(syllables))))


def _countries() -> Iterator[str]:
    for entry in load_lexicon("countries")["countries"]:
        yield from (entry["name"], *entry.get("forms", ()))


def _surnames() -> Iterator[str]:
    for entry in load_lexicon("names")["surnames"]:
        if entry.get("common"):
            yield fold_phrase(entry["form"])
