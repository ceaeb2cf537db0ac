"""What is a word here whatever the engine says: the vocabulary of official texts, user words.

The rules change `continues` in place: for each syllable, whether it continues the word of the one
before.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from vn_directives.bounds import WORD_SYLLABLES
from vn_directives.matching.lexicon import Trie
from vn_directives.matching.runs import runs_of
from vn_directives.segmentation.syllables import Syllable, Syllables, syllables_of
from vn_directives.segmentation.vocabulary import vocabulary

# What may stand inside a word: blanks of any kind, but no line break.
_BLANKS = " \u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"


# What the rules ask of two syllables in a row, as bits: a syllable has those that it allows as the
# first, those that it allows as the second, and those that it allows before both. So all that is to
# say of the pairs of a text are two `&`.
JOINS = 1  # a word may go on: a blank between them on one line, and none is whole
BEGINS = 2  # the second may be the edge of a mention
ENDS = 4  # the first may be the edge of a mention
FALLS = 8  # a capital that goes on a name, then none
RISES = 16  # a capital after none
PHRASE = 32  # a phrase may begin with them
ALONE = 64  # the first is a phrase
_ALL = 255
# As arrays: numpy takes twice as long with numbers of Python's.
_JOINS = np.array(JOINS, np.uint8)
_EDGE = np.array(BEGINS | ENDS | FALLS, np.uint8)
_BEGINNING = np.array(PHRASE | ALONE, np.uint8)

_TOO_LONG = b"\1" * WORD_SYLLABLES  # so many that continue a word


def correct_words(continues: NDArray[np.bool_], syllables: Syllables) -> None:
    """Correct an engine's words, so that none lies across the edge of a mention."""
    if not len(continues):
        return
    allowed = syllables.values(_allowed, np.uint8, 3)
    ties = allowed[0]
    begun, later, inside = ties[:-1], ties[1:], continues[1:]
    begun &= allowed[1, 1:]
    later &= allowed[2, :-1]
    ties[-1] &= ALONE
    ties[0] &= _ALL - FALLS
    inside &= (begun & _JOINS).view(np.bool_)
    suspects: list[int] = (inside & (begun & _EDGE).astype(np.bool_)).nonzero()[0].tolist()
    things, numbers = syllables.inventory.things, syllables.numbers
    for i in suspects:
        before, after = things[numbers.item(i)], things[numbers.item(i + 1)]
        if _is_edge(before, after, i + 1, syllables):
            continues[i + 1] = False
    _apply_vocabulary(continues, syllables, ties)


def bound_words(continues: NDArray[np.bool_]) -> None:
    """Begin anew within a word that would have more than `WORD_SYLLABLES` syllables."""
    if _TOO_LONG not in continues.tobytes():
        return
    starts = np.append((~continues).nonzero()[0], len(continues))
    lengths = np.diff(starts)
    for n in (lengths > WORD_SYLLABLES).nonzero()[0].tolist():
        continues[starts[n] : starts[n + 1] : WORD_SYLLABLES] = False


def _allowed(syllable: Syllable) -> tuple[int, int, int]:
    """What a syllable allows as the first of two, as the second, and before both."""
    known, word, capital = vocabulary(), syllable.word, syllable.capital
    may_begin = word in known.dates or word in known.particles or word in known.frequent
    may_end = word in known.loose or word in known.countries
    first = (
        JOINS * (_is_blank(syllable.gap) and not syllable.whole)
        | BEGINS
        | ENDS * may_end
        | (FALLS if capital else RISES)
        | PHRASE * (word in known.openings)
        | ALONE * (word in known.alone)
    )
    second = (
        JOINS * (not syllable.whole)
        | BEGINS * may_begin
        | ENDS
        | (RISES if capital else FALLS)
        | PHRASE * (word in known.seconds)
        | ALONE
    )
    return first, second, _ALL if capital or word in known.naming else _ALL - FALLS


def _is_blank(gap: str) -> bool:
    return gap == " " or (gap != "" and not gap.strip(_BLANKS))


def _is_edge(before: Syllable, after: Syllable, i: int, syllables: Syllables) -> bool:
    """Whether a mention begins or ends between two syllables that an engine joins.

    Args:
        before, after: the two.
        i: the number of the second.
        syllables: the text.
    """
    known, first, second = vocabulary(), before.word, after.word
    if second in known.dates:
        # thông qua | ngày 6, and a form's ngày   | tháng   | năm
        return _begins_date(i, syllables.words) or (first in known.dates and before.gap != " ")
    if after.capital:  # Ông | Hồ, Thủ tướng Đức | Merkel, Quảng Ninh | Nguyễn Văn Tư
        return (
            (
                first in known.loose
                and not _goes_on(i - 1, syllables)
                and not _is_word(first, second)
            )
            or (first in known.countries and second not in known.syllables)
            or (second in known.frequent and _begins_name(i, syllables))
        )
    if before.capital:  # Cục Thuế | được, ông Tiền | của
        return (
            (second in known.particles or first in known.loose or _goes_on(i - 1, syllables))
            and not _is_word(first, second)
        ) or _in_name(i - 1, syllables)
    return first in known.loose and not _is_word(first, second)  # tỉnh | hủy


def _apply_vocabulary(
    continues: NDArray[np.bool_], syllables: Syllables, ties: NDArray[np.uint8]
) -> None:
    """Cut the phrases of the vocabulary as it says, and begin anew after each."""
    words, count = syllables.words, len(syllables)
    bits = ties.tobytes()
    starts: list[int] = (ties & _BEGINNING).nonzero()[0].tolist()
    done = 0
    for start, (end, (begins, inside)) in vocabulary().words.matches(words, starts):
        if start < done:
            continue
        if 1 not in inside and continues[start] and _is_word(words[start - 1], words[start]):
            continue  # cơ sở | y tế is no Sở Y tế
        before = start - 1
        for i in inside:
            if bits[before + i] & RISES:
                break  # chức vụ | Trưởng Đoàn is no vụ trưởng
        else:
            # One by one: to set a row of three takes an array ten times as long.
            for i in begins:
                continues[start + i] = False
            for i in inside:
                continues[start + i] = bits[before + i] & JOINS
            if end < count:
                continues[end] = False
            done = end


def _is_word(first: str, second: str) -> bool:
    """Whether two syllables are a word of the dictionary or begin one."""
    return f"{first} {second}" in vocabulary().pairs


def _goes_on(i: int, syllables: Syllables) -> bool:
    """Whether syllable `i` is a capital after another."""
    if i <= 0 or not syllables[i].capital:
        return False
    before = syllables[i - 1]
    return before.capital and before.gap == " "


def _begins_date(i: int, words: list[str]) -> bool:
    """Whether a number follows the word of a date, or follows the next: ``tối ngày 5``."""
    following = [*words[i + 1 : i + 3], "", ""]
    return following[0][:1].isdigit() or (
        following[0] in vocabulary().dates and following[1][:1].isdigit()
    )


def _begins_name(i: int, syllables: Syllables) -> bool:
    """Whether the surname `i` is followed by another name and does not itself go on one."""
    return i + 1 < len(syllables) and _goes_on(i + 1, syllables) and not _in_name(i, syllables)


def _in_name(i: int, syllables: Syllables) -> bool:
    """Whether capitals lead from a surname, or a word that a name follows, to the capital `i`."""
    known = vocabulary()
    for start in range(i - 1, max(i - 5, -1), -1):
        syllable = syllables[start]
        if syllable.gap != " ":
            return False
        if not syllable.capital:
            return syllable.word in known.naming
        if syllable.word in known.surnames:
            return True
    return False


class UserWords:
    """Phrases that are one word each.

    Attributes:
        phrases: the phrases as given, in order.
    """

    def __init__(self) -> None:
        self.phrases: list[str] = []
        self._words: Trie[None] = Trie()

    def add(self, phrase: str) -> None:
        """Add a phrase; raises ValueError when it is blank."""
        words = syllables_of(runs_of(phrase.strip())).words
        if not words:
            raise ValueError("a word has at least one letter or sign")
        self.phrases.append(phrase)
        self._words.add_words(words, None)

    def apply(self, continues: NDArray[np.bool_], syllables: Syllables) -> None:
        """Make every occurrence of a phrase on one line one word."""
        if not self.phrases:
            return
        words, first_words = syllables.words, self._words.first_words
        starts = [i for i, word in enumerate(words) if word in first_words]
        done = 0
        for start, (end, _) in self._words.matches(words, starts):
            gaps = [syllables[i].gap for i in range(start, end - 1)]
            if start >= done and all(not gap or _is_blank(gap) for gap in gaps):
                continues[start:end] = [False] + [True] * (end - start - 1)
                if end < len(continues):
                    continues[end] = False
                done = end
