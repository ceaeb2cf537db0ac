"""The dates of a text, and its expressions that count from another day."""

from __future__ import annotations

from functools import cache

from vn_directives.dates.context import is_date
from vn_directives.dates.expressions import read_group
from vn_directives.dates.record import DateRecord, RelativeDateRecord
from vn_directives.dates.relative import find_relative_dates
from vn_directives.dates.resolution import Document
from vn_directives.dates.words import Found, Words, vocabulary
from vn_directives.matching.reading import Reading

# The words other than parts of the day and weekdays with which an expression can begin.
_HEADS = (
    *("ngày", "hôm", "mùng", "mồng", "rằm", "tháng", "quý", "quí", "năm"),
    *("giai", "nhiệm", "thời", "niên", "thập", "thế"),
)


def find_dates(reading: Reading, reference: str | None = None) -> list[DateRecord]:
    """The dates of a text, in text order, with their values completed where it lets one know.

    Args:
        reading: the text.
        reference: an ISO date from which the text is told, when the caller knows it.
    """
    words = Words(reading)
    return Document(words, find_expressions(words), reference).records


def find_all_dates(
    reading: Reading, reference: str | None = None
) -> tuple[list[DateRecord], list[RelativeDateRecord]]:
    """The dates of a text (see `find_dates`) and its relative expressions (``hôm nay``)."""
    words = Words(reading)
    document = Document(words, find_expressions(words), reference)
    return document.records, find_relative_dates(document)


def find_expressions(words: Words) -> list[Found]:
    """The date expressions of a text, each with what it shares with its neighbours."""
    groups: list[list[Found]] = []
    done = 0
    for k in _candidates(words.reading):
        if k < done:
            continue
        group = read_group(words, k)
        if group and group[0].begin >= done:
            groups.append(group)
            done = group[-1].end
    # How the surer dates of a text are written decides about the others.
    styles = {found.separator for group in groups for found in group if group[0].headed}
    return [found for group in groups if is_date(words, group, styles) for found in group]


@cache
def _first_words() -> frozenset[str]:
    words = vocabulary()
    return words.parts_of_day.first_words | words.weekdays.first_words | frozenset(_HEADS)


def _candidates(reading: Reading) -> list[int]:
    """The words at which an expression can begin, ascending."""
    numbers = {w for w in reading.index if w[0] <= "9" and len(w) in (1, 2, 4) and w.isdigit()}
    return reading.places_of(_first_words() | numbers)
