"""The time of which the heading or caption above a list of officials tells."""

import pytest

from tests.timing import assert_linear
from vn_directives.register.captions import Captions

LATER = "\n\n## Xem thêm\n\nNăm 2024, Hội họp tại Hà Nội.\n"
BOARD = "# Ban Chỉ đạo Phát triển rừng\n\n## Thành viên\n\n{}\n\n{}" + LATER


@pytest.mark.parametrize(
    "heading, period",
    [
        ("### 1992–1997", ("1992", "1997", "former")),
        ("### Nhiệm kỳ 2011 - 2016", ("2011", "2016", "former")),
        ("### Giai đoạn 1984-1987", ("1984", "1987", "former")),
        ("**Từ 1980:**", ("1980", None)),
        ("### Thành viên khóa II (2005 - 2010)[3]", ("2005", "2010", "former")),
    ],
)
def test_a_term_in_the_heading_is_of_who_is_below_it(periods, heading, period):
    found = periods(BOARD.format(heading, "- Trưởng ban: Khuất Duy Tước\n- Ủy viên: Lê Văn Vỹ"))
    assert found["Khuất Duy Tước"][: len(period)] == period
    assert found["Lê Văn Vỹ"][: len(period)] == period


def test_a_title_may_be_above_its_names(periods):
    lines = "- Phó Trưởng ban:\n\n- Khuất Duy Tước\n- Lê Văn Vỹ"
    found = periods(BOARD.format("### Nhiệm kỳ 2011 - 2016", lines))
    assert found["Lê Văn Vỹ"] == ("2011", "2016", "former")


@pytest.mark.parametrize(
    "line",
    [
        "- Các Ủy viên: ông Lê Văn Vỹ, Khuất Duy Tước",
        "- Ban Chỉ đạo có 5 người. Trưởng ban: Khuất Duy Tước",
        "- Trưởng ban: Lê Văn Vỹ, Ủy viên: Khuất Duy Tước",
        "- Khuất Duy Tước – Phó Trưởng ban",
        "- Ủy viên: Lê Văn Vỹ (đến 1994), Khuất Duy Tước",
    ],
)
def test_how_a_list_names_its_members(periods, line):
    found = periods(BOARD.format("### 1992–1997", line))
    assert found["Khuất Duy Tước"] == ("1992", "1997", "former")


def test_terms_that_follow_one_another_are_one_period(periods):
    lines = "- Ủy viên: Khuất Duy Tước\n\n### 1997 - 2002\n\n- Ủy viên: Khuất Duy Tước"
    found = periods(BOARD.format("### 1992 - 1997", lines))
    assert found["Khuất Duy Tước"] == ("1992", "2002", "former")


GOVERNMENT = """# Chính phủ Lê Văn Vỹ lần 2

| Chính phủ Lê Văn Vỹ lần 2 | |
|---|---|
| {} | |
| Ngày thành lập | 25 tháng 7 năm 2007 |

{}

## Thành viên

{}

## Xem thêm

Năm 2024, Chính phủ họp tại Hà Nội.
"""


@pytest.mark.parametrize(
    "lines",
    [
        "| Chức danh | Ông/bà |\n|---|---|\n| Bộ trưởng Bộ Y tế | Khuất Duy Tước |",
        "- Bộ trưởng Bộ Y tế: Khuất Duy Tước",
        "### Bộ trưởng Bộ Y tế\n\n- Khuất Duy Tước",
        "### Bộ trưởng Bộ Y tế\n\n- Bộ trưởng:\n\n- Khuất Duy Tước",
    ],
)
def test_a_page_on_one_term_tells_that_of_its_members(periods, lines):
    found = periods(GOVERNMENT.format("2007 - 2011", "Chính phủ đã hết nhiệm kỳ.", lines))
    assert found["Khuất Duy Tước"] == ("2007", "2011", "former")


@pytest.mark.parametrize(
    "period, above, lines",
    [
        ("2021 - 2026", "", "- Bộ trưởng Bộ Y tế: Khuất Duy Tước"),  # who came later is in it, too
        ("1945 - 1960", "", "- Bộ trưởng Bộ Y tế: Khuất Duy Tước"),
        ("2007 - 2011", "", "### Kỳ họp thứ ba\n\n- Bộ trưởng Bộ Y tế: Khuất Duy Tước"),
        ("2007 - 2011", "", "### Năm 2010\n\n- Bộ trưởng Bộ Y tế: Khuất Duy Tước"),
        ("2007 - 2011", "", "Tháng 5, Bộ trưởng Bộ Y tế Khuất Duy Tước đến thăm."),
        ("2007 - 2011", "- Bộ trưởng Bộ Y tế: Khuất Duy Tước", ""),
        (
            "2007 - 2011",
            "",
            "| Chức vụ | Tên | Nhiệm kỳ |\n|---|---|---|\n| Bộ trưởng Bộ Y tế | Khuất Duy Tước | |",
        ),
    ],
)
def test_what_a_page_on_one_term_does_not_tell(periods, period, above, lines):
    found = periods(GOVERNMENT.format(period, above, lines))
    assert found["Khuất Duy Tước"][:2] == (None, None)


def test_the_caption_of_a_table_of_a_government(periods):
    rows = "| Bộ trưởng Ngoại giao | Khuất Duy Tước |\n| Bộ trưởng Y tế | Lê Văn Vỹ |"
    found = periods(f"| Thành phần chính phủ 1967-1968 | |\n|---|---|\n{rows}\n{LATER}")
    assert found["Khuất Duy Tước"] == ("1967", "1968", "former")


@pytest.mark.parametrize(
    "heading, lines",
    [
        ("### Giai đoạn 1930 - 1948", "- Trưởng ban: Khuất Duy Tước"),  # one followed another
        ("### Năm 1992", "- Trưởng ban: Khuất Duy Tước"),
        ("### Lịch sử", "- Trưởng ban: Khuất Duy Tước"),
        ("### Kế hoạch trồng rừng 1992 - 1997", "- Trưởng ban: Khuất Duy Tước"),
        ("### 1992 - 1997", "- Khuất Duy Tước - Bộ trưởng Bộ Y tế"),  # what he is besides
        ("### 1992 - 1997", "- Nguyên Trưởng ban: Khuất Duy Tước"),
        ("### 1992 - 1997", "### Từ đó về sau\n\n- Trưởng ban: Khuất Duy Tước"),
        (
            "### 1992 - 1997",
            "- Ủy viên: Khuất Duy Tước\n\n### 2002 - 2007\n\n- Ủy viên: Khuất Duy Tước",
        ),
        ("### 1992 - 1997", "- Ủy viên: Khuất Duy Tước (mất năm 1995)"),
    ],
)
def test_what_is_no_term_of_theirs(periods, heading, lines):
    assert periods(BOARD.format(heading, lines))["Khuất Duy Tước"][:2] == (None, None)


def test_what_a_line_tells_comes_first(periods):
    lines = "- Trưởng ban: Khuất Duy Tước (đến 1994)"
    found = periods(BOARD.format("### 1992–1997", lines))
    assert found["Khuất Duy Tước"][:2] == (None, "1994")


def test_a_term_that_is_not_over_has_no_end(periods):
    found = periods(BOARD.format("### Nhiệm kỳ 2022 - 2027", "- Trưởng ban: Khuất Duy Tước"))
    assert found["Khuất Duy Tước"][:2] == ("2022", None)


def test_it_counts_where_no_text_says_when(joined):
    listed = BOARD.format("### 1992–1997", "- Trưởng ban: Khuất Duy Tước")
    told = "Ông Khuất Duy Tước làm Trưởng ban Chỉ đạo Phát triển rừng từ năm 1994 đến năm 1996."
    found = joined(listed, told).sql("SELECT DISTINCT held_from, held_to FROM positions").rows()
    assert {"held_from": "1994", "held_to": "1996"} in found


@pytest.mark.parametrize(
    "line",
    [
        "# Nội các A\n\n",
        "### 1992–1997\n",
        "**Từ 1980:**\n- a\n",
        "| Chính phủ 1967-1968 | |\n",
        "# a\n",
    ],
)
def test_linear(line):
    def read(text):
        dates = [{"start": 0, "end": 1, "value": "1992"}]
        Captions(text, dates, None, [])

    assert_linear(lambda count: line * count, read, 2000, 4)
