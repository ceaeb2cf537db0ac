"""The identifiers of units that are read as no body."""

import pytest

import vn_directives
from vn_directives.register.facts import facts_of


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


def told(nlp, title, more=""):
    text = f"Từ năm 1990, ông Khuất Duy Tước là {title}.{more}"
    facts = facts_of(vn_directives.to_record(nlp(text), id="1"))
    known = {body["body_id"] for body in facts["bodies"]}
    assert all(post["body_id"] in {*known, None} for post in facts["positions"])
    return [(post["body"], post["body_id"]) for post in facts["positions"]]


@pytest.mark.parametrize(
    ("title", "body", "id"),
    [
        # forces, with their parts
        ("Tư lệnh Quân đoàn 3", "Quân đoàn 3", "vn/quan-doan-3"),
        ("Tư lệnh Quân đoàn 4, Bộ Quốc phòng", "Quân đoàn 4", "vn/quan-doan-4"),
        ("Tư lệnh Quân chủng PK-KQ", "Quân chủng PK-KQ", "vn/quan-chung-phong-khong-khong-quan"),
        ("Tư lệnh Bộ đội Biên phòng", "Bộ đội Biên phòng", "vn/bo-doi-bien-phong"),
        ("Bí thư Đảng ủy Binh đoàn 15", "Đảng ủy Binh đoàn 15", "vn/binh-doan-15/dang-uy"),
        ("Chính ủy Học viện Chính trị", "Học viện Chính trị", "vn/hoc-vien-chinh-tri-quan-su"),
        (
            "Chính ủy Trường Đại học Chính trị",
            "Trường Đại học Chính trị",
            "vn/truong-si-quan-chinh-tri",
        ),
        (
            "Trưởng phòng Quân nhu, Cục Hậu cần, Quân khu 4",
            "Phòng Quân nhu, Cục Hậu cần, Quân khu 4",
            "vn/quan-khu-4/cuc-hau-can/phong-quan-nhu",
        ),
        (
            "Sư đoàn trưởng Sư đoàn 45, Quân khu 4",
            "Sư đoàn 45, Quân khu 4",
            "vn/quan-khu-4/su-doan-45",
        ),
        # societies of the whole country
        ("Chủ tịch Hội Nuôi ong Việt Nam", "Hội Nuôi ong Việt Nam", "vn/hoi-nuoi-ong-viet-nam"),
        ("Phó Chủ tịch Hội Chữ thập đỏ Việt Nam", "Hội Chữ thập đỏ Việt Nam", "vn/hoi-chu-thap-do"),
        # what the office tells
        ("Ngoại trưởng Nga", "Bộ Ngoại giao Nga", "nga/bo-ngoai-giao"),
        ("Thủ tướng Albania", "Chính phủ Albania", "albania/chinh-phu"),
        ("Đại sứ Việt Nam tại Lào", "Đại sứ quán Việt Nam tại Lào", "vn/dai-su-quan-tai-lao"),
        ("Đại sứ Lào tại Việt Nam", "Đại sứ quán Lào tại Việt Nam", "lao/dai-su-quan-tai-viet-nam"),
        ("Chủ tịch tỉnh Hưng Yên", "Ủy ban nhân dân tỉnh Hưng Yên", "33/uy-ban-nhan-dan"),
        ("Bí thư huyện Thạch Thất", "Huyện ủy Thạch Thất", "01.276/huyen-uy"),
        ("Tỉnh ủy viên tỉnh Hà Tĩnh", "Tỉnh ủy Hà Tĩnh", "42/tinh-uy"),
        # or the role alone
        ("Phó Tổng Kiểm toán Nhà nước", "Kiểm toán Nhà nước", "vn/kiem-toan-nha-nuoc"),
    ],
)
def test_what_a_unit_is_called_tells_which_it_is(nlp, title, body, id):
    assert told(nlp, title) == [(body, id)]


@pytest.mark.parametrize(
    "title",
    [
        "Chính ủy Trung đoàn 86",  # of which army, in which years
        "Tư lệnh Quân đoàn II",
        "Tổng trưởng Canh nông",
        "Bộ trưởng Tư pháp",  # pháp is no country here
        "Chủ tịch Hội Nuôi ong Lào Cai",
        "Chủ tịch Hội Hữu nghị Việt Nam - Nga",
        "Chủ tịch Hiệp hội doanh nghiệp Nhật Bản tại Việt Nam",
        "Trưởng Đoàn đại biểu Quân đội nhân dân Việt Nam",
        "Tổng thống Belarus",  # of no body
    ],
)
def test_of_others_none_is_told(nlp, title):
    ((_, id),) = told(nlp, title)
    assert id is None


def test_a_role_tells_a_body_of_this_country_but_for_a_foreigner(nlp):
    text = "Đồng chí {}, Bí thư Tỉnh ủy Lào Cai, Thường trực Ban Bí thư, dự họp."
    for name, id in (("Khuất Duy Tước", "vn/ban-bi-thu"), ("Mirela Popescu", None)):
        facts = facts_of(vn_directives.to_record(nlp(text.format(name)), id="1"))
        found = [(post["body"], post["body_id"]) for post in facts["positions"]]
        assert found[1:] == [("Ban Bí thư", id)]


def test_an_army_of_a_former_state_is_another(nlp):
    more = " Quân lực Việt Nam Cộng hòa có bốn quân đoàn."
    assert told(nlp, "Tư lệnh Quân đoàn 3", more) == [("Quân đoàn 3", None)]
    more += " Quân đội nhân dân Việt Nam cũng vậy."
    assert told(nlp, "Tư lệnh Quân đoàn 3", more) == [("Quân đoàn 3", "vn/quan-doan-3")]
    more = " Quân đội Quốc gia Việt Nam mạnh. Chính phủ Quốc gia Việt Nam đổ."
    assert told(nlp, "Tư lệnh Quân đoàn 3", more) == [("Quân đoàn 3", None)]
    more = " Đơn vị kết nghĩa với Thư viện Quốc gia Việt Nam."  # that is no state
    assert told(nlp, "Tư lệnh Quân đoàn 3", more) == [("Quân đoàn 3", "vn/quan-doan-3")]
