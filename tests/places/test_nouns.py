"""The kinds of units stand in one lexicon; what reads them agrees on their levels."""

import pytest
import spacy

from vn_directives.matching import Reading, load_lexicon
from vn_directives.places.nouns import committees, forms, nouns, unit_levels
from vn_directives.places.units import units

ENTRIES = load_lexicon("units")["units"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["name"])
def test_a_noun_stands_in_its_examples(entry):
    for example in entry["examples"]:
        words = Reading(example).words
        found = [forms().longest(words, i) for i in range(len(words))]
        assert entry["name"] in [noun.name for _, noun in filter(None, found)], example


def test_every_unit_of_the_gazetteer_is_of_a_kind_and_level_that_is_told():
    levels = unit_levels()
    for unit in units().values():
        assert unit.level in levels[unit.kind], unit
    known = {unit.kind for unit in units().values()}
    assert {noun.name for noun in nouns().values() if noun.is_unit} == known


def test_committees_are_bodies():
    heads = {head["name"] for head in load_lexicon("bodies")["heads"]}
    assert set(committees().values()) <= heads


@pytest.mark.parametrize(
    ("place", "level"),
    [
        ("thành phố Hạ Long", "district"),
        ("TP. Hạ Long", "district"),
        ("thành phố Hải Phòng", "province"),
        ("huyện Vĩnh Bảo", "district"),
        ("đặc khu Phú Quốc", "commune"),
    ],
)
def test_a_title_its_body_and_the_place_agree_on_the_level(nlp, place, level):
    doc = nlp(f"Chủ tịch {place} và Chủ tịch UBND {place} dự họp.")
    assert [title.level for title in doc._.titles] == [level, level]
    assert [body.level for body in doc._.bodies] == [level]
    assert {place.level for place in doc._.places} == {level}


def test_an_initial_is_no_district(nlp):
    assert [title.text for title in nlp("Chủ tịch H. nói với phóng viên.")._.titles] == ["Chủ tịch"]


def test_who_leads_a_city_of_a_province_gives_no_orders_to_the_province(nlp):
    text = "Chủ tịch thành phố Hạ Long yêu cầu UBND tỉnh Quảng Ninh báo cáo."
    assert list(nlp(text)._.instructions) == []


def test_a_kind_of_unit_of_ones_own():
    entry = {
        "id": "unit/lien-khu",
        "name": "liên khu",
        "levels": ["commune"],
        "examples": ["liên khu Hòa An"],
    }
    nlp = spacy.blank("xx")
    nlp.add_pipe("vn_vocabulary", config={"entries": [entry]})
    nlp.add_pipe("vn_bodies")
    (body,) = nlp("UBND liên khu Hòa An họp.")._.bodies
    assert (body.text, body.level) == ("UBND liên khu Hòa An", "commune")
