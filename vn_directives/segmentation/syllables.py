"""Cutting a text into syllables: the smallest pieces that a token can be.

Most pieces are syllables of Vietnamese, single signs, or numbers, as pyvi cuts them. What official
texts write as one thing is one piece: document numbers, dates, clocks, e-mail and web addresses,
telephone numbers, abbreviations with a dot or a slash. Between two pieces stands a gap: blanks,
line breaks, invisible characters, or nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain
from operator import itemgetter
from sys import intern
from typing import NamedTuple

from vn_directives.orthography import fold
from vn_directives.segmentation.abbreviations import abbreviation_pattern

_KEPT_RUNS = 1 << 16  # distinct runs whose pieces are kept; a big corpus repeats about 30,000
_LONGEST_KEPT = 48
_COLUMNS = tuple(map(itemgetter, range(6)))


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


class Columns(NamedTuple):
    """The pieces of a text, one list for each attribute of `Syllable`."""

    texts: list[str]
    gaps: list[str]
    forms: list[str]
    words: list[str]
    capitals: list[bool]
    wholes: list[bool]


# Every repetition is bounded and every alternative starts at a place of its own: linear time.
_TELEPHONE = r"(?:\+84|\(0\d{2,3}\)|0\d{2,3})(?:[ .-]?\d{3,4}){2,3}(?![\w/])"
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
    (?P<whole>{_ADDRESS}|{_SYMBOL}|{_TELEPHONE}|{_NUMBER}|{_ABBREVIATION})
  | (?i:ngày|tháng|năm|quý|số|sáng|trưa|chiều|tối|đêm|lúc)(?=\d)           # a blank left out
  | \d+(?=ngày|của|về|và|đến|tại)
  | ==>|->|\.\.\.|>>
  | \w[\w\u0300-\u036f]*
  | \S
    """,
    re.VERBOSE,
)
# What stands between blanks; a telephone number may hold some.
_RUN = re.compile(rf"(?:[(“\":]{{0,2}}{_TELEPHONE}\S*|\S+)\s*")


class SyllableCutter:
    """Cuts texts; what a run of characters between blanks is cut into is kept and used again."""

    def __init__(self) -> None:
        self._runs = _Runs()

    def cut(self, text: str) -> Columns:
        """The pieces of a text that does not start with a blank.

        Each text and its gap, one after the other, are the whole text.
        """
        syllables = list(chain.from_iterable(map(self._runs.__getitem__, _RUN.findall(text))))
        # zip(*syllables) is four times slower.
        return Columns(*(list(map(column, syllables)) for column in _COLUMNS))


class _Runs(dict[str, tuple[Syllable, ...]]):
    def __missing__(self, run: str) -> tuple[Syllable, ...]:
        syllables = tuple(_cut_run(run))
        if len(run) <= _LONGEST_KEPT:
            if len(self) >= _KEPT_RUNS:
                self.clear()
            self[run] = syllables
        return syllables


def _cut_run(run: str) -> Iterator[Syllable]:
    folded = fold(run)
    pieces: list[tuple[int, int, str, bool]] = []
    for match in _PIECE.finditer(folded.cased):
        start, end = folded.origin(*match.span())
        if start >= end:
            continue  # a sign before a combining mark that does not compose: the mark has its place
        if not pieces and start > 0:  # an invisible character before the first piece
            pieces.append((0, start, run[:start], True))
        pieces.append((start, end, folded.lower[match.start() : match.end()], bool(match["whole"])))
    if not pieces:
        pieces.append((0, len(run), run, True))
    following = [start for start, *_ in pieces[1:]] + [len(run)]
    for (start, end, word, whole), after in zip(pieces, following, strict=True):
        text = intern(run[start:end])  # one object for one string: later look-ups are faster
        form = intern(unicodedata.normalize("NFC", text))
        yield Syllable(text, run[end:after], form, intern(word), form[0].isupper(), whole)
