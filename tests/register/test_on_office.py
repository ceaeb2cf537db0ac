"""The body of an office on which a page is, for the lists of its holders."""

import pytest

import vn_directives
from tests.register.test_offices import posts

ROWS = (
    "| TT | Họ tên | Bắt đầu | Kết thúc |\n|---|---|---|---|\n"
    "| 1 | Khuất Duy Tước | 1960 | 1965 |\n"
)


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


@pytest.mark.parametrize(
    ("page", "heading", "title", "body"),
    [
        ("Bộ trưởng Bộ Y tế (Việt Nam)", "Danh sách Bộ trưởng", "Bộ trưởng Bộ Y tế", "vn/bo-y-te"),
        ("Bộ trưởng Bộ Y tế", "Bộ trưởng qua các thời kỳ", "Bộ trưởng Bộ Y tế", "vn/bo-y-te"),
        ("Bộ trưởng Bộ Y tế", "Danh sách Thứ trưởng", "Thứ trưởng", None),
        ("Lê Văn Bình", "Danh sách Bộ trưởng", "Bộ trưởng", None),
    ],
)
def test_the_list_of_the_page_s_office(nlp, page, heading, title, body):
    for link in ("", "[sửa | sửa mã nguồn]"):
        text = f"# {page}\n\nBài viết này.\n\n{link}## {heading}\n\n{ROWS}"
        assert [(name, of) for _, name, of in posts(nlp, text)] == [(title, body)]
