"""The province beside which a document stands, or in whose row or below whose line it stands in a
list of provinces.
"""

from __future__ import annotations

import re
from functools import cached_property

from vn_directives.matching import Reading
from vn_directives.matching.reading import words_of
from vn_directives.places.units import Unit, named_provinces
from vn_directives.structure.layout import Line, layout_of
from vn_directives.vocabulary.vocabulary import compiled

_SIGNS = frozenset("*:#.()")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEADING = frozenset(["như", ":"])  # before the first of a row
_MAX_LINE = 8  # words of a line that is a province
_MAX_BELOW = 40  # lines
_LENGTHS = range(2, 6)  # words of a name


class ProvinceList:
    """Where a text lists provinces: ``| 5 | Hà Giang | Quyết định 9/QĐ-UBND |``, ``**5. Cà Mau**``.

    Args:
        reading: the text.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._layout = layout_of(reading)
        self._of_lines: dict[int, str | None] = {}  # those that were asked for

    def province_at(self, start: int, end: int) -> str | None:
        """The identifier of the province of the characters ``start:end`` of the text."""
        n = self._layout.line_of(self._reading.word_range(start, end)[0])
        if n not in self._of_lines:
            self._of_lines[n] = self._of_line(n)
        return self._of_lines[n]

    def province_beside(self, start: int, end: int) -> str | None:
        """The identifier of the province that is named right behind the document of the characters
        ``start:end``, or before the bracket in which it stands.

        ``Nghị quyết 5/NQ-HĐND tỉnh Cà Mau``, ``Quyết định 5/QĐ-UBND năm 2025 Hà Nội``, ``…, Hà Nội
        (Quyết định 5/QĐ-UBND), …``.
        """
        first, after = self._reading.word_range(start, end)
        words = self._reading.words
        after += words[after : after + 1] == ["năm"]
        after += _YEAR.fullmatch("".join(words[after : after + 1])) is not None
        after += words[after : after + 1] == ["của"]
        if (found := self._beginning_at(after)) is not None:
            return found
        return self._in_row_at(first - 1) if words[first - 1] == "(" else None

    def _beginning_at(self, i: int) -> str | None:
        """The province whose name begins at word `i`, in its line, the longest of several."""
        reading, known = self._reading, _provinces()
        for length in reversed(_LENGTHS):
            last = i + length - 1
            if last < len(reading.words) and known.get(tuple(reading.words[i : last + 1])):
                breaks = any("\n" in reading.gap(j) for j in range(i, last + 1))
                is_name = reading.written(last)[0].isupper()
                return known[tuple(reading.words[i : last + 1])] if is_name and not breaks else None
        return None

    def _in_row_at(self, bracket: int) -> str | None:
        """The province before the bracket at a word, in ``như Hà Nội (…), Huế (…)``."""
        words, known = self._reading.words, _provinces()
        for length in reversed(_LENGTHS):
            before = bracket - length
            if before > 0 and (found := known.get(tuple(words[before:bracket]))):
                in_row = words[before - 2 : before] == [")", ","] or words[before - 1] in _LEADING
                return found if in_row else None
        return None

    def _of_line(self, n: int) -> str | None:
        """The province of what stands in line `n`: that which a cell of it is, or one above."""
        cells = self._layout.cells(n)
        if len(cells) == 1:
            return self._above(n) if self._lines else None
        names = map(self._named, cells)
        found = {_provinces()[name] for name in names if name is not None}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _lines(self) -> dict[int, str]:
        """The provinces that lines tell, by the number of the line; of one alone it is no list."""
        lines = self._layout.lines
        short = (n for n, line in enumerate(lines) if line.last - line.first <= 2 * _MAX_LINE)
        titled = ((n, self._titled(n)) for n in short)
        found = {n: _provinces()[name] for n, name in titled if name is not None}
        return found if len(set(found.values())) > 1 else {}

    def _titled(self, n: int) -> tuple[str, ...] | None:
        """The name of the province of which line `n` is the item or the heading."""
        item = self._layout.item_of_line(n)
        if item is None and not self._layout.is_heading(n):
            return None
        line = self._layout.lines[n]
        return self._named(line._replace(first=item.first) if item is not None else line)

    def _above(self, n: int) -> str | None:
        """The province of the nearest line above line `n` that tells one, in its section, where no
        other is named from there on.
        """
        named: set[str] = set()
        for i in range(n, max(-1, n - _MAX_BELOW), -1):
            if i in self._lines:
                return self._lines[i] if named <= {self._lines[i]} else None
            line = self._layout.lines[i]
            text = self._reading.cased[line.start : line.end]
            if text[0] == "#" or text.rstrip("* ").endswith("?"):
                break
            named |= self._within(line)
        return None

    def _within(self, line: Line) -> set[str]:
        """The provinces that are named in a line."""
        words, known = self._reading.words, _provinces()
        return {
            known[name]
            for i in range(line.first, line.last - 1)
            if self._reading.written(i)[0].isupper()
            for length in _LENGTHS
            if (name := tuple(words[i : i + length])) in known
        }

    def _named(self, line: Line) -> tuple[str, ...] | None:
        """The name of a province that words are, with no more than its kind and signs."""
        words = tuple(w for w in self._reading.words[line.first : line.last] if w not in _SIGNS)
        return words if len(words) <= _MAX_LINE and words in _provinces() else None


@compiled
def _provinces() -> dict[tuple[str, ...], str]:
    """The identifiers of provinces by the words of their names, alone and behind their kind; of
    several with one name that of the present one.
    """
    found: dict[tuple[str, ...], str] = {}
    for name, unit in named_provinces():
        for words in _forms(name, unit):
            found.setdefault(words, unit.id)
    return found


def _forms(name: str, unit: Unit) -> list[tuple[str, ...]]:
    alone = tuple(words_of(name))
    kind = tuple(words_of(unit.kind))
    return [alone, kind + alone, (kind[0][0] + kind[-1][0], *alone)]
