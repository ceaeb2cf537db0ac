"""The registry of laws: well-formed facts, and names that are found by all their forms."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from itertools import pairwise

import pytest

from tests.named.reading import named_in
from vn_directives.matching import load_lexicon
from vn_directives.matching.reading import words_of
from vn_directives.named.vocabulary import laws, names

NUMBER = re.compile(
    r"\d\d?/\d{4}/QH(?:10|11|12|13|14|15|16)|\d+/\d{4}/(?:PL-)?UBTVQH1\d|\d+[-/]LCT(?:/HĐNN\d)?"
    r"|\d{3}/\d{4}/QH1\d"
)


def test_there_are_many() -> None:
    assert len(laws()) >= 450
    assert sum(law.number is not None for law in laws()) >= 450


def test_entries_are_well_formed() -> None:
    sources = load_lexicon("laws")["source"]
    for law in laws():
        assert law.name[:4] in ("Luật", "Bộ l", "Pháp", "Hiến"), law
        assert law.source in sources, law
        for day in (law.passed, law.valid_from, law.valid_to):
            assert day is None or datetime.date.fromisoformat(day), law
        assert law.valid_to is None or law.valid_from <= law.valid_to, law
        if law.number is not None:
            assert NUMBER.fullmatch(law.number), law
            year = law.number.split("/")[1] if "/" in law.number else None
            if year and year.isdecimal() and "UBTVQH" not in law.number:
                assert int(year) == law.year, law


def test_numbers_are_unique() -> None:
    counts = Counter(law.number for law in laws() if law.number)
    assert [number for number, count in counts.items() if count > 1] == []


def test_numbers_of_a_term_run_with_their_days() -> None:
    """Within a term of the National Assembly acts are numbered in the order of their passing."""
    by_term: dict[str, list[tuple[int, datetime.date]]] = {}
    for law in laws():
        if law.number and law.passed and re.fullmatch(r"\d+/\d{4}/QH\d+", law.number):
            number, _, term = law.number.split("/")
            day = datetime.date.fromisoformat(law.passed)
            by_term.setdefault(term, []).append((int(number), day))
    for acts in by_term.values():
        for (_, one), (number, other) in pairwise(sorted(acts)):
            assert one <= other + datetime.timedelta(days=10), number


def test_forms_of_the_registry_are_found() -> None:
    for entry in load_lexicon("laws")["names"]:
        for form in entry["forms"]:
            words = words_of(form)
            assert names().longest(words, 0) == (len(words), entry["name"]), form


@pytest.mark.parametrize("example", load_lexicon("named")["examples"])
def test_examples_of_the_lexicon(example: str) -> None:
    assert [record.text for record in named_in(f"theo {example}.")] == [example]
