"""Verbs of posts: what each entry of the lexicon says of who holds the post."""

from __future__ import annotations

import pytest

from vn_directives.matching import Reading, load_lexicon
from vn_directives.officials.clause import gives_post, position_kind

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
