"""Every entry of the lexicon is found in its own examples."""

from __future__ import annotations

import pytest

from tests.titles.test_titles import titles
from vn_directives.matching import Reading, load_lexicon
from vn_directives.titles.vocabulary import heads, phrases

LEXICON = load_lexicon("titles")
IN_SCOPE = [entry for entry in LEXICON["heads"] if not entry.get("outside")]


@pytest.mark.parametrize(
    ("entry", "example"),
    [(entry, example) for entry in IN_SCOPE for example in entry["examples"]],
    ids=lambda value: value if isinstance(value, str) else value["forms"][0],
)
def test_head(entry: dict[str, object], example: str) -> None:
    text = f"đồng chí {example}."
    if entry.get("after_title"):
        text = f"Ủy viên Bộ Chính trị, {example}."
    if entry.get("elected"):
        text = f"trúng cử {example}."
    assert example in [title.text for title in titles(text)]


@pytest.mark.parametrize("section", ["ranks", "ministries", "countries"])
def test_parts(section: str) -> None:
    for entry in LEXICON[section]:
        for example in entry["examples"]:
            assert example in [title.text for title in titles(f"đồng chí {example}.")], example


@pytest.mark.parametrize("section", ["outside", "not_titles"])
def test_what_makes_no_title(section: str) -> None:
    for entry in LEXICON[section]:
        for example in entry["examples"]:
            assert titles(example) == [], example


def test_outside_heads() -> None:
    for entry in LEXICON["heads"]:
        if entry.get("outside"):
            assert entry["examples"]
            for example in entry["examples"]:
                assert titles(f"ông Lê Hải An, {example}") == []


@pytest.mark.parametrize("section", ["organisations", "stops", "fields"])
def test_open_names(section: str) -> None:
    for entry in LEXICON[section]:
        for example in entry["examples"]:
            found = titles(f"đồng chí {example}.")
            assert found, example
            if section == "stops":
                assert found[0].text == "Chủ tịch Hội Cựu giáo chức tỉnh", example
            else:
                # a body may end where the example goes on
                assert found[0].text.startswith(example.split(" Cựu")[0]), example


@pytest.mark.parametrize(
    "section",
    ["heads", "ranks", "ministries", "countries", "organisations", "outside", "stops", "fields"],
)
def test_every_form_has_examples(section: str) -> None:
    trie = heads() if section == "heads" else phrases(section)
    for entry in LEXICON[section]:
        assert entry["examples"]
        for form in entry.get("forms", [entry.get("form")]):
            words = Reading(form).words
            assert trie.longest(words, 0) is not None
