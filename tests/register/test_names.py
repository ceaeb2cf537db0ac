"""Names of persons in one spelling."""

from __future__ import annotations

import pytest

from vn_directives.matching import load_lexicon
from vn_directives.register.names import name_key, untitled
from vn_directives.register.sounds import sounds


@pytest.mark.parametrize("entry", load_lexicon("names")["baptismal"], ids=lambda e: e["form"])
def test_a_christian_name_is_left_out(entry: dict[str, list[str]]) -> None:
    assert entry["examples"]
    for example in entry["examples"]:
        assert name_key(example) == "trần văn hòa"


@pytest.mark.parametrize("entry", load_lexicon("names")["titles"], ids=lambda e: e["form"])
def test_a_title_of_a_court_is_no_part_of_a_name(entry: dict[str, list[str]]) -> None:
    assert entry["examples"]
    for example in entry["examples"]:
        assert untitled(example) == "Keo Rithy"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Giuse Trần Năng", "trần năng"),
        ("Maria Lan", "maria lan"),  # no surname behind it
        ("Louis Bonnard", "louis bonnard"),
        ("Louis Philippe Bonnard", "louis philippe bonnard"),
        ("Trần Văn Luca", "trần văn luca"),
        ("Ng. Văn An", "nguyễn văn an"),
    ],
)
def test_name_key(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sithong Vorakham", "Xi-thoong Vô-la-khăm", True),
        ("Kaysana Phonvilay", "Cay-xa-na Phôn-vi-lay", True),
        ("Masahiro Denkai", "Ma-xa-hi-rô Đen-cai", True),
        ("Orest Rubakov", "Ô-rét Ru-ba-cốp", False),  # a consonant is left out
        ("Rem Rubakov", "Rem Ru-ba-cốp", True),
        ("Keo Sen", "Keosen", True),
        ("Samuel W. Lent", "Samuel H. W. Lent", False),
        ("Suriya Bahadur Thapan", "Sher Bahadur Deban", False),
    ],
)
def test_how_the_name_of_a_foreigner_sounds(one: str, other: str, same: bool) -> None:
    heard = [sounds(name) for name in (one, other)]
    assert None not in heard
    assert (heard[0][0] == heard[1][0]) is same


def test_a_vietnamese_name_is_not_compared_by_its_sound() -> None:
    assert sounds("Trần Văn Hòa") is None
    assert sounds("") is None
    assert sounds("A.Ma-lê-nô") == ("amrn", "mrn")
