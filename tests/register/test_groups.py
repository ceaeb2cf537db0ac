"""Of what a committee of the Party is whose post stands beside another of the same man."""

import pytest

import vn_directives
from vn_directives.register.facts import facts_of


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


def posts(nlp, text):
    facts = facts_of(vn_directives.to_record(nlp(text), id="1"))
    return [(p["title"], p["body_id"]) for p in facts["positions"]]


@pytest.mark.parametrize(
    ("row", "post"),
    [
        (
            "Bí thư Chi bộ, Phó Trưởng phòng Tham mưu an ninh, Công an tỉnh Lào Cai",
            ("Bí thư Chi bộ Phòng Tham mưu an ninh", "10/cong-an/phong-tham-muu-an-ninh/chi-bo"),
        ),
        (
            "Chính ủy Quân khu 2, Bí thư Quân khu ủy",
            ("Bí thư Quân khu ủy Quân khu 2", "vn/quan-khu-2/quan-khu-uy"),
        ),
        (
            "Chủ nhiệm Tổng cục Hậu cần - Bí thư Đảng ủy Tổng cục",
            ("Bí thư Đảng ủy Tổng cục Hậu cần", "vn/tong-cuc-hau-can/dang-uy"),
        ),
        (
            "nguyên Ủy viên Ban Thường vụ Đảng ủy, nguyên Phó Giám đốc Sở Y tế tỉnh Lào Cai",
            (
                "Nguyên Ủy viên Ban Thường vụ Đảng ủy Sở Y tế tỉnh Lào Cai",
                "10/so-y-te/dang-uy/ban-thuong-vu",
            ),
        ),
        (
            "Phó Giám đốc Sở Y tế tỉnh Lào Cai - Chủ tịch Công đoàn",
            ("Chủ tịch Công đoàn Sở Y tế tỉnh Lào Cai", "10/so-y-te/cong-doan"),
        ),
        (
            "Thứ trưởng Bộ Y tế[2] kiêm Phó Bí thư Ban Cán sự Đảng",
            ("Phó Bí thư Ban Cán sự đảng Bộ Y tế", "vn/bo-y-te/ban-can-su-dang"),
        ),
        (
            "Bí thư Ban Cán sự Đảng bộ Bộ Y tế",
            ("Bí thư Ban Cán sự đảng Bộ Y tế", "vn/bo-y-te/ban-can-su-dang"),
        ),
        (
            "Bí thư Đảng ủy kiêm Chủ tịch UBND xã Bản Phiệt, huyện Bảo Thắng, tỉnh Lào Cai",
            ("Bí thư Đảng ủy xã Bản Phiệt", "10.086.02911/dang-uy"),
        ),
        # of the Party itself, of a place, of another noun, of what stands behind it
        ("Bí thư Chi bộ, Bí thư Tỉnh ủy Lào Cai", ("Bí thư Chi bộ", None)),
        ("Bí thư Chi bộ, Phó Chủ tịch UBND tỉnh Lào Cai", ("Bí thư Chi bộ", None)),
        ("Chính ủy Quân khu 2, Bí thư Đảng ủy Tổng cục", ("Bí thư Đảng ủy Tổng cục", None)),
        ("Chính ủy Quân khu 2, Bí thư Đảng ủy bộ đội tình nguyện", ("Bí thư Đảng ủy", None)),
    ],
)
def test_group_beside_a_post(nlp, row, post):
    assert post in posts(nlp, f"Từ năm 1986 đến năm 1990, ông Khuất Duy Tước là {row}.")
