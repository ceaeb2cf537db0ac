"""The spaCy component ``vn_named``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.dates.component import dates_of, get_reference_date
from vn_directives.directives.component import directives_of
from vn_directives.entities import Policy
from vn_directives.header.component import header_of
from vn_directives.matching.recogniser import ENTS, Recogniser, as_read
from vn_directives.named.record import NamedRecord
from vn_directives.page import page_of, reading_of
from vn_directives.storage import records_of


@Language.factory(
    "vn_named",
    assigns=["doc.spans", "doc.ents", "doc._.named", "span._.named_document"],
    default_config={**ENTS},
)
def make_named(
    nlp: Language, name: str, set_ents: bool, ents_labels: dict[str, str], ents_policy: Policy
) -> NamedRecogniser:
    """Create the component; see `NamedRecogniser`."""
    return NamedRecogniser(
        name, set_ents=set_ents, ents_labels=ents_labels, ents_policy=ents_policy
    )


class NamedRecogniser(Recogniser):
    """Finds laws, codes, ordinances and papers of the Party that a text calls by name."""

    key = "named"

    def find(self, doc: Doc) -> Sequence[NamedRecord]:
        """The named documents of a Doc, in text order."""
        return page_of(doc).once(doc, self.key, _find)


def named_of(doc: Doc) -> Sequence[NamedRecord]:
    """The named documents that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "named", _find)


def _find(doc: Doc) -> Sequence[NamedRecord]:
    from vn_directives.named.grammar import find_named

    reading = reading_of(doc)
    found = find_named(reading, dates_of(doc), directives_of(doc), _day_of(doc))
    return as_read(reading, found)


def _day_of(doc: Doc) -> str | None:
    """The ISO date of the text, as the caller or its letterhead says it."""
    if (day := get_reference_date(doc)) is not None:
        return day
    header = header_of(doc)
    if header is None or header.issued_on is None or "X" in header.issued_on:
        return None
    return header.issued_on
