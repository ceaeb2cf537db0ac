"""Words of officials: what verbs of posts say, and what calls persons."""

from __future__ import annotations

import pytest

from vn_directives.matching import Reading, load_lexicon
from vn_directives.officials.clause import gives_post, is_group, position_kind
from vn_directives.officials.honorifics import is_oblique

VERBS = load_lexicon("posts")["verbs"]
COMING = [entry["form"] for entry in VERBS if entry.get("comes")]
GIVING = [entry["form"] for entry in VERBS if entry.get("gives") or entry.get("honours")]


@pytest.mark.parametrize("verb", COMING)
def test_who_comes_to_a_post(verb: str) -> None:
    reading = Reading(f"ông Vũ An {verb} chức vụ Giám đốc")
    assert position_kind(reading, reading.words.index("giám")) == "appointed"


@pytest.mark.parametrize("words", ["cử tri và", "làm rõ chức vụ", "công bố chức vụ", "thăm"])
def test_who_comes_to_none(words: str) -> None:
    reading = Reading(f"ông Vũ An {words} Giám đốc")
    assert position_kind(reading, reading.words.index("giám")) == "held"


@pytest.mark.parametrize("verb", GIVING)
def test_who_gives_one(verb: str) -> None:
    assert gives_post(Reading(f"Bộ trưởng {verb} ông Vũ An"), 2)
    assert not gives_post(Reading("Bộ trưởng công bố ông Vũ An"), 2)


@pytest.mark.parametrize("calling", ["đồng chí", "thầy giáo", "ngài"])
def test_what_calls_persons_stands_between(calling: str) -> None:
    reading = Reading(f"bức thư của {calling} Vũ An")
    assert is_oblique(reading, reading.words.index("vũ"))
    reading = Reading(f"4 {calling} Phó Chủ tịch")
    assert is_group(reading, reading.words.index("phó"))
    reading = Reading(f"của trường. {calling} Vũ An")
    assert not is_oblique(reading, reading.words.index("vũ"))
