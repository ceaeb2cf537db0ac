"""This library's dates beside ``dateparser.search``, on the expressions of the tests.

    python -m tests.benchmarks.compare_dateparser [--write]

Prints a Markdown table; with ``--write`` puts it into ``docs/dates.md``. Both read every expression
by itself, told on the same day. A mention counts as *found* when it is that of the table: the same
text, but for blanks. Its value is *right* when every part that the expression states agrees: year,
month, day, hour, minute. ``dateparser`` has no values for intervals, quarters, half-years, decades
and parts of the day: there it is right when it gives the first day of the period, or the day.
"""

from __future__ import annotations

import argparse
import datetime
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import dateparser
from dateparser.search import search_dates

from tests.dates.expressions import NO_DATES, VALUES
from tests.dates.test_relative import FROM_TOLD, TOLD
from vn_directives.dates.grammar import find_all_dates
from vn_directives.dates.points import DatePoint
from vn_directives.matching.reading import Reading

PAGE = Path(__file__).parents[2] / "docs" / "dates.md"
START, END = "<!-- dateparser: begin -->", "<!-- dateparser: end -->"
SETTINGS = {
    "DATE_ORDER": "DMY",
    "RELATIVE_BASE": datetime.datetime.fromisoformat(TOLD),
    "PREFER_DAY_OF_MONTH": "first",
    "PREFER_MONTH_OF_YEAR": "first",
}
ROWS = {
    "full days": r"\d{4}-\d\d-\d\d",
    "days without their year or month": r"[X\d]{4}-(\d\d|XX)-\d\d",
    "parts of the day, clocks": r"[X\d]{4}-\d\d-\d\dT[\w:]+",
    "months": r"[X\d]{4}-\d\d",
    "quarters, half-years": r"[X\d]{4}-[QH]\d",
    "years, decades, centuries": r"[X\d]{4}",
    "intervals": r".*/.*",
}

# What a reader finds: for each mention its text, and its value in ISO 8601.
Finding = tuple[str, str]


def ours(text: str) -> list[Finding]:
    """The mentions of this library, completed values for relative ones."""
    dates, relative = find_all_dates(Reading(text), TOLD)
    return [(d.text, d.value) for d in dates] + [(r.text, r.resolved or "") for r in relative]


def theirs(text: str) -> list[Finding]:
    """The mentions of ``dateparser.search``."""
    found = search_dates(text, languages=["vi"], settings=SETTINGS) or []
    return [(mention, value.isoformat(timespec="minutes")) for mention, value in found]


def is_right(value: str, found: str) -> bool:
    """Whether a value found agrees with every part of the value wanted."""
    if value == found:
        return True
    try:
        day = datetime.datetime.fromisoformat(found)
    except ValueError:
        return False
    first = value.partition("/")[0]
    if re.search(r"-W\d\d$", first):
        year, week, _ = day.isocalendar()
        return first == f"{year:04}-W{week:02}"
    point = DatePoint.parse(first)
    bounds = point.bounds()
    if point.quarter or point.half or point.year_pattern:
        return bounds is not None and day.date() == bounds[0]
    wanted = (point.year, point.month, point.day, point.hour, point.minute)
    got = (day.year, day.month, day.day, day.hour, day.minute)
    return all(part is None or part == other for part, other in zip(wanted, got, strict=True))


def score(read: Callable[[str], list[Finding]], pairs: list[Finding]) -> tuple[int, int, float]:
    """How many are found, how many have the right value, and the processor seconds for each."""
    found = right = 0
    seconds = float("inf")
    for _ in range(3):
        begin = time.process_time()
        results = [read(text) for _, text in pairs]
        seconds = min(seconds, (time.process_time() - begin) / len(pairs))
    for (value, text), mentions in zip(pairs, results, strict=True):
        same = [v for mention, v in mentions if mention.split() == text.split()]
        found += bool(same)
        right += any(is_right(value, v) for v in same)
    return found, right, seconds


def table() -> Iterable[str]:
    """The lines of the Markdown table."""
    rows: dict[str, list[Finding]] = {name: [] for name in ROWS}
    for value, texts in VALUES.items():
        kind = next(name for name, pattern in ROWS.items() if re.fullmatch(pattern, value))
        rows[kind].extend((value, text) for text in texts)
    rows["told from another day"] = [(v, text) for v, texts in FROM_TOLD.items() for text in texts]
    yield f"| expressions | | vn_directives | | | dateparser {dateparser.__version__} | | |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    yield "| | | found | right value | µs each | found | right value | µs each |"
    for name, pairs in rows.items():
        cells = [f"| {name} | {len(pairs)} "]
        for read in (ours, theirs):
            found, right, seconds = score(read, pairs)
            cells.append(f"| {found} | {right} | {seconds * 1e6:.0f} ")
        yield "".join(cells) + "|"
    texts = [
        text for kind in NO_DATES for text in NO_DATES[kind] if kind != "told from another day"
    ]
    cells = [f"| what only looks like a date: mentions found | {len(texts)} "]
    for read in (ours, theirs):
        alarms = sum(bool(read(text)) for text in texts)
        cells.append(f"| {alarms} | | ")
    yield "".join(cells) + "|"


def main() -> None:
    """Print the table, or write it into the documentation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    arguments = parser.parse_args()
    ours("ngày 1/1/2020"), theirs("ngày 1/1/2020")  # load both
    text = "\n".join(table())
    if not arguments.write:
        sys.stdout.write(text + "\n")
        return
    page = PAGE.read_text(encoding="utf-8")
    before, after = page.split(START)[0], page.split(END)[1]
    PAGE.write_text(f"{before}{START}\n{text}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
