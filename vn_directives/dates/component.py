"""The spaCy component ``vn_dates``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.dates.record import DateRecord
from vn_directives.matching.reading import reading_of
from vn_directives.matching.recogniser import Recogniser
from vn_directives.storage import get_records, has_records


@Language.factory(
    "vn_dates",
    assigns=["doc.spans", "doc.ents", "doc._.dates", "span._.date"],
    requires=[],
    default_config={"set_ents": True},
)
def make_dates(nlp: Language, name: str, set_ents: bool) -> DateRecogniser:
    """Create the component; see `DateRecogniser`."""
    return DateRecogniser(name, set_ents=set_ents)


class DateRecogniser(Recogniser):
    """Finds dates and stores them."""

    key = "dates"

    def find(self, doc: Doc) -> Sequence[DateRecord]:
        """The dates of a Doc, in text order."""
        from vn_directives.dates.grammar import find_dates

        return find_dates(reading_of(doc))


def dates_of(doc: Doc) -> Sequence[DateRecord]:
    """The dates that an earlier component stored, or, where none ran, those found now."""
    if has_records(doc, "dates"):
        return get_records(doc, "dates")
    from vn_directives.dates.grammar import find_dates

    return find_dates(reading_of(doc))
