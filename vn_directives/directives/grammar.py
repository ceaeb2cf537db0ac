"""References to numbered documents, with what the text says of each."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.directives.draft import Draft, draft_of, share
from vn_directives.directives.identity import keys_of
from vn_directives.directives.locators import locators_of
from vn_directives.directives.record import DirectiveRecord
from vn_directives.directives.references import find_references
from vn_directives.directives.subjects import subject_of
from vn_directives.directives.surroundings import Surroundings
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord


def find_directives(
    reading: Reading,
    dates: Sequence[DateRecord],
    bodies: Sequence[BodyRecord],
    titles: Sequence[TitleRecord],
) -> list[DirectiveRecord]:
    """The references to numbered documents, in text order.

    Args:
        reading: the text.
        dates, bodies, titles: what was found in it before: a document's date and issuer.
    """
    references = find_references(reading)
    if not references:
        return []
    surroundings = Surroundings(reading, dates, bodies, titles)
    drafts = [draft_of(r, surroundings.issue(r.first, r.after)) for r in references]
    places = {reference.first: reference.after for reference in references}
    subjects = [
        subject_of(reading, draft.issue.end, places, surroundings.begins_here) for draft in drafts
    ]
    share(drafts, reading.words)
    keys = keys_of(drafts)
    return [_record(reading, *parts) for parts in zip(drafts, keys, subjects, strict=True)]


def _record(reading: Reading, draft: Draft, key: str, subject: str | None) -> DirectiveRecord:
    reference, meaning, issue = draft.reference, draft.meaning, draft.issue
    start, end, text = reading.quote(reference.start, reference.end)
    return DirectiveRecord(
        start=start,
        end=end,
        text=text,
        type=meaning.type,
        type_source=meaning.type_source,
        number=draft.number,
        year=draft.year,
        symbol=draft.symbol,
        key=key,
        branch=meaning.branch,
        issuer_code=meaning.issuer_code,
        issuer_name=meaning.issuer_name,
        issued_on=issue.issued_on,
        issuer=issue.issuer,
        term=issue.term,
        subject=subject,
        locators=locators_of(reading, reference.first, reference.after),
    )
