"""Countries are told once: titles, bodies and identifiers know the same."""

from __future__ import annotations

import pytest
from spacy.language import Language

import vn_directives
from vn_directives.identity.national import country_id
from vn_directives.places.countries import country_forms

FORMS = sorted({form for form, entry in country_forms() if "only_after" not in entry})


@pytest.fixture(scope="module")
def nlp() -> Language:
    return vn_directives.load()


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_read_in_titles_and_bodies(nlp: Language, form: str) -> None:
    doc = nlp(f"Đại sứ {form} gặp Quốc hội {form}.")
    assert f"Đại sứ {form}" in [title.text for title in doc._.titles]
    assert f"Quốc hội {form}" in [body.text for body in doc._.bodies]
    assert country_id(form) is not None


def test_the_names_of_a_country_have_one_identifier() -> None:
    assert country_id("Mỹ") == country_id("Hợp chúng quốc Hoa Kỳ") == "hoa-ky"
    assert country_id("Trung Hoa") == country_id("nước Trung Quốc") == "trung-quoc"
    assert country_id("VN") == country_id("Cộng hòa xã hội chủ nghĩa Việt Nam") == "vn"
    assert country_id("Việt Nam Cộng hòa") == "viet-nam-cong-hoa"


def test_a_longer_word_is_no_country(nlp: Language) -> None:
    doc = nlp("Chính phủ Liên hiệp Quốc gia ban hành sắc lệnh.")
    assert [body.text for body in doc._.bodies] == ["Chính phủ"]
