"""The term that stands right behind a post."""

import pytest

from tests.timing import assert_linear
from vn_directives.register.behind import terms_behind

LATER = "\nNgày 5/6/2023, Hội họp tại Hà Nội."


@pytest.mark.parametrize(
    "post, period",
    [
        ("nguyên Phó Bí thư Huyện ủy Bát Xát nhiệm kỳ 2010 - 2015", ("2010", "2015", "former")),
        ("Chủ tịch UBND huyện Bát Xát (nhiệm kỳ 2011-2016)", ("2011", "2016", "former")),
        ("Chủ tịch Hội Luật gia Việt Nam khóa IX, nhiệm kỳ 2009–2014", ("2009", "2014", "former")),
        ("Chủ tịch UBND huyện Bát Xát nhiệm kỳ 2021-2026", ("2021", None, "held")),
        ("nguyên Bí thư Huyện ủy Bát Xát nhiệm kỳ 2020 - 2025", ("2020", None, "former")),
        ("Ủy viên Trung ương Đảng khóa IX (2001-2006)", ("2001", "2006", "former")),
        ("Ủy viên Trung ương Đảng các khóa V và VI (1982 - 1991)", ("1982", "1991", "former")),
        (
            "Ủy viên Trung ương Đảng khóa IV (1976-1982)[2] và khóa V (1982-1986)",
            ("1976", "1986", "former"),
        ),
        ("Bí thư Huyện ủy Bát Xát nhiệm kỳ 2005-2010, 2010-2015", ("2005", "2015", "former")),
        ("thay mặt hội là Chủ tịch hội nhiệm kỳ 2005-2010", ("2005", "2010", "former")),
    ],
)
def test_a_term_behind_a_post_is_that_of_its_holder(periods, post, period):
    found = periods(f"Ông Khuất Duy Tước, {post}, đến thăm trường.{LATER}")
    assert found["Khuất Duy Tước"] == period


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Khuất Duy Tước trúng cử đại biểu HĐND tỉnh Lào Cai nhiệm kỳ 2011-2016.",
        "Ông Khuất Duy Tước được bầu làm Ủy viên Trung ương Đảng khóa XI (2011-2016).",
        "Ông Khuất Duy Tước giữ chức Phó Chủ tịch Quốc hội khóa XIII (2011-2016).",
    ],
)
def test_who_is_elected_for_a_whole_term(periods, sentence):
    assert periods(sentence + LATER)["Khuất Duy Tước"] == ("2011", "2016", "former")


@pytest.mark.parametrize(
    "sentence",
    [
        # who comes in the middle of a term
        "Ông Khuất Duy Tước được bầu giữ chức Bí thư Huyện ủy Bát Xát nhiệm kỳ 2010 - 2015.",
        "Huyện ủy chỉ định ông Khuất Duy Tước tham gia Ban Thường vụ và giữ chức Bí thư Huyện ủy"
        " Bát Xát nhiệm kỳ 2010 - 2015.",
        "Hội nghị bầu bổ sung ông Khuất Duy Tước làm Ủy viên Ban Bí thư khóa XI (2011 - 2016).",
        # and who leaves in it
        "Ông Khuất Duy Tước thôi giữ chức Bí thư Huyện ủy Bát Xát nhiệm kỳ 2010 - 2015.",
        "Miễn nhiệm chức vụ Chủ tịch UBND huyện Bát Xát nhiệm kỳ 2011-2016 đối với ông Khuất Duy"
        " Tước.",
        # of another post, or of what is named beside
        "Ông Khuất Duy Tước, Giám đốc Sở Y tế tỉnh Lào Cai, đại biểu HĐND nhiệm kỳ 2011-2016, nói.",
        "Ông Khuất Duy Tước, Bí thư Huyện ủy Bát Xát, khai mạc đại hội nhiệm kỳ 2010-2015.",
        "Bí thư Huyện ủy Bát Xát Khuất Duy Tước báo cáo về nhiệm kỳ 2010 - 2015.",
        "Ông Khuất Duy Tước, Bí thư Huyện ủy Bát Xát; kế hoạch giai đoạn 2010 - 2015 đã xong.",
        # nobody acts for a whole term, and the last of some is not told
        "Ông Khuất Duy Tước, Quyền Giám đốc Sở Y tế tỉnh Lào Cai nhiệm kỳ 2011-2016, nói.",
        "Ông Khuất Duy Tước, Ủy viên Trung ương Đảng khóa IX (2001-2006), khóa X, nói.",
        # a term between two is not told
        "Ông Khuất Duy Tước, Bí thư Huyện ủy Bát Xát nhiệm kỳ 2000-2005, 2010-2015, nói.",
    ],
)
def test_what_is_no_term_of_the_holder(periods, sentence):
    assert periods(sentence + LATER)["Khuất Duy Tước"][:2] == (None, None)


def test_who_was_replaced_left_in_a_term(periods):
    sentence = (
        "Ông Lê Văn Vỹ làm Chủ tịch UBND huyện Bát Xát nhiệm kỳ 2011-2016 thay ông Khuất Duy Tước."
    )
    assert periods(sentence + LATER)["Khuất Duy Tước"][:2] == (None, None)


def test_days_of_another_text_count_before_a_term(joined):
    term = "Ông Khuất Duy Tước, nguyên Bí thư Huyện ủy Bát Xát nhiệm kỳ 2010-2015, đến thăm."
    days = "Từ tháng 3/2012 đến tháng 8/2014, ông Khuất Duy Tước là Bí thư Huyện ủy Bát Xát."
    rows = joined(term + LATER, days + LATER).sql("SELECT held_from, held_to FROM positions").rows()
    assert list(rows) == [{"held_from": "2012-03", "held_to": "2014-08"}]


@pytest.mark.benchmark
def test_time_is_linear():
    title = {"start": 0, "end": 0, "former": True, "acting": False, "role": "Bí thư"}

    def make(n):
        return " khóa " + "IX, " * n + "X (2001-2006)" + ", XI (2006-2011)" * n

    def read(text):
        return list(terms_behind(text, {"rule": "after_name"}, title))

    assert len(read(make(2))) == 3
    assert_linear(make, read, size=2_000, times=8)
