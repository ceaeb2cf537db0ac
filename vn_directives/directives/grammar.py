"""References to numbered documents, with what the text says of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.directives.identity import authority_of, with_keys
from vn_directives.directives.locators import locators_of
from vn_directives.directives.meaning import meaning_of
from vn_directives.directives.record import DirectiveRecord
from vn_directives.directives.references import Reference, find_references
from vn_directives.directives.subjects import subject_of
from vn_directives.directives.surroundings import Issue, Surroundings
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
    issues = [surroundings.issue(r.first, r.after) for r in references]
    places = {reference.first: reference.after for reference in references}
    places = {reference.first: reference.after for reference in references}
    records = []
    for reference, issue in zip(references, issues, strict=True):
        subject = subject_of(reading, issue.end, places, surroundings.begins_here)
        records.append(_record(reading, reference, issue, subject))
    records = _shared(references, records, reading.words)
    return with_keys(records, [authority_of(*pair) for pair in zip(records, issues, strict=True)])


def _record(
    reading: Reading, reference: Reference, issue: Issue, subject: str | None
) -> DirectiveRecord:
    start, end, text = reading.quote(reference.start, reference.end)
    symbol = reference.symbol
    year = reference.year or issue.year
    meaning = meaning_of(reference, issue.issued_on or (str(year) if year else None))
    short = f"{reference.number}/{reference.year}" if reference.year else None
    return DirectiveRecord(
        start=start,
        end=end,
        text=text,
        type=meaning.type,
        type_source=meaning.type_source,
        number=symbol.number if symbol else int(reference.number.rstrip("abcđ")),
        year=year,
        symbol=symbol.written if symbol else short,
        branch=meaning.branch,
        issuer_code=meaning.issuer_code,
        issuer_name=meaning.issuer_name,
        issued_on=issue.issued_on,
        issuer=issue.issuer,
        term=issue.term,
        subject=subject,
        locators=locators_of(reading, reference.first, reference.after),
    )


def _shared(
    references: Sequence[Reference], records: list[DirectiveRecord], words: Sequence[str]
) -> list[DirectiveRecord]:
    """The records with what the last member of an enumeration says of all its members.

    A shared type word shares symbol, date and issuer (``số 154 & 201/KH-UBND``); references side
    by side share the issuer where their symbols name the same one, or where none has a symbol.
    """
    for i in range(len(records) - 2, -1, -1):
        this, following = records[i], records[i + 1]
        members = references[i].group == references[i + 1].group
        symbol = references[i + 1].symbol
        if members and this.symbol is None and symbol is not None:
            letters = symbol.written[len(symbol.digits + symbol.fraction + symbol.suffix) :]
            this = replace(
                this,
                symbol=references[i].number + letters,
                year=following.year,
                branch=following.branch,
                issuer_code=following.issuer_code,
                issuer_name=following.issuer_name,
            )
        if this.issued_on is None and this.issuer is None:
            if members:
                this = replace(
                    this,
                    issued_on=following.issued_on,
                    year=this.year or following.year,
                    issuer=following.issuer,
                    term=following.term,
                )
            elif _side_by_side(references[i], references[i + 1], words) and (
                this.issuer_code == following.issuer_code
            ):
                this = replace(this, issuer=following.issuer, term=following.term)
        records[i] = this
    return records


def _side_by_side(one: Reference, other: Reference, words: Sequence[str]) -> bool:
    return words[one.after : other.first] in ([","], ["và"], [";"])
