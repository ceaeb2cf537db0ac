"""The spaCy component ``vn_officials``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.dates.component import dates_of
from vn_directives.directives.component import directives_of
from vn_directives.entities import Entities, Policy
from vn_directives.matching.recogniser import ENTS, Component, as_read
from vn_directives.officials.record import OfficialRecord, PersonRecord
from vn_directives.page import as_step, page_of, reading_of
from vn_directives.positions.record import PositionRecord
from vn_directives.storage import put_mentions, put_records, records_of
from vn_directives.titles.component import titles_of

if TYPE_CHECKING:
    from vn_directives.officials.grammar import Found


@Language.factory(
    "vn_officials",
    assigns=[
        *("doc.spans", "doc.ents", "span._.person"),
        *("doc._.persons", "doc._.officials", "doc._.positions"),
    ],
    default_config={**ENTS},
)
def make_officials(
    nlp: Language, name: str, set_ents: bool, ents_labels: dict[str, str], ents_policy: Policy
) -> OfficialRecogniser:
    """Create the component; see `OfficialRecogniser`."""
    return OfficialRecogniser(
        name, set_ents=set_ents, ents_labels=ents_labels, ents_policy=ents_policy
    )


_name_of = attrgetter("name")


class OfficialRecogniser(Component):
    """Finds persons, and officials: persons with their titles.

    It stores persons as mentions (``doc.spans["persons"]``, ``doc._.persons``, ``doc.ents``) and
    officials, who are spread over many mentions, as ``doc._.officials``; what they hold, from when
    to when, as ``doc._.positions``.
    """

    keys = ("persons", "officials")

    @as_step
    def __call__(self, doc: Doc) -> Doc:
        """Find the persons and officials of a Doc and store them; returns the same Doc."""
        put_officials(doc, self.entities)
        return doc


def put_officials(doc: Doc, entities: Entities | bool) -> None:
    """Find the persons and officials of a Doc and their positions, and store them."""
    found = _found(doc)
    put_mentions(doc, "persons", found.persons, entities)
    put_records(doc, "officials", found.officials)
    put_records(doc, "positions", _find_positions(doc, found))


def persons_of(doc: Doc) -> Sequence[PersonRecord]:
    """The persons that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "persons", lambda doc: _found(doc).persons)


def officials_of(doc: Doc) -> Sequence[OfficialRecord]:
    """The officials that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "officials", lambda doc: _found(doc).officials)


def _found(doc: Doc) -> Found:
    return page_of(doc).once(doc, _find, _find)


def _find_positions(doc: Doc, found: Found) -> list[PositionRecord]:
    if not found.officials:
        return []
    _, find_positions = _grammar()
    return find_positions(
        reading_of(doc),
        zip(map(_name_of, found.officials), found.given, strict=True),
        found.names,
        found.title_words,
        dates_of(doc),
        directives_of(doc),
        found.persons,
    )


def _find(doc: Doc) -> Found:
    reading = reading_of(doc)
    find_officials, _ = _grammar()
    found = find_officials(reading, bodies_of(doc), titles_of(doc))
    if not reading.mendings:
        return found  # as nearly all texts
    return found._replace(persons=[*as_read(reading, found.persons)])


@cache
def _grammar() -> tuple[Callable[..., Found], Callable[..., list[PositionRecord]]]:
    """The grammars, imported with the first text that is read."""
    from vn_directives.officials.grammar import find_officials
    from vn_directives.positions.grammar import find_positions

    return find_officials, find_positions
