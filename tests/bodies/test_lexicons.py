"""The vocabulary of bodies: every entry finds its own examples."""

from typing import Any

import pytest

from vn_directives.bodies.grammar import find_phrases
from vn_directives.bodies.vocabulary import Head
from vn_directives.matching import Reading, load_lexicon

HEADS = load_lexicon("bodies")["heads"]
FIELDS = load_lexicon("bodies_fields")
HEADS_WITH_FIELDS = [head for head in HEADS if "fields" in head]


@pytest.mark.parametrize("entry", HEADS, ids=lambda entry: entry["name"])
def test_a_head_matches_its_examples(entry: dict[str, Any]) -> None:
    assert entry["examples"]
    for example in entry["examples"]:
        (phrase,) = find_phrases(Reading(f"{example}."))
        assert (phrase.start, phrase.end) == (0, len(Reading(example).words)), example
        inner = phrase
        names = {inner.head.name}
        while inner.parent is not None:
            inner = inner.parent
            names.add(inner.head.name)
        assert entry["name"] in names


@pytest.mark.parametrize("entry", HEADS, ids=lambda entry: entry["name"])
def test_a_head_has_known_attributes(entry: dict[str, Any]) -> None:
    assert set(entry) <= {*Head.__dataclass_fields__, "forms", "weak", "examples"}
    takes = {"field", "parent", "place", "country", "pair", "number", "host"}
    assert set(entry.get("takes", ())) <= takes
    parts = {"field", "parent", "place", "country", "number", "name", "field+parent"}
    assert set(entry.get("needs", ())) <= parts
    assert entry.get("level") in {None, "central", "province", "district", "commune"}
    assert entry.get("case") in {None, "exact", "known", "capital"}
    assert entry.get("open_field") in {None, "title", "office", "unit", "wide"}
    assert entry.get("fields") in {None, *FIELDS}


@pytest.mark.parametrize("entry", HEADS_WITH_FIELDS, ids=lambda entry: entry["name"])
def test_a_head_takes_each_known_field(entry: dict[str, Any]) -> None:
    for field in FIELDS[entry["fields"]]:
        for form in (field["name"], *field.get("forms", ())):
            text = f"{entry['name']} {form}"
            words = Reading(text).words
            found = find_phrases(Reading(f"{text} UBND"))
            needs_more = "field+parent" in entry.get("needs", ())
            if needs_more:
                found = find_phrases(Reading(f"{text} Trung ương."))
                words = [*words, "trung", "ương"]
            assert found, text
            assert found[0].end >= len(words), text


def test_the_sources_are_named() -> None:
    for name in ("bodies", "bodies_fields", "bodies_words", "places"):
        assert load_lexicon(name)["source"]
    assert load_lexicon("places")["licence"].startswith("MIT")
    assert load_lexicon("places")["version"]
