"""The spaCy component ``vn_officials``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.matching.reading import reading_of
from vn_directives.officials.record import OfficialRecord, PersonRecord
from vn_directives.storage import get_records, has_records, put_mentions, put_records
from vn_directives.titles.component import titles_of


@Language.factory(
    "vn_officials",
    assigns=["doc.spans", "doc.ents", "doc._.persons", "doc._.officials", "span._.person"],
    requires=["doc._.bodies", "doc._.titles"],
    default_config={"set_ents": True},
)
def make_officials(nlp: Language, name: str, set_ents: bool) -> OfficialRecogniser:
    """Create the component; see `OfficialRecogniser`."""
    return OfficialRecogniser(name, set_ents=set_ents)


class OfficialRecogniser:
    """Finds persons, and officials: persons with their titles.

    It stores persons as mentions (``doc.spans["persons"]``, ``doc._.persons``, ``doc.ents``) and
    officials, who are spread over many mentions, as ``doc._.officials``.

    Args:
        name: the component's name in the pipeline.
        set_ents: whether ``doc.ents`` takes the persons in.
    """

    def __init__(self, name: str, *, set_ents: bool = True) -> None:
        self.name = name
        self.set_ents = set_ents

    def __call__(self, doc: Doc) -> Doc:
        """Find the persons and officials of a Doc and store them; returns the same Doc."""
        persons, officials = _find(doc)
        put_mentions(doc, "persons", persons, self.set_ents)
        put_records(doc, "officials", officials)
        return doc


def persons_of(doc: Doc) -> Sequence[PersonRecord]:
    """The persons that an earlier component stored, or, where none ran, those found now."""
    return get_records(doc, "persons") if has_records(doc, "persons") else _find(doc)[0]


def officials_of(doc: Doc) -> Sequence[OfficialRecord]:
    """The officials that an earlier component stored, or, where none ran, those found now."""
    return get_records(doc, "officials") if has_records(doc, "officials") else _find(doc)[1]


def _find(doc: Doc) -> tuple[Sequence[PersonRecord], Sequence[OfficialRecord]]:
    from vn_directives.officials.grammar import find_officials

    found = find_officials(reading_of(doc), bodies_of(doc), titles_of(doc))
    return found.persons, found.officials
