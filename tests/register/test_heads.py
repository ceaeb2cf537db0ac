"""Whom a page on a body names as those who lead it."""

import pytest

import vn_directives
from tests.register.test_offices import posts
from tests.timing import assert_linear
from vn_directives.register.heads import Heads


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


def titles_of(nlp, text):
    return [(title, body) for _, title, body in posts(nlp, text)]


BOX = (
    "# {page}\n\n| {page} | |\n|---|---|\n| Chỉ huy | |\n| {office} | Khuất Duy Tước |\n\n"
    "**Nó** được lập năm 1960."
)


@pytest.mark.parametrize(
    ("page", "office", "found"),
    [
        ("Học viện Sông An (Việt Nam)", "Giám đốc", ("Giám đốc Học viện Sông An", None)),
        ("Học viện Sông An", "Phó Chính ủy (2)", ("Phó Chính ủy Học viện Sông An", None)),
        (
            "Hội các Nghề cá, Diêm nghiệp Việt Nam",
            "Tổng Thư ký",
            (
                "Tổng Thư ký Hội các Nghề cá, Diêm nghiệp Việt Nam",
                "vn/hoi-cac-nghe-ca-diem-nghiep-viet-nam",
            ),
        ),
        (
            "Đảng ủy Công an Trung ương",
            "Ủy viên Thường vụ",
            (
                "Ủy viên Thường vụ Đảng ủy Công an Trung ương",
                "vn/dang-uy-cong-an-trung-uong/ban-thuong-vu",
            ),
        ),
        # who cannot be in such a body, a page on a place, on a man, on an office
        ("Bộ Y tế", "Chính ủy", ("Chính ủy", None)),
        ("Sông An", "Giám đốc", ("Giám đốc", None)),
        ("Lê Hoài Đức", "Giám đốc", ("Giám đốc", None)),
        ("Viện trưởng Viện Sử địa", "Phó Viện trưởng", ("Phó Viện trưởng", None)),
    ],
)
def test_a_box_at_the_head_of_a_page(nlp, page, office, found):
    assert found in titles_of(nlp, BOX.format(page=page, office=office))


LEADERS = "# Học viện Sông An\n\n## {heading}\n\n{lines}\n"


@pytest.mark.parametrize(
    ("heading", "lines", "found"),
    [
        ("Ban Giám đốc", "- Phó Giám đốc: Khuất Duy Tước", "Phó Giám đốc Học viện Sông An"),
        (
            "Lãnh đạo hiện nay",
            "- Giám đốc, Bí thư Đảng ủy: Lê Hoài Đức\n- Phó Chính ủy: Khuất Duy Tước",
            "Phó Chính ủy Học viện Sông An",
        ),
        (
            "Lãnh đạo hiện nay",
            "**Giám đốc: Lê Hoài Đức, Bí thư Đảng ủy****Phó Giám đốc:**\n\n- Khuất Duy Tước",
            "Phó Giám đốc Học viện Sông An",
        ),
        (
            "Lãnh đạo hiện nay",
            "| Tên | Chức vụ | Sinh |\n|---|---|---|\n| Khuất Duy Tước | Phó Giám đốc | 1970 |",
            "Phó Giám đốc Học viện Sông An",
        ),
        (
            "Lãnh đạo\n\n### Khóa 14",
            "- Phó Giám đốc Khuất Duy Tước (từ năm 2019)",
            "Phó Giám đốc Học viện Sông An",
        ),
        (
            "Lãnh đạo hiện nay",
            "**Bộ trưởng, Giám đốc: Lê Hoài Đức****Phó Giám đốc:**\n\n- Khuất Duy Tước",
            "Phó Giám đốc Học viện Sông An",
        ),
        # below a part of it, another's line that is lost, a list of others
        (
            "Lãnh đạo hiện nay",
            "- Giám đốc: Lê Hoài Đức\n- Khoa Cầu đường\n- Phó Giám đốc: Khuất Duy Tước",
            "Phó Giám đốc",
        ),
        (
            "Lãnh đạo hiện nay",
            "- Giám đốc: Lê Hoài Đức\n- Giám đốc: Khuất Duy Tước",
            "Giám đốc",
        ),
        (
            "Lãnh đạo hiện nay",
            "- Tham mưu trưởng: Lê Hoài Đức\n- Phó Chính ủy: Khuất Duy Tước",
            "Phó Chính ủy",
        ),
        ("Đơn vị trực thuộc", "- Phó Chính ủy: Khuất Duy Tước", "Phó Chính ủy"),
    ],
)
def test_lines_below_a_heading_of_leaders(nlp, heading, lines, found):
    named = posts(nlp, LEADERS.format(heading=heading, lines=lines))
    assert [title for name, title, _ in named if name == "Khuất Duy Tước"] == [found]


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("## Chính ủy, Phó Giám đốc qua các thời kỳ", "Phó Giám đốc Học viện Sông An"),
        ("## Chính ủy-Phó Giám đốc qua các thời kỳ", "Phó Giám đốc Học viện Sông An"),
        ("## Lãnh đạo các thời kỳ\n\n### Chính ủy/Phó Giám đốc", "Phó Giám đốc Học viện Sông An"),
        ("## Khoa Cầu đường\n\n### Chính ủy/Phó Giám đốc", "Phó Giám đốc"),
        ("## Danh sách các Phó Giám đốc", "Phó Giám đốc Học viện Sông An"),
    ],
)
def test_a_heading_of_several_offices(nlp, heading, found):
    text = f"# Học viện Sông An\n\n{heading}\n\n- Khuất Duy Tước (1990 - 1995)\n- Lê Hoài Đức\n"
    assert found in [title for title, _ in titles_of(nlp, text)]


@pytest.mark.parametrize(
    ("heading", "cell", "found"),
    [
        ("Chính ủy qua các thời kỳ", "Phó Giám đốc", "Phó Giám đốc Học viện Sông An"),
        ("Truyền thống", "Phó Giám đốc", "Phó Giám đốc"),
        ("Chính ủy qua các thời kỳ", "Tổng cục trưởng", "Tổng cục trưởng"),
    ],
)
def test_cells_below_a_heading_of_offices(nlp, heading, cell, found):
    head = "| Tên | Thời gian | Ghi chú |\n|---|---|---|\n"
    text = f"# Học viện Sông An\n\n## {heading}\n\n{head}| Khuất Duy Tước | 1990-1995 | {cell} |\n"
    assert found in [title for title, _ in titles_of(nlp, text)]


def test_the_committee_of_an_organ_below_a_heading_of_offices(nlp):
    page = (
        "# Ban Nội chính Trung ương\n\n## Lãnh đạo\n\n### Phó Trưởng ban\n\n"
        "- Khuất Duy Tước, Bí thư Đảng ủy cơ quan\n- Lê Thị Bưởi\n"
    )
    assert (
        "Bí thư Đảng ủy cơ quan Ban Nội chính Trung ương",
        "vn/trung-uong/ban-noi-chinh/dang-uy-co-quan",
    ) in titles_of(nlp, page)
    other = page.replace("## Lãnh đạo\n\n### Phó Trưởng ban", "## Bạn đọc")
    assert ("Bí thư Đảng ủy cơ quan", None) in titles_of(nlp, other)


def test_the_staff_of_a_unit(nlp):
    text = (
        "# Quân khu 9\n\n## Tổ chức\n\n### Bộ Tham mưu\n\n"
        "- Tham mưu trưởng - Phó Bí thư Đảng ủy: Đại tá Lê Hoài Đức\n"
        "- Phó Tham mưu trưởng: Đại tá Khuất Duy Tước\n- Phòng Quân lực\n"
    )
    assert "Phó Tham mưu trưởng Quân khu 9" in [title for title, _ in titles_of(nlp, text)]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (
            "**Tổng công ty Đường Sông An** tên quân sự là **Binh đoàn 45**.",
            "Chính ủy Binh đoàn 45",
        ),
        ("| Tên khác | Binh đoàn 45 |", "Chính ủy Binh đoàn 45"),
        ("**Tổng công ty Đường Sông An** là của Nhà nước.", "Chính ủy"),
    ],
)
def test_a_page_tells_another_name_of_its_body(nlp, other, found):
    text = (
        f"# Tổng công ty Đường Sông An\n\n{other}\n\n## Lãnh đạo\n\n### Đoàn trưởng, Chính ủy\n\n"
    )
    assert found in [
        title for title, _ in titles_of(nlp, text + "- Khuất Duy Tước (1990 - 1995)\n")
    ]


def test_a_label_in_bold_is_none_of_the_name_before(nlp):
    text = (
        "# Bộ Y tế\n\n## Lãnh đạo hiện nay\n\n"
        "**Bộ trưởng: Lê Hoài Đức, Bí thư Đảng ủy****Thứ trưởng:**- Khuất Duy Tước\n"
    )
    named = [title for name, title, _ in posts(nlp, text) if name == "Lê Hoài Đức"]
    assert "Bộ trưởng Bộ Y tế" in named
    assert "Thứ trưởng Bộ Y tế" not in named


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lê Hoài Đức, Thủ tướng thứ 39 của Albania, đã mất.", "Thủ tướng Albania"),
        ("Lê Hoài Đức là Tổng thống của Peru.", "Tổng thống Peru"),
        ("Lê Hoài Đức là Thủ tướng của một nước nhỏ.", "Thủ tướng"),
    ],
)
def test_a_country_behind_an_office_of_the_state(nlp, text, title):
    assert [told for told, _ in titles_of(nlp, text)] == [title]


def test_a_body_that_is_read_in_part_has_the_words_of_its_heading(nlp):
    text = "# Ủy ban quốc gia chè và cà phê\n\n## Năm 1984\n\n- Tổng thư ký: Khuất Duy Tước\n"
    assert titles_of(nlp, text) == [("Tổng Thư ký Ủy ban quốc gia chè và cà phê", None)]


def test_an_item_that_is_no_known_body_gives_its_words(nlp):
    text = (
        "# Ban Tổ chức Trung ương\n\n- Ban Giao vận lâm thời (1950-1951)\n\n"
        "- Trưởng ban: Khuất Duy Tước\n"
    )
    assert titles_of(nlp, text) == [("Trưởng Ban Giao vận lâm thời", None)]


def _read(text):
    title = {"role": "Giám đốc", "name": "Giám đốc", "body_ref": None}
    starts = range(30, len(text), 40)
    Heads(text, [{**title, "start": start, "end": start + 8} for start in starts], [])


@pytest.mark.parametrize(
    ("page", "line", "found"),
    [
        (
            "Quân khu 9",
            "- Khuất Duy Tước – Tư lệnh Quân khu",
            ("Tư lệnh Quân khu 9", "vn/quan-khu-9"),
        ),
        (
            "Bộ Y tế (Việt Nam)",
            "- Khuất Duy Tước, Phó Bí thư Đảng ủy Bộ",
            ("Phó Bí thư Đảng ủy Bộ Y tế", "vn/bo-y-te/dang-uy"),
        ),
        (
            "Hội Nghề cá Sông An",
            "| Khuất Duy Tước | Chủ tịch Hội | 1960 |",
            ("Chủ tịch Hội Nghề cá Sông An", None),
        ),
        (
            "Hội Nghề cá Sông An",
            "## Chủ tịch Hội qua các thời kỳ\n\n- Khuất Duy Tước (1960 - 1965)",
            ("Chủ tịch Hội Nghề cá Sông An", None),
        ),
        (
            "Ủy ban Kinh tế của Quốc hội",
            "## Chủ nhiệm Ủy ban qua các thời kỳ\n\n- Khuất Duy Tước (1992 - 1997)",
            ("Chủ nhiệm Ủy ban Kinh tế", "vn/uy-ban-kinh-te"),
        ),
        # in prose, of one that a heading names, of one that goes on
        ("Quân khu 9", "Năm 1960, Khuất Duy Tước là Tư lệnh Quân khu.", ("Tư lệnh Quân khu", None)),
        (
            "Quân khu 9",
            "## Quân khu 8\n\n- Khuất Duy Tước – Tư lệnh Quân khu",
            ("Tư lệnh Quân khu", None),
        ),
        ("Bộ Y tế", "- Khuất Duy Tước, Chủ tịch Hội", ("Chủ tịch Hội", None)),
    ],
)
def test_in_a_list_the_noun_alone_is_that_of_the_page(nlp, page, line, found):
    assert found in titles_of(nlp, f"# {page}\n\n## Thành phần\n\n{line}\n")


@pytest.mark.parametrize("line", ["## Lãnh đạo\n\n", "- Giám đốc: A\n", "| Giám đốc | A |\n"])
def test_time_is_linear(line):
    assert_linear(lambda n: "# Học viện Sông An\n\n## Lãnh đạo\n\n" + line * n, _read, 2_000, 4)


def test_time_is_linear_in_a_heading():
    assert_linear(lambda n: "# Học viện Sông An\n\n## " + "Anh và " * n, _read, 2_000, 4)


def test_in_a_box_of_now(nlp):
    """``Bộ trưởng đương nhiệm``, and the name in the row below."""
    text = (
        "# Bộ Y tế (Việt Nam)\n\n| Bộ Y tế | |\n|---|---|\nBộ trưởng đương nhiệm | |\n"
        "Khuất Duy Tước | |\n| từ 8 tháng 4 năm 2021 | |\n\n**Nó** được lập năm 1960."
    )
    assert titles_of(nlp, text) == [("Bộ trưởng Bộ Y tế", "vn/bo-y-te")]
