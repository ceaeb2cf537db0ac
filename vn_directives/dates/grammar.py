"""The dates of a text, and its expressions that count from another day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vn_directives.dates.context import is_date
from vn_directives.dates.expressions import read_group
from vn_directives.dates.record import DateRecord, RelativeDateRecord
from vn_directives.dates.relative import find_relative_dates
from vn_directives.dates.resolution import Document
from vn_directives.dates.words import SMALL_NUMBERS, YEARS, Found, Words, vocabulary
from vn_directives.matching.reading import Reading
from vn_directives.vocabulary.vocabulary import compiled

_DAY_HEADS = frozenset(["ngày", "hôm", "mùng", "mồng", "rằm"])
_PERIOD_HEADS = frozenset(
    ["tháng", "quý", "quí", "nửa", "giai", "nhiệm", "thời", "niên", "thập", "thế"]
)
_EDGES = frozenset(["đầu", "cuối"])  # "6 tháng đầu năm", "nửa cuối năm"
# What follows a number with which an expression begins, itself followed by a number or not.
_BEFORE_NUMBER = frozenset(["/", "-", ".", ":", "đến"])
_AFTER_NUMBER = frozenset(["tháng", "h", "g", "giờ"])
_NUMBERS = frozenset([*SMALL_NUMBERS, *YEARS])
_REACH = 6  # words between the first word of an expression and its first number
_EMPHASIS = re.compile(r"\*\*[ *]{0,9}(?:\d|tháng|năm|/)")
_BEFORE_EMPHASIS = ("ngày", "tháng", "năm")


def find_dates(reading: Reading, reference: str | None = None) -> list[DateRecord]:
    """The dates of a text, in text order, with their values completed where it lets one know.

    Args:
        reading: the text.
        reference: an ISO date from which the text is told, when the caller knows it.
    """
    words = Words(_without_emphasis(reading))
    return Document(words, find_expressions(words), reference).records()


def find_all_dates(
    reading: Reading, reference: str | None = None
) -> tuple[list[DateRecord], list[RelativeDateRecord]]:
    """The dates of a text (see `find_dates`) and its relative expressions (``hôm nay``)."""
    words = Words(_without_emphasis(reading))
    document = Document(words, find_expressions(words), reference)
    return document.records(), find_relative_dates(document)


def find_expressions(words: Words) -> list[Found]:
    """The date expressions of a text, each with what it shares with its neighbours."""
    groups: list[list[Found]] = []
    done = 0
    for k in _beginnings(words):
        if k < done:
            continue
        group = read_group(words, k)
        if group and group[0].begin >= done:
            groups.append(group)
            done = group[-1].end
    if not groups:
        return []  # half of the short texts
    # How the surer dates of a text are written decides about the others.
    styles = {found.separator for group in groups for found in group if group[0].headed}
    return [found for group in groups if is_date(words, group, styles) for found in group]


def _without_emphasis(reading: Reading) -> Reading:
    """The reading without Markdown's ``**`` where that breaks a date: ``ngày 16 tháng** 6``."""
    if "*" not in reading.cased:
        return reading  # most texts
    text = reading.lower
    broken = any(_breaks_date(text, m) for m in _EMPHASIS.finditer(text))
    return reading.without_emphasis() if broken else reading


def _breaks_date(text: str, emphasis: re.Match[str]) -> bool:
    """Whether the word of a date and its number stand on the two sides of a ``**``."""
    before = text[max(0, emphasis.start() - 12) : emphasis.start()].rstrip(" *")
    if emphasis[0][-1].isdigit():
        return before.endswith(_BEFORE_EMPHASIS)
    return before[-1:].isdigit()


@compiled
def _first_words() -> frozenset[str]:
    """The words with which an expression may begin."""
    return _NUMBERS | _DAY_HEADS | _PERIOD_HEADS | {"năm"} | vocabulary().day_heads


@compiled
def _second_words() -> dict[str, frozenset[str]]:
    """The words of which one must follow a first word, for those that go on in one way only."""
    words = vocabulary()
    months = frozenset(digits for digits, number in SMALL_NUMBERS.items() if 1 <= number <= 12)
    quarters = frozenset(words.quarters)
    return words.seconds | {
        "tháng": months | words.months.first_words | _EDGES,
        "quý": quarters,
        "quí": quarters,
        "nửa": words.seconds["nửa"] | _EDGES,
        "thập": frozenset(["niên", "kỷ", "kỉ"]),
        "thế": frozenset(["kỷ", "kỉ"]),
    }


def _beginnings(words: Words) -> Iterator[int]:
    """The words at which an expression may begin, ascending: a cheap look at what follows."""
    at, second_words = words.at, _second_words()
    for k in words.reading.places_of(_first_words()):
        word, after = at[k], at[k + 1]
        if word in YEARS:
            yield k
        elif word in SMALL_NUMBERS:
            if after in _AFTER_NUMBER or (after in _BEFORE_NUMBER and at[k + 2] in _NUMBERS):
                yield k
            elif after in (",", "và") and at[k - 1] == ":" and at[k - 2] == "ngày":
                yield k  # các ngày: 24, 25 và 26 tháng 8
        elif word == "năm":
            if after.isdigit() or after == "học":
                yield k
        elif word in second_words and after not in second_words[word]:
            continue
        elif word in _PERIOD_HEADS or after.isdigit():
            yield k
        else:
            near = at[k + 1 : k + _REACH]
            if "tháng" in near or any(map(str.isdigit, near)):
                yield k
