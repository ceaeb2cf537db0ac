"""The parts of documents: each entry of the lexicon is read as it is told."""

from __future__ import annotations

import pytest

from vn_directives.directives.locators import chain_before
from vn_directives.matching import Reading, load_lexicon
from vn_directives.structure.parts import part_at, part_before, part_kinds

ENTRIES = load_lexicon("parts")["parts"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["name"])
def test_examples_are_parts(entry: dict) -> None:
    for example in entry["examples"]:
        reading = Reading(f"{example} Nghị định 9/2031/NĐ-CP")
        chain, _ = chain_before(reading, reading.words.index("nghị"))
        assert [locator.kind for locator in chain] == [entry["name"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [("của tiểu mục", "tiểu mục"), ("mục", "mục"), ("phụ lục", "phụ lục"), ("tại Điều", "điều")],
)
def test_the_longest_name_is_taken(text: str, name: str) -> None:
    words = text.lower().split()
    first, kind = part_before(words, len(words)) or (0, None)
    assert kind == part_kinds()[name]
    assert part_at(words, first) == (len(words), kind)


@pytest.mark.parametrize("text", ["danh mục", "thời điểm", "giai đoạn", "chi tiết", "kỷ lục", ""])
def test_words_that_only_end_like_a_part_are_none(text: str) -> None:
    words = text.split()
    assert part_before(words, len(words)) is None
    assert part_at(words, len(words) - 1 if words else 0) is None
