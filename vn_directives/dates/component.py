"""The spaCy component ``vn_dates``."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.dates.record import DateRecord, RelativeDateRecord
from vn_directives.entities import Policy
from vn_directives.matching.reading import Reading
from vn_directives.matching.recogniser import ENTS, Recogniser, as_read
from vn_directives.page import as_step, page_of, reading_of
from vn_directives.storage import put_mentions, records_of


@Language.factory(
    "vn_dates",
    assigns=[
        "doc.spans",
        "doc.ents",
        "doc._.dates",
        "span._.date",
        "doc._.relative_dates",
        "span._.relative_date",
    ],
    default_config={**ENTS, "reference_date": None},
)
def make_dates(
    nlp: Language,
    name: str,
    set_ents: bool,
    ents_labels: dict[str, str],
    ents_policy: Policy,
    reference_date: str | None,
) -> DateRecogniser:
    """Create the component; see `DateRecogniser`."""
    return DateRecogniser(
        name,
        set_ents=set_ents,
        ents_labels=ents_labels,
        ents_policy=ents_policy,
        reference_date=reference_date,
    )


class DateRecogniser(Recogniser):
    """Finds dates, and expressions relative to another day, and stores them.

    Args:
        name: the component's name in the pipeline.
        reference_date: an ISO date from which all texts are told. A Doc's own
            ``doc._.reference_date`` (an ISO string or a `datetime.date`) goes before it; without
            either, the text's own dates decide.
        ents: how ``doc.ents`` takes the dates in (relative expressions never); see `Component`.
    """

    key = "dates"
    keys = ("dates", "relative_dates")

    def __init__(self, name: str, *, reference_date: str | None = None, **ents: Any) -> None:
        super().__init__(name, **ents)
        self.reference_date = _iso(reference_date)

    @as_step
    def __call__(self, doc: Doc) -> Doc:
        """Find the dates of a Doc and store them; returns the same Doc."""
        dates, relative_dates = _find(doc, self.reference_date)
        put_mentions(doc, "dates", dates, self.entities)
        put_mentions(doc, "relative_dates", relative_dates, set_ents=False)
        return doc


def dates_of(doc: Doc) -> Sequence[DateRecord]:
    """The dates that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "dates", lambda doc: _find(doc, None)[0])


def _find(
    doc: Doc, reference: str | None
) -> tuple[Sequence[DateRecord], Sequence[RelativeDateRecord]]:
    """The dates and relative dates of a Doc, told from its own reference date, else from this."""
    reference = get_reference_date(doc) or reference
    return page_of(doc).once(doc, (_find, reference), partial(_read, reference))


def _read(
    reference: str | None, doc: Doc
) -> tuple[Sequence[DateRecord], Sequence[RelativeDateRecord]]:
    reading = reading_of(doc)
    dates, relative_dates = _grammar()(reading, reference)
    return as_read(reading, dates), as_read(reading, relative_dates)


@cache
def _grammar() -> Callable[
    [Reading, str | None], tuple[list[DateRecord], list[RelativeDateRecord]]
]:
    """The grammar, imported with the first text that is read."""
    from vn_directives.dates.grammar import find_all_dates

    return find_all_dates


def _iso(day: str | datetime.date | None) -> str | None:
    """The ISO form of a reference date; ValueError when it is none."""
    if not day:
        return None
    try:
        return datetime.datetime.strptime(str(day)[:10], "%Y-%m-%d").date().isoformat()
    except ValueError:
        raise ValueError(f"the reference date {day!r} is not an ISO date (YYYY-MM-DD)") from None


def get_reference_date(doc: Doc) -> str | None:
    """The ISO date that the Doc was given as its own, or None."""
    page_of(doc).reads.add(_REFERENCE)  # who asks for it depends on it
    day: str | None = doc.user_data.get(_REFERENCE)
    return day


def _set_reference_date(doc: Doc, day: str | datetime.date | None) -> None:
    day, before = _iso(day), get_reference_date(doc)
    page = page_of(doc)
    doc.user_data[_REFERENCE] = day  # a string: a date object could not be stored
    page.wrote(doc, _REFERENCE, before or "", day or "")


_REFERENCE = "vn_directives.reference_date"
if not Doc.has_extension("reference_date"):
    Doc.set_extension("reference_date", getter=get_reference_date, setter=_set_reference_date)
