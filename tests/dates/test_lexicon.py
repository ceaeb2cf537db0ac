"""Every entry of the lexicon does what it says."""

from __future__ import annotations

import pytest

from vn_directives.dates.grammar import find_all_dates, find_dates
from vn_directives.matching.lexicon import load_lexicon
from vn_directives.matching.reading import Reading

LEXICON = load_lexicon("dates")
LISTS = {name: entries for name, entries in LEXICON.items() if isinstance(entries, list)}
WORDS = {name: entry for name, entry in LEXICON.items() if isinstance(entry, dict)}
RELATIVE = ("relatives", "part_relatives")


def _examples(names):
    return [
        pytest.param(name, entry, example, id=f"{name}: {example}")
        for name in names
        for entry in LISTS[name]
        for example in entry["examples"]
    ]


@pytest.mark.parametrize(
    ("name", "entry", "example"), _examples(name for name in LISTS if name not in RELATIVE)
)
def test_entry(name, entry, example):
    (found,) = find_dates(Reading(example))
    field = {
        "parts_of_day": "part_of_day",
        "weekdays": "weekday",
        "months": "month",
        "days": "day",
        "quarters": "quarter",
        "mods": "mod",
    }.get(name)
    if name == "commemorations":
        assert (found.day, found.month) == (entry["day"], entry["month"])
    elif field is None:
        assert found.text == example
    else:
        assert getattr(found, field) == entry["value"]
    assert (found.calendar == "lunar") == entry.get("lunar", False)


@pytest.mark.parametrize(("name", "entry", "example"), _examples(RELATIVE))
def test_relative_entry(name, entry, example):
    (found,) = find_all_dates(Reading(example))[1]
    assert (found.text, found.unit) == (example, entry.get("unit"))
    assert found.direction == entry["direction"]


def _patterns(kind):
    return [
        pytest.param(entry[kind].format(word), id=f"{name}: {word}")
        for name, entry in WORDS.items()
        if kind in entry
        for word in entry["words"]
    ]


@pytest.mark.parametrize("text", _patterns("date"))
def test_word_makes_a_date(text):
    assert len(find_dates(Reading(text))) == 1


@pytest.mark.parametrize("text", _patterns("no_date"))
def test_word_makes_no_date(text):
    assert find_dates(Reading(text)) == []


@pytest.mark.parametrize("word", WORDS["ordinal_heads"]["words"])
def test_ordinals_are_no_weekdays(word):
    (found,) = find_dates(Reading(f"{word} thứ hai, ngày 5/6"))
    assert (found.text, found.weekday) == ("ngày 5/6", None)


@pytest.mark.parametrize("word", WORDS["stems"]["words"])
def test_years_of_the_cycle_are_lunar(word):
    (found,) = find_dates(Reading(f"ngày 5 tháng 3 năm {word} Thìn"))
    assert found.calendar == "lunar"


@pytest.mark.parametrize("word", WORDS["plans"]["words"])
def test_a_planned_year_is_the_present(word):
    assert find_dates(Reading(f"Chiều 4/7, họp về {word} năm 2025"))[0].resolved == "2025-07-04TAF"


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        (pattern, word)
        for name, pattern in {
            "aims": "Chiều 4/7, họp {} năm 2025",
            "backgrounds": "Chiều 4/7, ông Vinh ({} năm 2025)",
            "laws": "Chiều 4/7, theo {} Đất đai 2025",
        }.items()
        for word in WORDS[name]["words"]
    ],
)
def test_other_years_are_not(pattern, word):
    assert find_dates(Reading(pattern.format(word)))[0].resolved is None


def test_every_word_list_is_tested():
    tested = {"ordinal_heads", "stems", "plans", "aims", "backgrounds", "laws"}
    patterned = {name for name, entry in WORDS.items() if {"date", "no_date"} & entry.keys()}
    assert tested | patterned == WORDS.keys()
