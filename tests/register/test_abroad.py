"""Of which country an office is whose title tells none."""

import pytest

import vn_directives
from vn_directives.register.facts import facts_of


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


def bodies(nlp, text, name):
    facts = facts_of(vn_directives.to_record(nlp(text), id="1"))
    official = next(p["official"] for p in facts["persons"] if p["name"] == name)
    return {(p["title"], p["body_id"]) for p in facts["positions"] if p["official"] == official}


@pytest.mark.parametrize(
    ("sentence", "title", "body"),
    [
        (
            "Đoàn đi thăm Phần Lan theo lời mời của Tổng thống Mikko Aaltonen, hai bên vui mừng.",
            "Tổng thống Phần Lan",
            None,
        ),
        (
            "Thủ tướng Mikko Aaltonen đã chào mừng đoàn Phần Lan.",
            "Thủ tướng Phần Lan",
            "phan-lan/chinh-phu",
        ),
        # who comes to a country is not of it; two are named; a name is no country
        ("Ông đã chào mừng Thủ tướng Mikko Aaltonen tới Trung Quốc.", "Thủ tướng", None),
        ("Thủ tướng Mikko Aaltonen tới Ấn Độ.", "Thủ tướng", None),
        ("Thủ tướng Mikko Aaltonen nói về Lào và Cuba.", "Thủ tướng", None),
        ("Ông Bùi Tuấn Anh gặp Thủ tướng Mikko Aaltonen.", "Thủ tướng", None),
    ],
)
def test_a_sentence_tells_the_country_of_a_foreigner(nlp, sentence, title, body):
    assert bodies(nlp, sentence, "Mikko Aaltonen") == {(title, body)}


PAGE = """# Nội các Bùi Hữu Tước (Việt Nam Cộng hòa)

Chính phủ Việt Nam Cộng hòa do ông Bùi Hữu Tước lập. Quốc hội Việt Nam Cộng hòa chuẩn y. Tổng
thống Việt Nam Cộng hòa, Quân lực Việt Nam Cộng hòa và báo chí Việt Nam Cộng hòa ủng hộ.

- Tổng trưởng Canh nông: Khuất Duy Mẫn
- Tổng trưởng Tư pháp: Nghiêm Bá Lộc

Năm 1952, ông Đoàn Gia Phúc là Thứ trưởng Canh nông.
"""


def test_a_page_on_a_former_state_tells_it(nlp):
    assert bodies(nlp, PAGE, "Khuất Duy Mẫn") == {
        ("Tổng trưởng Canh nông Việt Nam Cộng hòa", "viet-nam-cong-hoa/bo-canh-nong")
    }
    assert bodies(nlp, PAGE, "Nghiêm Bá Lộc") == {
        ("Tổng trưởng Tư pháp Việt Nam Cộng hòa", "viet-nam-cong-hoa/bo-tu-phap")
    }
    ((title, _),) = bodies(nlp, PAGE, "Đoàn Gia Phúc")  # before there was such a state
    assert title == "Thứ trưởng Canh nông"
