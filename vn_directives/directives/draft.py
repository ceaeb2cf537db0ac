"""A reference on its way to a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vn_directives.directives.issue import Issue
from vn_directives.directives.meaning import Meaning, meaning_of
from vn_directives.directives.references import Reference

_IN_FORCE = 3  # years
_LISTED = frozenset([",", "và", ";", "số"])  # between the members of an enumeration


@dataclass(slots=True)
class Draft:
    """A reference with what is known of it, while its neighbours may still add to that.

    Attributes:
        number, year, symbol: as in a `DirectiveRecord`.
    """

    reference: Reference
    issue: Issue
    meaning: Meaning
    number: int
    year: int | None
    symbol: str | None


def draft_of(reference: Reference, issue: Issue) -> Draft:
    """The draft of a reference by itself."""
    symbol = reference.symbol
    year = reference.year or issue.year
    day = issue.issued_on or (str(year) if year else None)
    if symbol is not None:
        number = symbol.number
        written: str | None = symbol.written
    else:
        number = int(reference.number.rstrip("abcđ"))
        written = f"{reference.number}/{reference.year}" if reference.year else None
    return Draft(reference, issue, meaning_of(reference, day), number, year, written)


def share(drafts: list[Draft], words: list[str]) -> None:
    """Give to all members of an enumeration what its last one says: symbol, date, issuer.

    A shared type word shares them all (``số 154 & 201/KH-UBND ngày …``); references side by side
    share the issuer where their symbols name the same one, or where none has a symbol; and the day
    where their numbers follow one another: ``Tờ trình số 5/TTr-CP và Đề án số 6/ĐA-CP ngày …``.
    """
    for i in range(len(drafts) - 2, -1, -1):
        this, following = drafts[i], drafts[i + 1]
        members = this.reference.group == following.reference.group
        symbol = following.reference.symbol
        if members and this.symbol is None and symbol is not None:
            this.symbol = this.reference.number + symbol.letters
            this.year, this.meaning = following.year, following.meaning
        issue = following.issue
        beside = (
            _side_by_side(this.reference, following.reference, words)
            and this.meaning.issuer_code == following.meaning.issuer_code
        )
        if this.issue.issued_on is None and this.issue.issuer is None:
            if members and (this.year is None or issue.year in (None, this.year)):
                this.issue = issue
                this.year = this.year or following.year
            elif members or beside:
                author = issue.issuer, issue.body, issue.term
                this.issue = Issue(None, None, *author, this.issue.end)
        if this.issue.issued_on is None and beside and _numbered_on(this, following):
            this.issue.issued_on, this.issue.year = issue.issued_on, issue.year
            this.year = following.year
    for this, following in pairwise(drafts):
        _share_on(this, following, words)


def _share_on(this: Draft, following: Draft, words: list[str]) -> None:
    """Give on to the next member of an enumeration what stands before the first: ``Ngày 2/7, Bộ
    Chính trị có văn bản số 5 và 6``, ``các Quyết định của UBND tỉnh: số 5/QĐ-UBND ngày 2/3/2020,
    số 6/QĐ-UBND ngày …``.
    """
    told, issue = this.issue, following.issue
    body = told.body
    if issue.issuer is not None or body is None or body.start > this.reference.start:
        return
    if not _LISTED.issuperset(words[told.end : following.reference.first]):
        return
    bare = this.symbol is None and following.symbol is None
    if not bare and this.meaning.issuer_code != following.meaning.issuer_code:
        return
    if this.meaning.type != following.meaning.type:
        return
    is_of_clause = told.end == this.reference.after and following.year in (None, told.year)
    if is_of_clause and issue.issued_on is None:
        issue.issued_on, issue.year = told.issued_on, told.year
        following.year = following.year or told.year
    issue.issuer, issue.body, issue.term = told.issuer, told.body, told.term


def _side_by_side(one: Reference, other: Reference, words: list[str]) -> bool:
    return words[one.after : other.first] in ([","], ["và"], [";"])


def _numbered_on(one: Draft, other: Draft) -> bool:
    """Whether two documents of one issuer, whose symbols tell no year, have numbers in a row."""
    if one.year is not None or one.meaning.issuer_code is None or other.reference.symbol is None:
        return False
    return one.number + 1 == other.number and other.reference.symbol.year is None


def forget_later_years(drafts: Sequence[Draft]) -> None:
    """Let a bare number be of the year of its symbol: ``Nghị định 73 năm 2026`` of a headline may
    be what stands in force then, ``73/2024/NĐ-CP``.
    """
    known: dict[tuple[str | None, int], set[int]] = {}
    for draft in drafts:
        symbol = draft.reference.symbol
        if symbol is not None and symbol.year is not None:
            known.setdefault((draft.meaning.type, draft.number), set()).add(symbol.year)
    if not known:
        return
    for draft in drafts:
        if draft.symbol is not None or draft.year is None or draft.issue.issued_on is not None:
            continue
        years = known.get((draft.meaning.type, draft.number), set())
        if years and all(0 < draft.year - year <= _IN_FORCE for year in years):
            draft.year = draft.issue.year = None
