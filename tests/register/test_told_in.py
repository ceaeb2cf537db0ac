"""The body of a post in the words of its title, where no body is read in it."""

import pytest

import vn_directives
from vn_directives.register.facts import facts_of
from vn_directives.register.popolo import to_popolo


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


def told(nlp, title):
    text = f"Từ năm 1990, ông Khuất Duy Tước là {title}."
    facts = facts_of(vn_directives.to_record(nlp(text), id="1"))
    return [(post["body"], post["body_id"]) for post in facts["positions"]]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Tư lệnh Quân chủng Hải quân", "Quân chủng Hải quân"),
        ("nguyên Chính ủy Trung đoàn 86", "Trung đoàn 86"),
        ("Phó Tư lệnh Chính trị Sư đoàn 45", "Sư đoàn 45"),
        ("Chủ tịch Hội Nuôi ong Lào Cai", "Hội Nuôi ong Lào Cai"),
        ("Chủ tịch danh dự Hội Nuôi ong Lào Cai", "Hội Nuôi ong Lào Cai"),
        ("Chủ tịch đầu tiên của Hội Nuôi ong Lào Cai", "Hội Nuôi ong Lào Cai"),
        ("Tổng thống Belarus", "Belarus"),
        ("Tổng thống thứ 39 của Albania", "Albania"),
        # the noun of the unit is in the role
        ("Trưởng Ban Công vận Xứ ủy Bắc Kỳ", "Ban Công vận Xứ ủy Bắc Kỳ"),
        ("Trưởng phòng Bảo tồn", "Phòng Bảo tồn"),
        ("Trưởng Đoàn đại biểu Chính phủ Lào", "Đoàn đại biểu Chính phủ Lào"),
        ("Tổng trưởng Canh nông", "Bộ Canh nông"),
        ("Ngoại trưởng Nga", "Bộ Ngoại giao Nga"),
        ("Đại sứ Việt Nam tại Lào", "Đại sứ quán Việt Nam tại Lào"),
        ("Viện trưởng Viện Lúa Sông An", "Viện Lúa Sông An"),
        # or of whom somebody helps
        ("Trợ lý Ngoại trưởng Mỹ", "Bộ Ngoại giao Mỹ"),
        # a role alone, one with what its holder is charged with
        ("Phó Thủ tướng Thường trực", None),
        ("Quyền Chủ tịch nước", None),
        ("Phó Giám đốc phụ trách", None),
        ("Ủy viên Quốc phòng", None),
    ],
)
def test_the_words_of_a_title_tell_the_unit(nlp, title, body):
    assert [name for name, _ in told(nlp, title)] == [body]


LIST = """# Quân khu 9, Quân đội nhân dân Việt Nam

## Tổ chức

### Cục Hậu cần - Kỹ thuật

- Phòng Quân nhu

Trưởng phòng: Đại tá Khuất Duy Tước

## Lịch sử

Năm 1990, ông Nghiêm Bá Lộc là Trưởng phòng Bảo tồn: việc đó khó.
"""


def test_a_list_names_the_parts_of_the_body_of_its_page(nlp):
    facts = facts_of(vn_directives.to_record(nlp(LIST), id="1"))
    assert [post["body"] for post in facts["positions"]] == [
        "Phòng Quân nhu, Cục Hậu cần - Kỹ thuật, Quân khu 9",
        "Phòng Bảo tồn",
    ]


UNITS = """# Binh đoàn 15, Bộ Quốc phòng (Việt Nam)

## Đơn vị thành viên

7. Nhà máy Cơ khí

- Địa chỉ: Pleiku, Gia Lai
- Giám đốc: Thiếu tá Khuất Duy Tước
- Bí thư Đảng ủy: Thượng tá Nghiêm Bá Lộc
"""


def test_a_list_names_units_of_many_kinds(nlp):
    facts = facts_of(vn_directives.to_record(nlp(UNITS), id="1"))
    assert [(post["body"], post["body_id"]) for post in facts["positions"]] == [
        ("Nhà máy Cơ khí, Binh đoàn 15", "vn/binh-doan-15/nha-may-co-khi"),
        ("Đảng ủy", None),  # of which of them, nobody says
    ]


CABINET = """# Chính phủ nhiệm kỳ 3

| Chức vụ | Ghi chú |
|---|---|
– Bộ trưởng Bộ Y tế Nhậm chức 2 tháng 8 năm 2007 |
{line}
"""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Cựu Thứ trưởng Khuất Duy Tước từ Lào Cai |", "Nguyên Thứ trưởng Bộ Y tế"),
        ("Ông Khuất Duy Tước, Thứ trưởng từ năm 2001 |", "Thứ trưởng"),
        ("Phó Thống đốc Khuất Duy Tước từ Lào Cai |", "Phó Thống đốc"),
    ],
)
def test_a_deputy_below_the_line_of_a_head(nlp, line, title):
    facts = facts_of(vn_directives.to_record(nlp(CABINET.format(line=line)), id="1"))
    assert title in [post["title"] for post in facts["positions"]]


def test_a_body_that_is_read_has_its_own_name(nlp):
    assert told(nlp, "Bộ trưởng Bộ Y tế") == [("Bộ Y tế", "vn/bo-y-te")]


def test_who_led_a_unit_is_asked_by_its_words(joined):
    text = "Từ năm 1990, ông Khuất Duy Tước là Chính ủy Trung đoàn 86."
    with joined(text) as register:
        rows = register.body("trung doan 86").rows("positions")
        assert [row["name"] for row in rows] == ["Khuất Duy Tước"]
        assert not register.body("trung doan").rows("positions")
        (membership,) = to_popolo(register)["memberships"]
        assert membership["organization"] == {"name": "Trung đoàn 86"}
