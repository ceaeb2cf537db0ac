"""How many of a list of real document numbers are found whole.

``python -m tests.directives.measure_numbers FILE [--all]``: each line of FILE begins with one
reference as printed (up to a tab; ``⏎`` stands for a line break). Every reference is put into a
sentence; it counts as found when each of its numbers, with its symbol, lies within a directive.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.directives.reading import directives_in

SENTENCE = "Các đơn vị tiếp tục thực hiện {}, bảo đảm tiến độ."
# What follows a reference and is no part of it: dates, issuers, articles, remarks.
_TAIL = re.compile(
    r"(?i)[,(]?\s*(?:ngày\s*\d[\d/.-]*(?:\s*tháng\s*\d+\s*năm\s*\d+)?|năm\s+\d{4}|\b20\d\d$"
    r"|\(\d[\d/]+\)|của\s.*|về\s.*|\(slug.*|\(khóa.*|\(điều chỉnh.*|\(được.*)"
)
_LOCATOR = re.compile(r"(?i)\b(?:điểm|khoản|điều)\s+\d+")
_NUMBER = re.compile(r"\d")
# Lines that cite nothing by a number: plenums, statutes, programmes, blank drafts, slugs.
_NO_REFERENCE = re.compile(r"(?i)trung ương \d|điều lệ|không số|^đề án \d+$|^số\s+-|^_")


def missed(references: Iterable[str]) -> tuple[list[str], int]:
    """The references that are not found whole, and how many there are."""
    misses = []
    total = 0
    for reference in references:
        reference = reference.replace("⏎", "\n")
        if _NO_REFERENCE.search(reference) or not _NUMBER.search(reference):
            continue
        total += 1
        text = SENTENCE.format(reference)
        rest = list(text)
        for record in directives_in(text):
            rest[record.start : record.end] = " " * len(record.text)
        left = _LOCATOR.sub("", _TAIL.sub("", "".join(rest)))
        if re.search(r"\d|[A-ZĐ]{2}", left):
            misses.append(reference)
    return misses, total


def read_references(path: Path) -> list[str]:
    """The references of a list, one a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[0].strip() for line in lines if line.strip()]


if __name__ == "__main__":
    found_not, count = missed(read_references(Path(sys.argv[1])))
    print(*(reference.replace("\n", "⏎") for reference in found_not), sep="\n")
    print(f"{count - len(found_not)} of {count} found whole ({1 - len(found_not) / count:.1%})")
