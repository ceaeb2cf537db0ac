"""What is a word here whatever the engine says: the vocabulary of official texts, user words.

The rules work on the columns of a text's syllables and on `continues`: for each syllable, whether
it continues the word of the one before.
"""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.matching.lexicon import Trie
from vn_directives.segmentation.syllables import SyllableCutter
from vn_directives.segmentation.vocabulary import vocabulary

# What may stand inside a word: one blank of any kind.
_BLANKS = frozenset(" \u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000")


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
    _break_at_mentions(continues, forms, folded, gaps)
    _apply_vocabulary(continues, forms, folded, gaps)


def _break_at_gaps(continues: list[bool], gaps: Sequence[str]) -> None:
    """No word goes on without a blank, over a line end, or over several blanks."""
    last = len(gaps) - 1
    for i in [i for i, gap in enumerate(gaps) if gap != " "]:
        if gaps[i] not in _BLANKS and i < last:
            continues[i + 1] = False


def _apply_vocabulary(
    continues: list[bool], forms: Sequence[str], folded: Sequence[str], gaps: Sequence[str]
) -> None:
    """Cut the phrases of the vocabulary as it says, and begin anew after each."""
    known = vocabulary()
    first, longest = known.first, known.words.longest
    done = 0
    for start in [i for i, word in enumerate(folded) if word in first]:
        if start < done or not (found := longest(folded, start)):
            continue
        done, inner = found
        for i, inside in enumerate(inner, start):
            if inside:
                # Chức vụ | Trưởng Đoàn is not vụ trưởng.
                continues[i] = gaps[i - 1] in _BLANKS and (
                    forms[i - 1][0].isupper() or not forms[i][0].isupper()
                )
            elif inside is False:
                continues[i] = False
        if done < len(continues):
            continues[done] = False


def _break_at_mentions(
    continues: list[bool], forms: Sequence[str], folded: Sequence[str], gaps: Sequence[str]
) -> None:
    """Take apart what an engine joins across the edge of a date, a name, a title or a body."""
    known = vocabulary()
    loose, dates = known.loose, known.dates
    for i in [i for i, inside in enumerate(continues) if inside]:
        first, second = folded[i - 1], folded[i]
        if second in dates and _begins_date(i, folded):
            continues[i] = False  # thông qua | ngày 6
        elif forms[i][0].isupper():
            if first in loose and not _is_word(first, second):
                continues[i] = False  # Ông | Hồ
            elif second in known.surnames and _begins_name(i, forms, folded, gaps):
                continues[i] = False  # Quảng Ninh | Nguyễn Văn Tư
        elif (first in loose or forms[i - 1][0].isupper()) and (
            not _is_word(first, second) or _in_name(i - 1, forms, folded, gaps)
        ):
            continues[i] = False  # tỉnh | hủy, Cục Thuế | được, ông Tiền | của


def _is_word(first: str, second: str) -> bool:
    """Whether two syllables are a word of the dictionary or begin one."""
    return f"{first} {second}" in vocabulary().pairs


def _begins_date(i: int, folded: Sequence[str]) -> bool:
    """Whether a number follows the word of a date, or follows the next: ``tối ngày 5``."""
    following = [*folded[i + 1 : i + 3], "", ""]
    return following[0][:1].isdigit() or (
        following[0] in vocabulary().dates and following[1][:1].isdigit()
    )


def _begins_name(i: int, forms: Sequence[str], folded: Sequence[str], gaps: Sequence[str]) -> bool:
    """Whether the surname `i` is followed by another name and does not itself go on one."""
    return (
        i + 1 < len(forms)
        and forms[i + 1][0].isupper()
        and gaps[i] == " "
        and not _in_name(i, forms, folded, gaps)
    )


def _in_name(i: int, forms: Sequence[str], folded: Sequence[str], gaps: Sequence[str]) -> bool:
    """Whether capitals lead from a surname, or a word that a name follows, to the capital `i`."""
    surnames, naming = vocabulary().surnames, vocabulary().naming
    for start in range(i - 1, max(i - 5, -1), -1):
        if gaps[start] != " ":
            return False
        if not forms[start][0].isupper():
            return folded[start] in naming and forms[i][0].isupper()
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
