"""References of a document to itself: ``khoản 2 Điều này``, ``Điều 5 Nghị định này``.

They are read backwards from ``này``: what is called this one, and the units before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter
from typing import TypeAlias

from vn_directives.directives.locators import chain_before, parts_of
from vn_directives.directives.vocabulary import called_this
from vn_directives.kind import Part
from vn_directives.matching import Reading
from vn_directives.matching.function_words import quantifiers
from vn_directives.outline.record import UnitRecord
from vn_directives.references.record import ReferenceRecord
from vn_directives.structure.parts import ATTACHED, part_before, part_elements, part_kinds

_THIS = frozenset(["này"])
_start_of = attrgetter("start")
_Index: TypeAlias = dict[tuple[int | None, str, str | None], int]


def find_internal(reading: Reading, units: Sequence[UnitRecord]) -> list[ReferenceRecord]:
    """The references to the document itself and to its own units, in text order.

    Args:
        reading: the text.
        units: its outline.
    """
    found: list[ReferenceRecord] = []
    places = reading.places_of(_THIS)
    if not places:
        return found
    outline = _Outline(units)
    for i in places:
        record = _reference(reading, i, outline)
        if record is not None and (not found or found[-1].end <= record.start):
            found.append(record)
    return found


def _reference(reading: Reading, i: int, outline: _Outline) -> ReferenceRecord | None:
    first, here = _called_this(reading, i)
    if first is None:
        return None
    chain, attached = chain_before(reading, first)
    if here is not None:  # only what is smaller is part of it
        kinds = part_kinds()
        while chain and any(kinds[one.kind].rank <= kinds[here].rank for one in chain):
            chain.pop(0)
    if chain:
        first = chain[0].first
    elif not _stands_alone(reading, first, here):
        return None
    start, end, text = reading.quote(reading.starts[first], reading.ends[i])
    root = outline.holding(outline.at(start), here or ATTACHED)
    if here is not None and root is None and not chain:
        return None  # Điều này có nghĩa là …, các khoản này
    parts, refs = outline.meant(parts_of(chain, attached), here, root)
    return ReferenceRecord(
        start=start,
        end=end,
        text=text,
        parts=parts,
        unit_refs=tuple(("outline", ref) for ref in refs if ref is not None),
    )


def _stands_alone(reading: Reading, first: int, here: str | None) -> bool:
    """Whether ``Điều này`` at word `first` refers to something, with no units before it."""
    capital = reading.written(first)[0].isupper()
    if here is not None and not capital and not part_kinds()[here].small:
        return False
    many = first > 0 and reading.words[first - 1] in quantifiers()  # các khoản này: sums of money
    return not many


def _called_this(reading: Reading, i: int) -> tuple[int | None, str | None]:
    """The word with which ``Điều này`` or ``Nghị định này`` begins, and the kind of unit."""
    words = reading.words
    named = part_before(words, i)
    if named is not None and named[1].here:
        return named[0], named[1].name
    paper = called_this().longest(words, i - 1)
    if paper is not None and reading.written(paper[0])[0].isupper():
        return paper[0], None
    return None, None


class _Outline:
    """The own units of a document, found by place or by kind and number."""

    def __init__(self, units: Sequence[UnitRecord]) -> None:
        self.units = units
        self._index = _index(units)
        self._attached_by_name: dict[str, int | None] = {}

    def at(self, offset: int) -> int | None:
        """The innermost unit that holds a character offset."""
        i: int | None = bisect_right(self.units, offset, key=_start_of) - 1
        while i is not None and i >= 0:
            if self.units[i].end > offset:
                return i
            i = self.units[i].parent
        return None

    def holding(self, at: int | None, kind: str) -> int | None:
        """The unit of a kind that holds a unit, or is it."""
        kinds = _called(kind)
        while at is not None and self.units[at].kind not in kinds:
            at = self.units[at].parent
        return at

    def path(self, at: int) -> Part:
        """The path of a unit from its article on, or of the unit alone where it is in none."""
        steps: list[tuple[str, str]] = []
        up: int | None = at
        while up is not None:
            unit = self.units[up]
            steps.insert(0, (unit.kind, unit.number or ""))
            if unit.kind == part_elements()["article"]:
                return tuple(steps)
            up = unit.parent
        return (steps[-1],)

    def meant(
        self, parts: tuple[Part, ...], here: str | None, root: int | None
    ) -> tuple[tuple[Part, ...], list[int | None]]:
        """Parts with their whole paths, and the unit that each of them means.

        Args:
            parts: those that stand before ``này``.
            here: the kind of the unit that is called this one, or None for the document.
            root: that unit or document, or None where the outline does not have it.
        """
        if here is None:
            return parts, [self.find(root, part) for part in parts]
        prefix: Part = ((here, "này"),) if root is None else self.path(root)
        refs = [None if root is None else self.find(root, part) for part in parts or ((),)]
        return tuple((*prefix, *part) for part in parts) or (prefix,), refs

    def find(self, root: int | None, part: Part) -> int | None:
        """The unit that a part means, below a unit or in the whole document."""
        at = root
        for kind, number in part:
            if kind == ATTACHED:
                at = self._attached(number)
            else:
                kinds = _called(kind)
                hits = (self._index.get((at, name, number or None)) for name in kinds)
                at = next((hit for hit in hits if hit is not None), None)
            if at is None:
                return None
        return at

    def _attached(self, name: str) -> int | None:
        """The document issued with this one that is called so."""
        if name not in self._attached_by_name:
            self._attached_by_name[name] = next(
                (i for i, heading in self._headings if heading.startswith(name.upper())), None
            )
        return self._attached_by_name[name]

    @cached_property
    def _headings(self) -> list[tuple[int, str]]:
        """The documents issued with this one, and their headings in capitals."""
        attached = ((i, unit) for i, unit in enumerate(self.units) if unit.kind == ATTACHED)
        return [(i, (unit.heading or "").upper()) for i, unit in attached]


def _called(kind: str) -> tuple[str, ...]:
    """What an outline may call a kind of units."""
    known = part_kinds().get(kind)
    return (kind,) if known is None else (kind, *known.signs)


def _index(units: Sequence[UnitRecord]) -> _Index:
    """The first own unit of a kind and number below each unit; None is the document itself."""
    index: _Index = {}
    for i, unit in enumerate(units):
        if unit.quoted:
            continue
        above = unit.parent
        while above is not None:
            index.setdefault((above, unit.kind, unit.number), i)
            if units[above].kind == ATTACHED:
                break
            above = units[above].parent
        else:
            index.setdefault((None, unit.kind, unit.number), i)
    return index
