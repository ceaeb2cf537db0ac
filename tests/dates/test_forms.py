"""Forms of dates and their values, and what only looks like a date."""

from __future__ import annotations

import unicodedata

import pytest

from tests.dates.expressions import LUNAR, NO_DATES, VALUES
from vn_directives.dates.grammar import find_dates
from vn_directives.matching.reading import Reading


def _pairs(table):
    return [(value, text) for value, texts in table.items() for text in texts]


@pytest.mark.parametrize(("value", "text"), _pairs(VALUES))
def test_value(value, text):
    (found,) = find_dates(Reading(text))
    assert (found.value, found.calendar) == (value, "gregorian")
    assert text.startswith(found.text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2019-09", "9/2019-nay"),
        ("2019-09", "(09/2019 đến nay)"),
        ("2019", "An (2019–nay)"),
        ("2015-09", "An (9/2015-) Bình"),
    ],
)
def test_a_time_that_lasts(value, text):
    (found,) = find_dates(Reading(text))
    assert found.value == value


@pytest.mark.parametrize("text", ["7/2021: Phó Bí thư", "- 7/2021: Phó Bí thư"])
def test_a_month_that_opens_an_entry(text):
    (found,) = find_dates(Reading(f"Công tác\n{text}"))
    assert (found.text, found.value) == ("7/2021", "2021-07")


@pytest.mark.parametrize(
    "text", ["Nghị định 7/2021: sửa đổi", "- Quyết định 7/2021: Điều 2", "(số 9/2015-NQ)"]
)
def test_the_number_of_a_document_that_opens_an_entry(text):
    assert find_dates(Reading(text)) == []


@pytest.mark.parametrize(("value", "text"), _pairs(LUNAR))
def test_lunar_value(value, text):
    (found,) = find_dates(Reading(text))
    assert (found.value, found.calendar, found.text) == (value, "lunar", text)
    assert found.bounds() is None


@pytest.mark.parametrize("text", ["ngày 10/3 âm lịch", "ngày 10/3 (âm lịch)", "10/3 âm lịch"])
def test_the_lunar_calendar_may_be_named_after_the_day(text):
    (found,) = find_dates(Reading(f"từ {text}"))
    assert (found.value, found.calendar) == ("XXXX-03-10", "lunar")


@pytest.mark.parametrize(("kind", "text"), _pairs(NO_DATES))
def test_no_date(kind, text):
    assert find_dates(Reading(text)) == []
    assert find_dates(Reading(f"Báo cáo nêu {text}, theo kế hoạch.")) == []


@pytest.mark.parametrize(("value", "text"), _pairs(VALUES))
def test_decomposed_text_gives_the_same(value, text):
    (found,) = find_dates(Reading(unicodedata.normalize("NFD", text)))
    assert found.value == value
