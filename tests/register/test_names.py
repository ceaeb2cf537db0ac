"""Names of persons in one spelling."""

from __future__ import annotations

import pytest

from vn_directives.matching import load_lexicon
from vn_directives.register.names import name_key


@pytest.mark.parametrize("entry", load_lexicon("names")["baptismal"], ids=lambda e: e["form"])
def test_a_christian_name_is_left_out(entry: dict[str, list[str]]) -> None:
    assert entry["examples"]
    for example in entry["examples"]:
        assert name_key(example) == "trần văn hòa"


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
