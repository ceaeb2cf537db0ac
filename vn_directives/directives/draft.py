"""A reference on its way to a record."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.directives.issue import Issue
from vn_directives.directives.meaning import Meaning, meaning_of
from vn_directives.directives.references import Reference


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
    share the issuer where their symbols name the same one, or where none has a symbol.
    """
    for i in range(len(drafts) - 2, -1, -1):
        this, following = drafts[i], drafts[i + 1]
        members = this.reference.group == following.reference.group
        symbol = following.reference.symbol
        if members and this.symbol is None and symbol is not None:
            this.symbol = this.reference.number + symbol.letters
            this.year, this.meaning = following.year, following.meaning
        if this.issue.issued_on is not None or this.issue.issuer is not None:
            continue
        issue = following.issue
        if members and (this.year is None or issue.year in (None, this.year)):
            this.issue = issue
            this.year = this.year or following.year
        elif members or (
            _side_by_side(this.reference, following.reference, words)
            and this.meaning.issuer_code == following.meaning.issuer_code
        ):
            this.issue = Issue(None, None, issue.issuer, issue.body, issue.term, this.issue.end)


def _side_by_side(one: Reference, other: Reference, words: list[str]) -> bool:
    return words[one.after : other.first] in ([","], ["và"], [";"])
