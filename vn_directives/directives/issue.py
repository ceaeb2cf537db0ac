"""When and by whom a document was issued, as a mention says it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.matching import Reading
from vn_directives.orthography import fold_phrase
from vn_directives.titles.record import TitleRecord

SIGNED = (["ký"], ["kí"], ["ban", "hành"], ["cấp"])
_ROMAN = re.compile(r"[ivx]{1,6}$")
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


def behind_verb(words: Sequence[str], j: int) -> int:
    """The word behind ``ký``, ``ban hành``, ``được thông qua`` at word `j`, else `j`."""
    i = j + (words[j] == "được")
    passed = [*SIGNED, ["thông", "qua"]] if i > j else SIGNED
    return next((i + len(verb) for verb in passed if words[i : i + len(verb)] == verb), j)


def day_and_year(date: DateRecord) -> tuple[str | None, int | None]:
    """The day that a date tells, as an ISO date, and its year; None for what it does not tell."""
    iso = _ISO.match(date.resolved or date.value)
    if iso is None:
        return None, None
    return (iso[0] if iso[2] else None), int(iso[1])


def term_end(
    words: Sequence[str], i: int, dates: Mapping[int, tuple[int, DateRecord]]
) -> int | None:
    """The end of ``khóa XII`` (``khóa 12``, ``nhiệm kỳ 2020-2025``) at word `i`, or None.

    Args:
        words: those of the text.
        i: a word number.
        dates: by the words at which they begin, with the words after them.
    """
    if words[i] not in ("khóa", "nhiệm"):
        return None
    number = words[i + 1] if i + 1 < len(words) else ""
    if words[i] == "khóa" and (number.isdecimal() or _ROMAN.match(number)):
        return i + 2
    if words[i : i + 2] == ["nhiệm", "kỳ"]:
        dated = dates.get(i)
        return dated[0] if dated else None
    return None


def is_one_of(issuer: str, names: Sequence[str]) -> bool:
    """Whether an issuer as written is one of these bodies, or none are known."""
    written = fold_phrase(" ".join(issuer.split()))
    return not names or any(fold_phrase(name) in written for name in names)


def is_year(word: str) -> bool:
    """Whether a word is a year of the last or this century."""
    return word.isdecimal() and len(word) == 4 and word[:2] in ("19", "20")
