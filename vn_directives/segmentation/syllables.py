"""Cutting a text into syllables: the smallest pieces that a token can be.

Most pieces are syllables of Vietnamese, single signs, or numbers, as pyvi cuts them. What official
texts write as one thing is one piece: document numbers, dates, clocks, e-mail and web addresses,
telephone numbers, abbreviations with a dot or a slash. Between two pieces stands a gap: blanks,
line breaks, invisible characters, or nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from operator import attrgetter
from sys import intern
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from vn_directives.matching.inventory import Inventory, Numbers
from vn_directives.matching.runs import TELEPHONE, Runs
from vn_directives.orthography import Folded
from vn_directives.segmentation.abbreviations import abbreviation_pattern


class Syllable(NamedTuple):
    """One piece of a text.

    Attributes:
        text: as written.
        gap: what is written between it and the next piece: mostly one blank or nothing.
        form: its NFC form, which engines see.
        word: its folded lower-case form, which lexicons see.
        capital: whether it begins with a capital letter.
        whole: whether it is a thing of its own that is never part of a longer word.
    """

    text: str
    gap: str
    form: str
    word: str
    capital: bool
    whole: bool


_word_of = attrgetter("word")


class Syllables:
    """The syllables of a text.

    Args:
        numbers: the number of each in the inventory.
        inventory: the distinct syllables.

    Attributes:
        numbers: the number of each in the inventory.
        inventory: the distinct syllables.
    """

    def __init__(self, numbers: Numbers, inventory: Inventory[Syllable, Syllable]) -> None:
        self.numbers = numbers
        self.inventory = inventory
        self._words: list[str] | None = None

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, i: int) -> Syllable:
        return self.inventory.things[self.numbers.item(i)]

    def __iter__(self) -> Iterator[Syllable]:
        return map(self.inventory.things.__getitem__, self.numbers.tolist())

    def values(
        self, function: Callable[[Syllable], Any], dtype: Any, width: int = 0
    ) -> NDArray[Any]:
        """What a function says of each syllable; see `Inventory.values`."""
        return self.inventory.values(self.numbers, function, dtype, width)

    @property
    def forms(self) -> list[str]:
        """The `Syllable.form` of each."""
        return [syllable.form for syllable in self]

    @property
    def words(self) -> list[str]:
        """The `Syllable.word` of each."""
        if self._words is None:
            self._words = self.values(_word_of, np.object_).tolist()
        return self._words


# Every repetition is bounded and every alternative starts at a place of its own: linear time.
_UPPER = "A-ZĐƯƠÊÔÂĂ"
_CODE = _UPPER + "a-zđ0-9&."
# A symbol's first code has two capitals (CT, TTg, QyĐ), or is one and a dash (L-CTN).
_SYMBOL = rf"""
    \d{{1,5}}(?:\.\d{{1,3}})?[a-zđ]?(?:/\d{{4}})?
    [-/](?:[{_UPPER}][a-z]{{0,2}}[{_UPPER}][{_CODE}]{{0,14}}|[{_UPPER}](?=[-/]))
    (?:[-/][{_UPPER}][{_CODE}]{{0,14}}){{0,5}}
    (?<!\.)(?:(?!\w)|(?=ngày|của|về))
"""
_ADDRESS = r"""
    (?:(?<!\w)\w{2,10}://|(?<![\w.])www\.)\S{0,2000}[\w/]
  | (?<![\w.+-])[\w.+-]{1,64}@(?:[a-zA-Z0-9-]{1,63}\.){1,8}[a-zA-Z]{2,24}(?!\w)
  | (?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,6}(?:vn|com|net|org|edu|gov|info)(?!\w|\.\w)
"""
_NUMBER = r"""
    \d{1,2}-\d{1,2}-\d{4}(?!\d) | \d{1,2}\.\d{1,2}\.\d{4}(?!\d)            # 28-4-2022, 28.4.2022
  | \d{1,2}(?:/\d{1,2})?-\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/])               # 13-15/10/2020, 30/4-1/5
  | \d{1,4}(?:/\d{1,4}){1,2}(?![\d/])                                   # 30/7/2020, 7/2020, 43/44
  | (?:\d{4}-\d{4}|\d{1,2}-\d{1,4})(?![\d-])                               # 2015-2020, 28-4, 7-2020
  | \d{1,2}:\d{2}(?::\d{2})?(?![\d:])                                      # 08:35
  | \d{1,2}(?:h|g|giờ)(?:\d{2}(?:ph|p|phút)?)?(?!\w)                       # 16h30
  | \d{1,3}(?:\.\d{3}){1,10}(?:,\d{1,10})?(?!\d)                              # 1.500.000,5
  | \d{1,20}(?:[.,_]\d{1,20}){1,10}(?![\d/])                               # 22.4, 83,2
"""
_ABBREVIATION = rf"""
    (?<![\w&-])(?:{abbreviation_pattern()})\.(?!\s*\n|\Z)                 # TP., not at a line's end
  | (?<!\w)[QHPX]\.(?=[^\W_])                                              # Q.1
  | (?<!\w)T\.[ƯWU](?!\w)
  | (?<!\w)[đĐ][/.][cC](?!\w)
  | (?<!\w)[vV]/[vV](?!\w)
"""
_PIECE = re.compile(
    rf"""
    (?P<whole>{_ADDRESS}|{_SYMBOL}|{TELEPHONE}|{_NUMBER}|{_ABBREVIATION})
  | (?i:ngày|tháng|năm|quý|số|sáng|trưa|chiều|tối|đêm|lúc)(?=\d)           # a blank left out
  | \d+(?=ngày|của|về|và|đến|tại)
  | ==>|->|\.\.\.|>>
  | \w[\w\u0300-\u036f]*
  | \S
    """,
    re.VERBOSE,
)


def syllables_of(runs: Runs) -> Syllables:
    """The syllables of a text; blanks at its beginning belong to none of them.

    Each text and its gap, one after the other, are the rest of the text.
    """
    numbers, repertoire = runs
    found, _ = repertoire.runs.parts(numbers, _cut_run, repertoire.syllables)
    return Syllables(found, repertoire.syllables)


def _cut_run(folded: Folded) -> Iterator[Syllable]:
    run = folded.text
    if run.isspace():
        return
    text = run.rstrip()
    if text == folded.cased[: len(text)] and text.isalpha():  # most runs: nothing to cut
        edges = [(0, len(text), folded.lower[: len(text)], False)]
    else:
        edges = list(_pieces(folded))
    following = [start for start, *_ in edges[1:]] + [len(run)]
    for (start, end, word, whole), after in zip(edges, following, strict=True):
        text = intern(run[start:end])  # one object for one string: later look-ups are faster
        form = intern(unicodedata.normalize("NFC", text))
        yield Syllable(text, run[end:after], form, intern(word), form[0].isupper(), whole)


def _pieces(folded: Folded) -> Iterator[tuple[int, int, str, bool]]:
    """The start, the end, the folded lower case of each syllable, and whether it is whole."""
    run, lower, none = folded.text, folded.lower, True
    for match in _PIECE.finditer(folded.cased):
        start, end = folded.origin(*match.span())
        if start >= end:
            continue  # a sign before a combining mark that does not compose: the mark has its place
        if none and start > 0:  # an invisible character before the first piece
            yield 0, start, run[:start], True
        none = False
        yield start, end, lower[match.start() : match.end()], match["whole"] is not None
    if none:
        yield 0, len(run), run, True
