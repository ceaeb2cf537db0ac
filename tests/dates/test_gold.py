"""Agreement with the annotated texts, where they are at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vn_directives.dates.grammar import find_dates
from vn_directives.matching.reading import Reading

GOLD = Path(__file__).parents[3] / "shared" / "gold"
ATTRIBUTES = ("value", "resolved", "mod")


@pytest.fixture(scope="module")
def texts():
    files = sorted(GOLD.glob("*.jsonl"))
    if not files:
        pytest.skip("the annotated texts are not at hand")
    return [json.loads(line) for file in files for line in file.open(encoding="utf-8")]


def test_mentions_and_values(texts):
    hits = found = wanted = agree = attributes = 0
    for text in texts:
        gold = {(date["start"], date["end"]): date for date in text["dates"]}
        dates = {(date.start, date.end): date for date in find_dates(Reading(text["text"]))}
        hits += len(gold.keys() & dates.keys())
        found += len(dates)
        wanted += len(gold)
        for place in gold.keys() & dates.keys():
            for name in ATTRIBUTES:
                if gold[place].get(name) is not None:
                    attributes += 1
                    agree += gold[place][name] == getattr(dates[place], name)
    assert 2 * hits / (found + wanted) >= 0.98
    assert agree / attributes >= 0.98
