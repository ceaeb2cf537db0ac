"""What a Doc says of places, and the identifiers of its bodies."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.bodies.implied import site_of
from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.component import dates_of, get_reference_date
from vn_directives.directives.component import directives_of
from vn_directives.directives.documents import documents_in
from vn_directives.header.component import header_of
from vn_directives.header.record import HeaderRecord
from vn_directives.identity.bodies import BodyLinker
from vn_directives.identity.context import Context
from vn_directives.identity.documents import DocumentLinker
from vn_directives.identity.holders import Holders
from vn_directives.identity.listing import ProvinceList
from vn_directives.identity.mentions import find_named, units_named
from vn_directives.identity.record import PlaceRecord
from vn_directives.identity.rules import GeneralRules
from vn_directives.kinds import KINDS
from vn_directives.matching.reading import Reading
from vn_directives.named.component import named_of
from vn_directives.officials.component import officials_of, persons_of
from vn_directives.page import page_of, reading_of
from vn_directives.storage import put_identified
from vn_directives.titles.component import titles_of

_DAY = 10  # characters of an ISO day


def context_of(doc: Doc) -> Context:
    """The places of a Doc, resolved; found once for places and identifiers."""
    return page_of(doc).once(doc, "identity context", _context)


def _context(doc: Doc) -> Context:
    reading = reading_of(doc)
    bodies, header = bodies_of(doc), header_of(doc)
    hints: dict[str, str] = {}
    if (site := site_of(reading)) is not None:
        hints[site.id] = "site"
    if header is not None:
        place = None if _is_central(header, bodies) else header.place  # signed where the office is
        for name in (header.issuer, header.parent, place):
            for id in _provinces_in(name):
                hints[id] = "letterhead"
    return Context(reading, find_named(reading, bodies, persons_of(doc)), _day_of(doc), hints)


def _is_central(header: HeaderRecord, bodies: Sequence[BodyRecord]) -> bool:
    """Whether a document is of a body of the whole country, by its issuer, else the body above."""
    starts = {part.name: part.start for part in header.parts}
    levels = (
        body.level
        for name in ("issuer", "parent")
        if name in starts
        for body in bodies
        if body.start <= starts[name] < body.end and body.level is not None
    )
    return next(levels, None) == "central"


def _provinces_in(name: str | None) -> list[str]:
    """The province with which a name of the letterhead ends."""
    words = (name or "").split()
    for length in (4, 3, 2):
        found = units_named(" ".join(words[-length:]).title(), ("province",), None)
        if found:
            return [found[0].id]
    return []


def _day_of(doc: Doc) -> str | None:
    """The day of the text: its reference date, that of its frame, else the last day it names."""
    reference = get_reference_date(doc)
    if reference:
        return reference
    header = header_of(doc)
    if header is not None and header.issued_on:
        return header.issued_on
    days = [
        value[:_DAY]
        for date in dates_of(doc)
        if (value := date.resolved or date.value)[:_DAY].count("-") == 2 and value[0] in "12"
    ]
    return max(days, default=None)


def place_records(reading: Reading, context: Context) -> list[PlaceRecord]:
    """The records of the places of a text."""
    records = []
    for place in context.places:
        start, end, text = reading.quote(reading.starts[place.first], reading.ends[place.last - 1])
        unit = place.unit
        levels = {candidate.level for candidate in place.candidates}
        records.append(
            PlaceRecord(
                start=start,
                end=end,
                text=text,
                name=place.name if unit is None else unit.name,
                kind=place.kind or (unit.kind if unit else None),
                level=unit.level if unit else levels.pop() if len(levels) == 1 else None,
                id=unit.id if unit else None,
                path=context.path_of(place),
                known_by=place.known_by if unit else None,
            )
        )
    return records


def link(doc: Doc) -> None:
    """Write the identifiers into the bodies and documents of a Doc."""
    reading, bodies, directives = reading_of(doc), bodies_of(doc), directives_of(doc)
    if bodies:
        holders = Holders(titles_of(doc), officials_of(doc))
        context = context_of(doc)
        signs = len(context.places) + len(directives)
        rules = GeneralRules(reading, directives, named_of(doc))
        bodies = BodyLinker(reading, bodies, context, holders, signs, rules).link()
    if directives:
        linker = DocumentLinker(bodies, context_of(doc), header_of(doc), ProvinceList(reading))
        directives = linker.link(directives)
    put_identified(doc, "bodies", bodies)
    put_identified(doc, "directives", directives)
    KINDS["documents"].store(doc, documents_in(directives))
