"""Where a text tells what rules say in general: there ``Sở Tư pháp`` is that of any province."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from vn_directives.directives.record import DirectiveRecord
from vn_directives.matching.reading import Reading
from vn_directives.named.record import NamedRecord

_NATIONAL = re.compile(r"NĐ-CP|/QH\d|/TT(?:LT)?-|/PL-|VBHN")
_HEADING = re.compile(r"^(?:#.*|.*\?[*\s]*)$", re.MULTILINE)
_ITEM = re.compile(
    r"[\s*_\"“>]*(?:[-+*•(|…]|\d{1,3}[.)]|[a-zđ][.)]|điều \d|trong đó|theo đó)", re.I
)


class GeneralRules:
    """The stretches of a text that tell what national rules say, as folded character offsets.

    Such a stretch begins behind a line that names an article (``Theo Điều 5 Nghị định số
    30/2020/NĐ-CP quy định như sau:``) and ends at the next heading or question; where none follows,
    with the last item.
    """

    def __init__(
        self,
        reading: Reading,
        directives: Sequence[DirectiveRecord],
        named: Sequence[NamedRecord],
    ) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        national = [d for d in directives if d.symbol and _NATIONAL.search(d.symbol)]
        documents: list[DirectiveRecord | NamedRecord] = [*national, *named]
        cased = reading.cased
        headings = [match.start() for match in _HEADING.finditer(cased)] if documents else []
        read = 0
        for document in sorted(documents, key=lambda document: document.start):
            if document.locators:
                end = reading.ends[reading.word_range(document.start, document.end)[1] - 1]
                if end > read:
                    read = self._add(cased, headings, end)

    def hold(self, offset: int) -> bool:
        """Whether what stands at an offset is told of no one place."""
        n = bisect_right(self._starts, offset) - 1
        return n >= 0 and offset < self._ends[n]

    def _add(self, cased: str, headings: Sequence[int], end: int) -> int:
        """Add what follows the line in which a document ends; how far the text is read then."""
        stop = cased.find("\n", end)
        if stop < 0:
            return len(cased)
        if not cased[end:stop].rstrip(" *_").endswith(":"):
            return stop
        n = bisect_right(headings, stop)
        last = headings[n] if n < len(headings) else _last_item(cased, stop + 1)
        self._starts.append(stop)
        self._ends.append(last)
        return last


def _last_item(cased: str, at: int) -> int:
    """The end of the lines that are items, past a first line that may be their title."""
    titles = 0
    while at < len(cased):
        end = cased.find("\n", at) + 1 or len(cased)
        if not cased[at:end].isspace() and _ITEM.match(cased, at, end) is None:
            titles += 1
            if titles > 1:
                break
        at = end
    return at
