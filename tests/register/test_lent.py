"""The body of a post that brackets, the line above, or the page's former name tell."""

import pytest

import vn_directives
from tests.register.test_offices import posts
from tests.timing import assert_linear
from vn_directives.register.facts import facts_of


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


A, B = "Khuất Duy Tước", "Lê Hoài Đức"
CHAIR = "Ủy ban nhân dân huyện Bát Xát"


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            f"Đơn tố cáo ông {A} (Chủ tịch) và ông {B} (Phó Chủ tịch) UBND huyện Bát Xát.",
            (A, f"Chủ tịch {CHAIR}", "10.082/uy-ban-nhan-dan"),
        ),
        (
            f"Đơn tố cáo ông {A} (Chủ tịch), {B} (Phó Chủ tịch) UBND huyện Bát Xát.",
            (B, f"Phó Chủ tịch {CHAIR}", "10.082/uy-ban-nhan-dan"),
        ),
        (f"- {A} (Thứ trưởng) Bộ Y tế\n- {B}\n", (A, "Thứ trưởng Bộ Y tế", "vn/bo-y-te")),
        # another sentence, what such a post does not lead, a verb between
        (
            f"Dự họp có ông {A} (Chủ tịch) và ông {B} (Phó Chủ tịch). UBND huyện Bát Xát báo cáo.",
            (B, "Phó Chủ tịch", None),
        ),
        (f"Ông {A} (Thứ trưởng) Sở Y tế Lào Cai mời dự.", (A, "Thứ trưởng", None)),
        (
            f"Ông {A} (Chủ tịch) đã gặp ông {B} (Phó Chủ tịch) UBND huyện Bát Xát.",
            (A, "Chủ tịch", None),
        ),
    ],
)
def test_brackets_lend_the_body_behind_them(nlp, text, post):
    assert post in posts(nlp, text)


UNITS = "# Đoàn Thanh niên Sông An\n\n## Đơn vị trực thuộc\n\n{}\n"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            f"- Trung tâm Sinh hoạt Sông An,\n*Giám đốc: {A}*",
            "Giám đốc Trung tâm Sinh hoạt Sông An",
        ),
        (
            f"- Báo Sông An,\n*Giám đốc: {B}* - Nhà văn hóa An Phú (cơ sở 2),\n*Giám đốc: {A}*",
            "Giám đốc Nhà văn hóa An Phú",
        ),
        (
            f"18. Chi nhánh phía Bắc\n\n- Địa chỉ: 12 phố Chợ\n- Giám đốc: {A}",
            "Giám đốc Chi nhánh phía Bắc",
        ),
        # a man, or what is no unit; no comma
        (f"- {B},\n*Giám đốc: {A}*", "Giám đốc"),
        (f"18. {B}\n\n- Địa chỉ: 12 phố Chợ\n- Giám đốc: {A}", "Giám đốc"),
        (f"- Chi nhánh phía Bắc.\n*Giám đốc: {A}*", "Giám đốc"),
    ],
)
def test_a_unit_above_a_label_is_led_by_who_stands_below(nlp, lines, title):
    assert (A, title, None) in posts(nlp, UNITS.format(lines))


FORMER = (
    "# Ủy ban Dân nguyện và Giám sát của Quốc hội\n\n{}\n\n## Danh sách\n\n### Khóa XIV\n\n"
    f"- {{}}:\n- {A}\n"
)


@pytest.mark.parametrize(
    ("told", "role", "post"),
    [
        ("Trước là Ban Dân nguyện.", "Phó Trưởng ban", "Phó Trưởng Ban Dân nguyện"),
        ("Trước là Ban Dân nguyện.", "Chủ nhiệm", "Chủ nhiệm Ủy ban Dân nguyện và Giám sát"),
        ("Trước là Ban Công tác đại biểu.", "Trưởng ban", "Trưởng Ban"),
    ],
)
def test_a_committee_of_the_assembly_was_a_board(nlp, told, role, post):
    assert post in [title for _, title, _ in posts(nlp, FORMER.format(told, role))]


PARTY = "# Tỉnh ủy Lào Cai\n\n## {}\n\n{}\n"
ELECTED = f"Đại hội lần thứ II họp năm 1960. Đại hội bầu {{}} gồm 20 người, {A} làm Bí thư."


@pytest.mark.parametrize(
    ("heading", "text", "body"),
    [
        ("Đại hội", ELECTED.format("Ban Chấp hành"), "10/tinh-uy"),
        ("Đảng bộ tỉnh Lào Cai", ELECTED.format("Ban Chấp hành Đảng bộ"), "10/tinh-uy"),
        ("Đại hội", f"Sau Đại hội, Chi bộ Sông An cử {A} làm Bí thư Chi bộ.", None),
        ("Đại hội", f"Năm 1960, {A} làm Bí thư.", None),
        ("Đại hội", f"Năm 1960, Đại hội Đoàn Thanh niên bầu {A} làm Bí thư.", None),
    ],
)
def test_the_congress_of_a_committee_elects_its_secretary(nlp, heading, text, body):
    assert [body] == [b for _, _, b in posts(nlp, PARTY.format(heading, text))]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("Giám đốc kiêm Chính ủy Trường Quân chính Sông An", "Giám đốc Trường Quân chính Sông An"),
        ("Phó Giám đốc - Chính ủy Trường Quân y Sông An", "Phó Giám đốc Trường Quân y Sông An"),
        ("Giám đốc, Chính ủy Trung đoàn 45", "Giám đốc"),
    ],
)
def test_who_directs_a_school_of_the_army_may_be_its_commissar(nlp, row, title):
    assert (A, title, None) in posts(nlp, f"Từ năm 1950, ông {A} là {row}.")


@pytest.mark.parametrize(
    ("page", "title", "body"),
    [
        (
            "Hội Luật gia Việt Nam",
            "Phó Chủ tịch Ban Chấp hành Trung ương Hội Luật gia Việt Nam",
            "vn/hoi-luat-gia/ban-chap-hanh",
        ),
        # a page on what is no society
        (
            "Bộ Y tế",
            "Phó Chủ tịch Ban Chấp hành Trung ương Hội",
            "vn/trung-uong-hoi/ban-chap-hanh",
        ),
    ],
)
def test_the_centre_of_a_society_is_that_of_its_page(nlp, page, title, body):
    line = f"- {A}, Phó chủ tịch Ban Chấp hành Trung ương Hội"
    assert (A, title, body) in posts(nlp, f"# {page}\n\n## Nhiệm kỳ III\n\n{line}\n")


@pytest.mark.parametrize(
    ("row", "title", "body"),
    [
        (
            "Phó Bí thư, Chủ tịch UBND huyện Bát Xát",
            "Phó Bí thư Huyện ủy Bát Xát",
            "10.082/huyen-uy",
        ),
        ("Bí thư kiêm Chủ tịch HĐND tỉnh Lào Cai", "Bí thư Tỉnh ủy Lào Cai", "10/tinh-uy"),
        (
            "Phó Bí thư, Chủ tịch UBND phường Sa Pa",
            "Phó Bí thư Đảng ủy phường Sa Pa",
            "10.088.03001/dang-uy",
        ),
        # who heads no place, or did so before
        ("Phó Bí thư, Giám đốc Sở Y tế tỉnh Lào Cai", "Phó Bí thư", None),
        ("Phó Bí thư, Chủ tịch Hội Nông dân tỉnh Lào Cai", "Phó Bí thư", None),
        ("Bí thư, nguyên Chủ tịch UBND huyện Bát Xát", "Bí thư", None),
        ("Bí thư, Phó Chủ tịch UBND huyện Bát Xát", "Bí thư", None),
    ],
)
def test_who_heads_a_place_is_secretary_of_its_committee(nlp, row, title, body):
    assert (A, title, body) in posts(nlp, f"Cùng dự có ông {A}, {row}.")


@pytest.mark.parametrize(
    "unit",
    [
        f"ông {A} (Chủ tịch) và ",
        "Phó Bí thư, ",
        f"- Trung tâm Sông An,\n*Giám đốc: {A}*",
        f"18. Chi nhánh phía Bắc\n\n- Địa chỉ: phố Chợ\n- Giám đốc: {A}\n\n",
    ],
)
def test_time_is_linear(nlp, unit):
    assert_linear(lambda n: vn_directives.to_record(nlp(unit * n), id="1"), facts_of, 150, 4)
