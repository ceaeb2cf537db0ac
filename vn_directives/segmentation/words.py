"""What is a word here whatever the engine says: the vocabulary of official texts, user words.

The rules work on the columns of a text's syllables and on `continues`: for each syllable, whether
it continues the word of the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from vn_directives.matching.lexicon import Trie, load_lexicon
from vn_directives.segmentation.syllables import SyllableCutter

# What may stand inside a word: one blank of any kind.
_BLANKS = frozenset(" \u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000")


class _Vocabulary(NamedTuple):
    """The library's own words, from ``lexicons/words.json`` and ``lexicons/names.json``.

    Attributes:
        words: phrases with, for each syllable after the first, whether it continues a word.
        first: the words with which they begin.
        before_names: words (``Ông``, ``Xã``) that never stick to the capital that follows.
        compounds: pairs that do belong together (``Xã hội``), although the first is one of those.
        surnames: words that begin a personal name.
    """

    words: Trie[tuple[bool, ...]]
    first: frozenset[str]
    before_names: frozenset[str]
    surnames: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    lexicon = load_lexicon("words")
    words: Trie[tuple[bool, ...]] = Trie()
    for group in lexicon["words"].values():
        for entry in group:
            words.add(
                entry.replace("_", " "),
                tuple(inside for part in entry.split(" ") for inside in _continues(part))[1:],
            )
    return _Vocabulary(
        words,
        words.first_words,
        frozenset(lexicon["before_names"]),
        frozenset(
            entry["form"].lower()
            for entry in load_lexicon("names")["surnames"]
            if entry.get("common")
        ),
    )


def _continues(word: str) -> list[bool]:
    return [False] + [True] * word.count("_")


def correct_words(
    continues: list[bool],
    forms: Sequence[str],
    folded: Sequence[str],
    gaps: Sequence[str],
    wholes: Sequence[bool],
) -> None:
    """Correct an engine's words in place.

    Args:
        continues: for each syllable, whether it continues the word of the one before.
        forms, folded, gaps, wholes: the columns of the syllables; see `Syllable`.
    """
    _break_at_gaps(continues, gaps)
    for i in [i for i, whole in enumerate(wholes) if whole]:
        continues[i : i + 2] = [False] * len(continues[i : i + 2])
    _apply_vocabulary(continues, folded, gaps)
    _break_at_names(continues, forms, folded)


def _break_at_gaps(continues: list[bool], gaps: Sequence[str]) -> None:
    """No word goes on without a blank, over a line end, or over several blanks."""
    last = len(gaps) - 1
    for i in [i for i, gap in enumerate(gaps) if gap != " "]:
        if gaps[i] not in _BLANKS and i < last:
            continues[i + 1] = False


def _apply_vocabulary(continues: list[bool], folded: Sequence[str], gaps: Sequence[str]) -> None:
    vocabulary = _vocabulary()
    first, longest = vocabulary.first, vocabulary.words.longest
    done = 0
    for i in [i for i, word in enumerate(folded) if word in first]:
        if i >= done and (found := longest(folded, i)):
            done, inner = found
            _set_word(continues, gaps, i, inner)


def _set_word(
    continues: list[bool], gaps: Sequence[str], start: int, inner: Sequence[bool]
) -> None:
    """Begin at `start`, go on as `inner` says, and begin anew after it."""
    end = start + 1 + len(inner)
    continues[start] = False
    for i, inside in enumerate(inner, start + 1):
        continues[i] = inside and gaps[i - 1] in _BLANKS
    if end < len(continues):
        continues[end] = False


def _break_at_names(continues: list[bool], forms: Sequence[str], folded: Sequence[str]) -> None:
    """No name sticks to the word before it or after it.

    A name is told by its capitals: ``Ông`` | ``Hồ``, ``Nguyễn Văn Tiền`` | ``của``.
    """
    before_names, surnames = _vocabulary().before_names, _vocabulary().surnames
    for i in [i for i, inside in enumerate(continues) if inside]:
        before, form = forms[i - 1], forms[i]
        if form[0].isupper():
            if folded[i - 1] in before_names:
                continues[i] = False
        elif before[0].isupper() and _in_name(i - 1, forms, folded, surnames):
            continues[i] = False


def _in_name(i: int, forms: Sequence[str], folded: Sequence[str], surnames: frozenset[str]) -> bool:
    """Whether syllable `i` stands in a run of up to five capitals after a surname."""
    for start in range(i - 1, max(i - 5, -1), -1):
        if not forms[start][0].isupper():
            return False
        if folded[start] in surnames:
            return True
    return False


class UserWords:
    """Phrases that are one word each.

    Attributes:
        phrases: the phrases as given, in order.
    """

    def __init__(self, cutter: SyllableCutter) -> None:
        self.phrases: list[str] = []
        self._cutter = cutter
        self._words: Trie[int] = Trie()
        self._first: frozenset[str] = frozenset()

    def add(self, phrase: str) -> None:
        """Add a phrase; raises ValueError when it is blank."""
        syllables = [syllable.word for syllable in self._cutter.cut(phrase.strip())]
        if not syllables:
            raise ValueError("a word has at least one letter or sign")
        self.phrases.append(phrase)
        self._words.add_words(syllables, len(syllables))
        self._first = self._words.first_words

    def apply(self, continues: list[bool], folded: Sequence[str], gaps: Sequence[str]) -> None:
        """Make every occurrence of a phrase on one line one word."""
        if not self.phrases:
            return
        done = 0
        for i in [i for i, word in enumerate(folded) if word in self._first]:
            if i < done or not (found := self._words.longest(folded, i)):
                continue
            end, _ = found
            if all(gap == "" or gap in _BLANKS for gap in gaps[i : end - 1]):
                done = end
                continues[i:end] = [False] + [True] * (end - i - 1)
                if end < len(continues):
                    continues[end] = False
