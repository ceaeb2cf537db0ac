"""What is a word here whatever the engine says: the vocabulary of official texts, user words.

The rules change `continues` in place: for each syllable, whether it continues the word of the one
before.
"""

from __future__ import annotations

from vn_directives.matching.lexicon import Trie
from vn_directives.segmentation.syllables import Columns, SyllableCutter
from vn_directives.segmentation.vocabulary import vocabulary

# What may stand inside a word: blanks of any kind, but no line break.
_BLANKS = " \u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"


def correct_words(continues: list[bool], syllables: Columns) -> None:
    """Correct an engine's words, so that none lies across the edge of a mention."""
    _break_at_gaps(continues, syllables.gaps)
    _break_at_mentions(continues, syllables)
    _apply_vocabulary(continues, syllables)
    for i in [i for i, whole in enumerate(syllables.wholes) if whole]:
        continues[i] = False
        if i + 1 < len(continues):
            continues[i + 1] = False


def _break_at_gaps(continues: list[bool], gaps: list[str]) -> None:
    """No word goes on without a blank, or over a line end."""
    last = len(gaps) - 1
    for i in [i for i, gap in enumerate(gaps) if gap != " "]:
        if i < last and not _is_blank(gaps[i]):
            continues[i + 1] = False


def _is_blank(gap: str) -> bool:
    return gap == " " or (gap != "" and not gap.strip(_BLANKS))


def _break_at_mentions(continues: list[bool], syllables: Columns) -> None:
    """Take apart what an engine joins across the edge of a date, a name, a title or a body."""
    words, capitals = syllables.words, syllables.capitals
    known = vocabulary()
    dates, loose, particles, surnames = known.dates, known.loose, known.particles, known.frequent
    for i in [i for i, inside in enumerate(continues) if inside]:
        first, second = words[i - 1], words[i]
        if second in dates:
            # thông qua | ngày 6, and a form's ngày   | tháng   | năm
            edge = _begins_date(i, words) or (first in dates and syllables.gaps[i - 1] != " ")
        elif capitals[i]:  # Ông | Hồ, Thủ tướng Đức | Merkel, Quảng Ninh | Nguyễn Văn Tư
            edge = (
                (first in loose and not _goes_on(i - 1, syllables) and not _is_word(first, second))
                or (first in known.countries and second not in known.syllables)
                or (second in surnames and _begins_name(i, syllables))
            )
        elif capitals[i - 1]:  # Cục Thuế | được, ông Tiền | của
            edge = _in_name(i - 1, syllables) or (
                (second in particles or first in loose or _goes_on(i - 1, syllables))
                and not _is_word(first, second)
            )
        else:  # tỉnh | hủy
            edge = first in loose and not _is_word(first, second)
        if edge:
            continues[i] = False


def _apply_vocabulary(continues: list[bool], syllables: Columns) -> None:
    """Cut the phrases of the vocabulary as it says, and begin anew after each."""
    words, capitals, gaps = syllables.words, syllables.capitals, syllables.gaps
    openings, longest = vocabulary().openings, vocabulary().words.longest
    done = 0
    for start in _places_of(openings, words):
        if start < done or not (found := longest(words, start)):
            continue
        end, inner = found
        if continues[start] and not any(inner[1:2]) and _is_word(words[start - 1], words[start]):
            continue  # cơ sở | y tế is no Sở Y tế
        inside = [i for i, joined in enumerate(inner, start) if joined]
        if any(capitals[i] and not capitals[i - 1] for i in inside):
            continue  # chức vụ | Trưởng Đoàn is no vụ trưởng
        for i, joined in enumerate(inner, start):
            if joined is not None:
                continues[i] = joined and _is_blank(gaps[i - 1])
        if end < len(continues):
            continues[end] = False
        done = end


def _places_of(openings: dict[str, frozenset[str]], words: list[str]) -> list[int]:
    """Where a phrase may begin: at its first word, with its second one after that."""
    return [
        i
        for i in [i for i, word in enumerate(words) if word in openings]
        if "" in (seconds := openings[words[i]]) or not seconds.isdisjoint(words[i + 1 : i + 2])
    ]


def _is_word(first: str, second: str) -> bool:
    """Whether two syllables are a word of the dictionary or begin one."""
    return f"{first} {second}" in vocabulary().pairs


def _goes_on(i: int, syllables: Columns) -> bool:
    """Whether syllable `i` is a capital after another."""
    capitals = syllables.capitals
    return i > 0 and capitals[i] and capitals[i - 1] and syllables.gaps[i - 1] == " "


def _begins_date(i: int, words: list[str]) -> bool:
    """Whether a number follows the word of a date, or follows the next: ``tối ngày 5``."""
    following = [*words[i + 1 : i + 3], "", ""]
    return following[0][:1].isdigit() or (
        following[0] in vocabulary().dates and following[1][:1].isdigit()
    )


def _begins_name(i: int, syllables: Columns) -> bool:
    """Whether the surname `i` is followed by another name and does not itself go on one."""
    return (
        i + 1 < len(syllables.words) and _goes_on(i + 1, syllables) and not _in_name(i, syllables)
    )


def _in_name(i: int, syllables: Columns) -> bool:
    """Whether capitals lead from a surname, or a word that a name follows, to the capital `i`."""
    surnames, naming = vocabulary().surnames, vocabulary().naming
    for start in range(i - 1, max(i - 5, -1), -1):
        if syllables.gaps[start] != " ":
            return False
        if not syllables.capitals[start]:
            return syllables.words[start] in naming
        if syllables.words[start] in surnames:
            return True
    return False


class UserWords:
    """Phrases that are one word each.

    Args:
        cutter: cuts the phrases as it cuts the texts.

    Attributes:
        phrases: the phrases as given, in order.
    """

    def __init__(self, cutter: SyllableCutter) -> None:
        self.phrases: list[str] = []
        self._cutter = cutter
        self._words: Trie[None] = Trie()
        self._first: frozenset[str] = frozenset()

    def add(self, phrase: str) -> None:
        """Add a phrase; raises ValueError when it is blank."""
        words = self._cutter.cut(phrase.strip()).words
        if not words:
            raise ValueError("a word has at least one letter or sign")
        self.phrases.append(phrase)
        self._words.add_words(words, None)
        self._first = self._words.first_words

    def apply(self, continues: list[bool], syllables: Columns) -> None:
        """Make every occurrence of a phrase on one line one word."""
        if not self.phrases:
            return
        words, gaps = syllables.words, syllables.gaps
        done = 0
        for start in [i for i, word in enumerate(words) if word in self._first]:
            if start < done or not (found := self._words.longest(words, start)):
                continue
            end, _ = found
            if all(not gap or _is_blank(gap) for gap in gaps[start : end - 1]):
                continues[start:end] = [False] + [True] * (end - start - 1)
                if end < len(continues):
                    continues[end] = False
                done = end
