"""A post held twice, and its beginning and end as several texts state them."""

import json

import pytest

from vn_directives.register import Register, build_register
from vn_directives.register.reading import read_records

HELD = "Ông Khuất Duy Tước là Bộ trưởng Bộ Tài chính từ {}."


@pytest.fixture
def periods(tmp_path):
    """The periods of the positions that texts tell of, and their status."""

    def read(*texts):
        lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts)]
        (tmp_path / "texts.jsonl").write_text("\n".join(lines), encoding="utf-8")
        records = list(read_records([str(tmp_path / "texts.jsonl")], 1 << 20))
        build_register(records, tmp_path / "r.duckdb")
        register = Register(tmp_path / "r.duckdb")
        rows = register.sql("SELECT held_from, held_to, status FROM positions ORDER BY held_from")
        return [tuple(row.values()) for row in rows.rows()]

    return read


def test_who_came_back_to_a_post_has_it_twice(periods):
    text = f"{HELD.format('năm 1958 đến năm 1965')} {HELD.format('năm 1977 đến năm 1982')}"
    assert periods(text, "Nguyên Bộ trưởng Bộ Tài chính Khuất Duy Tước phát biểu.") == [
        ("1958", "1965", "former"),
        ("1977", "1982", "former"),
    ]


def test_a_second_term_may_begin_alone(periods):
    assert periods(f"{HELD.format('năm 1958 đến năm 1965')} {HELD.format('năm 1977')}") == [
        ("1958", "1965", "former"),
        ("1977", None, "former"),
    ]


def test_one_term_goes_on_in_another(periods):
    text = f"{HELD.format('năm 1958 đến năm 1965')} {HELD.format('năm 1965 đến năm 1971')}"
    assert periods(text) == [("1958", "1971", "former")]


def test_an_end_is_of_the_text_that_states_the_beginning(periods):
    whole = HELD.format("tháng 8/1969 đến tháng 4/1979")
    told = "Ông Khuất Duy Tước thôi giữ chức Bộ trưởng Bộ Tài chính ngày 22/1/1981."
    assert periods(whole, told) == [("1969-08", "1979-04", "former")]


def test_of_one_year_the_finest_value(periods):
    texts = (HELD.format("năm 2011 đến năm 2016"), HELD.format("3/8/2011 đến 8/4/2016"))
    assert periods(*texts) == [("2011-08-03", "2016-04-08", "former")]


@pytest.mark.parametrize(
    ("day", "texts", "begins"),
    [("2017-05-20", 2, None), ("2017-05-20", 1, "2021-04-08"), ("2020-09-20", 2, "2021-04-08")],
)
def test_a_beginning_long_after_others_saw_it_held_is_of_a_later_term(tmp_path, day, texts, begins):
    told = [(day, f"Bộ trưởng Bộ Tài chính Khuất Duy Tước thăm xã {n}.") for n in range(texts)]
    last = ("2021-06-01", HELD.format("ngày 8/4/2021"))
    seen(tmp_path, *told, last)
    rows = Register(tmp_path / "r.duckdb").sql("SELECT held_from FROM positions").rows()
    assert [row["held_from"] for row in rows] == [begins]


def seen(tmp_path, *texts):
    """Who was seen in a post, from when to when."""
    lines = [
        json.dumps({"id": str(n), "date": day, "text": text}) for n, (day, text) in enumerate(texts)
    ]
    (tmp_path / "texts.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build_register(
        list(read_records([str(tmp_path / "texts.jsonl")], 1 << 20)), tmp_path / "r.duckdb"
    )
    rows = Register(tmp_path / "r.duckdb").sql(
        "SELECT name, first_seen, last_seen FROM positions JOIN persons USING (person_id) "
        "ORDER BY name"
    )
    return [
        (row["name"], *(day and str(day)[:10] for day in (row["first_seen"], row["last_seen"])))
        for row in rows.rows()
    ]


def test_a_list_of_all_heads_is_no_sighting_of_them(tmp_path):
    """But of the one whose beginning it tells; and one of several deputies is seen."""
    heads = "- Bộ trưởng Bộ Y tế: Khuất Duy Tước\n- Bộ trưởng Bộ Y tế: Giang Thế Quyền (từ 2015)\n"
    heads += "- Bộ trưởng Bộ Y tế: Lý Đình Chín\n"
    deputies = "- Thứ trưởng Bộ Y tế: Mạc Đình Hợp\n- Thứ trưởng Bộ Y tế: Thạch Văn Mẫn\n"
    assert seen(tmp_path, ("2021-06-01", heads + deputies)) == [
        ("Giang Thế Quyền", "2021-06-01", "2021-06-01"),
        ("Khuất Duy Tước", None, None),
        ("Lý Đình Chín", None, None),
        ("Mạc Đình Hợp", "2021-06-01", "2021-06-01"),
        ("Thạch Văn Mẫn", "2021-06-01", "2021-06-01"),
    ]


def test_nobody_is_seen_in_a_post_after_its_end(tmp_path):
    texts = [
        ("2003-02-01", "Sáng nay, Bộ trưởng Bộ Y tế Khuất Duy Tước phát biểu."),
        ("2010-02-01", HELD.replace("Tài chính", "Y tế").format("năm 2002 đến năm 2007")),
        ("2020-02-01", "Ảnh: Bộ trưởng Bộ Y tế Khuất Duy Tước phát biểu."),
    ]
    assert seen(tmp_path, *texts) == [("Khuất Duy Tước", "2003-02-01", "2003-02-01")]


@pytest.mark.parametrize("later, status", [(1, "former"), (5, "held")])
def test_what_a_text_calls_former_is_so_unless_many_texts_go_on(periods, later, status):
    former = "Ngày 5/3/2016, nguyên Bộ trưởng Bộ Tài chính Khuất Duy Tước dự lễ."
    texts = [
        f"Ngày {day}/4/2025, Bộ trưởng Bộ Tài chính Khuất Duy Tước họp." for day in range(1, 6)
    ]
    assert periods(former, *texts[:later]) == [(None, None, status)]


def test_who_came_back_after_the_text_that_calls_the_post_former(periods):
    former = "Ngày 5/3/2016, nguyên Bộ trưởng Bộ Tài chính Khuất Duy Tước dự lễ."
    again = "Ngày 7/4/2018, ông Khuất Duy Tước được bổ nhiệm giữ chức Bộ trưởng Bộ Tài chính."
    assert periods(former, again) == [("2018-04-07", None, "appointed")]


@pytest.mark.parametrize(
    "later, status",
    [
        ("Ngày 9/4/2018, Bộ trưởng Bộ Tài chính Khuất Duy Tước họp.", "held"),
        ("Ngày 9/4/2018, Thứ trưởng Bộ Tài chính Mạc Thị Vân họp.", "appointed"),
    ],
)
def test_who_is_appointed_holds_the_post_where_another_text_says_so(periods, later, status):
    text = "Ngày 7/4/2018, ông Khuất Duy Tước được bổ nhiệm giữ chức Bộ trưởng Bộ Tài chính."
    assert ("2018-04-07", None, status) in periods(text, later)


def test_a_post_without_a_period_is_of_the_term_that_most_texts_state(periods):
    first, last = HELD.format("năm 1958 đến năm 1965"), HELD.format("năm 1977 đến năm 1982")
    told = "Nguyên Bộ trưởng Bộ Tài chính Khuất Duy Tước phát biểu."
    assert periods(first, f"{first} {told}", last) == [
        ("1958", "1965", "former"),
        ("1977", "1982", "former"),
    ]


def test_a_beginning_alone_is_of_the_term_that_it_is_nearest_to(periods):
    text = f"{HELD.format('năm 1958 đến năm 1965')} {HELD.format('năm 1977 đến năm 1982')}"
    began = "Năm 1957, ông Khuất Duy Tước được bổ nhiệm giữ chức Bộ trưởng Bộ Tài chính."
    assert [row[1] for row in periods(text, began, began + " Hết.")] == ["1965", "1982"]
    assert periods(text, began, began + " Hết.")[0][0] == "1957"


NAMES = ("Giang Thế Quyền", "Lý Đình Chín", "Mạc Đình Hợp", "Thạch Văn Mẫn", "Ông Ích Duy")
MEMBERS = (*NAMES, "Khuất Duy Hải", "Kiều Văn Thụ", "Tôn Thất Lập")
FIELDS = ("Y tế", "Tư pháp", "Nội vụ", "Xây dựng", "Công Thương", "Ngoại giao", "Quốc phòng")


@pytest.fixture
def minister(tmp_path):
    """What the register tells of one minister, where a text gives all of a term one period."""
    offices = [*(f"Bộ trưởng Bộ {field}" for field in FIELDS), "Tổng Thanh tra Chính phủ"]
    term = "".join(
        f"Ông {name} là {office} từ tháng 1/2011 đến tháng 1/2016.\n"
        for name, office in zip(MEMBERS, offices, strict=True)
    )
    term += HELD.format("tháng 1/2011 đến tháng 1/2016")

    def read(*texts):
        lines = [{"id": str(n), "text": text} for n, text in enumerate((term, *texts))]
        path = tmp_path / "texts.jsonl"
        path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        build_register(list(read_records([str(path)], 1 << 20)), tmp_path / "r.duckdb")
        query = "SELECT held_from, held_to FROM positions JOIN persons USING (person_id) "
        rows = Register(tmp_path / "r.duckdb").sql(f"{query} WHERE name = 'Khuất Duy Tước'").rows()
        return [tuple(row.values()) for row in rows]

    return read


def test_the_period_that_all_have_is_that_of_a_term(minister):
    """Nobody's own, where another text tells it or sees him later; else it is all that is known."""
    assert minister() == [("2011-01", "2016-01")]
    assert minister(HELD.format("tháng 8/2009 đến tháng 4/2018")) == [("2009-08", "2018-04")]
    later = "Ngày 6/6/2017, Bộ trưởng Bộ Tài chính Khuất Duy Tước họp."
    assert minister(later) == [("2011-01", None)]


TABLE = """Cập nhật ngày 5/8/2025.

| STT | Họ tên | Thời gian | Chức vụ |
|---|---|---|---|
| 1 | Khuất Duy Tước | {} | Ủy viên Trung ương Đảng |
"""


@pytest.mark.parametrize(
    ("time", "status"),
    [
        ("4/1976 - 1981", "former"),
        ("12 tháng 3 năm 1976 | 5 tháng 4 năm 1981", "former"),
        ("từ 1976 đến tháng 2/1981", "former"),
        ("2019 - nay", "held"),
        ("K9 (1976 - 1981)", "undated"),  # of a school
    ],
)
def test_what_a_row_of_a_time_long_over_tells_is_former(periods, time, status):
    assert [row[2] for row in periods(TABLE.format(time))] == [status]


@pytest.mark.parametrize(
    ("heading", "line", "status"),
    [
        ("### 1976–1981", "- Phó Chủ tịch Hội Luật gia: Khuất Duy Tước", "former"),
        ("### Khóa VI (1976 - 1981)", "| Phó Chủ tịch Hội Luật gia | Khuất Duy Tước |", "former"),
        ("### 1976–1981", "- Phó Chủ tịch Hội Luật gia: Khuất Duy Tước (từ tháng 3/2024)", "held"),
        ("### 1976–1981", "Phó Chủ tịch Hội Luật gia Khuất Duy Tước phát biểu.", "undated"),
        ("### Cựu thành viên", "- Phó Chủ tịch Hội Luật gia Khuất Duy Tước", "former"),
        ("### Nguyên lãnh đạo", "- Khuất Duy Tước, Phó Chủ tịch Hội Luật gia", "former"),
        ("### Cựu học viên", "- Khuất Duy Tước, Phó Chủ tịch Hội Luật gia", "held"),
        ("### 2021–2026", "- Phó Chủ tịch Hội Luật gia: Khuất Duy Tước", "held"),
        ("### Lãnh đạo", "- Phó Chủ tịch Hội Luật gia: Khuất Duy Tước", "held"),
    ],
)
def test_a_list_below_a_period_long_over_tells_of_the_past(periods, heading, line, status):
    text = f"# Hội Văn nghệ\n\nCập nhật ngày 5/8/2025.\n\n{heading}\n\n{line}\n"
    assert [row[2] for row in periods(text)] == [status]


def test_nobody_is_seen_in_a_post_before_its_beginning(tmp_path):
    told = HELD.replace("Tài chính", "Y tế").format("ngày 3/8/2011")
    early = ("2003-02-01", "Sáng nay, Bộ trưởng Bộ Y tế Khuất Duy Tước phát biểu.")
    assert seen(tmp_path, early, ("2012-02-01", told)) == [
        ("Khuất Duy Tước", "2012-02-01", "2012-02-01")
    ]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("| 2015 - 2020 | Phó Chủ tịch Hội Luật gia | Khuất Duy Tước (từ 4/2018) |", "former"),
        ("| 2015 - nay | Phó Chủ tịch Hội Luật gia | Khuất Duy Tước (từ 4/2018) |", "held"),
        ("| 2015 - 2020 | Phó Chủ tịch Hội Luật gia | Khuất Duy Tước (từ 4/2021) |", "held"),
        ("| 2020 - 2025 | Phó Chủ tịch Hội Luật gia | Khuất Duy Tước (từ 4/2021) |", "held"),
    ],
)
def test_what_began_in_a_term_that_is_over_is_former(periods, line, status):
    text = f"# Hội Văn nghệ\n\nCập nhật ngày 5/8/2025.\n\n{line}\n"
    assert [row[2] for row in periods(text)] == [status]


def test_the_end_of_acting_in_a_post_is_not_that_of_the_post(periods):
    acting = "Ông Khuất Duy Tước là Quyền Bộ trưởng Bộ Tài chính từ tháng 3/2021 đến tháng 8/2021."
    assert periods(acting) == [("2021-03", "2021-08", "former")]
    seen = "Ngày 5/10/2021, Bộ trưởng Bộ Tài chính Khuất Duy Tước họp."
    assert periods(acting, HELD.format("tháng 8/2021"), seen) == [("2021-03", None, "held")]
    assert periods(acting, seen) == [("2021-03", None, "held")]
    assert periods(acting, HELD.format("tháng 8/2021 đến tháng 4/2023")) == [
        ("2021-03", "2023-04", "former")
    ]
