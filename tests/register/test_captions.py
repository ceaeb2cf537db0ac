"""The time of which the heading or caption above a list of officials tells."""

import pytest

from tests.timing import assert_linear
from vn_directives.register.captions import Captions

LATER = "\n\n## Xem thêm\n\nNăm 2024, Hội họp tại Hà Nội.\n"
BOARD = "# Ban Chỉ đạo Phát triển rừng\n\n## Thành viên\n\n{}\n\n{}" + LATER


@pytest.fixture
def periods(joined):
    """When a text says that each person held a post."""

    def read(text):
        rows = joined(text).sql(
            "SELECT name, held_from, held_to, positions.status"
            " FROM positions JOIN persons USING (person_id)"
        )
        return {row.pop("name"): tuple(row.values()) for row in rows.rows()}

    return read


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
        ("### 1992 - 1997", "- Lê Văn Vỹ, nguyên Trưởng ban\n- Khuất Duy Tước - Trưởng ban"),
        ("### 1992 - 1997", "- Nguyên Trưởng ban: Khuất Duy Tước"),
        ("### 1992 - 1997", "### Từ đó về sau\n\n- Trưởng ban: Khuất Duy Tước"),
        (
            "### 1992 - 1997",
            "- Ủy viên: Khuất Duy Tước\n\n### 1997 - 2002\n\n- Ủy viên: Khuất Duy Tước",
        ),
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
    "line", ["### 1992–1997\n", "**Từ 1980:**\n- a\n", "| Chính phủ 1967-1968 | |\n", "# a\n"]
)
def test_linear(line):
    def read(text):
        dates = [{"start": 0, "end": 1, "value": "1992"}]
        Captions(text, dates, None)

    assert_linear(lambda count: line * count, read, 2000, 4)
