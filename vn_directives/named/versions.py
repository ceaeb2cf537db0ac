"""Which version of a law is meant: the year or day that is stated, the other mentions, the date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vn_directives.dates.record import DateRecord
from vn_directives.named.vocabulary import Law, amending_key, version_key, versions


class Span(NamedTuple):
    """The first and the last day between which a text was written, as ISO dates."""

    first: str
    last: str


def told(reference: str | None, dates: Sequence[DateRecord]) -> Span | None:
    """When a text was written.

    Args:
        reference: an ISO date that is known, from the caller or from the letterhead.
        dates: the dates of the text; without a reference its dateline or its latest day counts,
            else its latest year.
    """
    if reference is not None:
        return Span(reference, reference)
    days: list[date] = []
    years: list[tuple[date, date]] = []
    for record in dates:
        bounds = record.bounds()
        if bounds is None or record.until is not None:
            continue
        if bounds[0] == bounds[1]:
            days.append(bounds[0])
        else:
            years.append(bounds)
    if days:
        latest = max(days).isoformat()
        return Span(latest, latest)
    if years:
        begin, end = max(years)
        return Span(begin.isoformat(), end.isoformat())
    return None


def stated(name: str, year: int | None, day: str | None, when: Span | None = None) -> Law | None:
    """The version that was passed on this day, or in this year.

    Where the year has none, it is that of the act that amended the law (``Bộ luật Hình sự sửa đổi
    2017``); where it has two, the date of the text decides, else the later one is meant.

    Args:
        name: the name of the law.
        year, day: what the text states, the day as an ISO date.
        when: when the text was written.
    """
    acts = versions().get(version_key(name), ())
    same_day = [law for law in acts if day is not None and law.passed == day]
    if len(same_day) == 1:
        return same_day[0]
    same_year = [law for law in acts if law.year == year]
    if not same_year:
        same_year = [law for law in versions().get(amending_key(name), ()) if law.year == year]
        return same_year[0] if len(same_year) == 1 else None
    if when is not None and len(same_year) > 1:
        begun = [law for law in same_year if law.valid_from <= when.first]
        return begun[-1] if begun else same_year[0]
    return same_year[-1]


def in_force(
    name: str, when: Span | None, *, newly_passed: bool, term: int | None = None
) -> Law | None:
    """The version that a text of that time means; None when its date leaves it open.

    Args:
        name: the name of the law.
        when: when the text was written.
        newly_passed: whether the text says that the law was passed, or is a new one: the latest
            version counts then, although it may not be in force yet.
        term: the number of the National Assembly that passed it, where that is told.
    """
    acts = versions().get(version_key(name), ())
    if term is not None:
        acts = tuple(law for law in acts if (law.number or "").endswith(f"/QH{term}"))
    if len(acts) == 1 and (when is None or _begin(acts[0], newly_passed) <= when.last):
        return acts[0]
    if when is None:
        return None
    found = {_version_on(acts, day, newly_passed) for day in when}
    return found.pop() if len(found) == 1 else None


def _version_on(acts: Sequence[Law], day: str, newly_passed: bool) -> Law | None:
    begun = [law for law in acts if _begin(law, newly_passed) <= day]
    return begun[-1] if begun else None


def _begin(law: Law, newly_passed: bool) -> str:
    return (law.passed if newly_passed else None) or law.valid_from
