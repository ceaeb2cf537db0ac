"""What a text is as a whole, from what stands in it."""

import re

import pytest

from tests.timing import assert_linear
from vn_directives.whole import day_of_text, title_of


@pytest.mark.parametrize(
    "record, title",
    [
        ({"title": "Tin", "text": "Quận ủy họp phiên thứ hai"}, "Tin"),
        ({"header": {"subject": "Về việc họp"}, "text": "UBND QUẬN HẢI AN"}, "Về việc họp"),
        ({"text": "\nQuận ủy Hải An họp\nSáng 5/3, Quận ủy họp."}, "Quận ủy Hải An họp"),
        (
            {"text": "Trang chủ | Tin tức | Văn bản\nTìm kiếm\n\nQuận ủy Hải An họp"},
            "Quận ủy Hải An họp",
        ),
        ({"text": "# Vũ Lân\n\nVũ Lân là Bí thư Quận ủy Hải An."}, "Vũ Lân"),
        ({"text": "**Quận ủy Hải An họp**\n"}, "Quận ủy Hải An họp"),
        ({"text": "Tin ngắn\n"}, "Tin ngắn"),
        ({"text": "a" * 300}, "a" * 200),
        ({"text": " \n***\n"}, None),
        ({}, None),
    ],
)
def test_title(record, title):
    assert title_of(record) == title


def date(start, value, **more):
    return {"start": start, "end": start + 4, "value": value, **more}


@pytest.mark.parametrize(
    "record, found",
    [
        (
            {"date": "2021-03-06T08:00", "header": {"issued_on": "2021-03-05"}},
            ("2021-03-06", "given"),
        ),
        ({"header": {"issued_on": "2021-03-05"}}, ("2021-03-05", "header")),
        ({"header": {"issued_on": "2021-03"}}, (None, None)),
        (
            {"dates": [date(0, "2021-03-04T08:35"), date(9, "XXXX-03-02", resolved="2021-03-02")]},
            ("2021-03-04", "latest date"),
        ),
        # Who is told of was born that day.
        ({"dates": [date(0, "1966-02-05"), date(11, "XXXX-06-26")]}, (None, None)),
        ({"dates": [date(0, "1966-02-05")], "date": "1966-02-05"}, ("1966-02-05", "given")),
        # A text that tells of a later month as just over is of a later day.
        (
            {
                "text": "abcd: phiên họp abcd vừa được tổ chức",
                "dates": [date(0, "2016-05-16"), date(16, "2017-05")],
            },
            (None, None),
        ),
        (
            {
                "text": "abcd: phiên họp abcd sắp được tổ chức",
                "dates": [date(0, "2016-05-16"), date(16, "2017-05")],
            },
            ("2016-05-16", "latest date"),
        ),
        (
            {
                "text": "abcd: kế hoạch abcd vừa được thông qua",
                "dates": [date(0, "2016-05-16"), date(15, "2017")],
            },
            ("2016-05-16", "latest date"),
        ),
        # A line that is nothing but a day and a clock tells when the page was published.
        (
            {"text": "(abcd)\nabcd", "dates": [date(1, "2021-03-04T08:35"), date(7, "2021-04-24")]},
            ("2021-03-04", "publication"),
        ),
        (
            {"text": "abcd họp\nab", "dates": [date(0, "2021-03-04T08:35"), date(9, "2021-03-24")]},
            ("2021-03-24", "latest date"),
        ),
        (
            {
                "dates": [
                    date(0, "2021-03-04"),
                    date(9, "XXXX-05-02", resolved="2021-05-02", rule="publication", anchor=[0, 4]),
                ]
            },
            ("2021-03-04", "publication"),
        ),
        (
            {"dates": [date(0, "2021-03-04"), date(9, "2021-04-20")]}
            | {"duties": [{"deadlines": [{"start": 9, "end": 13}]}]},
            ("2021-03-04", "latest date"),
        ),
        ({"dates": [date(0, "1956-10-15"), date(9, "2020")]}, (None, None)),
        ({"dates": [date(0, "2021-03-01/2021-03-09")]}, ("2021-03-01", "latest date")),
        ({"dates": [date(0, "2021-03/2021-05"), date(9, "2021-01-01/2021-12-31")]}, (None, None)),
        (
            {
                "dates": [
                    date(0, "1956-10-15"),
                    date(9, "XXXX-12-02", resolved="1956-12-02", rule="publication", anchor=[0, 4]),
                    date(19, "2021-03-04"),
                    date(29, "2020"),
                ]
            },
            ("2021-03-04", "latest date"),
        ),
        ({}, (None, None)),
    ],
)
def test_day(record, found):
    assert day_of_text(record) == found


@pytest.mark.parametrize(
    "text, day",
    [
        pytest.param("Đề án sẽ có hiệu lực từ 1/4/2021.", "2021-03-05", id="it will be"),
        pytest.param("Nộp báo cáo trước ngày 20/3/2021.", "2021-03-05", id="a limit"),
        pytest.param("Ngày 20/3/2021 tới, tỉnh bầu.", "2021-03-05", id="the next one"),
        pytest.param("Bộ đã hoàn thành từ 20/3/2021.", "2021-03-20", id="it is done"),
        pytest.param("Ông nghỉ từ ngày 20/3/2021.", "2021-03-20", id="since then"),
        pytest.param("Nộp trước ngày 20/6/2021.", "2021-06-20", id="far from the other"),
        pytest.param("Quận sẽ có từ 1/4/2021.[1]\n^Báo", "2021-04-01", id="in an encyclopedia"),
    ],
)
def test_a_day_to_come_is_not_that_of_the_text(text, day):
    text = f"Sáng 5/3/2021, Bộ họp. {text}"
    days = [
        {"start": m.start(), "end": m.end(), "value": f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}"}
        for m in re.finditer(r"(\d+)/(\d+)/(\d{4})", text)
    ]
    assert day_of_text({"text": text, "dates": days}) == (day, "latest date")


@pytest.mark.parametrize(
    "text, found",
    [
        ("| Nhiệm kỳ | 5/3/2020 – nay1 năm, 10 ngày |", ("2021-03-15", "duration")),
        ("5/3/2020 - nay | 42 ngày |\nTruy cập 3/4/2020", ("2020-04-16", "duration")),
        ("| 5/3/2020 – nay (1 năm) |", ("2020-03-05", "latest date")),
        ("| 5/3/2020 – nay1 năm, 10 ngày |\n1/7/2021", ("2021-07-01", "latest date")),
        ("| 5/3/2020 – 5/4/2020 31 ngày |", ("2020-04-05", "latest date")),
        ("| 5/3/9020 – nay99 năm, 10 ngày |", (None, None)),
    ],
)
def test_the_day_of_a_page_by_how_long_a_term_has_lasted(text, found):
    days = [
        {"start": m.start(), "end": m.end(), "value": f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}"}
        for m in re.finditer(r"(\d+)/(\d+)/(\d{4})", text)
    ]
    assert day_of_text({"text": text, "dates": days}) == found


@pytest.mark.parametrize("filling", ["-", " ", "# ", "*\n"])
def test_lines_without_words_take_time_by_their_length(filling):
    assert_linear(lambda size: filling * size, lambda text: title_of({"text": text}), 20_000, 4)
