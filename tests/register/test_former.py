"""The former state of which a page is, for the offices of its cabinet."""

import pytest

import vn_directives
from vn_directives.register.facts import facts_of


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


def offices(nlp, text):
    facts = facts_of(vn_directives.to_record(nlp(text), id="1"))
    names = {person["official"]: person["name"] for person in facts["persons"]}
    return {names[p["official"]]: (p["title"], p["office"]) for p in facts["positions"]}


PAGE = """# {headline}

{lead}

| STT | Chức vụ | Tên |
|---|---|---|
| 1 | Thủ tướng | Lê Hoài Nam |
| 2 | Tổng trưởng Nội vụ | Khuất Duy Tước |
| 3 | Thứ trưởng Giáo dục | Nghiêm Bá Lộc |

Tổng thống Mirela Popescu đến thăm.

{rest}
"""
CABINET = "Nội các Lê Hoài Nam là nội các cuối cùng của chính thể Quốc gia Việt Nam, trước khi "
CABINET += "Việt Nam Cộng hòa ra đời."
OTHERS = "Việt Nam Cộng hòa đặt thủ đô ở Sài Gòn. " * 5


@pytest.mark.parametrize(
    ("headline", "lead", "rest", "state"),
    [
        # the first that a page on a cabinet names, though the others are named more often
        ("Nội các Lê Hoài Nam", CABINET, "", "Quốc gia Việt Nam"),
        ("Nội các Lê Hoài Nam", CABINET, OTHERS, "Quốc gia Việt Nam"),
        # the only one at the head of a page that names it often
        ("Lê Hoài Nam", OTHERS, "", "Việt Nam Cộng hòa"),
        ("Hội đồng Quân nhân (Việt Nam Cộng hòa)", "Danh sách.", OTHERS, "Việt Nam Cộng hòa"),
        ("Lê Hoài Nam", OTHERS, "Ông từng phục vụ Quốc gia Việt Nam.", "Việt Nam Cộng hòa"),
        # of nearly all places
        ("Lê Hoài Nam", "Ông mất ở Quốc gia Việt Nam.", OTHERS, "Việt Nam Cộng hòa"),
        # none of which says more
        ("Lê Hoài Nam", "Ông mất ở Quốc gia Việt Nam.", OTHERS[:80], None),
        ("Lê Hoài Nam", "Ông mất ở Đà Lạt.", "", None),
        # this country is named as often
        ("Lê Hoài Nam", OTHERS, "Việt Nam Dân chủ Cộng hòa ở miền Bắc. " * 5, None),
    ],
)
def test_the_state_of_a_cabinet(nlp, headline, lead, rest, state):
    found = offices(nlp, PAGE.format(headline=headline, lead=lead, rest=rest))
    slug = {"Quốc gia Việt Nam": "quoc-gia-viet-nam", "Việt Nam Cộng hòa": "viet-nam-cong-hoa"}
    behind = f" {state}" if state else ""
    assert found["Lê Hoài Nam"][0] == f"Thủ tướng{behind}"
    assert found["Khuất Duy Tước"][0] == f"Tổng trưởng Nội vụ{behind}"
    assert found["Nghiêm Bá Lộc"][0] == f"Thứ trưởng Giáo dục{behind}"
    assert found["Mirela Popescu"] == ("Tổng thống", None)
    ids = [found[name][1] for name in ("Lê Hoài Nam", "Khuất Duy Tước", "Nghiêm Bá Lộc")]
    of = slug.get(state)
    assert ids == (
        [f"thu-tuong|{of}", f"bo-truong|{of}/bo-noi-vu", f"thu-truong|{of}/bo-giao-duc"]
        if state
        else [None, None, None]
    )


def test_what_a_title_says_itself(nlp):
    text = (
        f"# Lê Hoài Nam\n\n{OTHERS}\n\nNăm 1950, Thủ tướng Quốc gia Việt Nam Lê Hoài Nam từ chức."
    )
    assert offices(nlp, text)["Lê Hoài Nam"] == (
        "Thủ tướng Quốc gia Việt Nam",
        "thu-tuong|quoc-gia-viet-nam",
    )
    text = f"# Lê Hoài Nam\n\n{OTHERS}\n\nÔng Lê Hoài Nam, Bí thư Tỉnh ủy Lào Cai, đến thăm."
    assert offices(nlp, text)["Lê Hoài Nam"] == ("Bí thư Tỉnh ủy Lào Cai", "bi-thu|10/tinh-uy")
