"""The country of a high office that neither its title nor its sentence tells."""

import pytest

import vn_directives
from vn_directives.register.facts import facts_of


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


def offices(nlp, text):
    """The title, the identifier of the body and the office of each post."""
    facts = facts_of(vn_directives.to_record(nlp(text), id="1"))
    return [(p["title"], p["body_id"], p["office"]) for p in facts["positions"]]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Ông Khuất Duy Tước, Phó Tổng Tham mưu trưởng, phát biểu.",
            (
                "Phó Tổng Tham mưu trưởng",
                "vn/quan-doi-nhan-dan-viet-nam",
                "pho-tong-tham-muu-truong|vn",
            ),
        ),
        (
            "Ông Khuất Duy Tước, Ủy viên Trung ương dự khuyết, phát biểu.",
            (
                "Ủy viên Trung ương dự khuyết",
                "vn/trung-uong",
                "uy-vien-du-khuyet|vn/trung-uong",
            ),
        ),
        # other posts of its holder
        (
            "Ông Khuất Duy Tước làm Bí thư Tỉnh ủy Lào Cai, sau đó được bầu làm Phó Thủ tướng.",
            ("Phó Thủ tướng", "vn/chinh-phu", "pho-thu-tuong|vn"),
        ),
        (
            "Sáng nay, Tổng Bí thư, Chủ tịch nước Lào Souvanh Phomlack đến thăm.",
            ("Tổng Bí thư", None, "tong-bi-thu|lao"),
        ),
    ],
)
def test_country_of_an_office_that_each_has_once(nlp, text, post):
    assert post in offices(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        # another party, other words behind it
        "Đảng Công nông do ông Khuất Duy Tước làm Ủy viên Trung ương dự khuyết.",
        "Ông Khuất Duy Tước, Ủy viên Trung ương lâm thời của hội, phát biểu.",
        # a former state
        "Ông Khuất Duy Tước là Tổng Tham mưu trưởng, ông Lê Hoài Đức là đại tá của Việt Nam Cộng"
        " hòa.",
        # nothing tells it
        "Ông Khuất Duy Tước được bầu làm Phó Thủ tướng.",
        "Tổng Tham mưu trưởng John Maddison nói.",
    ],
)
def test_no_country_where_it_may_be_another(nlp, text):
    assert not [office for _, _, office in offices(nlp, text) if office and "|vn" in office]
