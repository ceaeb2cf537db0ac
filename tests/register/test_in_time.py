"""Who held a post on a day: the last one seen in it, not all who were once."""

import json

import pytest

from vn_directives.register import Register, build_register
from vn_directives.register.reading import read_records

SEEN = [
    ("2001-03-05", "Bí thư Tỉnh ủy Lào Cai", "Vũ Khắc Tường"),
    ("2009-02-01", "Bí thư Tỉnh ủy Lào Cai", "Vũ Khắc Tường"),
    # One who was seen earlier for the first time, and later for the last.
    ("2000-04-07", "Bí thư Tỉnh ủy Lào Cai", "Giang Thế Quyền"),
    ("2015-04-07", "Bí thư Tỉnh ủy Lào Cai", "Giang Thế Quyền"),
    ("2019-06-02", "Bí thư Tỉnh ủy Lào Cai", "Kiều Anh Sơn"),
    # Two in a text of one day.
    ("2018-05-05", "Chủ tịch UBND tỉnh Lào Cai", "Thạch Văn Mẫn"),
    ("2018-05-05", "Chủ tịch UBND tỉnh Lào Cai", "Mạc Đình Hợp"),
    ("2003-05-05", "Phó Chủ tịch UBND tỉnh Lào Cai", "Lại Hữu Phước"),
    ("2017-05-05", "Phó Chủ tịch UBND tỉnh Lào Cai", "Phùng Thị Nga"),
    ("2019-05-05", "Phó Chủ tịch UBND tỉnh Lào Cai", "Tạ Quang Vinh"),
    # Of two who are told of long before and long after, the one of whom a text of the day tells.
    ("1990-03-01", "Giám đốc Công an TP.HCM", "Vũ Khắc Tường"),
    ("2022-03-01", "Giám đốc Công an TP.HCM", "Vũ Khắc Tường"),
    ("2017-06-02", "Giám đốc Công an TP.HCM", "Kiều Anh Sơn"),
    ("2022-04-01", "Giám đốc Công an TP.HCM", "Kiều Anh Sơn"),
    ("2016-05-05", "Chủ tịch Quốc hội", "Thạch Thị Mẫn"),
    ("2016-05-05", "Chủ tịch Quốc hội Lào", "Mạc Đình Hợp"),
    ("2016-05-05", "Bộ trưởng Bộ Ngoại giao", "Nghiêm Bá Lộc"),
    ("2016-05-06", "Ngoại trưởng Lào", "Mạc Đình Hợp"),
    ("2016-05-05", "Bộ trưởng Bộ Y tế", "Khúc Anh Dũng"),
    ("2016-05-05", "Đại sứ Việt Nam tại Lào", "Tạ Quang Vinh"),
    ("2016-05-05", "Đại sứ Việt Nam tại Nga", "Lại Hữu Phước"),
    ("2016-05-05", "Đại sứ Nga tại Việt Nam", "Ivan Orlov"),
]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("in_time")
    lines = [
        {"id": str(n), "date": day, "text": f"Sáng nay, {title} {name} kiểm tra tuyến đê số {n}."}
        for n, (day, title, name) in enumerate(SEEN)
    ]
    texts = folder / "texts.jsonl"
    texts.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    build_register(list(read_records([str(texts)], 1 << 20)), folder / "r.duckdb")
    return folder / "r.duckdb"


def found(register, title, day):
    return {row["name"]: row["certainty"] for row in register.who(title, "Lào Cai", day).rows()}


@pytest.mark.parametrize(
    "day, holders",
    [
        ("1999-01-01", {}),
        ("2012-01-01", {"Giang Thế Quyền": "seen"}),
        ("2016-01-01", {"Giang Thế Quyền": "likely"}),
        ("2019-06-02", {"Kiều Anh Sơn": "seen"}),
        ("2024-01-01", {"Kiều Anh Sơn": "likely"}),
        ("2028-01-01", {}),
    ],
)
def test_the_last_one_seen(register, day, holders):
    assert found(register, "Bí thư Tỉnh ủy", day) == holders


def test_one_holder_at_a_time(register):
    assert len(found(register, "Chủ tịch UBND tỉnh", "2019-01-01")) == 1


def test_a_post_of_several(register):
    """Deputies stand side by side, within a term of office."""
    assert found(register, "Phó Chủ tịch UBND tỉnh", "2020-01-01") == {
        "Phùng Thị Nga": "likely",
        "Tạ Quang Vinh": "likely",
    }


@pytest.mark.parametrize("place", ["TP HCM", "TP.HCM", "TPHCM", "thành phố Hồ Chí Minh", "79"])
def test_the_one_whom_the_nearest_text_tells_of(register, place):
    rows = register.who("Giám đốc Công an thành phố", place, "2017-06-03").rows()
    assert [(row["name"], row["certainty"]) for row in rows] == [("Kiều Anh Sơn", "seen")]


def test_a_body_of_the_centre_is_that_of_this_country(register):
    rows = register.who("Chủ tịch Quốc hội", None, "2016-05-05").rows()
    assert [row["name"] for row in rows] == ["Thạch Thị Mẫn"]


def test_without_a_day_all_are_named(register):
    assert len(found(register, "Bí thư Tỉnh ủy", None)) == 3


def test_one_of_several_who_came_to_the_post_shortly_before(tmp_path):
    lines = [
        {
            "id": "1",
            "date": "2024-05-05",
            "text": "Ngày 23/7/2013, ông Mạc Đình Hợp được bổ nhiệm giữ chức Thứ trưởng Bộ Y tế.",
        }
    ]
    texts = tmp_path / "texts.jsonl"
    texts.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    build_register(list(read_records([str(texts)], 1 << 20)), tmp_path / "r.duckdb")
    register = Register(tmp_path / "r.duckdb")
    for day, holders in (("2013-07-01", []), ("2013-08-01", ["Mạc Đình Hợp"]), ("2018-12-01", [])):
        rows = register.who("Thứ trưởng Bộ Y tế", None, day).rows()
        assert [row["name"] for row in rows] == holders, day


@pytest.mark.parametrize(
    "title, names",
    [
        ("Bộ trưởng Bộ Ngoại giao", ["Nghiêm Bá Lộc"]),
        ("Bộ trưởng Ngoại giao", ["Nghiêm Bá Lộc"]),
        ("Ngoại trưởng", ["Nghiêm Bá Lộc"]),
        ("Ngoại trưởng Lào", ["Mạc Đình Hợp"]),
        ("Đại sứ Việt Nam tại Lào", ["Tạ Quang Vinh"]),
        ("Đại sứ Nga tại Việt Nam", ["Ivan Orlov"]),
        ("Chủ tịch Quốc hội", ["Thạch Thị Mẫn"]),
    ],
)
def test_an_office_by_any_of_its_names(register, title, names):
    assert [row["name"] for row in register.who(title, None, "2016-05-06").rows()] == names


@pytest.mark.parametrize(
    "day, names",
    [
        ("2017-06-01", ["Vũ Khắc Tường"]),
        ("2017-08-01", ["Kiều Anh Sơn"]),
        ("2018-03-01", ["Kiều Anh Sơn"]),
        ("2012-03-01", ["Giang Thế Quyền"]),
        ("2012-08-01", ["Vũ Khắc Tường"]),
    ],
)
def test_who_comes_within_the_year_of_an_end_has_the_rest_of_it(joined, day, names):
    register = joined(
        "# Vũ Khắc Tường\n\n- 2012 - 2017: Bí thư Tỉnh ủy Lào Cai.",
        "Ông Giang Thế Quyền là Bí thư Tỉnh ủy Lào Cai từ ngày 3/5/2008 đến ngày 2/5/2012.",
        "Ngày 18/7/2017, ông Kiều Anh Sơn được bầu giữ chức Bí thư Tỉnh ủy Lào Cai.",
    )
    rows = register.who("Bí thư Tỉnh ủy Lào Cai", on=day).rows()
    assert [row["name"] for row in rows] == names
