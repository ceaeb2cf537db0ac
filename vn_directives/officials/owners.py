"""Whose the other names of a text are."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.matching import Reading
from vn_directives.matching.name_words import nicknames
from vn_directives.matching.names import honorific_ends
from vn_directives.officials.aliases import named_in_full, shortened
from vn_directives.officials.context import Name

_NEAR = 20  # words between a name and another name of the same person


def owners(reading: Reading, names: Sequence[Name]) -> dict[tuple[str, ...], int]:
    """Of whom the other names are: the words of each, and the number of the person's name.

    Another name is that of the person named just before, in the same sentence; where a pronoun is
    told to have it (``Ông tên thật là …``), of whom a page is about, or of whom was named last.
    """
    words = reading.words
    found: dict[tuple[str, ...], int] = {}
    short = shortened(reading, names)
    page = bool(names) and words[:1] == ["#"] and names[0].calling == 1
    named: dict[str, int] = {}
    before: int | None = None
    for n, name in enumerate(names):
        if not name.alias:
            before = n
            continue
        key = tuple(words[name.first : name.last])
        if name.first in short:
            found[key] = short[name.first][1]
            continue
        known = nicknames().longest(words, name.first)
        if known is not None and known[0] == name.last:
            named = named or named_in_full(words, names)
            found[key] = named[known[1]]
            continue
        if before is None:
            continue
        end = names[before].last
        if name.first - end <= _NEAR and not _parts(reading, end, name.first):
            found.setdefault(key, before)
        elif honorific_ends().intersection(words[max(0, name.calling - 3) : name.calling]):
            found.setdefault(key, 0 if page else before)
        elif page and words[name.calling - 1] != "(":
            found.setdefault(key, 0)
    return _one_way(words, names, found)


def _one_way(
    words: Sequence[str], names: Sequence[Name], owner: dict[tuple[str, ...], int]
) -> dict[tuple[str, ...], int]:
    """Of two names that are told to be each the other's, the first is no other name.

    ``Tố Vân … Lê Quốc Thực, bút danh Tố Vân … Tố Vân tên khai sinh là Lê Quốc Thực``
    """
    first: dict[tuple[str, ...], int] = {}
    for name in names if len(owner) > 1 else ():
        first.setdefault(tuple(words[name.first : name.last]), name.first)
    for key in [key for key in owner if key in first]:
        other = tuple(words[names[owner[key]].first : names[owner[key]].last])
        of_other = names[owner[other]] if other in owner else None
        if of_other is None or tuple(words[of_other.first : of_other.last]) != key:
            continue
        if first[key] < first[other]:
            del owner[key]
    return owner


def _parts(reading: Reading, i: int, end: int) -> bool:
    """Whether a sentence or a line ends between words."""
    return any(
        "\n" in reading.gap(j) or (reading.words[j - 1] == "." and reading.gap(j))
        for j in range(i + 1, end + 1)
    )
