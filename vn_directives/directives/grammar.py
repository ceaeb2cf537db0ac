"""References to numbered documents, with what the text says of each."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.directives.draft import Draft, draft_of, forget_later_years, share
from vn_directives.directives.effects import effects_of
from vn_directives.directives.identity import keys_of
from vn_directives.directives.locating import locators_of
from vn_directives.directives.locators import attached_before
from vn_directives.directives.record import DirectiveRecord
from vn_directives.directives.references import Reference, find_references
from vn_directives.directives.statements import behind_subject, read_letterheads
from vn_directives.directives.subjects import (
    is_of_amended,
    is_of_part,
    name_within,
    subject_of,
)
from vn_directives.directives.surroundings import Surroundings
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord

_JOINT = ("NQLT", "TTLT")
_WITH = " ban hành kèm theo "


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
    return directives_of(reading, references, dates, bodies, titles) if references else []


def directives_of(
    reading: Reading,
    references: Sequence[Reference],
    dates: Sequence[DateRecord],
    bodies: Sequence[BodyRecord],
    titles: Sequence[TitleRecord],
) -> list[DirectiveRecord]:
    """As `find_directives`, of references that have been found."""
    surroundings = Surroundings(reading, dates, bodies, titles)
    joints: list[bool] = []
    drafts: list[Draft] = []
    places: dict[int, int] = {}  # the words behind each reference, by its first
    tails: dict[int, int] = {}  # and behind all that is said of its issue
    for r in references:
        joint = _is_joint(r)
        issue = surroundings.issue(r.first, r.after, joint=joint, coded=_centres(r))
        if issue.issuer is None:
            surroundings.take_agent(r.first, _named_by(r), issue)
        if issue.issued_on is None:
            surroundings.take_day_before(r.first, r.year, issue)
        joints.append(joint)
        drafts.append(draft_of(r, issue))
        places[r.first], tails[r.first] = r.after, issue.end
    subjects: list[str | None] = []
    ends: list[int] = []
    for draft, joint in zip(drafts, joints, strict=True):
        later = behind_subject(surroundings, draft, places, joint=joint)
        limit = later.first if later else None
        subject, end = _subject(reading, draft, tails, surroundings, limit)
        subjects.append(subject)
        ends.append(end)
        if later is not None:
            draft.issue = later.issue
    effects = effects_of(surroundings, drafts, ends)
    _give_to_amended(reading, drafts, subjects)
    _take_attached(reading, drafts, subjects)
    own = read_letterheads(reading, drafts, dates, bodies, titles)
    if len(drafts) > 1:
        share(drafts, reading.words)
        forget_later_years(drafts)
    keys = keys_of(drafts, bodies)
    records = []
    for i, draft in enumerate(drafts):
        records.append(_record(reading, draft, keys[i], subjects[i], effects[i], i in own))
    return records


def _subject(
    reading: Reading,
    draft: Draft,
    tails: dict[int, int],
    surroundings: Surroundings,
    limit: int | None,
) -> tuple[str | None, int]:
    """The subject of a document: the name before the number of a law, else what stands behind; and
    the word behind it, or behind what is said of the issue.
    """
    issue, reference = draft.issue, draft.reference
    first, begins = reference.first, surroundings.begins_here
    if (name := name_within(reading, first, reference.after)) is not None:
        return name, issue.end
    if not (issue.issued_on or issue.issuer) and is_of_part(reading, first, issue.end):
        return None, issue.end
    is_told = issue.issuer is not None
    begin = surroundings.deed_aside(first, issue.end) or issue.end
    found = subject_of(reading, first, begin, tails, begins, limit, is_told=is_told)
    if found is None:
        return None, issue.end
    return _before_itself(found[0], draft.symbol), found[1]


def _give_to_amended(reading: Reading, drafts: Sequence[Draft], subjects: list[str | None]) -> None:
    """Give a document that was amended the subject behind the one that amends it."""
    for i in range(len(drafts) - 1, 0, -1):  # from the last: 1 amended by 2, amended by 3
        subject, first = subjects[i], drafts[i].reference.first
        if subject is None or subjects[i - 1] is not None:
            continue
        if is_of_amended(reading, drafts[i - 1].issue.end, first, subject):
            subjects[i - 1 : i + 1] = subject, None


def _take_attached(reading: Reading, drafts: Sequence[Draft], subjects: list[str | None]) -> None:
    """Give documents of which the text tells no subject what is issued with them."""
    told = {draft.symbol for draft, subject in zip(drafts, subjects, strict=True) if subject}
    for i, draft in enumerate(drafts):
        if subjects[i] is None and draft.symbol not in told:
            subjects[i] = attached_before(reading, draft.reference.first)


def _before_itself(subject: str, symbol: str | None) -> str:
    """A subject without the document itself: ``Phụ lục Công văn 5/X về phí ban hành kèm theo Công
    văn 5/X``.
    """
    if symbol is None:
        return subject
    told, _, document = subject.partition(_WITH)
    return told if symbol in document else subject


def _centres(reference: Reference) -> list[str]:
    """The central bodies of which one is named by the symbol; ``TW`` is each organ of the Party's
    centre.
    """
    names = []
    for issuer in reference.symbol.code.issuers if reference.symbol else ():
        if issuer.level != "central" or issuer.code == "TW":
            return []
        names.append(issuer.name)
    return names


def _named_by(reference: Reference) -> list[str]:
    """The bodies of which one is named by the symbol, of any level; none by ``TW``."""
    issuers = reference.symbol.code.issuers if reference.symbol else ()
    return [issuer.name for issuer in issuers if issuer.code != "TW"]


def _is_joint(reference: Reference) -> bool:
    """Whether several bodies issue a document together, by its type word or code."""
    word, symbol = reference.word, reference.symbol
    if word is not None and word.type is not None and word.type.abbr in _JOINT:
        return True
    kind = symbol.code.type if symbol is not None else None
    return kind is not None and kind.abbr in _JOINT


def _record(
    reading: Reading,
    draft: Draft,
    key: str,
    subject: str | None,
    effective_on: str | None,
    is_self: bool,
) -> DirectiveRecord:
    reference, meaning, issue = draft.reference, draft.meaning, draft.issue
    start, end, text = reading.quote(reference.start, reference.end)
    locators, parts = locators_of(reading, reference.first, reference.after)
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
        effective_on=effective_on,
        issuer=issue.issuer and " ".join(issue.issuer.split()),
        term=issue.term,
        subject=subject,
        locators=locators,
        parts=parts,
        is_self=is_self,
    )
