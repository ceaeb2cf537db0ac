"""Positions: the titles of officials, each with its status and period."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain

from vn_directives.dates.record import DateRecord
from vn_directives.directives.record import DirectiveRecord
from vn_directives.matching import Reading
from vn_directives.officials.context import Name
from vn_directives.officials.record import PersonRecord
from vn_directives.officials.same import Given
from vn_directives.positions.columns import Cells
from vn_directives.positions.draft import Draft, is_after, is_finer
from vn_directives.positions.moments import NONE, Moment, Period
from vn_directives.positions.periods import Periods
from vn_directives.positions.record import PositionRecord
from vn_directives.positions.rows import TOLD, Rows, Stated, besides, gives_way, without_asides
from vn_directives.positions.told import (
    AGAIN,
    CLAUSE,
    PROPOSED,
    is_led,
    is_replaced,
    is_said,
    was,
    was_then,
)

_IN_ROWS = frozenset(("in_table_row", "after_name"))  # of a table
_OF_ROWS = frozenset(("in_table_row", "in_name_cell", "under_heading"))
_BARE = frozenset(("before_name", "same_position"))
_OVER = Period(over=True)
_BY = frozenset(("theo", "tại"))  # theo Quyết định số …
_RETIREMENT = frozenset(("hưu",))
_SENTENCE = 60  # words of a sentence between a document and a title


def find_positions(
    reading: Reading,
    officials: Iterable[tuple[str, Sequence[Sequence[Given]]]],
    names: Sequence[Name],
    title_words: Sequence[tuple[int, int]],
    dates: Sequence[DateRecord],
    directives: Sequence[DirectiveRecord],
    persons: Sequence[PersonRecord],
) -> list[PositionRecord]:
    """The positions of a text's officials, in their order.

    Args:
        reading: the text.
        officials: the name of each, and for each position the titles that say the same, the
            fullest first.
        names: the names in the text.
        title_words: the words of each title.
        dates, directives: what was found in the text.
        persons: the records of the names.
    """
    periods = Periods(reading, dates)
    cells = Cells(reading, title_words) if "|" in reading.cased else None  # few have tables
    retires = reading.places_of(_RETIREMENT)
    retired = _retired(reading, periods, names, persons) if retires else {}
    found: list[PositionRecord] = []
    for number, (name, positions) in enumerate(officials):
        told: list[list[Stated]] = []
        in_rows = False
        for same in positions:
            told.append([])
            for one in same:
                given = _by_the_way(reading, title_words, one)
                told[-1].append(_state(reading, periods, cells, names, title_words, given))
                in_rows = in_rows or one.rule in TOLD or one.title.former
        told = without_asides(periods, names, title_words, told)
        if in_rows:
            rows = Rows(reading, periods, title_words, told)  # else none says more than its titles
            told = [[*map(rows.complete, each)] for each in told]
        for same, each in zip(positions, told, strict=True):
            for draft in _drafts(each) if len(each) > 1 else (Draft(each[0]),):
                if name in retired:
                    draft.retire(retired[name])
                document = None
                if draft.rule in TOLD and draft.status != "held":  # how it is come to or left
                    document = _document(reading, directives, title_words[draft.number])
                fullest = same[0]
                if fullest.number not in draft.numbers:
                    fullest = next(one for one in same if one.number in draft.numbers)
                found.append(_record(number, name, fullest, draft, document))
    return found


def _by_the_way(reading: Reading, title_words: Sequence[tuple[int, int]], given: Given) -> Given:
    """What is given by a title, of who leads what another joins that he does: it is not news."""
    if given.rule != "by_verb" or given.kind != "appointed":
        return given
    led = is_led(reading, title_words[given.number][0])
    return given._replace(kind="held") if led else given


def _drafts(stated: Sequence[Stated]) -> list[Draft]:
    """What is stated of a position at several places, as one for each period."""
    drafts: list[Draft] = []
    for one in sorted(stated, key=lambda one: one.given.title.start):
        if not any(draft.takes(one) for draft in drafts):
            drafts.append(Draft(one))
    return drafts


def _state(
    reading: Reading,
    periods: Periods,
    cells: Cells | None,
    names: Sequence[Name],
    title_words: Sequence[tuple[int, int]],
    given: Given,
) -> Stated:
    """The status and period of a position, as told where one title stands."""
    if given.rule in _BARE:  # what is behind a title before a name is of the person
        return Stated(given, given.kind, _OVER if given.kind == "former" else NONE)
    period = _period(reading, periods, names, given, title_words)
    if cells and period is NONE:
        period = _of_row(periods, cells, names, given)
    status = given.kind
    past = period is NONE and status == "held" and (cells or given.rule in _OF_ROWS)
    if past and _is_past(periods, cells, names, given):
        status = "former"
    if period.over or _was(reading, title_words, given):
        status = "former"
        period = _tied(period)
    elif given.rule == "under_heading" and period.begin is not None:
        status = periods.status_since(period.begin, given.kind)
    elif given.kind == "former" and period.end is None and given.rule != "in_infobox":
        period = Period(None, period.begin, True, period.sure)
    elif given.kind == "held" and not period.sure:
        period = NONE
    return Stated(given, status, period)


def _was(reading: Reading, title_words: Sequence[tuple[int, int]], given: Given) -> bool:
    """Whether the words around a title say that it was held once."""
    first, end = title_words[given.number]
    told = given.rule in TOLD and was(reading, title_words, first)
    return told or was_then(reading, first, end)


def _of_row(periods: Periods, cells: Cells, names: Sequence[Name], given: Given) -> Period:
    """The period that a cell tells in the row of a table in which a title stands."""
    if given.person is None:
        return NONE
    holder = names[given.person].last
    terms: Iterable[Period] = ()
    if given.rule in _IN_ROWS:
        terms = map(periods.of_cell, cells.terms(given, holder))
    elif given.rule != "after_label":
        return NONE
    begins = map(periods.begun, cells.since(given, holder))
    return next((term for term in chain(terms, begins) if term is not NONE), NONE)


def _tied(period: Period) -> Period:
    """A period that words tie to what was held: not Năm 1945, ông vào Đảng, từng giữ chức Bí thư"""
    return period if period.sure or period.over else NONE


def _is_past(periods: Periods, cells: Cells | None, names: Sequence[Name], given: Given) -> bool:
    """Whether a table or list tells that its holder is dead, or that a post was held before."""
    if given.person is None:
        return False
    if given.rule in _OF_ROWS and periods.is_of_dead(names[given.person].last):
        return True
    if cells is None or given.rule not in _IN_ROWS:
        return False
    return cells.is_past(given) or any(periods.of_cell(i).over for i in cells.later_terms(given))


def _period(
    reading: Reading,
    periods: Periods,
    names: Sequence[Name],
    given: Given,
    title_words: Sequence[tuple[int, int]],
) -> Period:
    end = title_words[given.number][1]
    if given.rule == "in_infobox":
        return periods.below(end)
    if given.rule == "under_heading" and given.person is not None:
        line = periods.of_line(names[given.person].calling)
        if line is not NONE or given.title.former:
            return line
        return periods.of_name(names[given.person].last)
    if given.rule == "after_label" and given.person is not None:
        named = periods.of_name(names[given.person].last)
        return periods.behind(end) if named is NONE else named
    behind = periods.behind(end)
    if given.rule == "replaced":
        return Period(None, behind.begin, behind.begin is not None, behind.sure)
    if given.rule not in TOLD or given.title.former:
        period = behind if behind.sure else NONE
    elif behind.sure and behind.begin is not None:
        return behind
    else:
        period = _joined(behind, _before(reading, periods, given, title_words))
    return besides(reading, periods, title_words, given.number) if period is NONE else period


def _before(
    reading: Reading, periods: Periods, given: Given, title_words: Sequence[tuple[int, int]]
) -> Period:
    """The period that the clause before a title tells of it, not of the title before."""
    first, end = title_words[given.number]
    period = _of_clause(reading, periods, given, first)
    if period is NONE and given.rule == "in_life" and reading.words[end : end + 1] != ["("]:
        period = periods.of_career(first)
    if given.number and period.sure and period.begin is not None:
        before = periods.right_behind(title_words[given.number - 1][1])
        if before.begin == period.begin:
            return NONE  # Bí thư từ năm 1962 đến năm 1977, Phó Chủ tịch
    if period.end is not None and gives_way(reading, title_words, given.number):
        period = period._replace(end=None)
    return period


def _joined(behind: Period, period: Period) -> Period:
    """What is told of a position behind its title and in the clause before it, as one."""
    if behind.begin is not None:  # Từ 1995 đến 1999, ông là Trợ lý rồi Phó Vụ trưởng vào năm 1998
        if period.begin is not None and is_finer(period.begin, behind.begin):
            return period  # Ngày 3/5/1981, ông trúng cử đại biểu năm 1981
        return behind._replace(end=period.end, over=period.over) if period.over else behind
    if behind is not NONE:  # Năm 1976, ông làm Bí thư cho đến năm 1982
        goes = period.end is None and not is_after(period.begin, behind.end, None)
        return behind._replace(begin=period.begin) if goes else behind
    return period


def _of_clause(reading: Reading, periods: Periods, given: Given, first: int) -> Period:
    """The period that the clause before a title at word `first` tells of it."""
    if is_said(reading, first, PROPOSED, _SENTENCE // 2):
        return NONE  # trình Quốc hội xem xét bổ nhiệm
    goes_on = is_said(reading, first, AGAIN, CLAUSE // 2)
    period = periods.before(first, given.kind == "appointed")
    if period.begin is not None and given.rule == "by_verb":
        between = reading.words[periods.behind_date(period.begin) : first]
        if is_replaced(between, period.over):
            return NONE
    if period is NONE and given.kind == "appointed" and not goes_on:
        told = periods.of_same_time(first)
        return periods.announced(first) if told is NONE and given.rule == "by_verb" else told
    return NONE if goes_on and not period.sure else period


def _retired(
    reading: Reading, periods: Periods, names: Sequence[Name], persons: Sequence[PersonRecord]
) -> dict[str, Moment | None]:
    """Who retires, and since when: trao quyết định nghỉ hưu cho ông Vũ A, từ ngày 1/4/2025."""
    found: dict[str, Moment | None] = {}
    firsts = [name.first for name in names]
    for i in reading.places_of(_RETIREMENT):
        if reading.words[max(0, i - 1)] not in ("nghỉ", "về"):
            continue
        n = bisect_left(firsts, i)
        if n == len(firsts) or firsts[n] - i > CLAUSE:
            continue
        clause = reading.words[i : names[n].calling]
        if clause[-1:] not in (["cho"], ["với"]) or "." in clause:
            continue
        since = periods.behind(names[n].last)
        if since is NONE:
            since = periods.since(names[n].last)
        who = persons[n].name
        found[who] = found.get(who) or since.begin
    return found


def _document(
    reading: Reading, directives: Sequence[DirectiveRecord], title: tuple[int, int]
) -> tuple[str, int] | None:
    """The document named in the sentence before or behind a title: its text and number."""

    def words(one: DirectiveRecord) -> tuple[int, int]:
        return reading.word_range(one.start, one.end)

    first, end = title
    n = bisect_left(directives, (first, 0), key=words)
    if n:
        before = words(directives[n - 1])[1]
        if first - before <= _SENTENCE and not _parts(reading, before, first):
            return directives[n - 1].text, n - 1
    if n == len(directives):
        return None
    after = words(directives[n])[0]
    if after - end > CLAUSE or _BY.isdisjoint(reading.words[end:after]):
        return None
    return None if _parts(reading, end, after) else (directives[n].text, n)


def _parts(reading: Reading, i: int, end: int) -> bool:
    """Whether a sentence or a line ends between two words."""
    if "." in reading.words[i:end] or ";" in reading.words[i:end]:
        return True
    return reading.cased.find("\n", reading.ends[i - 1], reading.starts[end]) >= 0


def _record(
    number: int, name: str, given: Given, draft: Draft, document: tuple[str, int] | None
) -> PositionRecord:
    title, begin, end = given.title, draft.begin, draft.end
    return PositionRecord(
        name=name,
        title=title.text,
        status=draft.status,
        from_=None if begin is None else begin.value,
        to=None if end is None else end.value,
        body=title.body,
        level=title.level,
        document=None if document is None else document[0],
        rule=draft.rule,
        official_ref=("officials", number),
        title_ref=("titles", given.number),
        body_ref=title.body_ref,
        from_ref=None if begin is None else ("dates", begin.date),
        to_ref=None if end is None else ("dates", end.date),
        document_ref=None if document is None else ("directives", document[1]),
    )
