"""What a text says of a document farther away: behind its subject, or in its letterhead.

``Thông tư số 203/2016/TT-BTC Quy định mức thu … ngày 09/11/2016 của Bộ Tài chính, có hiệu lực thi
hành kể từ ngày 01/01/2017``: date and issuer stand behind a long subject, and the day of effect
behind them. All positions are word numbers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.directives.draft import Draft
from vn_directives.directives.effects import effect_after
from vn_directives.directives.issue import Issue, quote
from vn_directives.directives.surroundings import Surroundings
from vn_directives.header.anchors import NUMBER_WORDS, number_line_at
from vn_directives.header.head import Letterhead, type_of
from vn_directives.header.layout import text_of
from vn_directives.header.letterhead import find_letterheads
from vn_directives.header.mentions import Mentions
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord

_MAX_SUBJECT = 120  # words of a subject
_STOPS = frozenset("!?|")
_BESIDE = frozenset([",", ";", "và"])  # before a document that stands beside another
_MAX_ISSUER = 25  # words of an issuer
# Where a number line may begin: words before a reference, and its own words.
_BEFORE_NUMBER, _INTO = 6, 3


@dataclass(slots=True)
class Statement:
    """What stands behind the subject of a document.

    Attributes:
        first: where it begins: the subject ends there.
        issue: date and issuer.
    """

    first: int
    issue: Issue


def behind_subject(
    around: Surroundings, draft: Draft, references: Mapping[int, int], *, joint: bool
) -> Statement | None:
    """Date and issuer behind the subject: ``ngày 09/11/2016 của Bộ Tài chính``.

    The year must be that of the symbol, so that no other date is taken; what stands right behind
    another document is said of that one. Where the symbol has no year, the date no issuer, or a
    semicolon stands between, the day of effect must follow, and no other document stand beside it.

    Args:
        around: the dates, bodies and titles of the text.
        draft: the document.
        references: the words at which references begin, with the words after them.
        joint: whether several bodies issue it together.
    """
    issue, symbol = draft.issue, draft.reference.symbol
    if symbol is None or issue.issued_on or issue.issuer:
        return None
    for first, found, semicolons in _dates_behind(around, draft, references, joint):
        if found.issuer is not None and symbol.year is not None and not semicolons:
            return Statement(first, found)
        if (stated := _with_effect(around, found)) is not None:
            return Statement(first, stated)
    return None


def _dates_behind(
    around: Surroundings, draft: Draft, references: Mapping[int, int], joint: bool
) -> Iterator[tuple[int, Issue, bool]]:
    """The dates that may be a document's, each with its first word, and whether a semicolon stands
    before it. None is said of the documents in its subject, or of one beside it.
    """
    reading, words = around.reading, around.words
    year = draft.reference.symbol.year if draft.reference.symbol else None
    j = draft.issue.end
    beside = inside = semicolons = False  # other documents, and semicolons, before the date
    last = min(len(words), j + _MAX_SUBJECT)
    lines = "\n" in reading.cased[reading.ends[j - 1] : reading.ends[last - 1]]
    while j < last:
        if words[j] in _STOPS or ((lines or words[j] == ".") and _ends_clause(reading, j)):
            return
        if j in references:
            inside = True
            beside = beside or words[j - 1] in _BESIDE
            j = around.tail_end(references[j])
            continue
        semicolons = semicolons or words[j] == ";"
        if inside and (semicolons or (beside and year is None)):
            return
        found = around.issued_at(j, joint=joint) if j > draft.issue.end else None
        if found is not None and year in (None, found.year):
            yield j, found, semicolons
        j += 1


def _with_effect(around: Surroundings, issue: Issue) -> Issue | None:
    """Date and issuer before a day of effect; the issuer as written where it is no known body
    (``của Liên Bộ Công Thương - Tài chính, có hiệu lực …``). None without such a day.
    """
    if effect_after(around, issue.end) is not None:
        return issue
    words, first = around.words, issue.end + 1
    if issue.issuer is not None or words[issue.end : first] != ["của"]:
        return None
    for i in range(first, min(first + _MAX_ISSUER, len(words))):
        if words[i] == "," and effect_after(around, i) is not None:
            named = any(word.isalnum() for word in words[first:i])
            issuer = quote(around.reading, first, i) if named else None
            return replace(issue, issuer=issuer, end=i)
        if words[i] in _STOPS or words[i] in ".;:(":
            return None
    return None


def read_letterheads(
    reading: Reading,
    drafts: Sequence[Draft],
    dates: Sequence[DateRecord],
    bodies: Sequence[BodyRecord],
    titles: Sequence[TitleRecord],
) -> frozenset[int]:
    """Let the numbers in letterheads say type, date and issuer of the documents that they head.

    Returns:
        The indices of these drafts.
    """
    own = []
    for i, draft in enumerate(drafts):
        if draft.reference.symbol is not None and _may_be_own(reading, draft):
            own.append(i)
    if not own:
        return frozenset()
    mentions = Mentions(reading, lambda: (dates, bodies, titles))
    heads = {head.number.start: head for head in find_letterheads(mentions) if head.number}
    starts = sorted(heads)
    found: set[int] = set()
    for i in own:
        reference = drafts[i].reference
        at = bisect_left(starts, reference.start)
        if at < len(starts) and starts[at] < reference.end:
            _take_letterhead(reading, drafts[i], heads[starts[at]])
            found.add(i)
    return frozenset(found)


def _may_be_own(reading: Reading, draft: Draft) -> bool:
    """Whether ``Số`` or ``Luật số`` stands before a number as in a letterhead."""
    cased, starts, first = reading.cased, reading.starts, draft.reference.first
    begin = max(first - _BEFORE_NUMBER, 0)
    for j, word in enumerate(reading.words[begin : first + _INTO], begin):
        if word in NUMBER_WORDS and number_line_at(cased, starts[j]) is not None:
            return True
    return False


def _take_letterhead(reading: Reading, draft: Draft, head: Letterhead) -> None:
    kind = type_of(head)
    if kind is not None and kind != draft.meaning.type:
        draft.meaning = replace(draft.meaning, type=kind, type_source="document")
    issue = draft.issue
    day = head.day.iso if head.day and "X" not in head.day.iso else issue.issued_on
    issuer = text_of(reading, head.issuer) or issue.issuer
    draft.issue = Issue(day, int(day[:4]) if day else issue.year, issuer, None, None, issue.end)
    draft.year = draft.year or draft.issue.year


def _ends_clause(reading: Reading, j: int) -> bool:
    """Whether a sentence or paragraph ends at word `j`."""
    gap = reading.gap(j)
    if "\n\n" in gap or ("\n" in gap and reading.written(j)[0].isupper()):
        return True
    return reading.words[j] == "." and reading.gap(j + 1) != ""
