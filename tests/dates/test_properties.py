"""What holds for every text: no crash, exact offsets, one value for all spellings, linear time."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.expressions import NO_DATES, VALUES
from tests.timing import assert_linear, seconds
from vn_directives.dates.grammar import find_all_dates, find_dates
from vn_directives.dates.points import DatePoint, span
from vn_directives.matching.reading import Reading

EXPRESSIONS = [text for texts in VALUES.values() for text in texts]
PIECES = [*EXPRESSIONS, *(text for texts in NO_DATES.values() for text in texts)]
WORDS = sorted({word for piece in PIECES for word in piece.split()})
SIGNS = [
    "²³",
    "٢٠",
    "9" * 5000,
    "/",
    "-",
    "–",
    ".",
    ",",
    ":",
    "(",
    ")",
    "|",
    "\n",
    "\n\n",
    " ",
    "và",
    "đến",
    "từ",
    "hôm nay",
]

# Texts made of whole expressions, of their words, and of anything.
texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES + SIGNS)).map(" ".join),
    st.lists(st.sampled_from(WORDS + SIGNS)).map(" ".join),
    st.lists(st.sampled_from(WORDS + SIGNS)).map("".join),
    st.text(alphabet="0123456789/-.:, hgngàytháđếnsáquýIV\n"),
)
days = st.none() | st.dates().map(lambda day: day.isoformat())


@given(texts, days)
def test_records_are_sound(text, reference):
    dates, relative = find_all_dates(Reading(text), reference)
    end = 0
    for record in dates:
        assert text[record.start : record.end] == record.text
        assert end <= record.start < record.end
        end = record.end
        assert "X" not in (record.resolved or "").replace("TMO", "")
        first, _, last = record.value.partition("/")
        assert DatePoint.parse(first).iso() == first
        assert not last or DatePoint.parse(last).iso() == last
        bounds = record.bounds()
        assert bounds is None or bounds[0] <= bounds[1]
    end = 0
    for record in relative:
        assert text[record.start : record.end] == record.text
        assert end <= record.start < record.end
        end = record.end
        assert all(record.end <= date.start or date.end <= record.start for date in dates)


@given(texts)
def test_decomposed_texts_give_the_same(text):
    text = unicodedata.normalize("NFC", text)
    dates, relative = find_all_dates(Reading(text))
    decomposed = find_all_dates(Reading(unicodedata.normalize("NFD", text)))
    assert [d.value for d in decomposed[0]] == [d.value for d in dates]
    assert [d.resolved for d in decomposed[1]] == [d.resolved for d in relative]


@given(st.sampled_from(EXPRESSIONS), st.sampled_from(["", "Báo cáo ngày mai, ", "Tại Hải An, "]))
def test_an_expression_means_the_same_in_a_sentence(expression, before):
    alone = find_dates(Reading(expression))
    inside = find_dates(Reading(f"{before}{expression}, đoàn đã khảo sát."))
    assert [(d.value, d.text) for d in inside] == [(d.value, d.text) for d in alone]


HOSTILE = {
    "digits": "1 ",
    "one long number": "1",
    "slashes": "1/2/",
    "dashes": "5-",
    "enumeration": "ngày 1, ",
    "fractions": "1/2, ",
    "open enumeration": "ngày 5 và ",
    "parts of the day": "sáng ",
    "weekdays": "thứ hai, ",
    "clocks": "8 giờ sáng ",
    "years": "2020 - ",
    "months": "tháng 7, ",
    "quarters": "quý I, ",
    "brackets": "(1/2 ",
    "ranges": "1/2 đến ",
    "lines": "ngày\n5/\n",
    "blanks": "ngày            5/2 ",
    "open dates": "Ngày 5/2, ",
    "open dates and full ones": "Ngày 5/2, họp. Ngày 6/9/2020, ",
    "dates and years": "Ngày 5/2, năm 2020 ",
    "relative": "cùng ngày, ",
    "counts": "3 năm trước ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_linear_time(unit):
    assert_linear(
        lambda size: Reading(unit * (size // len(unit))),
        lambda reading: find_all_dates(reading, "2020-07-30"),
        size=4_000,
        times=4,
    )


def test_linear_time_of_a_number_before_a_line_of_stars():
    reading = Reading("Điều 1" + "*" * 80_000)
    # Quadratic time would be some 20 seconds.
    assert seconds(lambda: find_all_dates(reading), repeats=1) < [0.5]


def test_an_interval_does_not_end_before_it_begins() -> None:
    first = DatePoint(month=1, day=2)
    assert span(first, DatePoint(day=1)) is None
    assert span(first, DatePoint(day=3)) == (first, DatePoint(month=1, day=3))
    assert span(DatePoint(month=12, day=22), first) is not None  # into the next year
