"""The spaCy component ``vn_outline``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.directives.component import directives_of
from vn_directives.matching.recogniser import Component
from vn_directives.outline.record import UnitRecord
from vn_directives.page import page_of, reading_of
from vn_directives.storage import put_records, records_of

_start_of = attrgetter("start")


@Language.factory("vn_outline", assigns=["doc._.outline"])
def make_outline(nlp: Language, name: str) -> OutlineReader:
    """Create the component; see `OutlineReader`."""
    return OutlineReader(name)


class OutlineReader(Component):
    """Tells what a document is built of: chapters, articles, clauses (``doc._.outline``)."""

    def __call__(self, doc: Doc) -> Doc:
        """Store the units of a Doc; returns the same Doc."""
        put_records(doc, "outline", page_of(doc).once(doc, "outline", _find))
        return doc


def outline_of(doc: Doc) -> Sequence[UnitRecord]:
    """The units that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "outline", _find)


def unit_at(doc: Doc, offset: int) -> UnitRecord | None:
    """The innermost unit that holds a character offset, or None."""
    units = outline_of(doc)
    i: int | None = bisect_right(units, offset, key=_start_of) - 1
    while i is not None and i >= 0:
        if units[i].end > offset:
            return units[i]
        i = units[i].parent
    return None


def path_of(units: Sequence[UnitRecord], unit: UnitRecord) -> str:
    """Where a unit stands: ``Chương II > Điều 5 > khoản 2 > điểm a``."""
    labels = [unit.label]
    while unit.parent is not None:
        unit = units[unit.parent]
        labels.append(unit.label)
    return " > ".join(reversed(labels))


def _find(doc: Doc) -> Sequence[UnitRecord]:
    from vn_directives.outline.grammar import find_outline

    return find_outline(reading_of(doc), directives_of(doc))
