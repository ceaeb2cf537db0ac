"""Which offices of one person are one, told in several words."""

import json

import pytest

from vn_directives.register import Register, build_register
from vn_directives.register.names import role_of
from vn_directives.register.reading import read_records

NAME = "Khuất Duy Tước"


@pytest.fixture
def posts(tmp_path):
    """The posts and roles of the person of whom texts tell, and in how many texts each is."""

    def read(*texts):
        lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts)]
        (tmp_path / "texts.jsonl").write_text("\n".join(lines), encoding="utf-8")
        records = list(read_records([str(tmp_path / "texts.jsonl")], 1 << 20))
        build_register(records, tmp_path / "r.duckdb")
        rows = Register(tmp_path / "r.duckdb").sql(
            "SELECT title, told.texts FROM persons JOIN ("
            "FROM positions SELECT person_id, title, texts UNION ALL "
            "FROM roles SELECT person_id, title, texts) AS told USING (person_id) "
            f"WHERE name = '{NAME}' ORDER BY title"
        )
        return {row["title"]: row["texts"] for row in rows.rows()}

    return read


def held(*titles):
    """A text for each title, of another day."""
    return [f"Ngày {n}/3/2016, {title} {NAME} họp." for n, title in enumerate(titles, 1)]


@pytest.mark.parametrize(
    "titles",
    [
        (
            "Tổng Bí thư",
            "Tổng Bí thư Đảng Cộng sản Việt Nam",
            "Tổng Bí thư Ban Chấp hành Trung ương Đảng",
        ),
        ("Thủ tướng", "Thủ tướng", "Thủ tướng", "Thủ tướng", "Thủ tướng", "Thủ tướng Chính phủ"),
        ("Ngoại trưởng", "Bộ trưởng Ngoại giao", "Bộ trưởng Bộ Ngoại giao"),
        ("Ngoại trưởng Mỹ", "Bộ trưởng Ngoại giao Hoa Kỳ"),
        ("Tổng trưởng Tài chính", "Bộ trưởng Bộ Tài chính"),
        ("Chủ tịch nước Lào", "Chủ tịch nước", "Chủ tịch Lào"),
        ("Đại sứ Việt Nam tại Lào", "Đại sứ đặc mệnh toàn quyền Việt Nam tại Lào"),
        ("Đại sứ Mỹ tại Việt Nam", "Đại sứ Hoa Kỳ tại Việt Nam"),
        ("Chính ủy Quân chủng Hải quân", "Chính ủy Quân chủng Hải quân Việt Nam"),
        ("Chính ủy Quân chủng Hải quân", "Chính ủy Hải quân"),
        ("Thứ trưởng thứ nhất Bộ Y tế", "Thứ trưởng Thường trực Bộ Y tế", "Thứ trưởng Thường trực"),
        ("Phó Trưởng Ban Thường trực Ban Dân vận Trung ương", "Phó Trưởng Ban Thường trực"),
        (
            "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
            "Chủ tịch Mặt trận Tổ quốc Việt Nam",
        ),
        ("Chủ tịch Hội Nông dân Việt Nam", "Chủ tịch Trung ương Hội Nông dân Việt Nam"),
        ("Bí thư Tỉnh ủy Lào Cai", "Bí thư Lào Cai"),
        ("Chủ tịch UBND tỉnh Lào Cai", "Chủ tịch tỉnh Lào Cai"),
        ("Ủy viên Trung ương Đảng", "Ủy viên Ban Chấp hành Trung ương Đảng Lao động Việt Nam"),
        ("Ủy viên Xứ ủy Nam Kỳ", "Xứ ủy viên Nam Kỳ"),
        ("Bí thư Đảng ủy Công an Trung ương", "Bí thư Đảng ủy"),
        ("Bộ trưởng Bộ Công an", "Bộ trưởng Công an"),
        ("Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Chủ tịch Ủy ban Mặt trận"),
        ("Tỉnh ủy viên Tỉnh ủy Lào Cai", "Ủy viên Tỉnh ủy Lào Cai"),
        ("Phó Chủ tịch Quốc hội", "Phó Chủ tịch Thường trực Quốc hội"),
        ("Phó Chủ nhiệm chuyên trách Ủy ban Pháp luật", "Phó Chủ nhiệm Ủy ban Pháp luật"),
        ("Phó Cục trưởng phụ trách Cục Thuế", "Phó Cục trưởng Cục Thuế"),
        ("Phó Chủ tịch kiêm nhiệm Hội Nông dân Việt Nam", "Phó Chủ tịch Hội Nông dân Việt Nam"),
        ("Chủ nhiệm Ủy ban Vật giá Nhà nước", "Chủ tịch Ủy ban Vật giá"),
        ("Phó Tư lệnh về Chính trị Quân khu 3", "Phó Tư lệnh Chính trị Quân khu 3"),
        ("Phó Chủ tịch", "Phó Chủ tịch Thường trực Hội Nông dân Việt Nam"),
        ("Ủy viên Thường vụ", "Ủy viên Ban Thường vụ Thành ủy Hà Nội"),
        ("Bí thư thứ nhất Đảng Lao động Việt Nam", "Bí thư thứ nhất Trung ương Đảng"),
        ("Chủ tịch Đảng Cộng sản Trung Quốc", "Chủ tịch Ban Chấp hành Trung ương Đảng Trung Quốc"),
        ("Tổng Thanh tra Chính phủ", "Tổng Thanh tra Ban Thanh tra Chính phủ"),
        (
            "Phó Trưởng ban Ban Chỉ đạo Trung ương về phòng, chống tham nhũng",
            "Phó Trưởng ban Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực",
        ),
        ("Chính ủy Quân khu bốn", "Chính ủy Quân khu 4"),
        ("Chính ủy Liên khu IV", "Chính ủy Liên khu 4"),
        ("Chính ủy Chiến khu 2", "Chính ủy Khu 2"),
        ("Bí thư Trung ương Đảng", "Ủy viên Ban Bí thư", "Bí thư Ban Chấp hành Trung ương Đảng"),
        ("Chủ tịch Quốc hội", "Chủ tịch Ủy ban Thường vụ Quốc hội"),
        (
            "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
            "Chủ tịch Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
        ("Chủ tịch Tổng Công đoàn Việt Nam", "Chủ tịch Tổng Liên đoàn Lao động Việt Nam"),
        ("Trưởng Ban Kinh tế Trung ương", "Trưởng Ban Chính sách, chiến lược Trung ương"),
        ("Chủ tịch Ủy ban hành chính tỉnh Lào Cai", "Chủ tịch UBND tỉnh Lào Cai"),
        ("Cục trưởng Cục Chính trị Quân khu 2", "Chủ nhiệm Chính trị Quân khu 2"),
        ("Phó Chủ nhiệm Hậu cần Quân khu 9", "Phó Cục trưởng Cục Hậu cần Quân khu 9"),
        ("Tư lệnh Quân chủng PK-KQ", "Tư lệnh Quân chủng Phòng không - Không quân"),
        (
            "Bí thư Đảng ủy MTTQ, các đoàn thể Trung ương",
            "Bí thư Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        ),
        ("Viện trưởng Viện Nghiên cứu Quản lý Kinh tế", "Viện trưởng Viện Quản lý Kinh tế"),
        ("Cục trưởng Cục Chính trị Quân chủng PK-KQ", "Chủ nhiệm Chính trị Quân chủng PKKQ"),
        ("Tổng Thanh tra Chính phủ", "Tổng Thanh tra Nhà nước"),
        ("Bí thư Xứ ủy Nam Kỳ", "Bí thư Xứ ủy Nam Bộ"),
        (
            "Chủ tịch Nhóm Nghị sỹ hữu nghị Việt - Nhật",
            "Chủ tịch Nhóm Nghị sĩ hữu nghị Việt Nam - Nhật Bản",
        ),
        ("Bộ trưởng Bộ Giáo dục", "Bộ trưởng Bộ Giáo dục và Đào tạo"),
        ("Phó Chủ nhiệm Tổng cục Hậu cần", "Phó Chủ nhiệm Tổng cục Cung cấp"),
        (
            "Trưởng Ban Chỉ đạo 389 quốc gia",
            "Trưởng Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả",
        ),
        ("Tư lệnh Binh đoàn 12", "Tư lệnh Đoàn 559", "Tư lệnh Bộ đội Trường Sơn"),
        ("Chủ nhiệm Ủy ban Xã hội", "Chủ nhiệm Ủy ban các vấn đề xã hội"),
        ("Giám đốc Viện Khoa học Thủy lợi", "Viện trưởng Viện Khoa học Thủy lợi"),
        ("Phó Giám đốc Viện Văn học", "Phó Viện trưởng Viện Văn học"),
        ("Tổng Giám đốc Nha Thông tin", "Giám đốc Nha Thông tin"),
        ("Phó Chánh Văn phòng Chính phủ", "Phó Chủ nhiệm Văn phòng Chính phủ"),
        ("Chủ tịch Hội đồng Nhà nước", "Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Chủ tịch Liên đoàn LS Việt Nam", "Chủ tịch Liên đoàn Luật sư Việt Nam"),
        (
            "Chủ tịch Phòng Thương mại và Công nghiệp Việt Nam",
            "Chủ tịch Liên đoàn Thương mại và Công nghiệp Việt Nam",
        ),
        ("Phó Tư lệnh Quân khu 4", "Phó Tư lệnh về Chính trị Quân khu 4"),
        ("Chính ủy Quân đoàn 3", "Phó Tư lệnh Chính trị Quân đoàn 3"),
        ("Ủy viên Bộ Chính trị Đảng Lao động Việt Nam", "Ủy viên Bộ Chính trị"),
        ("Bí thư phụ trách Xứ ủy Bắc Kỳ", "Bí thư Xứ ủy Bắc Kỳ"),
        ("Phó Bí thư thứ nhất Thành ủy Hà Nội", "Phó Bí thư Thường trực Thành ủy Hà Nội"),
        ("Trưởng Phái đoàn đàm phán", "Trưởng Đoàn đàm phán"),
        ("Chủ tịch Hiệp hội DN trẻ Việt Nam", "Chủ tịch Hiệp hội Doanh nghiệp trẻ Việt Nam"),
        (
            "Tư lệnh Bộ Tư lệnh Lăng Chủ tịch Hồ Chí Minh",
            "Tư lệnh Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh",
        ),
        ("Chủ tịch Hội hữu nghị vùng Tây Bengan", "Chủ tịch Hội hữu nghị vùng Tây Bengal"),
        (
            "Trưởng Ban Pháp chế tỉnh Lào Cai",
            "Trưởng Ban Pháp chế Hội đồng nhân dân tỉnh Lào Cai",
        ),
        ("Chánh Văn phòng Bộ Y tế", "Chánh Văn phòng Bộ"),
    ],
)
def test_one_office_in_several_words(posts, titles):
    assert list(posts(*held(*titles)).values()) == [len(titles)]


@pytest.mark.parametrize(
    "titles",
    [
        ("Bộ trưởng Tư pháp", "Bộ trưởng Bộ Tài chính"),
        ("Bộ trưởng Tư pháp", "Bộ trưởng Giáo dục"),
        ("Đại sứ Việt Nam tại Lào", "Đại sứ Việt Nam tại Nga"),
        ("Bộ trưởng Ngoại giao", "Thứ trưởng Ngoại giao"),
        ("Ủy viên Trung ương Đảng", "Ủy viên dự khuyết Trung ương Đảng"),
        ("Ủy viên Trung ương Đảng", "Ủy viên Ban Chấp hành Trung ương Đoàn"),
        ("Bí thư Tỉnh ủy Lào Cai", "Bí thư Tỉnh ủy Gia Lai"),
        ("Bí thư thứ nhất Trung ương Đoàn", "Bí thư thứ nhất Trung ương Đảng"),
        ("Ủy viên Ban Bí thư", "Ủy viên Trung ương Đảng"),
        ("Chủ nhiệm Ủy ban Kinh tế", "Chủ nhiệm Ủy ban Pháp luật"),
        ("Cục trưởng Cục Chính trị Quân khu 2", "Chủ nhiệm Hậu cần Quân khu 2"),
        ("Ủy viên Ủy ban Thường vụ Quốc hội", "Ủy viên Ủy ban Pháp luật"),
        ("Bộ trưởng Bộ Công nghiệp nhẹ", "Bộ trưởng Bộ Công nghiệp nặng"),
        ("Giám đốc Sở Y tế tỉnh Lào Cai", "Giám đốc Viện Văn học"),
        ("Chủ nhiệm Ủy ban Pháp luật", "Chủ tịch Ủy ban Pháp luật"),
        ("Phó Tư lệnh về Chính trị Quân khu 4", "Phó Tư lệnh Quân khu 5"),
        ("Phó Chủ tịch Hội đồng Nhà nước", "Phó Chủ tịch nước"),
        ("Tư lệnh vùng III chiến thuật miền Tây", "Tư lệnh vùng II chiến thuật miền Tây"),
        ("Trưởng Ban Tổ chức Tỉnh ủy Lào Cai", "Trưởng Ban Tổ chức Trung ương"),
        ("Chính ủy Quân đoàn 3", "Phó Chính ủy Quân đoàn 3"),
    ],
)
def test_two_offices(posts, titles):
    assert list(posts(*held(*titles)).values()) == [1, 1]


def test_the_place_in_a_title_tells_the_office(posts):
    titles = ("Bí thư Tỉnh ủy Gia Lai", "Bí thư Tỉnh ủy Lào Cai", "Bí thư Gia Lai")
    assert posts(*held(*titles)) == {"Bí thư Tỉnh ủy Gia Lai": 2, "Bí thư Tỉnh ủy Lào Cai": 1}


@pytest.mark.parametrize(
    "deputy, standing, rows",
    [
        ("2011 đến năm 2014", "2011 đến năm 2016", 1),
        ("2009 đến năm 2011", "2011 đến năm 2016", 2),
        ("2013 đến năm 2014", "2011 đến năm 2016", 1),
        ("2013 đến năm 2018", "2011 đến năm 2016", 2),
    ],
)
def test_a_deputy_who_became_the_standing_one_held_two_offices(posts, deputy, standing, rows):
    told = posts(
        f"Từ năm {deputy}, {NAME} là Thứ trưởng Bộ Y tế.",
        f"Từ năm {standing}, {NAME} là Thứ trưởng Thường trực Bộ Y tế.",
    )
    assert len(told) == rows


@pytest.mark.parametrize(
    "first, second, rows",
    [
        ("1976 đến năm 1987", "1976 đến năm 1986", 1),
        ("1976 đến năm 1987", "1990 đến năm 1996", 2),
    ],
)
def test_a_ministry_with_another_field_is_one_where_the_periods_begin_together(
    posts, first, second, rows
):
    told = posts(
        f"Từ năm {first}, {NAME} là Bộ trưởng Bộ Giáo dục.",
        f"Từ năm {second}, {NAME} là Bộ trưởng Bộ Giáo dục và Đào tạo.",
    )
    assert len(told) == rows


@pytest.mark.parametrize("seen, rows", [("2023", 2), ("2025", 3)])
def test_a_bare_role_is_that_in_whose_period_it_is_seen(posts, seen, rows):
    told = posts(
        f"# Ban Dân vận\n\nNgày 3/3/{seen}, Trưởng Ban Dân vận Trung ương {NAME} họp.",
        f"Ngày 3/3/2012, Trưởng Ban Tổ chức Trung ương {NAME} họp.",
        f"- Trưởng ban: {NAME}, từ 4/2021–6/2024",
    )
    assert len(told) == rows


def test_who_was_for_politics_before_the_commissar_held_two_offices(posts):
    told = posts(
        f"Từ năm 1987 đến năm 1990, {NAME} là Phó Tư lệnh về Chính trị Quân khu 5.",
        f"Từ năm 1991 đến năm 1996, {NAME} là Chính ủy Quân khu 5.",
    )
    assert len(told) == 2


def test_the_title_is_that_of_the_office_which_most_texts_tell(posts):
    titles = ["Chủ nhiệm Ủy ban Pháp luật"] * 2 + ["Chủ nhiệm Ủy ban Pháp luật và Tư pháp"]
    assert posts(*held(*titles)) == {"Chủ nhiệm Ủy ban Pháp luật": 3}


def test_a_bare_deputy_is_the_standing_one_of_no_body_among_several(posts):
    standing = [
        f"Phó Chủ tịch Thường trực Hội {body} Việt Nam" for body in ("Nông dân", "Luật gia")
    ]
    assert len(posts(*held("Phó Chủ tịch", *standing))) == 3


def test_a_ministry_of_another_name_in_its_time_is_one_office(posts):
    told = posts(
        f"Từ năm 1987 đến năm 1991, {NAME} là Thứ trưởng Bộ Nội vụ.",
        f"Ngày 3/3/2016, nguyên Thứ trưởng Bộ Nội vụ {NAME} kể lại.",
    )
    assert list(told.values()) == [2]


def test_of_two_countries_are_two_offices(posts):
    told = posts(f"Thủ tướng Nam Phi {NAME} đến. Ngày 3/5/2010, Thủ tướng Peru {NAME} dự.")
    assert len(told) == 2


def test_a_bare_role_is_that_of_nearly_all_texts(posts):
    told = ["Bộ trưởng Bộ Y tế"] * 4 + ["Bộ trưởng Tài chính", "Bộ trưởng"]
    assert posts(*held(*told)) == {"Bộ trưởng Bộ Y tế": 5, "Bộ trưởng Tài chính": 1}
    told = ["Bộ trưởng Bộ Y tế", "Bộ trưởng Tài chính", "Bộ trưởng"]
    assert len(posts(*held(*told))) == 3


def test_a_bare_role_of_no_time_says_nothing_beside_others(posts):
    ministries = [
        f"Từ năm {years}, {NAME} là Bộ trưởng Bộ {field}."
        for years, field in (("1987 đến năm 1992", "Y tế"), ("1992 đến năm 1997", "Tài chính"))
    ]
    box = f"# Thạch Thị Mẫn\n\n| Nhiệm kỳ | |\n|---|---|\n| Bộ trưởng | {NAME} |\n"
    whole = {"Bộ trưởng Bộ Tài chính": 1, "Bộ trưởng Bộ Y tế": 1}
    assert posts(*ministries, box) == whole
    # in the years of one of them it is that one
    told = posts(*ministries, f"Từ năm 1988 đến năm 1990, {NAME} làm Bộ trưởng.")
    assert told == {**whole, "Bộ trưởng Bộ Y tế": 2}
    # in other years, or seen at another time, it is a post of its own
    told = posts(*ministries, f"Từ năm 2001 đến năm 2003, {NAME} làm Bộ trưởng.")
    assert told == {**whole, "Bộ trưởng": 1}
    assert posts(*ministries, *held("Bộ trưởng")) == {**whole, "Bộ trưởng": 1}
    assert posts(box) == {"Bộ trưởng": 1}


def test_a_head_of_government_is_of_the_state_of_that_time(posts):
    states = [
        f"Từ năm {years}, {NAME} là Thủ tướng {state}."
        for years, state in (("1980 đến năm 1984", "Nam Phi"), ("1990 đến năm 1994", "Peru"))
    ]
    told = posts(*states, f"Năm 1990, {NAME} được bầu làm Thủ tướng.")
    assert sorted(told.values()) == [1, 2]
    assert len(posts(*states, f"| Thủ tướng | {NAME} |")) == 2


def test_a_noun_alone_is_the_body_of_that_time(posts):
    whole = [f"Từ năm 1987 đến năm 1992, {NAME} là Chủ nhiệm Ủy ban Pháp luật của Quốc hội."]
    told = posts(*whole, f"Năm 1987, {NAME} được bầu làm Chủ nhiệm Ủy ban.")
    assert list(told.values()) == [2]
    assert len(posts(*whole, f"Năm 2001, {NAME} được bầu làm Chủ nhiệm Ủy ban.")) == 2


def test_a_chairman_who_was_head_of_state_is_called_so(posts):
    head = f"Từ năm 1987 đến năm 1992, {NAME} là Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam."
    others = [
        f"Từ năm 1987 đến năm 1992, {NAME} là Chủ tịch {body}."
        for body in ("Hội đồng Quốc phòng và An ninh", "Hội Luật gia Việt Nam")
    ]
    told = posts(head, head + " Ông về hưu.", *others, *held("Chủ tịch"))
    assert sorted(told.values()) == [1, 1, 3]
    # who leads something else in other years
    told = posts(head, *others, f"Từ năm 2001 đến năm 2003, {NAME} làm Chủ tịch.")
    assert told["Chủ tịch"] == 1


def test_a_member_is_one_of_a_body_that_the_text_tells(posts):
    assert len(posts(*held("Ủy viên Ủy ban Kiểm tra Trung ương", "Ủy viên"))) == 2
    assert len(posts(*held("Chủ nhiệm Ủy ban Kiểm tra Trung ương", "Chủ nhiệm"))) == 1


def test_what_is_told_of_other_years_is_another_post(posts):
    text = f"{NAME} là Chính ủy từ năm 1957 đến năm 1960. {NAME} là Chính ủy Quân khu 3 từ năm "
    assert len(posts(f"{text} 1967 đến năm 1973.")) == 2
    assert posts(f"{text} 1957 đến năm 1960.") == {"Chính ủy Quân khu 3": 1}


def test_who_is_appointed_long_after_came_to_another_post(posts):
    text = (
        f"Năm 1965, {NAME} được bổ nhiệm làm Vụ trưởng Vụ Lễ tân. Năm {{}}, bà được bổ nhiệm làm "
    )
    assert len(posts(f"{text.format(1972)} Vụ trưởng.")) == 2
    assert posts(f"{text.format(1966)} Vụ trưởng.") == {"Vụ trưởng Vụ Lễ tân": 1}
    ended = text.replace("Năm 1965", "Từ năm 1965 đến năm 1974")
    assert posts(f"{ended.format(1972)} Vụ trưởng.") == {"Vụ trưởng Vụ Lễ tân": 1}


@pytest.mark.parametrize(
    ("told", "whole", "number"),
    [
        ("Tổng Bí thư", "Tổng Bí thư Đảng Cộng sản Việt Nam", 1),
        ("Trưởng Ban Thống nhất", "Trưởng Ban Thống nhất Trung ương", 1),
        ("Phó Bí thư Tỉnh ủy", "Phó Bí thư Tỉnh ủy Lào Cai", 2),
    ],
)
def test_what_began_before_the_whole_post(posts, told, whole, number):
    found = posts(
        f"Năm 1957, ông {NAME} được cử làm {told}.",
        f"Từ năm 1960 đến năm 1963, ông {NAME} là {whole}.",
    )
    assert len(found) == number


def test_the_title_is_that_of_the_body(posts):
    titles = ("Tổng Bí thư", "Tổng Bí thư", "Tổng Bí thư Đảng Nhân dân Cách mạng Việt Nam")
    told = posts(*held(*titles, "Tổng Bí thư Đảng Cộng sản Việt Nam"))
    assert told == {"Tổng Bí thư Đảng Cộng sản Việt Nam": 4}


@pytest.mark.parametrize(
    "rank, role, whole",
    [
        ("Phó Thường trực", "Bí thư", "Phó Bí thư Thường trực"),
        ("dự khuyết", "Ủy viên", "Ủy viên dự khuyết"),
        ("Phó", "Chủ tịch", "Phó Chủ tịch"),
        (None, "Chủ tịch", "Chủ tịch"),
    ],
)
def test_a_role_has_its_ranks_where_they_are_written(rank, role, whole):
    assert role_of({"rank": rank, "role": role}) == whole


def test_a_title_is_told_in_the_usual_spelling(posts):
    told = posts(
        f"Bí thư Thành ủy Thành phố Hồ CHí Minh {NAME} dự họp.",
        f"Bí thư Thành ủy Thành phố Hồ Chí Minh {NAME} thăm xã An Phú.",
        f"Bí thư Thành ủy Thành phố Hồ Chí Minh {NAME} tiếp dân.",
    )
    assert told == {"Bí thư Thành ủy thành phố Hồ Chí Minh": 3}
