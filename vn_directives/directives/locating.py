"""Where the parts of a mentioned document stand: before it, behind it, in items below it."""

from __future__ import annotations

from vn_directives.directives.issue import quote
from vn_directives.directives.listed_parts import BEFORE_LISTED, expression_end, parts_below
from vn_directives.directives.locators import Locator, chain_before, number_at, parts_of
from vn_directives.kind import Part
from vn_directives.matching import Reading
from vn_directives.structure.parts import part_at, part_elements

_ENDS = frozenset([")", ".", ";", ":"])


def locators_of(
    reading: Reading, first: int, after: int
) -> tuple[tuple[str, ...], tuple[Part, ...]]:
    """The locators of the document in words ``first:after``.

    Returns:
        Each locator as written, in text order; and the parts that they mean.
    """
    chain, attached = chain_before(reading, first)
    chain = chain or _chain_after(reading, after)
    if not chain and reading.words[after : after + 1] in (["("], ["tại"]):
        chain = _chain_in_brackets(reading, after)
    if not chain:
        listed = first > 0 and reading.words[first - 1] in BEFORE_LISTED
        return parts_below(reading, first, after) if listed else ((), ())
    strings = tuple(quote(reading, locator.first, locator.after) for locator in chain)
    return strings, parts_of(chain, attached)


def _chain_after(reading: Reading, i: int) -> list[Locator]:
    """The locators behind a document that ends before word `i`: ``NĐ 55/2019 Điều 4 khoản 2``."""
    words = reading.words
    comma = words[i : i + 1] == [","]
    i += comma
    found = []
    while (named := part_at(words, i)) is not None and "\n" not in reading.gap(i):
        begin, kind = named
        read = number_at(reading, begin, len(words), kind)
        if read is None:
            break
        found.append(Locator(kind.name, (read[1],), i, read[0], ""))
        i = read[0]
    # Behind a comma it may be a part of what follows: "…, Điều 5 Nghị định 9"
    whole = found and found[0].kind == part_elements()["article"]
    return found if whole and (not comma or _is_over(reading, i)) else []


def _chain_in_brackets(reading: Reading, i: int) -> list[Locator]:
    """The locators in brackets, or behind ``tại``: ``NĐ 55/2019 (khoản 2 Điều 4)``."""
    end = expression_end(reading, i + 1, len(reading.words))
    if end == i + 1 or not _is_over(reading, end):
        return []
    return [locator for locator in chain_before(reading, end)[0] if locator.first > i]


def _is_over(reading: Reading, i: int) -> bool:
    """Whether nothing goes on at word `i`."""
    return i >= len(reading.words) or reading.words[i] in _ENDS or "\n" in reading.gap(i)
