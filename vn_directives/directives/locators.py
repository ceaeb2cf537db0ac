"""The parts of a document that a reference points to: ``điểm a khoản 2 Điều 5``.

They are read backwards from their end (`chain_before`), each as one `Locator` with all its numbers,
then put together to paths from the outermost part on (`parts_of`).
All positions are word numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from vn_directives.directives.issue import quote
from vn_directives.directives.vocabulary import issued_with
from vn_directives.kind import Part
from vn_directives.matching import Reading
from vn_directives.orthography import roman
from vn_directives.structure.parts import ATTACHED, PartKind, part_before, part_endings, part_kinds

_ALPHABET = "abcdđeghiklmnopqrstuvxy"  # as points are counted
_ROMAN = frozenset("IVXLC")
_TO = frozenset(["đến", "-", "–"])
_AND = frozenset(["và", "hoặc", ";"])
_LISTS = frozenset([",", "và", "hoặc", ";"])
_LINKS = _LISTS | frozenset(["của", "thuộc", "tại", "các", "trong", "đến", "từ"])
_ISSUED = (("ban", "hành", "kèm", "theo"), ("ban", "hành", "theo"), ("kèm", "theo"))
_MAX_LOCATORS = 12
_MAX_WORDS = 24  # of one locator: "khoản 1, 2, 3, 4"
_MAX_RANGE = 60  # of a longer one only the ends are told
_MAX_PARTS = 200
_BEFORE_ISSUED = frozenset([",", "(", "*", "và", "được"])
_OF_PARTS = (["phụ", "lục"], ["mẫu", "số"], ["biểu", "mẫu"])
_LEAST_TOLD = 2  # words of what it is about
_MAX_NAME = 25  # words between "Quy chế" and "ban hành kèm theo"


class Locator(NamedTuple):
    """One unit, or several of one kind, as a reference names them.

    Attributes:
        kind: ``điều``, ``khoản``, ``phụ lục`` …
        numbers: their numbers, those within a range as well.
        first, after: its words.
        link: what stands between it and the next locator or the document, where that is a list
            word or a comma; else empty.
    """

    kind: str
    numbers: tuple[str, ...]
    first: int
    after: int
    link: str


def chain_before(reading: Reading, end: int) -> tuple[list[Locator], str | None]:
    """The locators before word `end`, in text order, and the attached document that holds them.

    ``Điều 5 Quy chế … ban hành kèm theo Quyết định``: a part of the ``Quy chế``.
    """
    issued, attached = end, None
    if end and reading.words[end - 1] == _ISSUED[0][-1]:
        end, attached = _before_issued(reading, end)
    found: list[Locator] = []
    if end < issued and attached is None:
        only = part_before(reading.words, end)
        if only is not None and only[1].numberless:
            found.append(Locator(only[1].name, ("",), only[0], end, ""))
            end = only[0]
    for _ in range(_MAX_LOCATORS):
        stop, link = _without_links(reading, end)
        locator = _locator_before(reading, stop, link)
        if locator is None:
            break
        if found and link in _TO:
            if locator.kind != found[0].kind:
                break
            after = found.pop(0)
            between = _range(locator.numbers[-1], after.numbers[0])
            numbers = (*locator.numbers[:-1], *between, *after.numbers[1:])
            locator = Locator(locator.kind, numbers, locator.first, after.after, after.link)
        elif link in _TO:
            break
        found.insert(0, locator)
        end = locator.first
    return found, attached if found else None


def parts_of(chain: Sequence[Locator], attached: str | None = None) -> tuple[Part, ...]:
    """The parts that a chain of locators means, each a path from the outermost unit on.

    A locator that others are part of (``Điều 5`` of ``khoản 2 Điều 5``) is none of its own.
    """
    parents = [_parent(chain, i) for i in range(len(chain))]
    holders = set(parents)
    prefix: Part = () if attached is None else ((ATTACHED, attached),)
    parts: list[Part] = []
    for i in range(len(chain)):
        if i in holders:
            continue
        path: list[Locator] = []
        at: int | None = i
        while at is not None:
            path.insert(0, chain[at])
            at = parents[at]
        kinds = [locator.kind for locator in path]
        for numbers in product(*(locator.numbers for locator in path)):
            if len(parts) == _MAX_PARTS:
                break
            parts.append((*prefix, *zip(kinds, numbers, strict=True)))
    return tuple(parts)


def _parent(chain: Sequence[Locator], i: int) -> int | None:
    """The locator of which another is part: after it (``khoản 2 Điều 5``) or before it
    (``Điều 5 khoản 2``).
    """
    kinds = part_kinds()
    rank = kinds[chain[i].kind].rank
    for j in range(i + 1, len(chain)):
        if kinds[chain[j].kind].rank < rank:
            return j if chain[j - 1].link not in _AND else None
    for j in range(i - 1, -1, -1):
        if chain[j].link in _AND and kinds[chain[j].kind].rank != rank:
            return None
        if kinds[chain[j].kind].rank < rank:
            return j
    return None


def _before_issued(reading: Reading, end: int) -> tuple[int, str | None]:
    """The word before ``ban hành kèm theo``, and the name of what is issued so."""
    first = _issued_with(reading.words, end)
    if first == end:
        return end, None
    name = _attached_before(reading, first)
    return (first, None) if name is None else (name[0], quote(reading, *name))


def attached_before(reading: Reading, end: int) -> str | None:
    """What is issued with the document at word `end`, with what it is about: ``[Quy chế thi đua]
    ban hành kèm theo Quyết định số 5``; None where that is not told.
    """
    words = reading.words
    first = _issued_with(words, end)
    name = None if first == end else _attached_before(reading, first)
    while name is not None and words[first - 1] in _BEFORE_ISSUED:
        first -= 1
    if name is None or first - name[1] < _LEAST_TOLD:
        return None
    told = words[name[1] : first]
    # Danh mục tài sản theo Mẫu số 1 ban hành kèm theo …
    is_part = any(told[i : i + 2] in _OF_PARTS for i in range(len(told)))
    is_whole = not is_part and told.count("(") == told.count(")")
    return quote(reading, name[0], first) if is_whole else None


def _issued_with(words: list[str], end: int) -> int:
    """The word at which ``được ban hành kèm theo`` begins that ends before word `end`, else it."""
    for phrase in _ISSUED:
        first = end - len(phrase)
        if first > 0 and tuple(words[first:end]) == phrase:
            return first - (words[first - 1] == "được")
    return end


def _attached_before(reading: Reading, first: int) -> tuple[int, int] | None:
    """The words of ``Quy chế`` in ``Quy chế … ban hành kèm theo``, which begins at word `first`."""
    words = reading.words
    for j in range(first - 1, max(0, first - _MAX_NAME), -1):
        if words[j] in (".", ";", ":") or "\n" in reading.gap(j + 1):
            break
        name = issued_with().longest(words, j)
        if name is not None and reading.written(name[0])[0].isupper():
            return name[0], j + 1
    return None


def _without_links(reading: Reading, end: int) -> tuple[int, str]:
    """The end without the signs and words that link locators (at most three), and the one of them
    that makes a list or a range.
    """
    link = ""
    for _ in range(3):
        if not end or reading.words[end - 1] not in _LINKS:
            break
        end -= 1
        word = reading.words[end]
        if word in _AND or word == "đến" or (word == "," and not link):
            link = word
    return end, link


def _locator_before(reading: Reading, stop: int, link: str) -> Locator | None:
    """The locator that ends before word `stop`."""
    words, heads = reading.words, part_endings()
    for j in range(stop - 1, max(-1, stop - 1 - _MAX_WORDS), -1):
        if words[j] in heads:
            if "\n" in reading.cased[reading.ends[j] : reading.starts[stop - 1]]:
                return None
            return _locator(reading, j, stop, link)
    return None


def _locator(reading: Reading, i: int, stop: int, link: str) -> Locator | None:
    """The locator whose head is word `i`, if it goes on up to word `stop`."""
    words = reading.words
    named = part_before(words, i + 1)
    if named is None:
        return None
    first, kind = named
    j = i + 1
    if words[j : j + 1] == ["số"] or words[j : j + 1] == ["từ"]:
        j += 1
    numbers: list[str] = []
    is_range = False
    while True:
        read = number_at(reading, j, stop, kind)
        if read is None:
            return None
        j, number = read
        if is_range:
            numbers += _range(numbers.pop(), number)
        else:
            numbers.append(number)
        if j >= stop:
            break
        if words[j] not in _LISTS and words[j] not in _TO:
            return None
        is_range = words[j] in _TO
        j += 1
        if not is_range and words[j : j + 1] == ["và"]:
            j += 1
    return Locator(kind.name, tuple(numbers), first, stop, link)


def number_at(reading: Reading, i: int, stop: int, kind: PartKind) -> tuple[int, str] | None:
    """The word after the number at word `i`, and the number: ``2``, ``5a``, ``1.2``, ``IV``."""
    if i >= stop:
        return None
    if kind.ordinal and reading.words[i] == "thứ":
        after = reading.words[i + 1] if i + 1 < stop else ""
        return (i + 2, f"thứ {after}") if after.isalnum() else None
    number = reading.written(i)
    letter = len(number) == 1 and number.isalpha() and kind.lettered
    if not (number.isdecimal() or letter or _ROMAN.issuperset(number)):
        return None
    i, number = _with_tail(reading, i + 1, stop, number, coded=kind.coded)
    if i < stop and reading.words[i] == ")":  # điểm a)
        i += 1
    return i, number


def _with_tail(reading: Reading, i: int, stop: int, number: str, *, coded: bool) -> tuple[int, str]:
    """The number that ends before word `i` with the letters and signs glued to it."""
    words = reading.words
    while i < stop and reading.gap(i) == "":
        tail = reading.written(i + 1) if i + 1 < stop and reading.gap(i + 1) == "" else ""
        if number[-1].isdecimal() and len(words[i]) == 1 and words[i].isalpha():
            number, i = number + reading.written(i), i + 1
        elif tail and words[i] in ((".", "-", "/") if coded else (".",)) and tail.isalnum():
            number, i = number + words[i] + tail, i + 2
        else:
            break
    return i, number


def _range(first: str, last: str) -> list[str]:
    """The numbers from one to the other; only the two where they cannot be counted."""
    counted: list[str] = []
    if first.isdecimal() and last.isdecimal():
        counted = (
            [str(n) for n in range(int(first), int(last) + 1)] if _is_short(first, last) else []
        )
    elif first in _ALPHABET and last in _ALPHABET:
        counted = list(_ALPHABET[_ALPHABET.index(first) : _ALPHABET.index(last) + 1])
    elif _ROMAN.issuperset(first + last):
        romans = [roman(n) for n in range(1, _MAX_RANGE)]
        if first in romans and last in romans:
            counted = romans[romans.index(first) : romans.index(last) + 1]
    return counted or [first, last]


def _is_short(first: str, last: str) -> bool:
    return max(len(first), len(last)) < 5 and int(last) - int(first) < _MAX_RANGE
