"""Of which unit a post is that says the noun of it alone."""

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
    ("told", "post"),
    [
        # the place of the level in the sentence
        (
            "ông Khuất Duy Tước làm Bí thư Tỉnh ủy Lào Cai (1951-1959), Chính trị viên Tỉnh đội",
            ("Chính trị viên Tỉnh đội Lào Cai", None),
        ),
        (
            "ông Khuất Duy Tước làm Phó Chủ tịch Ủy ban nhân dân tỉnh Lào Cai, đồng thời là"
            " Tỉnh ủy viên",
            ("Tỉnh ủy viên Tỉnh ủy Lào Cai", "10/tinh-uy"),
        ),
        # the unit that the sentence names before, or alone in the line
        (
            "ông Khuất Duy Tước trở lại Quân khu 3 giữ chức Tư lệnh Quân khu",
            ("Tư lệnh Quân khu 3", "vn/quan-khu-3"),
        ),
        (
            "Trung đoàn pháo binh 14 được thành lập. Ông Khuất Duy Tước làm Chính ủy Trung đoàn",
            ("Chính ủy Trung đoàn pháo binh 14", None),
        ),
        (
            "ông Khuất Duy Tước là Tổng cục trưởng Tổng cục Địa chất (1979); Bí thư Ban cán sự"
            " đảng Tổng cục",
            (
                "Bí thư Ban Cán sự đảng Tổng cục Địa chất",
                "vn/tong-cuc-dia-chat/ban-can-su-dang",
            ),
        ),
        # a steering committee that its line names
        (
            "Ban Chỉ đạo điều hành giá đã họp. Phó Thủ tướng Khuất Duy Tước, Trưởng Ban Chỉ đạo chủ"
            " trì cuộc họp",
            ("Trưởng Ban Chỉ đạo điều hành giá", None),
        ),
        (
            "Ban Chỉ đạo điều hành giá đã họp. Ông Khuất Duy Tước, Trưởng Ban Chỉ đạo về nhà ở,"
            " vắng mặt",
            ("Trưởng Ban Chỉ đạo", None),
        ),
        # two places, two units in other sentences, a name that goes on behind the noun
        (
            "ông Khuất Duy Tước rời Tỉnh ủy Lào Cai về Tỉnh ủy Yên Bái, là Tỉnh ủy viên",
            ("Tỉnh ủy viên", None),
        ),
        (
            "Sư đoàn 3 và Sư đoàn 5 ra Bắc. Ông Khuất Duy Tước làm Chính ủy Sư đoàn",
            ("Chính ủy Sư đoàn", None),
        ),
    ],
)
def test_noun_alone(nlp, told, post):
    assert post in posts(nlp, f"Năm 1956, {told}.")


def test_noun_of_the_page(nlp):
    text = (
        "# Hội Người cao tuổi Việt Nam\n\nĐại hội bầu ông Khuất Duy Tước làm Chủ tịch Hội.\n\n"
        "Tư lệnh Quân khu là ông Khuất Duy Tiến.\n"
    )
    found = posts(nlp, text)
    assert ("Chủ tịch Hội Người cao tuổi Việt Nam", "vn/hoi-nguoi-cao-tuoi") in found
    assert ("Tư lệnh Quân khu", None) in found
