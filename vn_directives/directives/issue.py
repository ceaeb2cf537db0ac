"""When and by whom a document was issued, as a mention says it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord

_ISO = re.compile(r"(\d{4})(-\d\d-\d\d)?(?![^T]*/)")  # no interval


@dataclass(slots=True)
class Issue:
    """When and by whom a document was issued, as one mention says it.

    Attributes:
        issued_on: ISO date, or None.
        year: the year, where only that is said, or that of `issued_on`.
        issuer: the body or office as written, or None.
        body: the record of the issuing body or title, or None.
        term: ``khóa XII`` or ``nhiệm kỳ 2020 - 2025`` as written, or None.
        end: the word after the tail.
    """

    issued_on: str | None
    year: int | None
    issuer: str | None
    body: BodyRecord | TitleRecord | None
    term: str | None
    end: int


def quote(reading: Reading, first: int, after: int) -> str:
    """Words ``first:after`` as written, line breaks and runs of blanks made one blank."""
    text = reading.read(reading.starts[first], reading.ends[after - 1])
    return " ".join(text.split())


def day_and_year(date: DateRecord) -> tuple[str | None, int | None]:
    """The day that a date tells, as an ISO date, and its year; None for what it does not tell."""
    iso = _ISO.match(date.resolved or date.value)
    if iso is None:
        return None, None
    return (iso[0] if iso[2] else None), int(iso[1])
