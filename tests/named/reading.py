"""How the tests of this folder read a text: every grammar below, no pipeline."""

from __future__ import annotations

from tests.directives.reading import directives_in
from vn_directives.dates.grammar import find_dates
from vn_directives.matching import Reading
from vn_directives.named.grammar import find_named
from vn_directives.named.record import NamedRecord


def named_in(text: str, day: str | None = None) -> list[NamedRecord]:
    """The named documents of a text that was written on a day."""
    reading = Reading(text)
    return find_named(reading, find_dates(reading), directives_in(text), day)
