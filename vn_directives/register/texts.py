"""What the register takes of a text as a whole: its province, its places, its sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from vn_directives.days import day_of
from vn_directives.places.gazetteer import gazetteer
from vn_directives.places.units import Unit, path_of, successors, units
from vn_directives.register.documents import closed
from vn_directives.structure.sentences import sentence_starts

Row = dict[str, Any]
Record = Mapping[str, Any]
START = itemgetter("start")
"""Where a record begins: the key of lists that are in order."""

_COUNTRY = "vn"
_SHARE = 5  # what names the province that a text is about is at least a fifth of all that does
_MOST_SENTENCE = 600  # characters of a sentence that is shown as evidence


class TextFacts:
    """The facts of one text as a whole.

    Args:
        record: its extraction record, in full.
    """

    def __init__(self, record: Record) -> None:
        self._record = record
        self._text: str = record["text"]
        self._starts = [0, *sentence_starts(self._text)]
        self._bodies = self._items("bodies")

    def _items(self, kind: str) -> list[Record]:
        return self._record.get(kind) or []

    def _at(self, start: int, end: int) -> Row:
        """Where the evidence stands, and its sentence."""
        n = bisect_right(self._starts, start)
        first = self._starts[n - 1]
        last = self._starts[n] if n < len(self._starts) else len(self._text)
        last = max(last, end)
        return {
            "begins": start,
            "ends": end,
            "sentence_begins": max(first, start - _MOST_SENTENCE),
            "sentence_ends": max(end, min(last, end + _MOST_SENTENCE)),
        }

    def _spans(self, official: Record) -> list[tuple[int, int]]:
        """Where the mentions of an official stand."""
        refs = [ref_of(ref) for ref in official.get("mention_refs") or ()]
        found = [self._items(kind)[number] for kind, number in refs]
        spans = [(mention["start"], mention["end"]) for mention in found]
        return sorted([*spans, *((start, end) for start, end in official["pronouns"])])

    def _province(self) -> str | None:
        """The province that the text is about, as its bodies and places tell."""
        header = self._record.get("header")
        found = Counter[str]()
        for body in self._bodies:
            place = place_of(body.get("id"))
            if place is not None and place != _COUNTRY:
                inside = header is not None and body["start"] < header["end"]
                found[place.partition(".")[0]] += 3 if inside else 1
        for named in self._items("places"):
            if named.get("id"):
                found[named["id"].partition(".")[0]] += 1
        most = min(found, key=lambda id: (-found[id], id), default=None)
        # A list of all provinces is about none.
        return most if most and found[most] * _SHARE >= found.total() else None

    def _unit_in(self, title: Record) -> str | None:
        """The identifier of the unit that a title without a body names: ``Bí thư Hà Nội``."""
        level = title.get("level")
        if title["body_ref"] or not level:
            return None
        places, ends = self._items("places"), title["end"]
        begin = bisect_right(places, title["start"], key=START)
        end = bisect_left(places, ends, begin, key=START)
        named = [place for place in places[begin:end] if place["end"] <= ends]
        if named or level != "province":
            return named[-1].get("id") if named else None
        words = title["name"].lower().split()
        ends_in = (gazetteer().get(" ".join(words[n:]), ()) for n in range(1, len(words)))
        provinces = ([u.id for u in units if u.level == level] for units in ends_in)
        return next((ids[0] for ids in provinces if ids), None)

    def _places(self) -> list[Row]:
        named = {place["id"]: place for place in self._items("places") if place.get("id")}
        rows: dict[str, Row] = {}
        for id in (*named, *(place_of(body.get("id")) for body in self._bodies)):
            while id and id not in rows:
                if (unit := units().get(id)) is not None:
                    rows[id] = _place_row(unit)
                elif id in named:
                    rows[id] = _own_row(named[id])
                else:
                    break
                id = id.rpartition(".")[0]
        return list(rows.values())

    def _signed_on(self) -> str | None:
        """The day of the text where it is a document with a head."""
        header = self._record.get("header")
        return day_of(header.get("issued_on")) if header else None


def _own_row(place: Record) -> Row:
    """The row of a unit that only the vocabulary of a pipeline has."""
    return {
        "place_id": place["id"],
        "name": place.get("name"),
        "type": place.get("kind"),
        "level": place.get("level"),
        "parent_id": place["id"].rpartition(".")[0] or None,
        "path": place.get("path"),
        "now_id": None,
    }


def _place_row(unit: Unit) -> Row:
    return {
        "place_id": unit.id,
        "name": unit.name,
        "type": unit.kind,
        "level": unit.level,
        "parent_id": unit.parent,
        "path": " > ".join(path_of(unit)),
        "now_id": next(iter(successors(unit.id)), None) if unit.level == "province" else None,
    }


def place_of(id: str | None) -> str | None:
    """The place in the identifier of a body, None where it is open."""
    return None if closed(id) is None else str(id).partition("/")[0]


def body_of(title: Record, bodies: Sequence[Record]) -> Record | None:
    """The body that a title names, with its identifier."""
    ref = title["body_ref"]
    return bodies[ref_of(ref)[1]] if ref else None


def ref_of(value: Any) -> tuple[str, int]:
    """A reference, in JSON (a pair) or Arrow (a struct, ``titles/2``); no kind for none."""
    if value is None:
        return "", 0
    if isinstance(value, str):
        kind, _, number = value.partition("/")
        return kind, int(number)
    kind, number = value.values() if isinstance(value, Mapping) else value
    return kind, int(number)
