"""Papers of the Party and of the mass organisations that are called by name.

Resolutions of congresses and plenums (``Nghị quyết Đại hội XIII của Đảng``, ``Nghị quyết Trung ương
4 khóa XII``), charters, platforms. All positions are word numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vn_directives.matching import Reading
from vn_directives.matching.function_words import ordinals
from vn_directives.named.vocabulary import (
    PARTY_HEADS,
    fixed_names,
    plenum_keys,
    words_called,
)
from vn_directives.orthography import roman

_ROMAN = re.compile(r"[ivx]{1,7}$")
_MAX_WORDS = 24
_DIGITS = {"i": 1, "v": 5, "x": 10}


class PartyPaper(NamedTuple):
    """A paper called by name, in words ``first:after``; `name` in one spelling."""

    first: int
    after: int
    name: str
    type: str
    key: str | None


def find_party_papers(reading: Reading) -> Iterator[PartyPaper]:
    """The papers of the Party called by name, in text order."""
    words = reading.words
    for i in reading.places_of(PARTY_HEADS):
        if words[i] == "nghị":
            if words[i + 1 : i + 2] == ["quyết"]:
                found = _resolution(reading, i)
                if found is not None:
                    yield found
            continue
        first = i - 1
        key, type_ = ("charters", "ĐL") if words[i] == "lệ" else ("platforms", "CL")
        if first < 0 or not reading.written(first)[0].isupper():
            continue
        fixed = fixed_names(key).longest(words, first)
        if fixed is not None:
            yield PartyPaper(first, fixed[0], fixed[1], type_, None)


def _resolution(reading: Reading, first: int) -> PartyPaper | None:
    """The resolution of a congress or a plenum whose ``Nghị quyết`` begins at word `first`."""
    words = reading.words
    j = first + 2
    if words[j : j + 1] == ["của"]:
        j += 1
    lead = words[j : j + 2]
    if lead == ["đại", "hội"]:
        return _of_congress(reading, first, j)
    if lead in (["hội", "nghị"], ["trung", "ương"]) or lead[:1] == ["tw"]:
        return _of_plenum(reading, first, j)
    return None


def _of_plenum(reading: Reading, first: int, begin: int) -> PartyPaper | None:
    words = reading.words
    j = begin
    number: int | None = None
    central = False
    while j < len(words) and j - begin < _MAX_WORDS and "\n\n" not in reading.gap(j):
        word = words[j]
        if word in ("ương", "tw"):
            central = True
        if word in words_called("plenum"):
            ordinal = _ordinal(words, j + 1) if word == "thứ" else None
            j += 1
            if ordinal is not None:
                number, j = ordinal, j + 1
            continue
        if number is None and central and word.isdecimal() and len(word) < 3:
            number, j = int(word), j + 1
            continue
        break
    if not central:
        return None
    after, term = _term(reading, j)
    if number is None and term is None:
        return None
    if term is None:
        after = _without_links(words, begin, j)
    name = "Nghị quyết Trung ương" + (f" {number}" if number else "")
    name += f" khóa {roman(term)}" if term else ""
    key = plenum_keys().get((term, number)) if term and number else None
    return PartyPaper(first, after, name, "NQ", key)


def _of_congress(reading: Reading, first: int, begin: int) -> PartyPaper | None:
    words = reading.words
    j = begin
    last: int | None = None
    while j < len(words) and j - begin < _MAX_WORDS and "\n\n" not in reading.gap(j):
        word = words[j]
        if word == "thứ" and _ordinal(words, j + 1) is not None:
            last = j + 2
            j += 2
            continue
        if _ROMAN.match(word) and reading.written(j).isupper():
            last = j = j + 1
            break
        if word in words_called("congress") or (reading.written(j)[0].isupper() and word.isalpha()):
            j += 1
            continue
        break
    if last is None:
        return None
    behind = last + 2 - (words[last : last + 1] == ["đảng"])
    if words[behind : behind + 1] in (["bộ"], ["ủy"], ["đoàn"]):
        pass  # của Đảng bộ tỉnh
    elif words[last : last + 2] == ["của", "đảng"]:
        last += 2
    elif words[last : last + 1] == ["đảng"] and reading.written(last)[0].isupper():
        last += 1
    return PartyPaper(first, last, _congress_name(reading, first, last), "NQ", None)


def _congress_name(reading: Reading, first: int, last: int) -> str:
    """``Nghị quyết Đại hội XIII của Đảng`` for a national congress, else the name as written."""
    words = reading.words[first:last]
    national = words[-1] == "đảng" or "toàn" in words
    numbers = [_ordinal(words, i) for i in range(3, len(words))]
    number = next((n for n in numbers if n is not None), None)
    if national and number is not None and "bộ" not in words:
        return f"Nghị quyết Đại hội {roman(number)} của Đảng"
    text = " ".join(reading.cased[reading.starts[first] : reading.ends[last - 1]].split())
    return text[:1].upper() + text[1:]


def _term(reading: Reading, j: int) -> tuple[int, int | None]:
    """The word after ``khóa XII`` or ``(khóa XII)`` at word `j`, and its number; else None."""
    words = reading.words
    bracket = words[j : j + 1] == ["("]
    k = j + bracket
    if words[k : k + 1] == [","]:
        k += 1
    if words[k : k + 1] != ["khóa"] or k + 1 >= len(words):
        return j, None
    number = words[k + 1]
    value = int(number) if number.isdecimal() and len(number) < 3 else _value(number)
    after = k + 2
    if bracket:
        if words[after : after + 1] != [")"]:
            return j, None
        after += 1
    return (after, value) if value else (j, None)


def _without_links(words: list[str], begin: int, j: int) -> int:
    while j > begin + 1 and words[j - 1] in ("lần", "thứ", "hội", "nghị"):
        j -= 1
    return j


def _ordinal(words: list[str], j: int) -> int | None:
    """The number that word `j` writes: ``XIII``, ``13``, ``tư``."""
    word = words[j] if j < len(words) else ""
    if word.isdecimal() and len(word) < 3:
        return int(word)
    return ordinals().get(word) or _value(word)


def _value(numeral: str) -> int | None:
    """The value of a Roman numeral in lower case."""
    if not _ROMAN.match(numeral):
        return None
    values = [_DIGITS[digit] for digit in numeral]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))
